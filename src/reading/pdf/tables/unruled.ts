// Finds tables that no line is drawn for: rows that stand apart from one another, with the same white strips down all of
// them. Knows places on paper, no PDF.

import { LONE_MARK } from '../lines/parts.ts';
import type { Piece } from '../pieces/shapes.ts';
import { wordsOf } from '../pieces/words.ts';
import { fills, joinLine, linesIn, type Reach, reachOf } from '../regions/regions.ts';
import { type Band, bandsOf, join, splitBand } from '../regions/strips.ts';
import type { Grid } from './grids.ts';

/** In type sizes: two rows of one table are no further apart than this. */
const ROWS_APART = 5;
/** Of fewer rows, and fewer of more lines than one, columns are not known to be a table's. */
const FEWEST_ROWS = 3;
const FEWEST_TALL = 2;
/** Lines of a row, and of one with running text in two columns: more are columns of text. */
const MOST_LINES = 14;
const MOST_RUNNING = 7;
/** In type sizes: running text is no narrower. */
const NARROWEST = 9;
/** Lines of numbers alone: more are a column of them, not a cell. */
const MOST_NUMBERS = 2;
const NUMBER = /^[^\p{L}]*\p{N}[^\p{L}]*$/u;
/** Places this near are one (points). */
const SAME_PLACE = 1;
/** Of the cells of a column, those that begin, end or have their middle at one place. */
const ALIGNED = 0.8;
/** Columns that anybody reads; each row looks at all. */
const MOST_COLUMNS = 40;

type Cell = readonly Piece[];
type Rows = readonly (readonly Cell[])[];

/** The tables, and the pieces that stand in none. Linear in the pieces. */
export function findUnruled(pieces: readonly Piece[]): {
  readonly grids: readonly Grid[];
  readonly rest: readonly Piece[];
} {
  const bands = bandsOf(pieces);
  const grids: Grid[] = [];
  const known = new Set<Piece>();
  for (let from = 0; from < bands.length; ) {
    const { rows, columns } = growTable(bands, from);
    const grid = readTable(rows, columns);
    const to = from + Math.max(1, rows.length);
    if (grid !== null) {
      grids.push(grid);
      for (const piece of bands.slice(from, to).flatMap(({ lines }) => lines.flat())) known.add(piece);
    }
    from = to;
  }
  return { grids, rest: known.size === 0 ? pieces : pieces.filter((piece) => !known.has(piece)) };
}

/** How far bands have their words in the same columns. */
function growTable(
  bands: readonly Band[],
  from: number,
): { readonly rows: readonly Band[]; readonly columns: readonly Reach[] } {
  const rows: Band[] = [];
  let columns: readonly Reach[] = [];
  for (let to = from; to < bands.length; to += 1) {
    const band = splitBand(bands[to] ?? { lines: [], taken: [] }, columns);
    const { taken, lines } = band;
    const both = join([...columns, ...taken]);
    const least = Math.max(2, Math.min(columns.length, taken.length));
    if (taken.length < 2 || Math.max(both.length, taken.length) > MOST_COLUMNS || both.length < least) break;
    if (!isNear(rows.at(-1), band) || !isRow(lines, taken)) break;
    rows.push(band);
    columns = both;
  }
  return { rows, columns };
}

function isNear(above: Band | undefined, below: Band): boolean {
  const last = above?.lines.at(-1)?.[0];
  const first = below.lines[0]?.[0];
  return last === undefined || first === undefined || first.y - last.y < ROWS_APART * first.size;
}

/** Whether lines may be one row: neither columns of text nor of numbers. */
function isRow(lines: Band['lines'], taken: readonly Reach[]): boolean {
  if (lines.length > MOST_LINES) return false;
  const cells = taken.map(({ start, end }) => ({
    width: end - start,
    pieces: lines.flatMap((line) => line.filter(({ x }) => x >= start && x < end)),
  }));
  const isRunning = ({ width, pieces }: (typeof cells)[number]) =>
    pieces.length > MOST_RUNNING && width > NARROWEST * (pieces[0]?.size ?? 1);
  const areNumbers = ({ pieces }: (typeof cells)[number]) =>
    pieces.length > MOST_NUMBERS && pieces.every(({ text }) => NUMBER.test(text.trim()));
  return cells.filter(isRunning).length < 2 && !cells.some(areNumbers);
}

function readTable(bands: readonly Band[], columns: readonly Reach[]): Grid | null {
  const rows = bands.map(({ lines }) => {
    const cells: Piece[][] = columns.map(() => []);
    for (const piece of lines.flat())
      cells[columns.findLastIndex(({ start }) => start <= piece.x)]?.push(piece);
    return cells;
  });
  if (!isTable(rows, columns.length)) return null;
  const all = rows.flat(2);
  return {
    left: columns[0]?.start ?? 0,
    right: columns.at(-1)?.end ?? 0,
    top: all.reduce((least, { y, size }) => Math.min(least, y - size), Number.POSITIVE_INFINITY),
    bottom: all.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY),
    rows,
  };
}

/** Whether rows are a table: not code, running text in columns, or a list beside its marks. */
function isTable(rows: Rows, count: number): boolean {
  // A paragraph's last line ends where it will: what stands beside a cell says more than what it leaves free.
  const tall = rows.filter((row) => row.slice(1).some((cell) => linesIn(cell).length > 1));
  if (rows.length < FEWEST_ROWS || tall.length < FEWEST_TALL) return false;
  if (rows.flat(2).every(({ mono }) => mono)) return false;
  if (rows.some((row) => row.filter(({ length }) => length > 0).length < 2)) return false;
  if (count === 2 && rows.filter(([cell = []]) => isMark(cell)).length * 2 > rows.length) return false;
  const columns = Array.from({ length: count }, (_, at) => rows.map((row) => row[at] ?? []));
  const isText = (cells: readonly Cell[]) =>
    fills(cells.flatMap((cell) => linesIn(cell).flatMap((line) => joinLine(line) ?? [])));
  return (
    !columns.every(isText) &&
    columns.every((cells, at) => isAligned(cells.slice(1), at === columns.length - 1))
  );
}

/** Whether a cell numbers what is beside it, or is a bullet or many, of whatever font. */
function isMark(cell: Cell): boolean {
  const text = wordsOf(cell);
  return LONE_MARK.test(text) || /^[^\p{L}\p{N}]*$/u.test(text);
}

/** Whether cells begin, end or have their middle at one place; where the last column's lines end says nothing. */
function isAligned(cells: readonly Cell[], isLast: boolean): boolean {
  const places = cells
    .filter(({ length }) => length > 0)
    .map((cell) => {
      const { start, end } = reachOf(cell);
      return [start, (start + end) / 2, end];
    });
  return (isLast ? [0, 1] : [0, 1, 2]).some((side) => {
    const own = places.map((place) => place[side] ?? 0).sort((a, b) => a - b);
    const middle = own[own.length >> 1] ?? 0;
    return own.filter((place) => Math.abs(place - middle) <= SAME_PLACE).length >= ALIGNED * own.length;
  });
}
