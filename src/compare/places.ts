// Things, and where they stand in a list, by their numbers or keys. Knows nothing of what they are.

import { groupBy } from '../documents/groups.ts';

/** By key, where it stands, ascending; what has none is left out. */
export function placesByKey(keys: readonly (string | null)[]): ReadonlyMap<string, readonly number[]> {
  return groupBy(keys.keys(), (at) => keys[at] ?? null);
}

/** By number under a count, the positions where it stands, ascending. Negative ones stand nowhere. */
export function placesOf(numbers: readonly number[], count: number): (number: number) => Int32Array {
  /** By number, where its places begin among all places; the next number's are where they end. */
  const from = new Int32Array(count + 1);
  for (const number of numbers) if (number >= 0) from[number + 1] = (from[number + 1] ?? 0) + 1;
  for (let number = 0; number < count; number += 1)
    from[number + 1] = (from[number + 1] ?? 0) + (from[number] ?? 0);
  const places = new Int32Array(numbers.length);
  const next = from.slice();
  for (const [at, number] of numbers.entries()) {
    if (number < 0) continue;
    const place = next[number] ?? 0;
    places[place] = at;
    next[number] = place + 1;
  }
  return (number) => places.subarray(from[number], from[number + 1]);
}
