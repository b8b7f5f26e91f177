// Pairs what stands in the same place though few or none of its words stayed: a cell whose value changed, a heading that was
// renamed. Knows places, and nothing of words.

import type { BothSides } from '../../documents/document.ts';
import { placesByKey } from '../places.ts';
import { type Pairing, pair } from './same.ts';
import type { TokenText } from './units.ts';

/** Adds these pairs. Linear. */
export function pairInPlace(texts: BothSides<TokenText>, pairing: Pairing): void {
  const { left, right } = texts;
  pairCells(texts, pairing);
  for (const [here, unit] of left.units.entries()) {
    if (unit.role !== 'heading' || pairing.left[here] !== -1) continue;
    // Between the same neighbours.
    const before = pairing.left[here - 1] ?? -1;
    const there = before + 1;
    if (before === -1 || right.units[there]?.role !== 'heading' || pairing.right[there] !== -1) continue;
    if (pairing.left[here + 1] === there + 1) pair(pairing, here, there);
  }
}

/** Pairs the lone unpaired cells of a column in two rows of which another cell is paired. */
function pairCells({ left, right }: BothSides<TokenText>, pairing: Pairing): void {
  const cells = cellsOf(right, pairing.right);
  const ours = cellsOf(left, pairing.left);
  const rows = new Map<number, number>();
  for (const [here, { column, passage }] of left.units.entries()) {
    const partner = right.units[pairing.left[here] ?? -1];
    if (column !== -1 && partner?.column === column && !rows.has(passage)) rows.set(passage, partner.passage);
  }
  for (const [here, second] of ours.values()) {
    const { passage = -1, column = -1 } = left.units[here ?? -1] ?? {};
    const [there, another] = cells.get(`${rows.get(passage)} ${column}`) ?? [];
    if (here === undefined || there === undefined || second !== undefined || another !== undefined) continue;
    pair(pairing, here, there);
  }
}

/** The unpaired cells by row and column. */
function cellsOf({ units }: TokenText, partners: Int32Array): ReturnType<typeof placesByKey> {
  return placesByKey(
    units.map(({ passage, column }, at) =>
      column === -1 || partners[at] !== -1 ? null : `${passage} ${column}`,
    ),
  );
}
