// Finds the runs of the same words in two texts, whatever their order. Knows words as numbers and nothing of meaning.

import type { BothSides } from '../../documents/document.ts';
import { placesOf } from '../places.ts';

/** A run of `length` words that agree, from word `left` of one text and word `right` of the other. */
export type Run = BothSides<number> & { readonly length: number };

/** Words a seed has, and so the shortest run found. Two words agree by chance too often to be worth extending. */
const SEED = 3;
/**
 * A seed that stands more often than this in either text is tried once for each of its places, first with
 * first, second with second, instead of everywhere with everywhere: it keeps repeated text linear. Runs that
 * hold such a seed are still found through their rarer ones.
 */
const OFTEN = 8;
/**
 * Words that the runs found through such seeds may have, for each word of the texts: of real ones it is 0.2 at most.
 * A few words told over and over, each out of step by another length, would else take n ** 1.5 steps.
 */
const REPEATED = 4;

/**
 * The runs that tile two texts: longest first, no pair of words where both are used already, so that a sentence
 * told twice leads to its one match both times.
 * Greedy string tiling (Wise 1993) over seeds extended on their diagonals, as in passim (Smith et al. 2014).
 *
 * @param left the words of a text as numbers; equal words have equal numbers on both sides
 */
export function tileRuns(left: readonly number[], right: readonly number[]): Run[] {
  const used = { left: new Uint8Array(left.length), right: new Uint8Array(right.length) };
  const taken: Run[] = [];
  for (const run of maximalRuns(left, right).sort((one, other) => other.length - one.length)) {
    let start = 0;
    for (let step = 0; step <= run.length; step += 1) {
      if (step < run.length && !(used.left[run.left + step] && used.right[run.right + step])) continue;
      const part = { left: run.left + start, right: run.right + start, length: step - start };
      if (part.length >= SEED) {
        taken.push(part);
        used.left.fill(1, part.left, part.left + part.length);
        used.right.fill(1, part.right, part.right + part.length);
      }
      start = step + 1;
    }
  }
  return taken;
}

function maximalRuns(left: readonly number[], right: readonly number[]): Run[] {
  /** By seed, a number from 0 on; -1 for those of the right that the left does not have. */
  const numbers = new Map<number, number>();
  const seeds = seedsOf(left).map((seed) => {
    const number = numbers.get(seed) ?? numbers.size;
    numbers.set(seed, number);
    return number;
  });
  const theirs = placesOf(
    seedsOf(right).map((seed) => numbers.get(seed) ?? -1),
    numbers.size,
  );
  const ours = placesOf(seeds, numbers.size);
  const seen = new Int32Array(numbers.size);
  /** By diagonal (right minus left, shifted to be positive): where the last run on it ends on the left. */
  const reached = new Int32Array(left.length + right.length + 1);
  const runs: Run[] = [];
  let repeated = REPEATED * (left.length + right.length);
  for (const [at, seed] of seeds.entries()) {
    let places = theirs(seed);
    if (places.length === 0) continue;
    const isOften = Math.max(places.length, ours(seed).length) > OFTEN;
    if (isOften) {
      const rank = seen[seed] ?? 0;
      seen[seed] = rank + 1;
      places = repeated > 0 ? places.subarray(rank, rank + 1) : NOWHERE;
    }
    for (const other of places) {
      const diagonal = other - at + left.length;
      if ((reached[diagonal] ?? 0) > at) continue;
      let start = 0;
      while (start < at && start < other && left[at - start - 1] === right[other - start - 1]) start += 1;
      let end = 0;
      while (at + end < left.length && left[at + end] === right[other + end]) end += 1;
      reached[diagonal] = at + end;
      if (isOften) repeated -= start + end;
      // Two seeds may have one number.
      if (end >= SEED) runs.push({ left: at - start, right: other - start, length: start + end });
    }
  }
  return runs;
}

const NOWHERE = new Int32Array();

/** By position, a number for the words that start there; all but surely another for other words. */
function seedsOf(words: readonly number[]): number[] {
  const seeds: number[] = [];
  for (let at = 0; at + SEED <= words.length; at += 1) {
    let seed = 0;
    for (let step = 0; step < SEED; step += 1) seed = Math.imul(seed, 0x9e3779b1) + (words[at + step] ?? 0);
    seeds.push(seed & 0x3fffffff);
  }
  return seeds;
}
