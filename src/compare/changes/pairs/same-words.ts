// Pairs the units whose words are the same, wherever they stand, the nearest in order. Knows units as keys, no likeness.

import { type BothSides, forBoth } from '../../../documents/document.ts';
import { placesByKey } from '../../places.ts';
import { expectedPlaces, gapsOf, type Pairing, pair, unpaired, wordKeysOf } from '../units/same.ts';
import type { TokenText } from '../units/units.ts';
import { alignInOrder } from '../word-changes.ts';

/**
 * A pairing of units with the same words. First what stayed in order; then what stands once on either side, wherever, and its
 * neighbours with it; then, of words that stand in several places, those between the same pairs. Beyond these only what
 * stands alone: among others that went and came, "Then no error is shown" went and came with them. Linear.
 */
export function pairSame(texts: BothSides<TokenText>): Pairing {
  const pairing = unpaired(texts);
  const keys = forBoth((side) => wordKeysOf(texts[side]));
  pairInOrder(keys, pairing);
  const gaps = forBoth((side) => gapsOf(pairing[side]));
  const once = pairOnce(keys, pairing);
  for (const here of once) pairOn(keys, pairing, here, 1);
  for (const here of once) pairOn(keys, pairing, here, -1);
  pairNearest(
    pairing,
    forBoth((side) => keys[side].map((key, at) => `${gaps[side][at]} ${key}`)),
  );
  const isAlone = forBoth((side) => aloneIn(pairing[side]));
  pairNearest(
    pairing,
    forBoth((side) => keys[side].map((key, at) => (isAlone[side][at] ? key : null))),
  );
  return pairing;
}

type Keys = BothSides<readonly string[]>;

/** Pairs the longest run in order of what stands once, and what is the same between that. */
function pairInOrder(keys: Keys, pairing: Pairing): void {
  const numbers = new Map<string, number>();
  const numbered = forBoth((side) =>
    keys[side].map((key) => {
      if (!numbers.has(key)) numbers.set(key, numbers.size);
      return numbers.get(key) ?? 0;
    }),
  );
  const whole = forBoth((side) => ({ from: 0, to: keys[side].length }));
  const differing = alignInOrder(numbered.left, numbered.right, whole.left, whole.right);
  let [here, there] = [0, 0];
  for (const { left, right } of differing) {
    for (; here < left.from; here += 1, there += 1) pair(pairing, here, there);
    [here, there] = [left.to, right.to];
  }
  for (; here < keys.left.length; here += 1, there += 1) pair(pairing, here, there);
}

/** Pairs what stands once on both sides. @returns the units of the left */
function pairOnce(keys: Keys, pairing: Pairing): number[] {
  const places = forBoth((side) => placesByKey(keys[side]));
  return [...places.left].flatMap(([key, [here = 0, another]]) => {
    const [there = 0, other] = places.right.get(key) ?? [];
    const isOnce = another === undefined && places.right.has(key) && other === undefined;
    if (!isOnce || pairing.left[here] !== -1) return [];
    pair(pairing, here, there);
    return [here];
  });
}

/** Pairs what follows a pair on both sides, or leads to it, as long as it is the same. */
function pairOn({ left, right }: Keys, pairing: Pairing, from: number, step: 1 | -1): void {
  let here = from + step;
  let there = (pairing.left[from] ?? 0) + step;
  while (pairing.left[here] === -1 && pairing.right[there] === -1 && left[here] === right[there]) {
    pair(pairing, here, there);
    here += step;
    there += step;
  }
}

/**
 * Of units with the same words, the one behind a pair's left is that behind its right, and who had it takes the other: what
 * came is "409 ... headers" before "410", and not "headers ... 409" with the "headers" of what is before it.
 */
export function keepTogether(texts: BothSides<TokenText>, pairing: Pairing): void {
  const { left, right } = pairing;
  const keys = forBoth((side) => wordKeysOf(texts[side]));
  for (const here of left.keys()) {
    const before = here === 0 ? -1 : (left[here - 1] ?? -1);
    const there = before + 1;
    const [other, another] = [left[here] ?? -1, right[there] ?? -1];
    if (other === there || (before === -1 && here > 0) || keys.left[here] !== keys.right[there]) continue;
    if (other !== -1) right[other] = another;
    if (another !== -1) left[another] = other;
    pair(pairing, here, there);
  }
}

/** Pairs what has the same key, the nearest in order; what has none is left alone. */
export function pairNearest(pairing: Pairing, keys: BothSides<readonly (string | null)[]>): void {
  const places = forBoth((side) =>
    placesByKey(keys[side].map((key, at) => (pairing[side][at] === -1 ? key : null))),
  );
  const expected = forBoth((side) => expectedPlaces(pairing[side]));
  for (const [key, here] of places.left) {
    const there = places.right.get(key) ?? [];
    const isFewer = here.length <= there.length;
    const pairs = isFewer ? nearest(here, there, expected.left) : nearest(there, here, expected.right);
    for (const [one, other] of pairs) pair(pairing, isFewer ? one : other, isFewer ? other : one);
  }
}

/** By unit, whether both its neighbours have a partner. */
function aloneIn(partners: Int32Array): boolean[] {
  return Array.from(partners, (_, at) => partners[at - 1] !== -1 && partners[at + 1] !== -1);
}

/**
 * For each of a few units one of as many or more with the same words, in order: the nearest to where it is expected
 * that leaves enough for the others. Both ascend.
 */
function nearest(few: readonly number[], many: readonly number[], expected: Int32Array): [number, number][] {
  let next = 0;
  return few.map((unit, index) => {
    const wanted = expected[unit] ?? 0;
    const last = many.length - few.length + index;
    const distance = (place: number) => Math.abs((many[place] ?? Infinity) - wanted);
    let best = next;
    for (; next <= last && distance(next) <= distance(best); next += 1) best = next;
    next = best + 1;
    return [unit, many[best] ?? 0];
  });
}
