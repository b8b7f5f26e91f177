// Puts the lines of a table's cells together that stand in the middle of their row. Knows places on paper, no PDF.

import type { LinePart, Row } from './shapes.ts';

/** In type sizes: lines of one cell are no further apart than this, */
const CELL_LINES = 1.4;
/** and what stands in the middle is this exactly in the middle. */
const TOLERANCE = 0.2;
/** Places this near are one (points). */
const SAME_PLACE = 1;
/** Lines above and below the middle of a cell that are looked for. */
const MOST_LINES = 6;

/**
 * Rows of a page with one column. In a table whose cells are set in the middle, the lines of a long cell stand above
 * and below the line that the row's short cells are on: as many above as below, at one place, between the same gaps.
 */
export function gatherCells(rows: readonly Row[]): Row[] {
  const gathered: Row[][] = [];
  let next = 0;
  for (const [at, row] of rows.entries()) {
    const cell = row.length < 2 ? [] : findCell(rows, at, next);
    const half = cell.length / 2;
    if (half === 0) continue;
    gathered.push(rows.slice(next, at - half), [merge(row, cell)]);
    next = at + half + 1;
  }
  return [...gathered, rows.slice(next)].flat();
}

/** The lines of a cell above its row, and as many below; none where no cell is so. */
function findCell(rows: readonly Row[], at: number, from: number): Row {
  for (let half = Math.min(MOST_LINES, at - from, rows.length - 1 - at); half > 0; half -= 1) {
    const cell = [...rows.slice(at - half, at), ...rows.slice(at + 1, at + half + 1)].flat();
    if (isCell(rows[at] ?? [], cell, half)) return cell;
  }
  return [];
}

function isCell(row: Row, cell: Row, half: number): boolean {
  const [first] = cell;
  const above = cell[half - 1];
  const below = cell[half];
  const middle = row[0]?.y ?? 0;
  if (first === undefined || above === undefined || below === undefined || cell.length !== 2 * half)
    return false;
  const { x: start, size } = first;
  if (cell.some((line) => Math.abs(line.x - start) > SAME_PLACE || Math.abs(line.size - size) > SAME_PLACE))
    return false;
  if (Math.abs(middle - above.y - (below.y - middle)) > TOLERANCE * size) return false;
  // A text's first column is where its paragraphs are.
  const own = row.findIndex(({ x }) => Math.abs(x - start) <= SAME_PLACE);
  if (start <= (row[0]?.x ?? 0) + SAME_PLACE) return false;
  const ys = own > 0 ? [...cell.slice(0, half), { y: middle }, ...cell.slice(half)] : cell;
  if (ys.some(({ y }, index) => y - (ys[index - 1]?.y ?? y) > CELL_LINES * size)) return false;
  const end = Math.max(...cell.map((line) => line.end));
  return row.every((other, index) => index === own || other.end <= start || other.x >= end);
}

function merge(row: Row, around: Row): Row {
  const [first] = around;
  if (first === undefined) return row;
  const isOwn = ({ x }: LinePart) => Math.abs(x - first.x) <= SAME_PLACE;
  const half = around.length / 2;
  const lines = [...around.slice(0, half), ...row.filter(isOwn), ...around.slice(half)];
  const end = lines.reduce((most, line) => Math.max(most, line.end), 0);
  const cell = { ...first, text: lines.map(({ text }) => text.trim()).join(' '), end, width: end - first.x };
  const others = row.filter((part) => !isOwn(part));
  return [...others, cell].sort((one, other) => one.x - other.x);
}
