// The rows of reStructuredText's tables: drawn with rules, drawn as a grid, written as a list of lists. A row may have many
// lines, and what is in a cell is read as one.

import type { Block } from '../../blocks.ts';
import { BORDER, EDGE, readGrid, rowsOf, widen } from '../../grid.ts';
import type { Line } from '../lines.ts';
import type { Found } from './apart.ts';

const RULE = /^=+(?: +=+)+$/;
/** Below a row that spans all columns, a rule is one. */
const LATER_RULE = /^=+(?: +=+)*$/;
/** Below the words of some columns. */
const SPAN = /^[-=]+(?: +[-=]+)*$/;
/**
 * @param text what the lines are of
 * @param hasGrids whether what is drawn as a grid is a table, and not a picture
 */
export function tableAt(text: string, lines: readonly Line[], from: number, hasGrids: boolean): Found | null {
  const { words = '', indent = 0 } = lines[from] ?? {};
  const isGrid = hasGrids && BORDER.test(words);
  if (!isGrid && !RULE.test(words)) return null;
  let to = from;
  let rules = 1;
  for (let at = from + 1; at < lines.length; at += 1) {
    const { words: own = '', indent: column = 0 } = lines[at] ?? {};
    if (own !== '' && column < indent) break;
    const isWithin = isGrid
      ? EDGE.test(own) && widen(own).length === words.length
      : rules < 2 || (rules === 2 && (to < at - 1 || own !== ''));
    if (!isWithin) break;
    if (!(isGrid ? BORDER : LATER_RULE).test(own)) continue;
    to = at;
    rules += 1;
  }
  if (to === from || lines[to]?.words.length !== words.length) return null;
  const drawn = lines.slice(from, to + 1).map(({ start, end }) => text.slice(start, end));
  // The column of a tab is not known from its line alone.
  if (drawn.some((line) => line.includes('\t'))) return { to, apart: [{ from, to, role: 'code' }] };
  const own = drawn.map((line) => widen(line.slice(indent).trimEnd()));
  const blocks = isGrid ? readGrid(own) : readRuled(own);
  return blocks === null ? null : { to, apart: [{ from, to, blocks }] };
}

/**
 * A row begins where the first column has words.
 *
 * @returns null where words stand between columns, and no rule below says that they are of both
 */
function readRuled(lines: readonly string[]): Block[] | null {
  const starts = [...(lines[0] ?? '').matchAll(/=+/g)].map(({ index }) => index);
  const rows: string[][] = [];
  let heads = 0;
  for (const [index, line] of lines.slice(1, -1).entries()) {
    if (LATER_RULE.test(line)) heads = rows.length;
    if (line === '' || SPAN.test(line)) continue;
    if (line.slice(0, starts[1]).trim() !== '' || rows.length === 0) rows.push([]);
    const row = rows.at(-1) ?? [];
    let cell = 0;
    for (let column = 0; (starts[column] ?? line.length) < line.length; column += 1) {
      const start = starts[column] ?? 0;
      const isOwn = column === 0 || line.charAt(start - 1) === ' ';
      if (!isOwn && !SPAN.test(lines[index + 2] ?? '')) return null;
      if (isOwn) cell = column;
      row[cell] = `${row[cell] ?? ''}${isOwn ? ' ' : ''}${line.slice(start, starts[column + 1])}`;
    }
  }
  return rowsOf(rows, heads);
}

/** Rows of a list of lists: "* - a cell", "- another"; other lines go on with the cell above. */
export function readListed(lines: readonly string[], heads: number): Block[] {
  const rows: string[][] = [];
  let [rowAt, cellAt] = [-1, -1];
  for (const line of lines) {
    const at = line.search(/\S/);
    const [, mark, first = ''] = /^(\s*[-*+]\s+)[-*+](?:\s+(.*))?$/.exec(line) ?? [];
    const [item, words = ''] = /^\s*[-*+](?:\s+(.*))?$/.exec(line) ?? [];
    const row = rows.at(-1);
    if (mark !== undefined && (row === undefined || at === rowAt)) {
      [rowAt, cellAt] = [at, mark.length];
      rows.push([first]);
    } else if (row === undefined) {
      if (at !== -1) rows.push([line]);
    } else if (item !== undefined && at === cellAt) row.push(words);
    else row.push(`${row.pop() ?? ''} ${line}`);
  }
  return rowsOf(rows, heads);
}
