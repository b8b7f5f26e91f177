// Finds tables that no line is drawn for: rows that stand apart from one another, with the same white strips down all of
// them. Knows places on paper, no PDF.

import type { Grid } from './grids.ts';
import { fills, joinLine, linesIn } from './regions.ts';
import { LONE_MARK } from './rows.ts';
import type { Piece } from './shapes.ts';

/** In type sizes: lines of one cell are no further apart than this, */
const CELL_LINES = 1.4;
/** and a white strip between columns is at least this wide: the space around a cell's words, less than one between words. */
const STRIP = 0.15;
/** and two rows of one table than this. */
const ROWS_APART = 5;
/** Of fewer rows, and fewer of more lines than one, columns are not known to be a table's. */
const FEWEST_ROWS = 3;
const FEWEST_TALL = 2;
/** Lines of a row, and of one with running text in two columns: more are columns of text. */
const MOST_LINES = 14;
const MOST_RUNNING = 7;
/** In type sizes: running text is no narrower. */
const NARROWEST = 9;
/** Places this near are one (points). */
const SAME_PLACE = 1;
/** Of the cells of a column, those that begin, end or have their middle at one place. */
const ALIGNED = 0.8;

/** Columns that anybody reads; each row looks at all. */
const MOST_COLUMNS = 40;

type Stretch = { readonly start: number; readonly end: number };
type Band = { readonly lines: readonly (readonly Piece[])[]; readonly taken: readonly Stretch[] };

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

/** Lines that are no further apart than those of one cell. */
function bandsOf(pieces: readonly Piece[]): Band[] {
  const bands: Piece[][][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const line of linesIn(pieces.filter(({ text }) => text.trim() !== ''))) {
    const [{ y, size } = { y: last, size: 1 }] = line;
    if (y - last > CELL_LINES * size) bands.push([]);
    bands.at(-1)?.push(line);
    last = y;
  }
  return bands.map((lines) => ({ lines, taken: takenBy(lines.flat()) }));
}

function takenBy(pieces: readonly Piece[]): Stretch[] {
  return join(
    pieces.map(({ x, width, size, text }) => {
      const words = width * (text.trimEnd().length / text.length);
      return { start: x, end: x + words + STRIP * size };
    }),
  );
}

/** PDF.js makes one piece of two cells that stand no further apart than words do. */
function splitBand(band: Band, columns: readonly Stretch[]): Band {
  if (band.taken.length < 2 || join([...columns, ...band.taken]).length >= columns.length) return band;
  const lines = band.lines.map((line) => line.flatMap((piece) => splitPiece(piece, columns)));
  return { lines, taken: takenBy(lines.flat()) };
}

function splitPiece(piece: Piece, columns: readonly Stretch[]): Piece[] {
  const { x, width, size, text } = piece;
  const next = columns.find(({ start }) => start > x + size && start < x + width);
  if (next === undefined) return [piece];
  const wide = width / text.length;
  const at = Math.round((next.start - x) / wide);
  const near = Math.ceil(size / wide);
  const space = [...text].findIndex((sign, index) => sign === ' ' && Math.abs(index - at) <= near);
  if (space < 1) return [piece];
  const rest = {
    ...piece,
    x: next.start,
    width: Math.max(0, x + width - next.start),
    text: text.slice(space + 1),
  };
  const first = {
    ...piece,
    width: Math.min(space * wide, next.start - x - 2 * STRIP * size),
    text: text.slice(0, space),
  };
  return [first, ...splitPiece(rest, columns)];
}

/** Stretches that overlap, as one each. */
function join(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || one.start > last.end) joined.push(one);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
  }
  return joined;
}

