// How far the columns of a table reach across the page, by its cells. Knows places on paper, no words.

import type { Reach } from '../regions/regions.ts';

/** Columns that anybody reads; each row looks at all. */
export const MOST_COLUMNS = 40;

/** How far columns reach, from the left: a cell over some of them is none. @param table how far the cells of each row reach */
export function columnsOf(table: readonly (readonly Reach[])[]): Reach[] {
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
