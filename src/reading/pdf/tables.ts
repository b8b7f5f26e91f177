// Puts the lines of a table's cells together that stand in the middle of their row. Knows places on paper, no PDF.

import type { LinePart } from './shapes.ts';

type Row = readonly LinePart[];

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
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    const half = row.length < 2 ? 0 : halfOf(rows, at, next);
    if (half === 0) continue;
    gathered.push(rows.slice(next, at - half), [
      merge(row, rows.slice(at - half, at), rows.slice(at + 1, at + half + 1)),
    ]);
    next = at + half + 1;
    at = next - 1;
  }
  return [...gathered, rows.slice(next)].flat();
}

/** How many lines above a row, and as many below, are of a cell in it; 0 where none are. */
function halfOf(rows: readonly Row[], at: number, from: number): number {
  for (let half = Math.min(MOST_LINES, at - from); half > 0; half -= 1) {
    const lines = [...rows.slice(at - half, at), ...rows.slice(at + 1, at + half + 1)];
    if (lines.length === 2 * half && isCell(rows[at] ?? [], lines, half)) return half;
  }
  return 0;
}

function isCell(row: Row, lines: readonly Row[], half: number): boolean {
  const cell = lines.flat();
  const [first] = cell;
  const above = cell[half - 1];
  const below = cell[half];
  const middle = row[0]?.y ?? 0;
  if (first === undefined || above === undefined || below === undefined || cell.length !== 2 * half)
    return false;
  if (
    cell.some(({ x, size }) => Math.abs(x - first.x) > SAME_PLACE || Math.abs(size - first.size) > SAME_PLACE)
  )
    return false;
  const { size } = first;
  if (Math.abs(middle - above.y - (below.y - middle)) > TOLERANCE * size) return false;
  // A text's first column is where its paragraphs are.
  const own = row.findIndex(({ x }) => Math.abs(x - first.x) <= SAME_PLACE);
  if (first.x <= (row[0]?.x ?? 0) + SAME_PLACE) return false;
  const ys = own > 0 ? [...cell.slice(0, half), { y: middle }, ...cell.slice(half)] : cell;
  if (ys.some(({ y }, index) => y - (ys[index - 1]?.y ?? y) > CELL_LINES * size)) return false;
  const end = Math.max(...cell.map((line) => line.end));
  return row.every((other, index) => index === own || other.end <= first.x || other.x >= end);
}

function merge(row: Row, above: readonly Row[], below: readonly Row[]): Row {
  const [first] = above.flat();
  if (first === undefined) return row;
  const isOwn = ({ x }: LinePart) => Math.abs(x - first.x) <= SAME_PLACE;
  const lines = [...above.flat(), ...row.filter(isOwn), ...below.flat()];
  const end = lines.reduce((most, line) => Math.max(most, line.end), 0);
  const cell = { ...first, text: lines.map(({ text }) => text.trim()).join(' '), end, width: end - first.x };
  const others = row.filter((part) => !isOwn(part));
  return [...others, cell].sort((one, other) => one.x - other.x);
}
