// Finds the runs of the same words in two texts, whatever their order. Knows words as numbers and nothing of meaning.

/** A run of `length` words that agree, from word `left` of one text and word `right` of the other. */
export type Run = { readonly left: number; readonly right: number; readonly length: number };

/** Words a seed has, and so the shortest run found. Two words agree by chance too often to be worth extending. */
const SEED = 3;
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
 * @param isWorth whether a run can be of use, itself or a part of it
 */
export function tileRuns(
  left: Int32Array,
  right: Int32Array,
  isWorth: (run: Run) => boolean = () => true,
): Run[] {
  if (left.length === right.length && left.every((word, at) => word === right[at]))
    return left.length === 0 ? [] : [{ left: 0, right: 0, length: left.length }];
  const runs = maximalRuns(left, right, isWorth);
  const used = { left: new Uint8Array(left.length), right: new Uint8Array(right.length) };
  const once = tile(runs, used, (l, r) => used.left[l] === 0 && used.right[r] === 0);
  const before = { left: used.left.slice(), right: used.right.slice() };
  const isFree = (run: Run, side: 'left' | 'right') =>
    !before[side].subarray(run[side], run[side] + run.length).includes(1);
  const again = tile(runs, used, (l, r) => used.left[l] === 0 || used.right[r] === 0);
  return [...once, ...again.filter((run) => isFree(run, 'left') || isFree(run, 'right'))];
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

/** By position in both texts, one after the other, the number of the seed that starts there; -1 where none does. */
function seedsOf(left: Int32Array, right: Int32Array): { seeds: Int32Array; count: number } {
  const words = new Int32Array(left.length + right.length);
  words.set(left);
  words.set(right, left.length);
  let size = 0;
  for (const word of words) size = Math.max(size, word + 1);
  /** By word, 3 where both texts have it: no other word is in a seed worth a number. */
  const where = new Uint8Array(size);
  for (const word of left) where[word] = 1;
  for (const word of right) where[word] = (where[word] ?? 0) | 2;
  const isSeed = (at: number) => {
    const end = at < left.length ? left.length : words.length;
    let step = 0;
    while (step < SEED && at + step < end && where[words[at + step] ?? 0] === 3) step += 1;
    return step === SEED;
  };
  /** Sorted by their last word, then by the one before, then by the first: equal seeds stand together. */
  let order = words.map((_, at) => at).filter(isSeed);
  for (let step = SEED - 1; step >= 0; step -= 1) {
    const sorted = order;
    order = placesOf(
      sorted.map((at) => words[at + step] ?? 0),
      size,
    ).at.map((place) => sorted[place] ?? 0);
  }
  const seeds = new Int32Array(words.length).fill(-1);
  let count = 0;
  let before = -1;
  for (const at of order) {
    for (let step = 0; step < SEED; step += 1) {
      if (before >= 0 && words[before + step] === words[at + step]) continue;
      count += 1;
      break;
    }
    seeds[at] = count - 1;
    before = at;
  }
  return { seeds, count };
}

/** The places of every number from 0, in order: those of n are `at[first[n]]` up to, but not with, `at[first[n + 1]]`. */
export type Places = { readonly first: Int32Array; readonly at: Int32Array };

/** Indexes numbers below `count`; negative ones are passed over. Linear (counting sort). */
export function placesOf(numbers: Int32Array, count: number): Places {
  const next = new Int32Array(count + 1);
  for (const number of numbers) if (number >= 0) next[number + 1] = (next[number + 1] ?? 0) + 1;
  for (let number = 0; number < count; number += 1)
    next[number + 1] = (next[number + 1] ?? 0) + (next[number] ?? 0);
  const first = next.slice();
  const at = new Int32Array(first[count] ?? 0);
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? -1;
    if (number < 0) continue;
    const slot = next[number] ?? 0;
    at[slot] = place;
    next[number] = slot + 1;
  }
  return { first, at };
}

function extend(left: Int32Array, right: Int32Array, at: number, other: number): Run {
  let start = 0;
  while (at > start && other > start && left[at - start - 1] === right[other - start - 1]) start += 1;
  let end = SEED;
  while (at + end < left.length && other + end < right.length && left[at + end] === right[other + end])
    end += 1;
  return { left: at - start, right: other - start, length: start + end };
}

/** Takes runs longest first, each cut to its words that are free, and marks them used. */
function tile(
  runs: readonly Run[],
  used: { readonly left: Uint8Array; readonly right: Uint8Array },
  isFree: (left: number, right: number) => boolean,
): Run[] {
  const byLength: Run[][] = [];
  const queue = (run: Run) => {
    const queued = byLength[run.length];
    if (queued === undefined) byLength[run.length] = [run];
    else queued.push(run);
  };
  runs.forEach(queue);
  const taken: Run[] = [];
  for (let length = byLength.length - 1; length >= SEED; length -= 1) {
    for (const run of byLength[length] ?? []) {
      const parts = freeParts(run, isFree);
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

function freeParts(run: Run, isFree: (left: number, right: number) => boolean): Run[] {
  const parts: Run[] = [];
  let start = 0;
  for (let step = 0; step <= run.length; step += 1) {
    if (step < run.length && isFree(run.left + step, run.right + step)) continue;
    const length = step - start;
    if (length >= SEED) parts.push({ left: run.left + start, right: run.right + start, length });
    start = step + 1;
  }
  return parts;
}
