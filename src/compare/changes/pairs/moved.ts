// Which pairs left their order: those outside the longest run of pairs in order. Knows units as positions.

import { firstIndex } from '../../../documents/document.ts';

/**
 * By unit of the left, whether its pair moved. What stays is the longest run of pairs in order, so that of two sections
 * that changed places the shorter one moved. O(n log n), as in Fredman (1975).
 *
 * @param partners by unit of the left its partner, or -1
 */
export function movedPairs(partners: Int32Array): Uint8Array {
  const moved = new Uint8Array(partners.length);
  /** By length of a run, from 1: the unit that begins one so long furthest to the right; by unit, the one behind it in its run. */
  const begins: number[] = [];
  const next = new Int32Array(partners.length).fill(-1);
  for (let unit = partners.length - 1; unit >= 0; unit -= 1) {
    const there = partners[unit] ?? -1;
    if (there === -1) continue;
    moved[unit] = 1;
    const shorter = firstIndex(begins, (begin) => (partners[begin] ?? -1) < there);
    next[unit] = begins[shorter - 1] ?? -1;
    begins[shorter] = unit;
  }
  for (let unit = begins.at(-1) ?? -1; unit !== -1; unit = next[unit] ?? -1) moved[unit] = 0;
  return moved;
}
