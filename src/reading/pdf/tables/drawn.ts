// Finds tables that no line is drawn for by the order in which their words are drawn: programs draw a cell whole before the one
// beside it, for which they go up again. Knows places on paper, no PDF.

import { hasListMark } from '../../text/lines/lines.ts';
import { LONE_MARK } from '../lines/parts.ts';
import type { Piece } from '../pieces/shapes.ts';
import { hasWords, wordsOf } from '../pieces/words.ts';
import { fills, type Reach } from '../regions/regions.ts';
import { columnsOf, MOST_COLUMNS } from './columns.ts';
import type { Grid } from './grids.ts';

/** In type sizes: baselines this near are one line, */
const SAME_LINE = 0.4;
/** and lines of one cell no further apart. */
const NEXT_LINE = 3;
/** Times the step from a line to the next: what is further off the one above is no part of its row. */
const WIDER = 1.2;
/** What parts two cells on one line, where others begin at the same place and where none does. */
const CELL_GAP = 0.2;
const GAP = 1.5;
/** What is raised behind a word touches it, and is smaller (times). */
const SMALLER = 0.85;
/** Two rows of one table are no further apart. */
const ROWS_APART = 5;
/** Of fewer rows columns are not known to be a table's. */
const FEWEST_ROWS = 2;
/** Cells of a row that is alone, and lines of each. */
const MANY = 3;
const SHORT = 8;
/** Where nothing goes up, of fewer rows, and of fewer cells of more lines than one. */
const FEWEST_LEVEL = 3;
const FEWEST_TALL = 2;
/** Places this near are one (points). */
const SAME_PLACE = 1;
/** Of the cells of a column, those that begin, end or have their middle at one place. */
const ALIGNED = 0.8;

/** Words on one baseline. */
type Line = Reach & Pick<Piece, 'x' | 'y' | 'width' | 'size'> & { readonly pieces: readonly Piece[] };
/** Lines that are drawn one below the other. */
type Cell = { readonly lines: Line[]; readonly isUp: boolean; start: number; end: number };
type Row = Cell[];

/** The tables, and the pieces that stand in none. Linear in the pieces. */
export function findDrawn(pieces: readonly Piece[]): {
  readonly grids: readonly Grid[];
  readonly rest: readonly Piece[];
} {
  const drawn = pieces.filter(hasWords).sort((one, other) => one.at - other.at);
  const lines = linesIn(drawn, new Set());
  const cells = rowsIn(lines).flatMap((row) => row.slice(1).filter(isSure));
  const sure = [...cells.map(({ lines: [first] }) => first?.x ?? 0), ...hangingIn(lines)];
  const rows = rowsIn(linesIn(drawn, new Set(sure.map(Math.round))));
  const grids = tablesIn(rows).flatMap((table) => readTable(table) ?? []);
  const known = new Set(grids.flatMap((grid) => grid.rows.flat(2)));
  return { grids, rest: known.size === 0 ? pieces : pieces.filter((piece) => !known.has(piece)) };
}

/** @param starts where cells are known to begin (points) */
function linesIn(drawn: readonly Piece[], starts: ReadonlySet<number>): Line[] {
  const lines: Piece[][] = [];
  let end = 0;
  for (const piece of drawn) {
    const { x, size } = piece;
    const last = lines.at(-1)?.at(-1);
    const isKnown = [-1, 0, 1].some((off) => starts.has(Math.round(x) + off));
    const gap = (isKnown ? CELL_GAP : GAP) * size;
    const isOne = last !== undefined && (areLevel(piece, last) || isRaised(piece, last, end));
    if (isOne && x >= last.x && x - end < gap) {
      lines.at(-1)?.push(piece);
      end = Math.max(end, endOfWords(piece));
    } else {
      lines.push([piece]);
      end = endOfWords(piece);
    }
  }
  return lines.map((pieces) => lineOf(pieces));
}

/** Where words within a line begin that the next one is drawn below. */
function hangingIn(lines: readonly Line[]): number[] {
  return lines.flatMap(({ pieces, y }, at) => {
    const next = lines[at + 1];
    if (next === undefined || next.y <= y) return [];
    return pieces.slice(1).flatMap(({ x }) => (Math.abs(x - next.x) < SAME_PLACE ? [x] : []));
  });
}

