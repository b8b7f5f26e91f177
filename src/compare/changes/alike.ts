// Pairs units whose words are not the same but alike. Knows tokens as numbers, and nothing of what they mean.

import { type BothSides, firstIndex, forBoth } from '../../documents/document.ts';
import { diceOf, featuresOf, type Index, indexOf } from './features.ts';
import { expectedPlaces, type Pairing, pair } from './same.ts';
import type { TokenText } from './units.ts';

/** Dice over words and pairs of words from which two units are one that changed; below it one went and another came. */
const LIKE = 0.45;
/** No two units whose lengths differ more can be so alike. */
const SHORTER = LIKE / (2 - LIKE);
/** A unit is looked up by so many of its words and pairs of words, the rarest on the other side. */
const LOOKED_UP = 16;
/** Of the units that hold one of these, so many nearest to where it is expected are candidates. */
const NEAREST = 8;
/** Of its candidates so many with the most of these in common are measured. */
const MEASURED = 6;

type Likeness = BothSides<number> & { readonly score: number; readonly distance: number };
/**
 * Adds the pairs that are alike, the best first, each unit in one. So many candidates are looked at for a unit, so
 * that it is linear whatever the texts.
 *
 * @param words how many different tokens there are
 */
export function pairAlike(texts: BothSides<TokenText>, pairing: Pairing, words: number): void {
  const pairsOfWords = new Map<number, number>();
  const features = forBoth((side) => featuresOf(texts[side], pairing[side], words, pairsOfWords));
  const count = words + pairsOfWords.size;
  const ours = indexOf(features.left, count);
  const theirs = indexOf(features.right, count);
  const expected = forBoth((side) => expectedPlaces(pairing[side]));
  const shared = new Int32Array(count);
  const pairs = new Map<number, Likeness>();
  const measure = (here: number, there: number, distance: number) => {
    const key = here * texts.right.units.length + there;
    if (pairs.has(key)) return;
    const score = diceOf(ours.of[here] ?? [], theirs.of[there] ?? [], shared);
    if (score >= LIKE) pairs.set(key, { left: here, right: there, score, distance });
  };
  for (const [here, there, distance] of candidates(ours, theirs, expected.left))
    measure(here, there, distance);
  for (const [there, here, distance] of candidates(theirs, ours, expected.right))
    measure(here, there, distance);
  const best = [...pairs.values()].sort(
    (one, other) =>
      other.score - one.score ||
      one.distance - other.distance ||
      one.left - other.left ||
      one.right - other.right,
  );
  const chosen = best.filter(({ left: here, right: there }) => {
    const isFree = pairing.left[here] === -1 && pairing.right[there] === -1;
    if (isFree) pair(pairing, here, there);
    return isFree;
  });
  uncross(chosen, pairing, (here, there) => pairs.get(here * texts.right.units.length + there)?.score ?? 0);
}

/** Where two pairs cross that are as good the other way, they are put in order: of sentences alike, the first is the first. */
function uncross(
  chosen: readonly Likeness[],
  pairing: Pairing,
  scoreOf: (here: number, there: number) => number,
): void {
  const units = chosen.map(({ left }) => left).sort((one, other) => one - other);
  for (const [index, here] of units.entries()) {
    const before = units[index - 1] ?? -1;
    const [there, earlier] = [pairing.left[here] ?? -1, pairing.left[before] ?? -1];
    if (before === -1 || earlier < there) continue;
    const crossed = scoreOf(before, earlier) + scoreOf(here, there);
    const [first, second] = [scoreOf(before, there), scoreOf(here, earlier)];
    if (first === 0 || second === 0 || first + second < crossed) continue;
    pair(pairing, before, there);
    pair(pairing, here, earlier);
  }
}

/** For each unit of one side, the units of the other that may be like it, and how far they stand from where it is expected. */
function* candidates(
  ours: Index,
  theirs: Index,
  expected: Int32Array,
): Generator<readonly [number, number, number]> {
  /** By feature, one more than the last unit that it was looked up for; by unit of the other side, what speaks for it. */
  const lookedUp = new Int32Array(theirs.places.length);
  const votes = new Int32Array(theirs.of.length);
  for (const [unit, features] of ours.of.entries()) {
    if (features === null) continue;
    const wanted = expected[unit] ?? 0;
    const held: (readonly number[])[] = [];
    for (const feature of features) {
      const places = theirs.places[feature];
      if (places === undefined || lookedUp[feature] === unit + 1) continue;
      lookedUp[feature] = unit + 1;
      held.push(places);
    }
    const found: number[] = [];
    for (const places of held.sort((one, other) => one.length - other.length).slice(0, LOOKED_UP))
      for (const place of nearestOf(places, wanted)) {
        const length = theirs.of[place]?.length ?? 0;
        if (Math.min(length, features.length) < SHORTER * Math.max(length, features.length)) continue;
        if (votes[place] === 0) found.push(place);
        votes[place] = (votes[place] ?? 0) + 1;
      }
    const distance = (place: number) => Math.abs(place - wanted);
    const most = [...found].sort(
      (one, other) =>
        (votes[other] ?? 0) - (votes[one] ?? 0) || distance(one) - distance(other) || one - other,
    );
    for (const place of most.slice(0, MEASURED)) yield [unit, place, distance(place)];
    for (const place of found) votes[place] = 0;
  }
}

/** Of ascending places the few nearest to one. */
function nearestOf(places: readonly number[], wanted: number): readonly number[] {
  if (places.length <= NEAREST) return places;
  const middle = firstIndex(places, (place) => place >= wanted);
  const from = Math.max(0, Math.min(middle - NEAREST / 2, places.length - NEAREST));
  return places.slice(from, from + NEAREST);
}
