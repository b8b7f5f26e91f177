// The cells of an OpenDocument spreadsheet. Knows what stands for many rows or cells, and no styles.

import { oneLine } from '../blocks/blocks.ts';
import { type Counts, countCells, type Merged, type Said, type SheetRow } from '../sheets/rows.ts';
import { countOf, findAll, findDeep, isElement, textOf, type XmlElement } from '../xml/tree.ts';

/** A cell or row with words that stands for more than these many was filled down to the end of its sheet. */
const MOST_REPEATED = 1_000;

export function rowsOfTable(
  table: XmlElement,
  counts: Counts,
): {
  readonly rows: readonly SheetRow[];
  readonly said: readonly Said[];
  readonly merged: readonly Merged[];
} {
  const rows: SheetRow[] = [];
  const said: Said[] = [];
  const merged: Merged[] = [];
  let number = 1;
  for (const row of findDeep(table, 'table:table-row')) {
    const cells = new Map<number, string>();
    const spans: Omit<Merged, 'row'>[] = [];
    let column = 0;
    for (const cell of row.children.filter(isElement)) {
      const times = countOf(cell, 'table:number-columns-repeated');
      const text = oneLine(findAll(cell, 'text:p').map(textOf).join(' '));
      for (let at = 0; text !== '' && at < Math.min(times, MOST_REPEATED); at += 1)
        cells.set(column + at, text);
      for (const comment of findDeep(cell, 'office:annotation'))
        said.push({
          row: number,
          column,
          kind: 'comment',
          text: findDeep(comment, 'text:p').map(textOf).join(' '),
        });
      const spanned = countOf(cell, 'table:number-columns-spanned');
      if (spanned > 1) spans.push({ column, last: column + spanned - 1 });
      column += times;
    }
    const times = countOf(row, 'table:number-rows-repeated');
    const shown = cells.size > 0 ? Math.min(times, MOST_REPEATED) : 0;
    countCells(counts, (cells.size + spans.length) * shown);
    for (let at = 0; at < shown; at += 1) {
      rows.push({ number: number + at, cells });
      merged.push(...spans.map((span) => ({ ...span, row: number + at })));
    }
    number += times;
  }
  return { rows, said, merged };
}
