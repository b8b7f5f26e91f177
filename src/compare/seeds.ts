// Numbers every three words in a row of two texts, and tells where numbers stand. Knows numbers only.

/** Words a seed has, and so the shortest run found. Two words agree by chance too often to be worth extending. */
export const SEED = 3;

/** By position in both texts, one after the other, the number of the seed that starts there; -1 where none does. */
export function seedsOf(left: Int32Array, right: Int32Array): { seeds: Int32Array; count: number } {
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
