// Rows of what is drawn beside one another, by the order in which words are drawn: programs draw a cell whole before the one
// beside it, for which they go up again. Knows places on paper, no table.

import type { Piece } from '../pieces/shapes.ts';
import { hasWords } from '../pieces/words.ts';
import type { Reach } from './regions.ts';

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

/** Words on one baseline. */
type Line = Pick<Piece, 'y' | 'size'> & { readonly pieces: Piece[]; readonly start: number; end: number };
/** Lines that are drawn one below the other, for the first of which something may go up. */
export type Cell = { readonly lines: readonly Line[]; readonly isUp: boolean } & Reach;
export type DrawnRow = readonly Cell[];
type Growing = { readonly lines: Line[]; readonly isUp: boolean; start: number; end: number };

/** The rows in the order in which they are drawn; one of text has one cell. Linear in the pieces. */
export function rowsDrawn(pieces: readonly Piece[]): DrawnRow[] {
  const drawn = pieces.filter(hasWords).sort((one, other) => one.at - other.at);
  const cells = rowsIn(linesIn(drawn, new Set())).flatMap((row) => row.slice(1).filter(isSure));
  const starts = cells.map(({ lines: [first] }) => Math.round(first?.start ?? 0));
  return rowsIn(linesIn(drawn, new Set(starts)));
}

/** Whether a cell is one for sure: something goes up for it, or down within it. */
export function isSure({ isUp, lines }: Cell): boolean {
  return isUp || lines.length > 1;
}

/** @param starts where cells are known to begin (points) */
function linesIn(drawn: readonly Piece[], starts: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  for (const piece of drawn) {
    const { text, x, y, width, size } = piece;
    const line = lines.at(-1);
    const last = line?.pieces.at(-1);
    // A blank behind words may fill the space between two cells.
    const end = x + width * (text.trimEnd().length / text.length);
    const isKnown = [-1, 0, 1].some((off) => starts.has(Math.round(x) + off));
    const gap = (isKnown ? CELL_GAP : GAP) * size;
    const isOne = line !== undefined && last !== undefined && x >= last.x && x - line.end < gap;
    if (isOne && (areLevel(piece, last) || isRaised(piece, last, line.end))) {
      line.pieces.push(piece);
      line.end = Math.max(line.end, end);
    } else lines.push({ pieces: [piece], y, size, start: x, end });
  }
  return lines;
}

function isRaised({ x, y, size }: Piece, last: Piece, end: number): boolean {
  const isSmaller = Math.min(size, last.size) < SMALLER * Math.max(size, last.size);
  return isSmaller && Math.abs(x - end) < CELL_GAP * size && Math.abs(y - last.y) < Math.max(size, last.size);
}

/** Whether two stand on one baseline. */
export function areLevel(one: Pick<Piece, 'y' | 'size'>, other: Pick<Piece, 'y' | 'size'>): boolean {
  return Math.abs(one.y - other.y) < SAME_LINE * Math.max(one.size, other.size);
}

function cellOf(lines: Line[], isUp = false): Growing {
  const start = lines.reduce((least, one) => Math.min(least, one.start), Infinity);
  return { lines, isUp, start, end: endOf(lines) };
}

function endOf(lines: readonly Line[]): number {
  return lines.reduce((most, { end }) => Math.max(most, end), -Infinity);
}

function rowsIn(lines: readonly Line[]): Growing[][] {
  const rows: Growing[][] = [];
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

/** The lowest baseline of a row. */
export function bottomOf(row: DrawnRow): number {
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
