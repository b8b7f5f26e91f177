// Tables by their cells: which columns these stand in. Knows places on paper, no lines and no order.

import { firstIndex } from '../../../documents/document.ts';
import { groupBy } from '../../../documents/groups.ts';
import type { Piece } from '../pieces/shapes.ts';
import type { Reach } from '../regions/regions.ts';
import type { Grid } from './grids.ts';

/** Columns that anybody reads; each row looks at all. */
export const MOST_COLUMNS = 40;

/** The words of a cell, and how far it reaches across the page. */
export type Cell = Reach & { readonly pieces: readonly Piece[] };

/** A table of rows of cells, each from its left; null for code, and for what has too few or too many columns. */
export function gridOf(table: readonly (readonly Cell[])[], top: number, bottom: number): Grid | null {
  const columns = columnsOf(table);
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return null;
  // What begins right of all columns, behind a cell over many of them, is in the last one.
  const ends = columns.slice(0, -1).map(({ end }) => end);
  const rows = table.map((cells) => {
    const placed = groupBy(cells, ({ start }) => firstIndex(ends, (end) => end > start));
    return columns.map((_, at) => (placed.get(at) ?? []).flatMap(({ pieces }) => pieces));
  });
  if (rows.flat(2).every(({ mono }) => mono)) return null;
  const [left, right] = [columns[0]?.start ?? 0, columns.at(-1)?.end ?? 0];
  const sides = columns.map(({ start }, at) => [start, columns[at + 1]?.start ?? right] as const);
  return { left, right, top, bottom, rows, sides };
}

/** How far columns reach, from the left: a cell over some of them is none. @param table how far the cells of each row reach */
function columnsOf(table: readonly (readonly Reach[])[]): Reach[] {
  let columns: Reach[] = [];
  const byCells = [...table].sort(
    (one, other) => other.length - one.length || widestOf(one) - widestOf(other),
  );
  for (const row of byCells) {
    const both = join([...columns, ...row]);
    if (both.length >= columns.length) columns = both;
    if (columns.length > MOST_COLUMNS) break;
  }
  return columns;
}

function widestOf(row: readonly Reach[]): number {
  return row.reduce((most, { start, end }) => Math.max(most, end - start), 0);
}

/** Those that overlap, as one each. */
function join(reaches: readonly Reach[]): Reach[] {
  const joined: Reach[] = [];
  for (const { start, end } of [...reaches].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last === undefined || start >= last.end) joined.push({ start, end });
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return joined;
}
