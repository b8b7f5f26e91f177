// From the cells of a sheet to the rows of a table, its head and what is said beside them. Knows no XML.

import type { Remark } from '../../documents/document.ts';
import { groupBy } from '../../documents/groups.ts';
import { type Block, countsOn, rowOf } from '../blocks/blocks.ts';
import { MOST_CELLS, Stop, TOO_LONG } from '../reader.ts';

/** The cells of a row that hold words, by their column, from 0. */
export type SheetRow = { readonly number: number; readonly cells: ReadonlyMap<number, string> };
/** What is said of a cell. */
export type Said = {
  readonly row: number;
  readonly column: number;
  readonly kind: Remark['kind'];
  readonly text: string;
};

/** Cells that are shown as the first of them, by its row and column, up to the last column. */
export type Merged = { readonly row: number; readonly column: number; readonly last: number };

/** Rows from the top among which a sheet's head is looked for: above it stand a title and a legend. */
const HEAD_WITHIN = 20;
/** Columns that words run over, at the most: with more, a line of them is longer than a window is wide. */
const RUNS_OVER = 5;
/** What stays within its column: what is as short as one is wide, and a number, which programs cut rather than show in another's. */
const WITHIN = /^(?:.{1,8}|[-\d.,:%\s]+)$/;
/** What was read of all sheets of a file: cells with words, and with those between them, where a sheet has one word in each row. */
export type Counts = { cells: number; places: number };

export function countCells(counts: Counts, cells: number): void {
  counts.cells += cells;
  if (counts.cells > MOST_CELLS) throw new Stop(TOO_LONG);
}

/** A sheet's rows, without the columns that are empty throughout; a cell that is empty between others stays. */
export function blocksOfSheet(
  counts: Counts,
  rows: readonly SheetRow[],
  said: readonly Said[],
  merged: readonly Merged[],
  headRow: number | null,
): Block[] {
  const used = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const columns = [...used].sort((one, other) => one - other);
  counts.places += rows.length * columns.length;
  if (counts.places > MOST_CELLS) throw new Stop(TOO_LONG);
  const head = headRow ?? findHead(rows.slice(0, HEAD_WITHIN), columns.length);
  const heads = new Set(head === null ? [] : [...aboveHead(rows, head), head]);
  const numbers = new Set(rows.map(({ number }) => number));
  // Of a cell without words in a row without words, it is said at the end.
  const saidOf = groupBy(said, ({ row }) => (numbers.has(row) ? row : rows.at(-1)?.number));
  const mergedIn = groupBy(merged, ({ row }) => row);
  return rows.map(({ number, cells }) => {
    const row = columns.map((column) => cells.get(column) ?? '').join('\t');
    const own = saidOf.get(number) ?? [];
    const starts = own.length > 0 ? Array.from(row.matchAll(/^|(?<=\t)/g), ({ index }) => index) : [];
    const remarks = own.map(({ column, kind, text }) => {
      const at = columns.findIndex((one) => one >= column);
      return { kind, at: starts[at] ?? row.length, text };
    });
    return {
      ...rowOf(row, heads.has(number)),
      ...spansOf(mergedIn.get(number) ?? [], columns, cells, head !== null),
      remarks,
    };
  });
}

/**
 * How many of the columns each cell of a row takes, as a passage's `spans`; none where each takes one. Words with nothing
 * behind them run on over it, as programs show them, unless they stand beside others below names of columns or need no room.
 */
export function spansOf(
  merged: readonly Merged[],
  columns: readonly number[],
  cells: SheetRow['cells'],
  isBelowNames: boolean,
): Pick<Block, 'spans'> {
  const lastOf = new Map(merged.map(({ column, last }) => [column, last]));
  const at = columns.findLastIndex((column) => cells.has(column));
  const column = columns[at] ?? 0;
  if ((cells.size === 1 || !isBelowNames) && !WITHIN.test(cells.get(column) ?? ''))
    lastOf.set(column, Math.max(lastOf.get(column) ?? 0, columns[at + RUNS_OVER] ?? Infinity));
  const spans = columns.map(() => 1);
  let [first, end] = [0, -1];
  for (const [at, column] of columns.entries()) {
    // Words that merging covers are read, in a column of their own.
    if (column > end || cells.has(column)) [first, end] = [at, lastOf.get(column) ?? column];
    else [spans[first], spans[at]] = [at - first + 1, 0];
  }
  return spans.includes(0) ? { spans } : {};
}

/** The first row that names most columns, none of them by a number, and does not count on in the next. */
function findHead(rows: readonly SheetRow[], columns: number): number | null {
  const names = ({ cells }: SheetRow) =>
    cells.size > 1 && cells.size * 2 > columns && ![...cells.values()].some(isNumber);
  const at = rows.findIndex(names);
  const [first, below] = [rows[at], rows[at + 1]].map((row) => [...(row?.cells.values() ?? [])][0] ?? '');
  return countsOn(first ?? '', below ?? '') ? null : (rows[at]?.number ?? null);
}

/** Whether a cell holds a number, a time or a day in figures: it names no column. */
export function isNumber(words: string): boolean {
  return /^[-\d.,:%\s]+$/.test(words);
}

/**
 * The row right above the head where that leaves columns without a name which it names, as of what several columns compare; a
 * title or a legend names one, and what the head names need not be named again.
 */
function aboveHead(rows: readonly SheetRow[], head: number): readonly number[] {
  const at = rows.findIndex(({ number }) => number === head);
  const [above, named] = [rows[at - 1], rows[at]];
  if (above?.number !== head - 1 || named === undefined) return [];
  const other = [...above.cells.keys()].filter((column) => !named.cells.has(column));
  return other.length > 1 && other.length * 2 > above.cells.size ? [above.number] : [];
}