function lineOf(pieces: readonly Piece[]): Line {
  const [{ x, y, size } = { x: 0, y: 0, size: 1 }] = pieces;
  const end = endOf(pieces.map((piece) => ({ end: endOfWords(piece) })));
  return { pieces, x, y, size, start: x, end, width: end - x };
}

/** A blank behind words may fill the space between two cells. */
function endOfWords({ x, width, text }: Piece): number {
  return x + width * (text.trimEnd().length / text.length);
}

function endOf(reaches: readonly Pick<Reach, 'end'>[]): number {
  return reaches.reduce((most, { end }) => Math.max(most, end), -Infinity);
}

function isRaised({ x, y, size }: Piece, last: Piece, end: number): boolean {
  const isSmaller = Math.min(size, last.size) < SMALLER * Math.max(size, last.size);
  return isSmaller && Math.abs(x - end) < CELL_GAP * size && Math.abs(y - last.y) < Math.max(size, last.size);
}

function areLevel(one: Pick<Line, 'y' | 'size'>, other: Pick<Line, 'y' | 'size'>): boolean {
  return Math.abs(one.y - other.y) < SAME_LINE * Math.max(one.size, other.size);
}

function cellOf(lines: Line[], isUp = false): Cell {
  const start = lines.reduce((least, one) => Math.min(least, one.start), Infinity);
  return { lines, isUp, start, end: endOf(lines) };
}

/** What is drawn beside one another. */
function rowsIn(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  /** Where the row before the last one ends. */
  let above = -Infinity;
  for (const line of lines) {
    const row = rows.at(-1) ?? [];
    const [cell, before] = [row.at(-1), row.at(-2)];
    const at = cell === undefined ? null : firstBeside(line, cell, above);
    if (cell !== undefined && goesOn(line, cell, before)) {
      cell.lines.push(line);
      cell.start = Math.min(cell.start, line.start);
      cell.end = Math.max(cell.end, line.end);
    } else if (cell !== undefined && at !== null) {
      const isUp = cell.lines.slice(at).some((other) => !areLevel(other, line));
      // What is drawn above the line that a row begins on is none of it.
      if (at > 0 && (row.length === 1 || !isUp) && isApart(line, cell, at, !isUp)) {
        row[row.length - 1] = cellOf(cell.lines.slice(0, at), cell.isUp);
        rows.push([cellOf(cell.lines.slice(at))]);
        above = bottomOf(row);
      }
      rows.at(-1)?.push(cellOf([line], isUp));
    } else {
      above = bottomOf(row);
      rows.push([cellOf([line])]);
    }
  }
  return rows;
}

function bottomOf(row: Row): number {
  return row.reduce((lowest, { lines }) => Math.max(lowest, lines.at(-1)?.y ?? lowest), -Infinity);
}

/** Whether a line is the next one of a cell, and below no other of its row. */
function goesOn(line: Line, { lines, start, end }: Cell, before: Cell | undefined): boolean {
  const last = lines.at(-1);
  if (last === undefined || line.y < last.y || areLevel(line, last)) return false;
  const isBelow = line.start < end && line.end > start && line.start >= (before?.end ?? -Infinity);
  return isBelow && line.y - last.y < NEXT_LINE * line.size;
}

/** The first of a cell's lines that is no higher than one which is drawn beside it; null where that stands elsewhere. */
function firstBeside(line: Line, { lines }: Cell, above: number): number | null {
  const last = lines.at(-1);
  if (last === undefined || (line.y > last.y && !areLevel(line, last)) || line.y < above) return null;
  const at = 1 + lines.findLastIndex((other) => other.y < line.y && !areLevel(other, line));
  return line.start >= endOf(lines.slice(at)) ? at : null;
}

/** Whether the lines above one of a cell are no part of it: they are further off than the next one, or what is beside it is below them. */
function isApart(line: Line, { lines, end }: Cell, at: number, isLevel: boolean): boolean {
  const [above = 0, own = 0, below = Infinity] = [at - 1, at, at + 1].map((index) => lines[index]?.y);
  const isLast = at === lines.length - 1 && isLevel;
  return end > line.start || isLast || own - above > WIDER * (below - own);
}

