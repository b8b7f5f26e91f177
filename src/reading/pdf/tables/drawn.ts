// Finds tables that no line is drawn for: rows of what is drawn beside one another. Knows places on paper, no PDF.

import { hasListMark } from '../../text/lines/lines.ts';
import { LONE_MARK } from '../lines/parts.ts';
import type { Piece } from '../pieces/shapes.ts';
import { wordsOf } from '../pieces/words.ts';
import { areLevel, bottomOf, type Cell, type DrawnRow, isSure, rowsDrawn } from '../regions/drawn.ts';
import { fills, joinLine } from '../regions/regions.ts';
import { gridOf, MOST_COLUMNS } from './columns.ts';
import type { Grid } from './grids.ts';

/** In type sizes: two rows of one table are no further apart. */
const ROWS_APART = 5;
/** Of fewer rows columns are not known to be a table's, */
const FEWEST_ROWS = 2;
/** but of one by itself, of so many cells of no more lines: no columns of text are as many and as short. */
const MANY = 3;
const SHORT = 8;
/** Where nothing goes up, of fewer rows, and of fewer cells of more lines than one. */
const FEWEST_LEVEL = 3;
const FEWEST_TALL = 2;

/** The tables, and the pieces that stand in none. Linear in the pieces. */
export function findDrawn(pieces: readonly Piece[]): {
  readonly grids: readonly Grid[];
  readonly rest: readonly Piece[];
} {
  const grids = tablesIn(rowsDrawn(pieces)).flatMap((table) => readTable(table) ?? []);
  const known = new Set(grids.flatMap((grid) => grid.rows.flat(2)));
  return { grids, rest: known.size === 0 ? pieces : pieces.filter((piece) => !known.has(piece)) };
}

/** Rows of two cells and more that follow on each other. */
function tablesIn(rows: readonly DrawnRow[]): DrawnRow[][] {
  const tables: DrawnRow[][] = [];
  let last: DrawnRow | undefined;
  for (const row of rows) {
    const isRow = row.length > 1 && row.length <= MOST_COLUMNS && !isItem(row);
    if (isRow && last !== undefined && isNext(last, row)) tables.at(-1)?.push(row);
    else if (isRow) tables.push([row]);
    last = isRow ? row : undefined;
  }
  return tables.filter((table) => {
    const others = table.flatMap((row) => row.slice(1));
    const isOfMany = table.some(
      (row) => row.length >= MANY && row.every(({ lines }) => lines.length <= SHORT) && !areColumns(row),
    );
    return others.some(({ isUp }) => isUp)
      ? isOfMany || table.length >= FEWEST_ROWS
      : table.length >= FEWEST_LEVEL && others.filter(isSure).length >= FEWEST_TALL;
  });
}

/** Whether cells of many lines on the same baselines are columns of a table that is drawn one column after the other. */
function areColumns(row: DrawnRow): boolean {
  const [{ lines: levels = [] } = {}] = row;
  return row.every(
    ({ lines }) =>
      lines.length >= FEWEST_LEVEL && lines.every((line) => levels.some((one) => areLevel(line, one))),
  );
}

/** Whether the first of two cells is a bullet or many of the other, of whatever font, or its number, for which nothing goes up. */
function isItem([cell, beside, ...others]: DrawnRow): boolean {
  if (cell === undefined || beside === undefined || others.length > 0) return false;
  const text = wordsOf(piecesOf(cell));
  const isMark = LONE_MARK.test(text) || hasListMark(`${text} -`);
  return /^[^\p{L}\p{N}]*$/u.test(text) || (!beside.isUp && isMark);
}

function isNext(above: DrawnRow, below: DrawnRow): boolean {
  const size = below[0]?.lines[0]?.size ?? 1;
  const apart = topOf(below) - bottomOf(above);
  return apart > -size && apart < ROWS_APART * size;
}

function topOf(row: DrawnRow): number {
  const firsts = row.flatMap(({ lines: [first] }) => first ?? []);
  return firsts.reduce((least, { y, size }) => Math.min(least, y - size), Infinity);
}

function readTable(table: readonly DrawnRow[]): Grid | null {
  const [first = [], last = []] = [table[0], table.at(-1)];
  const rows = table.map((row) => row.map((cell) => ({ ...cell, pieces: piecesOf(cell) })));
  return areText(table) ? null : gridOf(rows, topOf(first), bottomOf(last));
}

/** Whether few rows are columns of running text, by the places of their cells in them. */
function areText(table: readonly DrawnRow[]): boolean {
  const columns = (table[0] ?? []).map((_, at) => table.flatMap((row) => row[at]?.lines ?? []));
  const isText = (lines: Cell['lines']) => fills(lines.flatMap(({ pieces }) => joinLine(pieces) ?? []));
  return table.length < FEWEST_LEVEL && columns.every(isText);
}

function piecesOf({ lines }: Cell): Piece[] {
  return lines.flatMap(({ pieces }) => pieces);
}
