// The words and pairs of words of units, as numbers that both sides share, and where they stand. Knows nothing of a pair.

import type { TokenText } from './units.ts';

/** A unit's words and pairs of words, each as often as it stands there. */
export type Features = readonly number[];
/** One side as it is looked up: by unit its features, none for those that are paired; by feature the units that hold it. */
export type Index = {
  readonly of: readonly (Features | null)[];
  readonly places: readonly (readonly number[] | undefined)[];
};

/**
 * The words of each unit that is not paired and its pairs of words, each as often as it stands there. A word is its own
 * number; pairs have those behind.
 *
 * @param words how many different tokens there are
 * @param pairs what pairs are numbered by, in both texts alike; it grows
 */
export function featuresOf(
  { units, tokens }: TokenText,
  partners: Int32Array,
  words: number,
  pairs: Map<number, number>,
): (Features | null)[] {
  return units.map(({ from, to }, unit) => {
    if (partners[unit] !== -1) return null;
    const features: number[] = [];
    for (let at = from; at < to; at += 1) {
      const token = tokens[at] ?? 0;
      features.push(token);
      if (at + 1 === to) break;
      const key = token * words + (tokens[at + 1] ?? 0);
      const number = pairs.get(key) ?? words + pairs.size;
      pairs.set(key, number);
      features.push(number);
    }
    return features;
  });
}

/** Where each feature stands. */
export function indexOf(of: readonly (Features | null)[], count: number): Index {
  const places = new Array<number[] | undefined>(count).fill(undefined);
  for (const [unit, features] of of.entries())
    for (const feature of features ?? []) {
      const known = places[feature];
      if (known === undefined) places[feature] = [unit];
      else if (known.at(-1) !== unit) known.push(unit);
    }
  return { of, places };
}

/**
 * Dice over words and pairs of words, 0 to 1.
 *
 * @param shared zeroes, by feature; and zeroes again afterwards
 */
export function diceOf(ours: Features, theirs: Features, shared: Int32Array): number {
  for (const feature of ours) shared[feature] = (shared[feature] ?? 0) + 1;
  let both = 0;
  for (const feature of theirs) {
    const left = shared[feature] ?? 0;
    if (left > 0) both += 1;
    shared[feature] = left - 1;
  }
  for (const feature of ours) shared[feature] = 0;
  for (const feature of theirs) shared[feature] = 0;
  return (2 * both) / (ours.length + theirs.length);
}
