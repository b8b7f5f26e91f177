// The words and pairs of words of units, as numbers that both sides share, and where they stand. Knows nothing of a pair.

import type { TokenText } from './units.ts';

/** A unit's words and pairs of words, each as often as it stands there. */
export type Features = readonly number[];
/** One side as it is looked up: by unit its features, none for those that are paired; by feature the units that hold it. */
export type Index = {
  readonly of: readonly (Features | null)[];
  readonly places: readonly (readonly number[] | undefined)[];
};

/** Gives words and pairs of words numbers from 0 on, equal for equal ones. */
export type Numbering = {
  readonly count: () => number;
  readonly ofPair: (one: number, other: number) => number;
};

/** @param words how many different tokens there are: each is its own number */
export function numberPairs(words: number): Numbering {
  const numbers = new Map<number, number>();
  return {
    count: () => words + numbers.size,
    ofPair: (one, other) => {
      const key = one * words + other;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = words + numbers.size;
      numbers.set(key, number);
      return number;
    },
  };
}

/** The words of each unit that is not paired and its pairs of words, each as often as it stands there. */
export function featuresOf(
  { units, tokens }: TokenText,
  partners: Int32Array,
  { ofPair }: Numbering,
): (Features | null)[] {
  return units.map(({ from, to }, unit) => {
    if (partners[unit] !== -1) return null;
    const features: number[] = [];
    for (let at = from; at < to; at += 1) {
      const token = tokens[at] ?? 0;
      features.push(token);
      if (at + 1 < to) features.push(ofPair(token, tokens[at + 1] ?? 0));
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
