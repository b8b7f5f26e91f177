// The words and pairs of words of units, as numbers that both sides share, and where they stand. Knows nothing of a pair.

import type { TokenText } from './units.ts';

/** A unit's words and pairs of words, each as often as it stands there. */
export type Features = readonly number[];

/**
 * By unit, its features; null for those that are paired. A word is its own number; pairs have those behind.
 *
 * @param words how many different tokens there are
 */
export function featuresOf(
  { units, tokens }: TokenText,
  partners: Int32Array,
  words: number,
): (Features | null)[] {
  return units.map(({ from, to }, unit) => {
    if (partners[unit] !== -1) return null;
    return featuresIn(tokens.slice(from, to), words);
  });
}

/** The features of some tokens in a row. */
export function featuresIn(own: readonly number[], words: number): Features {
  return [...own, ...own.slice(1).map((token, at) => (1 + (own[at] ?? 0)) * words + token)];
}

/** By feature, the units that hold it, ascending. */
export function unitsByFeature(all: readonly (Features | null)[]): ReadonlyMap<number, readonly number[]> {
  const units = new Map<number, number[]>();
  for (const [unit, features] of all.entries())
    for (const feature of features ?? []) {
      const known = units.get(feature);
      if (known === undefined) units.set(feature, [unit]);
      else if (known.at(-1) !== unit) known.push(unit);
    }
  return units;
}

/**
 * Dice over words and pairs of words, 0 to 1.
 *
 * @param least below which it is of no use: 0 where their lengths differ so much that it is less, so that a huge one is not
 * read for every small one
 */
export function diceOf(ours: Features, theirs: Features, least: number): number {
  const all = ours.length + theirs.length;
  if (2 * Math.min(ours.length, theirs.length) < least * all) return 0;
  const left = new Map<number, number>();
  for (const feature of ours) left.set(feature, (left.get(feature) ?? 0) + 1);
  let both = 0;
  for (const feature of theirs) {
    const count = left.get(feature) ?? 0;
    if (count > 0) both += 1;
    left.set(feature, count - 1);
  }
  return (2 * both) / all;
}
