// A document's units with each row of a table as one: rows are paired before their cells are. Knows one document at a time.

import { type BothSides, forBoth, type SourceDocument, sides } from '../../../documents/document.ts';
import type { Stretch } from '../../../documents/words.ts';
import { placesByKey } from '../../places.ts';
import { tokensOf, wordsOf } from './same.ts';
import type { TokenText } from './units.ts';

/** Units: from one up to, but not with, the other; and those of a row's cells that hold any, by column. */
type Part = Stretch & { readonly cells: ReadonlyMap<number, Stretch> };

/** A text whose units are its lines: rows, and what is no cell. */
export type Lines = TokenText & {
  /** The text by its own units, and by line which of these it is made of. */
  readonly whole: TokenText;
  readonly parts: readonly Part[];
  /** By line, the one with which its table begins. */
  readonly tables: readonly number[];
};

export function linesOf(whole: TokenText): Lines {
  const { units, document } = whole;
  const parts: { from: number; to: number; cells: Map<number, { from: number; to: number }> }[] = [];
  for (const [at, { column, passage }] of units.entries()) {
    let part = parts.at(-1);
    if (part === undefined || column === -1 || units[at - 1]?.passage !== passage) {
      part = { from: at, to: at, cells: new Map() };
      parts.push(part);
    }
    part.to = at + 1;
    const cell = part.cells.get(column);
    if (cell !== undefined) cell.to = at + 1;
    else if (column !== -1) part.cells.set(column, { from: at, to: at + 1 });
  }
  const lines = parts.flatMap(({ from, to }) => {
    const [first, last] = [units[from], units[to - 1]];
    return first && last ? [{ ...first, end: last.end, to: last.to }] : [];
  });
  const begins = tablesOf(document);
  const firsts = new Map<number, number>();
  const tables = lines.map(({ passage }, line) => {
    const table = begins[passage] ?? passage;
    if (!firsts.has(table)) firsts.set(table, line);
    return firsts.get(table) ?? line;
  });
  const placed = parts.map((part, line) => {
    const titles = parts[tables[line] ?? line]?.cells ?? part.cells;
    return { ...part, cells: underTitles(part.cells, titles) };
  });
  return { ...whole, units: lines, whole, parts: placed, tables };
}

/** The cells of a row by column: one in a column without a title is of that before, as where two columns are set as one. */
function underTitles<Cell>(
  cells: ReadonlyMap<number, Cell>,
  titles: ReadonlyMap<number, unknown>,
): ReadonlyMap<number, Cell> {
  const isOfBefore = (column: number) =>
    !titles.has(column) && titles.has(column - 1) && !cells.has(column - 1);
  return new Map([...cells].map(([column, cell]) => [isOfBefore(column) ? column - 1 : column, cell]));
}

/** What tells a row from the others of its table: the words of its first cell, and those of the rest that stand in no other. */
export type Telling = { readonly name: readonly number[]; readonly says: readonly number[] };

/** By line, what tells it; of what is no row nothing. */
export function tellingWords(lines: BothSides<Lines>): BothSides<Telling[]> {
  const repeated = new Set(sides.flatMap((side) => repeatedCells(lines[side])));
  return forBoth((side) => {
    const { whole, parts } = lines[side];
    return parts.map(({ cells }) => {
      const tells = [...cells.values()].map((cell) =>
        repeated.has(wordsOf(whole, cell)) ? [] : tokensOf(whole, cell),
      );
      return { name: tells[0] ?? [], says: tells.slice(1).flat() };
    });
  });
}

/** The words of cells that stand in several rows of a table. */
function repeatedCells({ whole, parts, tables }: Lines): string[] {
  const cells = parts.flatMap(({ cells }, line) =>
    [...cells.values()].map((cell) => ({ table: tables[line], words: wordsOf(whole, cell) })),
  );
  const places = placesByKey(cells.map(({ table, words }) => `${table}: ${words}`));
  return [...places.values()].flatMap(([at = 0, another]) =>
    another === undefined ? [] : [cells[at]?.words ?? ''],
  );
}

/** By passage, the first row of its table; of what is no row itself. */
export function tablesOf({ passages }: SourceDocument): number[] {
  const tables: number[] = [];
  for (const [at, { role, head }] of passages.entries()) {
    const before = passages[at - 1];
    const goesOn = role === 'table-row' && before?.role === role && (!head || before.head);
    tables.push(goesOn ? (tables[at - 1] ?? at) : at);
  }
  return tables;
}
