// Where numbers stand in a text: an index from a word's number to its places. Knows numbers only.

/** The places of every number from 0, in order: those of n are `at[first[n]]` up to, but not with, `at[first[n + 1]]`. */
export type Places = { readonly first: Int32Array; readonly at: Int32Array };

/** Indexes numbers below `count`; negative ones are passed over. Linear (counting sort). */
export function placesOf(numbers: Int32Array, count: number): Places {
  const first = new Int32Array(count + 1);
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? -1;
    if (number >= 0) first[number + 1] = (first[number + 1] ?? 0) + 1;
  }
  for (let number = 0; number < count; number += 1) {
    first[number + 1] = (first[number + 1] ?? 0) + (first[number] ?? 0);
  }
  const next = first.slice();
  const at = new Int32Array(numbers.length);
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? -1;
    if (number < 0) continue;
    const slot = next[number] ?? 0;
    at[slot] = place;
    next[number] = slot + 1;
  }
  return { first, at };
}

/** How many places a number has. */
export function countOf({ first }: Places, number: number): number {
  return (first[number + 1] ?? 0) - (first[number] ?? 0);
}
