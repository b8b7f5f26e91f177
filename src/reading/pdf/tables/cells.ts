// Which cell of a ruled table a place belongs to: where no line is drawn between two places they are one cell. Knows places
// on paper, no words but where they stand.

import { firstIndex } from '../../../documents/document.ts';
import { groupBy } from '../../../documents/groups.ts';
import type { Piece, Rule } from '../pieces/shapes.ts';
import { linesIn } from '../regions/regions.ts';

/** Lines this near are one, and touch (points). */
export const NEAR = 3;
/** Of a cell's side, the part that is drawn at least. */
const DRAWN = 0.6;
/** Rows of a column that no line parts, of which so many, and most, begin where the row beside them does (points). */
const FEWEST_BESIDE = 3;
const MOST_BESIDE = 0.8;
const BESIDE = 0.5;

export type Owner = { readonly row: number; readonly column: number };

/** A piece in its cell, and the row of the grid that it stands in. */
export type Held = { readonly piece: Piece; readonly owner: Owner; readonly row: number };

/**
 * Cells that no line parts from those above and below, though each row's words begin beside another cell's in it: some
 * styles of tables draw lines between the rows of other columns alone.
 *
 * @param held a grid's pieces
 */
export function partedOf(held: readonly Held[]): ReadonlySet<Owner> {
  const rows = groupBy(held, ({ piece, row }) => (piece.text.trim() === '' ? null : row));
  const found = new Map<Owner, { rows: number; beside: number }>();
  for (const row of rows.values()) {
    const own = groupBy(row, ({ owner }) => owner);
    if (own.size < 2) continue;
    const starts = [...own]
      .map(([owner, cell]) => ({ owner, y: firstBaseline(cell.map(({ piece }) => piece)) }))
      .sort((one, other) => one.y - other.y);
    for (const [at, { owner, y }] of starts.entries()) {
      const isBeside = [starts[at - 1], starts[at + 1]].some(
        (other) => other !== undefined && Math.abs(other.y - y) < BESIDE,
      );
      const { rows: before, beside } = found.get(owner) ?? { rows: 0, beside: 0 };
      found.set(owner, { rows: before + 1, beside: beside + (isBeside ? 1 : 0) });
    }
  }
  const parted = [...found].filter(
    ([, { rows: all, beside }]) => beside >= Math.max(FEWEST_BESIDE, MOST_BESIDE * all),
  );
  return new Set(parted.map(([owner]) => owner));
}

/** Of a cell's first line, below what is raised in it. */
function firstBaseline(pieces: readonly Piece[]): number {
  return (linesIn(pieces)[0] ?? []).reduce((lowest, { y }) => Math.max(lowest, y), -Infinity);
}

/** For each place of the grid the cell that it belongs to: where no line is drawn between two places they are one cell. */
export function ownersOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Rule[],
  down: readonly Rule[],
): Owner[][] {
  const drawnDown = drawnIn(xs, ys, down);
  const drawnAcross = drawnIn(ys, xs, across);
  const owners: Owner[][] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    const own: Owner[] = [];
    for (let column = 0; column < xs.length - 1; column += 1) {
      const isLeft = column === 0 || drawnDown(column, row);
      const isTop = row === 0 || drawnAcross(row, column);
      const above = owners[row - 1]?.[column];
      const before = own[column - 1];
      own.push(
        !isLeft && before !== undefined ? before : !isTop && above !== undefined ? above : { row, column },
      );
    }
    owners.push(own);
  }
  return owners;
}

/** Whether a line is drawn at a place in front of a stretch. @returns by the index of the place, and of the stretch */
function drawnIn(
  lines: readonly number[],
  stretches: readonly number[],
  rules: readonly Rule[],
): (place: number, stretch: number) => boolean {
  const drawn = new Map<string, number>();
  for (const { at, start, end } of rules) {
    const place = nearest(lines, at);
    for (
      let stretch = Math.max(0, firstIndex(stretches, (place) => place >= start - NEAR) - 1);
      stretch < stretches.length - 1;
      stretch += 1
    ) {
      const [from = 0, to = 0] = [stretches[stretch], stretches[stretch + 1]];
      if (from > end) break;
      const shared = Math.min(to, end) - Math.max(from, start);
      if (shared <= 0) continue;
      const key = `${place} ${stretch}`;
      drawn.set(key, (drawn.get(key) ?? 0) + shared / Math.max(1, to - from));
    }
  }
  return (place, stretch) => (drawn.get(`${place} ${stretch}`) ?? 0) >= DRAWN;
}

/** The index of the place that is nearest to another, of places in order. */
export function nearest(values: readonly number[], value: number): number {
  const above = firstIndex(values, (place) => place >= value);
  const [one = Infinity, other = -Infinity] = [values[above], values[above - 1]];
  return one - value < value - other ? above : above - 1;
}

/** Places in order, near ones as one. */
export function places(all: readonly number[]): number[] {
  const sorted = [...all].sort((one, other) => one - other);
  return sorted.filter((place, index) => index === 0 || place - (sorted[index - 1] ?? 0) > NEAR);
}