/** Rows of two cells and more that follow on each other, for one of which something goes up. */
function tablesIn(rows: readonly Row[]): Row[][] {
  const tables: Row[][] = [];
  let last: Row | undefined;
  for (const row of rows) {
    const isItem = row.length === 2 && isMark(row[0], row[1]);
    const isRow = row.length > 1 && row.length <= MOST_COLUMNS && !isItem;
    if (isRow && last !== undefined && isNext(last, row)) tables.at(-1)?.push(row);
    else if (isRow) tables.push([row]);
    last = isRow ? row : undefined;
  }
  return tables.filter((table) => {
    const others = table.flatMap((row) => row.slice(1));
    return others.some(({ isUp }) => isUp)
      ? table.length >= FEWEST_ROWS || isRowOfMany(table[0] ?? [])
      : table.length >= FEWEST_LEVEL && others.filter(isSure).length >= FEWEST_TALL;
  });
}

/** Whether a row is a table by itself: no columns of text are as many and as short. */
function isRowOfMany(row: Row): boolean {
  return row.length >= MANY && row.every(({ lines }) => lines.length <= SHORT);
}

/** Whether a cell is one for sure: something goes up for it, or down within it. */
function isSure({ isUp, lines }: Cell): boolean {
  return isUp || lines.length > 1;
}

function isNext(above: Row, below: Row): boolean {
  const { top, size } = sidesOf(below);
  const apart = top - sidesOf(above).bottom;
  return apart > -size && apart < ROWS_APART * size;
}

function sidesOf(row: Row): { readonly top: number; readonly bottom: number; readonly size: number } {
  const firsts = row.flatMap(({ lines: [first] }) => first ?? []);
  return {
    top: firsts.reduce((least, { y, size }) => Math.min(least, y - size), Infinity),
    bottom: bottomOf(row),
    size: firsts[0]?.size ?? 1,
  };
}

/** Whether a cell is a bullet or many of what is beside it, of whatever font, or its number, for which nothing goes up. */
function isMark(cell: Cell | undefined, beside: Cell | undefined): boolean {
  const text = wordsOf(cell?.lines.flatMap(({ pieces }) => pieces) ?? []);
  return (
    /^[^\p{L}\p{N}]*$/u.test(text) ||
    (beside?.isUp === false && (LONE_MARK.test(text) || hasListMark(`${text} -`)))
  );
}

function readTable(table: readonly Row[]): Grid | null {
  const columns = columnsOf(table);
  if (columns.length > MOST_COLUMNS) return null;
  const rows = table.map((cells) => {
    const own: Cell[][] = columns.map(() => []);
    for (const cell of cells) own[columns.findIndex(({ end }) => end > cell.start)]?.push(cell);
    return own;
  });
  const cellsOf = (some: typeof rows) => columns.map((_, at) => some.flatMap((row) => row[at] ?? []));
  if (table.flat().every(({ lines }) => lines.every(({ pieces }) => pieces.every(({ mono }) => mono))))
    return null;
  const isText = (own: readonly Cell[]) => fills(own.flatMap(({ lines }) => lines));
  if (table.length < FEWEST_LEVEL && cellsOf(rows).every(isText)) return null;
  // The words of a head may stand in the middle of any column.
  const body = cellsOf(rows.slice(rows.length < FEWEST_LEVEL ? 0 : 1));
  if (!body.every((own, at) => isAligned(own, at === columns.length - 1))) return null;
  const [first = [], last = []] = [table[0], table.at(-1)];
  return {
    left: columns[0]?.start ?? 0,
    right: columns.at(-1)?.end ?? 0,
    top: sidesOf(first).top,
    bottom: sidesOf(last).bottom,
    rows: rows.map((row) =>
      row.map((own) => own.flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces))),
    ),
  };
}

/** Whether cells begin, end or have their middle at one place; where the last column's lines end says nothing. */
function isAligned(cells: readonly Cell[], isLast: boolean): boolean {
  const places = cells.map(({ start, end }) => [start, (start + end) / 2, end]);
  return (isLast ? [0, 1] : [0, 1, 2]).some((side) => {
    const own = places.map((place) => place[side] ?? 0).sort((a, b) => a - b);
    const middle = own[own.length >> 1] ?? 0;
    return own.filter((place) => Math.abs(place - middle) <= SAME_PLACE).length >= ALIGNED * own.length;
  });
}
