// Pairs units whose words are not the same but alike. Knows tokens as numbers, and nothing of what they mean.

import { type BothSides, firstIndex, forBoth } from '../../../documents/document.ts';
import { diceOf, type Features, featuresIn, featuresOf, unitsByFeature } from '../units/features.ts';
import type { Telling } from '../units/lines.ts';
import { expectedPlaces, type Pairing, pair } from '../units/same.ts';
import type { TokenText } from '../units/units.ts';
import { mayBePair } from './crossing.ts';

/** Dice over words and pairs of words from which two units are one that changed; below it one went and another came. */
const LIKE = 0.45;
/** What the same name counts beside that: a row that keeps its name is the same before one that is like it. */
const NAMED = 0.5;
/** The same where it is a bare number, which may only tell where the row stands. */
const NUMBERED = 0.25;
/** From so many words on a row says more than names do (tokens) ... */
const SAYS = 8;
/** ... and two that say so much the same are as good as named: who inserts a row may count all behind it anew. */
const SAYS_THE_SAME = 0.8;
const LONGEST_NUMBER = 12;
const BARE_NUMBER = /^\W*\d+\W*$/;
/** What standing in the same table as its neighbours counts beside that. */
const IN_TABLE = 0.2;
/** A unit is looked up by so many of its words and pairs of words, the rarest on the other side. */
const LOOKED_UP = 16;
/** Of the units that hold one of these, so many nearest to where it is expected are candidates. */
const NEAREST = 8;
/** Of its candidates so many with the most of these in common are measured. */
const MEASURED = 6;

/** By unit of the left the one of the right that has its name, or -1; the tables of the right; and what tells a row from others. */
type Rows = {
  readonly named: Int32Array;
  readonly tables: readonly number[];
  readonly telling: BothSides<readonly Telling[]>;
};

type Likeness = BothSides<number> & { readonly score: number; readonly distance: number };

/**
 * Adds the pairs that are alike, the best first, each unit in one. So many candidates are looked at for a unit, so
 * that it is linear whatever the texts.
 *
 * @param words how many different tokens there are
 */
export function pairAlike(
  texts: BothSides<TokenText>,
  pairing: Pairing,
  words: number,
  rows: Rows | null = null,
): void {
  const features = forBoth((side) => featuresOf(texts[side], pairing[side], words));
  const telling = forBoth((side) =>
    (rows?.telling[side] ?? []).map(({ name, says }) => ({
      all: featuresIn([...name, ...says], words),
      says: says.length < SAYS ? null : featuresIn(says, words),
    })),
  );
  const places = unitsByFeature(features.right);
  const expected = expectedPlaces(
    pairing.left.map((there, here) => Math.max(there, rows?.named[here] ?? -1)),
  );
  const mayBe = mayBePair(texts, pairing, words);
  const isRow = forBoth((side) => texts[side].units.map(({ role }) => role === 'table-row'));
  const pairs = new Map<number, Likeness>();
  const keyOf = (here: number, there: number) => here * texts.right.units.length + there;
  for (const [here, own] of features.left.entries()) {
    if (own === null) continue;
    const wanted = expected[here] ?? 0;
    const same = rows?.named[here] ?? -1;
    const table = isRow.left[here] ? rows?.tables[wanted] : undefined;
    const written = firstCell(texts.left, here);
    const named = BARE_NUMBER.test(written) ? NUMBERED : NAMED;
    const mayBeCounted = same === -1 || /\d/.test(written);
    const ours = telling.left[here];
    const measure = (there: number) => {
      const theirs = telling.right[there];
      const say = ours?.says && theirs?.says ? diceOf(ours.says, theirs.says, LIKE) : null;
      const alike =
        say ??
        (ours && theirs && (ours.says || theirs.says)
          ? diceOf(ours.all, theirs.all, LIKE)
          : diceOf(own, features.right[there] ?? [], LIKE));
      if (there !== same && (alike < LIKE || (!isRow.left[here] && !mayBe(here, there, alike)))) return 0;
      const isAnew = mayBeCounted && (say ?? 0) >= SAYS_THE_SAME;
      const name = isAnew ? NAMED : there === same ? named : 0;
      const score = alike + name + (rows?.tables[there] === table ? IN_TABLE : 0);
      pairs.set(keyOf(here, there), { left: here, right: there, score, distance: Math.abs(there - wanted) });
      return score;
    };
    // Nothing is more alike than this.
    if (same !== -1 && measure(same) >= 1 + IN_TABLE && !ours?.says) continue;
    for (const there of candidates(ours?.says ?? own, places, wanted))
      if (there !== same && isRow.left[here] === isRow.right[there]) measure(there);
  }
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
  uncross(chosen, pairing, (here, there) => pairs.get(keyOf(here, there))?.score ?? 0);
}

/** How a row begins, as far as it may be a number. */
function firstCell({ document, units }: TokenText, row: number): string {
  const { start = 0, end = 0 } = units[row] ?? {};
  return document.text.slice(start, Math.min(end, start + LONGEST_NUMBER)).split('\t')[0] ?? '';
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

/** The units of the other side that may be like one, by how many of its rarest features they hold, then the nearest. */
function candidates(
  features: Features,
  places: ReadonlyMap<number, readonly number[]>,
  wanted: number,
): number[] {
  const held = [...new Set(features)].flatMap((feature) => [places.get(feature) ?? []]);
  const rarest = held
    .filter(({ length }) => length > 0)
    .sort((one, other) => one.length - other.length)
    .slice(0, LOOKED_UP);
  const votes = new Map<number, number>();
  for (const place of rarest.flatMap((all) => nearestOf(all, wanted)))
    votes.set(place, (votes.get(place) ?? 0) + 1);
  const distance = (place: number) => Math.abs(place - wanted);
  return [...votes]
    .sort(([one, votes], [other, others]) => others - votes || distance(one) - distance(other) || one - other)
    .slice(0, MEASURED)
    .map(([place]) => place);
}

/** Of ascending places the few nearest to one. */
function nearestOf(places: readonly number[], wanted: number): readonly number[] {
  if (places.length <= NEAREST) return places;
  const middle = firstIndex(places, (place) => place >= wanted);
  const from = Math.max(0, Math.min(middle - NEAREST / 2, places.length - NEAREST));
  return places.slice(from, from + NEAREST);
}