/** How far bands have their words in the same columns. */
function growTable(
  bands: readonly Band[],
  from: number,
): { readonly rows: readonly Band[]; readonly columns: readonly Stretch[] } {
  const rows: Band[] = [];
  let columns: readonly Stretch[] = [];
  for (let to = from; to < bands.length; to += 1) {
    const band = splitBand(bands[to] ?? { lines: [], taken: [] }, columns);
    const { taken, lines } = band;
    const both = join([...columns, ...taken]);
    const least = Math.max(2, Math.min(columns.length, taken.length));
    const above = rows.at(-1)?.lines.at(-1)?.[0];
    const first = lines[0]?.[0];
    const isNear = above === undefined || first === undefined || first.y - above.y < ROWS_APART * first.size;
    if (
      taken.length < 2 ||
      both.length > MOST_COLUMNS ||
      both.length < least ||
      !isNear ||
      !isRow(lines, taken)
    )
      return { rows, columns };
    rows.push(band);
    columns = both;
  }
  return { rows, columns };
}

/** Whether lines may be one row: neither columns of text nor of numbers. */
function isRow(lines: Band['lines'], taken: readonly Stretch[]): boolean {
  const cells = taken.map(({ start, end }) =>
    lines.flatMap((line) => line.filter(({ x }) => x >= start && x < end)),
  );
  const running = cells.filter((cell, at) => {
    const { start, end } = taken[at] ?? { start: 0, end: 0 };
    return cell.length > MOST_RUNNING && end - start > NARROWEST * (cell[0]?.size ?? 1);
  });
  const numbers = cells.filter(
    (cell) => cell.length > 2 && cell.every(({ text }) => NUMBER.test(text.trim())),
  );
  return lines.length <= MOST_LINES && running.length < 2 && numbers.length === 0;
}

const NUMBER = /^[^\p{L}]*\p{N}[^\p{L}]*$/u;

function readTable(bands: readonly Band[], columns: readonly Stretch[]): Grid | null {
  const rows = bands.map(({ lines }) => {
    const cells: Piece[][] = columns.map(() => []);
    for (const piece of lines.flat())
      cells[columns.findLastIndex(({ start }) => start <= piece.x)]?.push(piece);
    return cells;
  });
  // A paragraph's last line ends where it will: what stands beside a cell says more than what it leaves free.
  const tall = rows.filter((row) => row.slice(1).some((cell) => linesIn(cell).length > 1));
  const isCode = rows.every((row) => row.every((cell) => cell.every(({ mono }) => mono)));
  if (isCode || rows.length < FEWEST_ROWS || tall.length < FEWEST_TALL) return null;
  if (
    columns.every((_, at) =>
      fills(rows.flatMap((row) => linesIn(row[at] ?? []).flatMap((line) => joinLine(line) ?? []))),
    )
  )
    return null;
  if (rows.some((row) => row.filter(({ length }) => length > 0).length < 2)) return null;
  const marks = rows.filter(([cell = []]) =>
    isMark(
      cell
        .map(({ text }) => text)
        .join('')
        .trim(),
    ),
  );
  if (
    (columns.length === 2 && marks.length * 2 > rows.length) ||
    !columns.every((_, at) =>
      isAligned(
        rows.slice(1).map((row) => row[at] ?? []),
        at === columns.length - 1,
      ),
    )
  )
    return null;
  const all = rows.flat(2);
  return {
    left: columns[0]?.start ?? 0,
    right: columns.at(-1)?.end ?? 0,
    top: Math.min(...all.map(({ y, size }) => y - size)),
    bottom: Math.max(...all.map(({ y }) => y)),
    rows,
  };
}

/** Whether a cell numbers what is beside it, or is a bullet, of whatever font. */
function isMark(text: string): boolean {
  return LONE_MARK.test(text) || /^[^\p{L}\p{N}]{0,2}$/u.test(text);
}

function isAligned(cells: readonly (readonly Piece[])[], isLast: boolean): boolean {
  const full = cells.filter((cell) => cell.length > 0);
  const places = full.map((cell) => {
    const start = Math.min(...cell.map(({ x }) => x));
    const end = Math.max(...cell.map(({ x, width }) => x + width));
    return [start, (start + end) / 2, end];
  });
  return (isLast ? [0, 1] : [0, 1, 2]).some((side) => {
    const own = places.map((place) => place[side] ?? 0).sort((a, b) => a - b);
    const middle = own[own.length >> 1] ?? 0;
    return own.filter((place) => Math.abs(place - middle) <= SAME_PLACE).length >= ALIGNED * own.length;
  });
}
