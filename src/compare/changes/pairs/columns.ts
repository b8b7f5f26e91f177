// Which columns of two tables are the same. Knows rows that are pairs, and their cells by words.

import type { BothSides } from '../../../documents/document.ts';
import { groupBy } from '../../../documents/groups.ts';
import type { Lines } from '../units/lines.ts';
import { type Pairing, wordsOf } from '../units/same.ts';

/** By column of the left, that of the right. */
type Columns = ReadonlyMap<number, number>;

/**
 * By row of the left that has a partner, which columns of the two are the same: those with one title, then those in which
 * most rows have the same words, then those that stand behind these. Linear in the cells.
 */
export function columnsOf({ left, right }: BothSides<Lines>, pairing: Pairing): (line: number) => Columns {
  const partner = (line: number) => pairing.left[line] ?? -1;
  const tablesAt = (line: number) => `${left.tables[line]} ${right.tables[partner(line)]}`;
  const rows = [...left.units.keys()].filter((line) => partner(line) !== -1 && left.parts[line]?.cells.size);
  const columns = new Map<string, Columns>();
  for (const [tables, of] of groupBy(rows, tablesAt)) {
    const votes = new Map<string, number>();
    let width = 0;
    const vote = (here: number, there: number, weight: number) => {
      const theirs = new Map(cellsByWords(right, there));
      for (const [words, column] of cellsByWords(left, here)) {
        width = Math.max(width, column + 1);
        const pair = `${column} ${theirs.get(words)}`;
        if (theirs.has(words)) votes.set(pair, (votes.get(pair) ?? 0) + weight);
      }
    };
    const [title = 0, other = 0] = tables.split(' ').map(Number);
    vote(title, other, of.length);
    for (const line of of) vote(line, partner(line), 1);
    columns.set(tables, agreed(votes, width));
  }
  return (line) => columns.get(tablesAt(line)) ?? new Map();
}

/** The columns of a row by the words of their cells, of the same words by which of them it is. */
function cellsByWords({ whole, parts }: Lines, line: number): [string, number][] {
  const seen = new Map<string, number>();
  return [...(parts[line]?.cells ?? [])].map(([column, cell]) => {
    const words = wordsOf(whole, cell);
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return [`${words}, ${before}`, column];
  });
}

/** @param votes by "column column" @param width how many columns the left has */
function agreed(votes: ReadonlyMap<string, number>, width: number): Columns {
  const columns = new Map<number, number>();
  const taken = new Set<number>();
  const add = (here: number, there: number) => {
    if (columns.has(here) || taken.has(there)) return;
    columns.set(here, there);
    taken.add(there);
  };
  for (const [pair] of [...votes].sort(([, one], [, other]) => other - one)) {
    const [here = 0, there = 0] = pair.split(' ').map(Number);
    add(here, there);
  }
  for (let here = 0; here < width; here += 1) {
    const before = here === 0 ? -1 : columns.get(here - 1);
    if (before !== undefined) add(here, before + 1);
  }
  return columns;
}
