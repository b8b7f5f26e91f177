// Numbers every three words in a row of two texts, so that equal ones have equal numbers. Knows words as numbers.

/** Words a seed has, and so the shortest run found. Two words agree by chance too often to be worth extending. */
export const SEED = 3;

/** By position, the number of the seed that starts there; on the right -1 where the left has no such seed. */
export type Seeds = { readonly left: Int32Array; readonly right: Int32Array; readonly count: number };

/** The seeds of two texts, by a hash table with open addressing over the left's positions. Linear. */
export function seedsOf(left: Int32Array, right: Int32Array): Seeds {
  const ours = new Int32Array(Math.max(0, left.length - SEED + 1));
  const theirs = new Int32Array(Math.max(0, right.length - SEED + 1)).fill(-1);
  let size = 8;
  while (size < 2 * ours.length) size *= 2;
  /** By slot, the position after the first on the left that has the slot's seed; 0 is free. */
  const table = new Int32Array(size);
  let count = 0;
  for (let at = 0; at < ours.length; at += 1) {
    const slot = slotOf(table, left, left, at);
    const known = table[slot] ?? 0;
    if (known === 0) {
      table[slot] = at + 1;
      ours[at] = count;
      count += 1;
    } else ours[at] = ours[known - 1] ?? 0;
  }
  for (let at = 0; at < theirs.length; at += 1) {
    const known = table[slotOf(table, left, right, at)] ?? 0;
    if (known > 0) theirs[at] = ours[known - 1] ?? -1;
  }
  return { left: ours, right: theirs, count };
}

/** The slot that holds the seed at a position of `text`, or the free one where it belongs. */
function slotOf(table: Int32Array, left: Int32Array, text: Int32Array, at: number): number {
  const mask = table.length - 1;
  let slot = hashAt(text, at) & mask;
  for (let known = table[slot] ?? 0; known > 0; known = table[slot] ?? 0) {
    if (isSameSeed(left, known - 1, text, at)) return slot;
    slot = (slot + 1) & mask;
  }
  return slot;
}

function isSameSeed(left: Int32Array, at: number, text: Int32Array, other: number): boolean {
  return left[at] === text[other] && left[at + 1] === text[other + 1] && left[at + 2] === text[other + 2];
}

/** Multiplies by odd constants (of the golden ratio, and of MurmurHash3) and folds the high bits down. */
function hashAt(text: Int32Array, at: number): number {
  let hash = Math.imul(text[at] ?? 0, 0x9e3779b1) ^ (text[at + 1] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ (text[at + 2] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
