// The rows of reStructuredText's tables: drawn with rules, drawn as a grid, written as a list of lists. A row may have many
// lines, and what is in a cell is read as one.

import type { Block } from '../blocks/blocks.ts';
import { BORDER, EDGE, type ReadCell, readGrid, rowsOf, widen } from '../blocks/grid.ts';

const RULE = /^=+(?: +=+)+$/;
/** Below a row that spans all columns, a rule is one. */
const LATER_RULE = /^=+(?: +=+)*$/;
/** Below the words of some columns. */
const SPAN = /^[-=]+(?: +[-=]+)*$/;
/** A table that begins at a line: up to which line it goes, and its rows; null where there is none, or none that is known. */
export function tableAt(
  lines: readonly string[],
  from: number,
  readCell?: ReadCell,
): { readonly to: number; readonly blocks: Block[] } | null {
  const words = lines[from] ?? '';
  const isGrid = BORDER.test(words);
  if (!isGrid && !RULE.test(words)) return null;
  let to = from;
  let rules = 1;
  const drawn = [words];
  for (let at = from + 1; at < lines.length; at += 1) {
    const own = widen(lines[at] ?? '');
    const isWithin = isGrid
      ? own.length === words.length && EDGE.test(own)
      : rules < 2 || (rules === 2 && (to < at - 1 || own !== ''));
    if (!isWithin) break;
    drawn.push(own);
    if (!(isGrid ? BORDER : LATER_RULE).test(own)) continue;
    to = at;
    rules += 1;
  }
  const own = drawn.slice(0, to - from + 1);
  if (to === from || own.at(-1)?.length !== words.length) return null;
  const blocks = isGrid ? readGrid(own, readCell) : readRuled(own, readCell);
  return blocks && { to, blocks };
}

/**
 * A row begins where the first column has words.
 *
 * @returns null where words stand between columns, and no rule below says that they are of both
 */
function readRuled(lines: readonly string[], readCell?: ReadCell): Block[] | null {
  const starts = [...(lines[0] ?? '').matchAll(/=+/g)].map(({ index }) => index);
  const rows: string[][] = [];
  let heads = 0;
  let gap = '\n';
  for (const [index, line] of lines.slice(1, -1).entries()) {
    if (LATER_RULE.test(line)) heads = rows.length;
    if (line === '') gap = '\n\n';
    if (line === '' || SPAN.test(line)) continue;
    if (line.slice(0, starts[1]).trim() !== '' || rows.length === 0) rows.push([]);
    const row = rows.at(-1) ?? [];
    const isSpan = SPAN.test(lines[index + 2] ?? '');
    let cell = 0;
    for (let column = 0; (starts[column] ?? line.length) < line.length; column += 1) {
      const start = starts[column] ?? 0;
      const isOwn = column === 0 || line.charAt(start - 1) === ' ';
      if (!isOwn && !isSpan) return null;
      if (isOwn) cell = column;
      row[cell] = `${row[cell] ?? ''}${isOwn ? gap : ''}${line.slice(start, starts[column + 1])}`;
    }
    gap = '\n';
  }
  return rowsOf(rows, heads, readCell);
}

/** Rows of a list of lists: "* - a cell", "- another"; other lines go on with the cell above. */
export function readListed(lines: readonly string[], heads: number, readCell: ReadCell): Block[] {
  const rows = itemsOf(lines).map((row) => itemsOf(row).map((cell) => cell.join('\n')));
  return rowsOf(rows, heads, readCell);
}

/** The lines of each item of a list; what stands ahead of the first is one as well. */
function itemsOf(lines: readonly string[]): string[][] {
  const items: string[][] = [];
  let column = 0;
  for (const line of lines) {
    const mark = /^[-*+](?:\s+|$)/.exec(line)?.[0];
    if (mark !== undefined) column = mark.length;
    if (mark !== undefined || (items.length === 0 && line !== ''))
      items.push([line.slice(mark?.length ?? 0)]);
    else items.at(-1)?.push(line.slice(column));
  }
  return items;
}
