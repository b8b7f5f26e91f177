// Finds the runs of the same words in two texts, whatever their order. Knows words as numbers and nothing of meaning.

import { placesOf, SEED, seedsOf } from './seeds.ts';

/** A run of `length` words that agree, from word `left` of one text and word `right` of the other. */
export type Run = { readonly left: number; readonly right: number; readonly length: number };

/**
 * A seed that stands more often than this in either text is tried once for each of its places, first with
 * first, second with second, instead of everywhere with everywhere: it keeps repeated text linear. Runs that
 * hold such a seed are still found through their rarer ones.
 */
const OFTEN = 8;

/**
 * The runs that tile two texts: longest first, no pair of words where both are used already, so that a sentence
 * told twice leads to its one counterpart both times.
 * Greedy string tiling (Wise 1993) over seeds extended on their diagonals, as in passim (Smith et al. 2014).
 *
 * @param left the words of a text as numbers; equal words have equal numbers on both sides
 * @param isWorth whether a run can be of use, itself or a part of it
 */
export function tileRuns(
  left: Int32Array,
  right: Int32Array,
  isWorth: (run: Run) => boolean = () => true,
): Run[] {
  if (left.length === right.length && left.every((word, at) => word === right[at]))
    return left.length === 0 ? [] : [{ left: 0, right: 0, length: left.length }];
  const used = { left: new Uint8Array(left.length), right: new Uint8Array(right.length) };
  const byLength: Run[][] = [];
  const queue = (run: Run) => {
    const queued = byLength[run.length];
    if (queued === undefined) byLength[run.length] = [run];
    else queued.push(run);
  };
  maximalRuns(left, right, isWorth).forEach(queue);
  const taken: Run[] = [];
  for (let length = byLength.length - 1; length >= SEED; length -= 1) {
    for (const run of byLength[length] ?? []) {
      const parts = freeParts(run, used);
      if (parts[0]?.length !== length) parts.forEach(queue);
      else {
        taken.push(run);
        used.left.fill(1, run.left, run.left + length);
        used.right.fill(1, run.right, run.right + length);
      }
    }
  }
  return taken;
}

type Used = { readonly left: Uint8Array; readonly right: Uint8Array };

/** The parts of a run, long enough to be runs, in which each pair of words has one that is not used. */
function freeParts(run: Run, used: Used): Run[] {
  const parts: Run[] = [];
  let start = 0;
  for (let step = 0; step <= run.length; step += 1) {
    if (step < run.length && !(used.left[run.left + step] && used.right[run.right + step])) continue;
    const length = step - start;
    if (length >= SEED) parts.push({ left: run.left + start, right: run.right + start, length });
    start = step + 1;
  }
  return parts;
}

function maximalRuns(left: Int32Array, right: Int32Array, isWorth: (run: Run) => boolean): Run[] {
  const { seeds, count } = seedsOf(left, right);
  const ours = seeds.subarray(0, left.length);
  const places = placesOf(seeds.subarray(left.length), count);
  const here = new Int32Array(count);
  for (const seed of ours) if (seed >= 0) here[seed] = (here[seed] ?? 0) + 1;
  const seen = new Int32Array(count);
  /** By diagonal (right minus left, shifted to be positive): where the last run on it ends on the left. */
  const reached = new Int32Array(left.length + right.length + 1);
  const runs: Run[] = [];
  for (let at = 0; at < ours.length; at += 1) {
    const seed = ours[at] ?? -1;
    const first = places.first[seed] ?? 0;
    const last = places.first[seed + 1] ?? 0;
    if (seed < 0 || first === last) continue;
    const rank = seen[seed] ?? 0;
    seen[seed] = rank + 1;
    const paired = (here[seed] ?? 0) > OFTEN || last - first > OFTEN;
    const to = paired ? Math.min(last, first + rank + 1) : last;
    for (let place = paired ? first + rank : first; place < to; place += 1) {
      const other = places.at[place] ?? 0;
      const diagonal = other - at + left.length;
      if ((reached[diagonal] ?? 0) > at) continue;
      const run = extend(left, right, at, other);
      reached[diagonal] = run.left + run.length;
      if (isWorth(run)) runs.push(run);
    }
  }
  return runs;
}

function extend(left: Int32Array, right: Int32Array, at: number, other: number): Run {
  let start = 0;
  while (at > start && other > start && left[at - start - 1] === right[other - start - 1]) start += 1;
  let end = SEED;
  while (at + end < left.length && other + end < right.length && left[at + end] === right[other + end])
    end += 1;
  return { left: at - start, right: other - start, length: start + end };
}
