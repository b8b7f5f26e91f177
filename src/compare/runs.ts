// Finds the runs of the same words in two texts, whatever their order. Knows words as numbers and nothing of meaning.

import { countOf, placesOf } from './places.ts';
import { SEED, seedsOf } from './seeds.ts';

/** A run of `length` words that agree, from word `left` of one text and word `right` of the other. */
export type Run = { readonly left: number; readonly right: number; readonly length: number };

/**
 * A seed that stands more often than this in either text is tried once for each of its places, first with
 * first, second with second, instead of everywhere with everywhere: it keeps repeated text linear. Runs that
 * hold such a seed are still found through their rarer ones.
 */
const OFTEN = 8;

/**
 * The runs that tile two texts: longest first, no word twice on either side; then, of what only one side has
 * left, runs that repeat what the other has used, so that a sentence told twice leads to its one counterpart.
 * Greedy string tiling (Wise 1993) over seeds extended on their diagonals, as in passim (Smith et al. 2014).
 *
 * @param left the words of a text as numbers; equal words have equal numbers on both sides
 */
export function tileRuns(left: Int32Array, right: Int32Array): Run[] {
  if (areSame(left, right)) return left.length === 0 ? [] : [{ left: 0, right: 0, length: left.length }];
  const runs = maximalRuns(left, right);
  const used = { left: new Uint8Array(left.length), right: new Uint8Array(right.length) };
  const once = tile(runs, (l, r) => used.left[l] === 0 && used.right[r] === 0, used);
  const before = { left: used.left.slice(), right: used.right.slice() };
  const again = tile(runs, (l, r) => used.left[l] === 0 || used.right[r] === 0, used).filter(
    (run) => isFree(before.left, run.left, run.length) || isFree(before.right, run.right, run.length),
  );
  return [...once, ...again];
}

function areSame(left: Int32Array, right: Int32Array): boolean {
  return left.length === right.length && left.every((word, at) => word === right[at]);
}

function maximalRuns(left: Int32Array, right: Int32Array): Run[] {
  const seeds = seedsOf(left, right);
  const here = placesOf(seeds.left, seeds.count);
  const there = placesOf(seeds.right, seeds.count);
  const seen = new Int32Array(seeds.count);
  /** By diagonal (right minus left, shifted to be positive): where the last run on it ends on the left. */
  const reached = new Int32Array(left.length + right.length + 1);
  const runs: Run[] = [];
  for (let at = 0; at < seeds.left.length; at += 1) {
    const seed = seeds.left[at] ?? 0;
    const first = there.first[seed] ?? 0;
    const last = there.first[seed + 1] ?? 0;
    if (first === last) continue;
    const rank = seen[seed] ?? 0;
    seen[seed] = rank + 1;
    const paired = countOf(here, seed) > OFTEN || last - first > OFTEN;
    const from = paired ? first + rank : first;
    const to = paired ? Math.min(last, from + 1) : last;
    for (let place = from; place < to; place += 1) {
      const other = there.at[place] ?? 0;
      const diagonal = other - at + left.length;
      if ((reached[diagonal] ?? 0) > at) continue;
      const run = extend(left, right, at, other);
      reached[diagonal] = run.left + run.length;
      runs.push(run);
    }
  }
  return runs;
}

function extend(left: Int32Array, right: Int32Array, at: number, other: number): Run {
  let start = 0;
  while (at > start && other > start && left[at - start - 1] === right[other - start - 1]) start += 1;
  let end = SEED;
  while (at + end < left.length && other + end < right.length && left[at + end] === right[other + end]) {
    end += 1;
  }
  return { left: at - start, right: other - start, length: start + end };
}

/** Takes runs longest first, each cut to its words that are free, and marks them used. */
function tile(
  runs: readonly Run[],
  free: (left: number, right: number) => boolean,
  used: { readonly left: Uint8Array; readonly right: Uint8Array },
): Run[] {
  const byLength: Run[][] = [];
  const queue = (run: Run) => {
    const queued = byLength[run.length];
    if (queued === undefined) byLength[run.length] = [run];
    else queued.push(run);
  };
  for (const run of runs) queue(run);
  const taken: Run[] = [];
  for (let length = byLength.length - 1; length >= SEED; length -= 1) {
    for (const run of byLength[length] ?? []) {
      const parts = freeParts(run, free);
      if (parts[0]?.length !== run.length) {
        for (const part of parts) queue(part);
        continue;
      }
      taken.push(run);
      used.left.fill(1, run.left, run.left + length);
      used.right.fill(1, run.right, run.right + length);
    }
  }
  return taken;
}

function freeParts(run: Run, free: (left: number, right: number) => boolean): Run[] {
  const parts: Run[] = [];
  let start = 0;
  for (let step = 0; step <= run.length; step += 1) {
    if (step < run.length && free(run.left + step, run.right + step)) continue;
    if (step - start >= SEED)
      parts.push({ left: run.left + start, right: run.right + start, length: step - start });
    start = step + 1;
  }
  return parts;
}

function isFree(used: Uint8Array, from: number, length: number): boolean {
  return used.subarray(from, from + length).every((mark) => mark === 0);
}
