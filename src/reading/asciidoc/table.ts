// The rows of AsciiDoc's tables: many cells a line or one, cells that span, values that commas part. Knows the lines of one
// table and what was read above it.

import { type Block, fileElsewhere, oneLine, remarkOf, rowOf } from '../blocks/blocks.ts';
import { createColumns, MOST_COLUMNS } from '../blocks/columns.ts';
import { readRows } from '../text/rows.ts';
import { CONDITION, includedIn, readCondition } from './conditions.ts';
import { put, type Reading } from './reading.ts';

/** What parts cells: how many columns and rows one spans, and how it looks. One that is written for many stands once. */
const CELL = /(?:(?<!\S)(?:(\d{1,3})?(?:\.(\d{1,3}))?[*+])?[<^>]?(?:\.[<^>])?([adehlmsv])?)?(?<!\\)\|/g;
/** Of a table within a cell. */
const INNER = new RegExp(CELL.source.replace(/\\\|$/, '!'), 'g');
/** What parts the values of other tables, by their format or the sign that opens them. */
const SEPARATORS: ReadonlyMap<string, string> = new Map([
  [',', ','],
  ['csv', ','],
  [':', ':'],
  ['dsv', ':'],
  ['tsv', '\t'],
]);
const HEADED = /[%,"= ]header\b/;

/** Of a table: words, or what stands between its rows. */
type Line = string | Block;
type Cell = { readonly tabs: number; readonly words: string[]; readonly look: string };
type Row = { readonly cells: Cell[]; tabs: number };

/**
 * @param written the lines between its marks
 * @param mark what opens the table: `|===`
 * @returns null where no sign parts cells
 */
export function readTable(reading: Reading, written: readonly string[], mark: string): Block[] | null {
  const { said: attributes, readCell } = reading;
  const format = /\bformat="?(\w+)/.exec(attributes)?.[1] ?? mark.charAt(0);
  const separator = /\bseparator="?(\\t|.)/.exec(attributes)?.[1]?.replace('\\t', '\t');
  const usual = SEPARATORS.get(format);
  const untrimmed = linesOf(reading, written);
  if (usual !== undefined) return readValues(untrimmed, separator ?? usual, attributes);
  const cell = mark.startsWith('!') ? INNER : CELL;
  const lines = untrimmed.map((line) => (typeof line === 'string' ? line.trim() : line));
  const top = lines.find((line) => typeof line === 'string' && line !== '') ?? '';
  const looks = columnsOf(attributes);
  const width =
    looks?.length ?? [...String(top).matchAll(cell)].reduce((sum, [, one]) => sum + Number(one ?? 1), 0);
  if (width === 0 || separator !== undefined) return null;
  const grid = createColumns();
  const parts: (Row | Block)[] = [];
  let row: Row | undefined;
  const before: string[] = [];
  let words = before;
  let isHead = HEADED.test(attributes);
  for (const [index, line] of lines.entries()) {
    if (typeof line !== 'string') {
      parts.push(line);
      continue;
    }
    let at = 0;
    for (const { 0: sign, 1: columns = 1, 2: rows = 1, 3: own, index: end } of line.matchAll(cell)) {
      words.push(line.slice(at, end));
      at = end + sign.length;
      while (row === undefined || grid.next() >= width) {
        if (row !== undefined) row.tabs = grid.end();
        grid.begin();
        row = { cells: [], tabs: 0 };
        parts.push(row);
      }
      words = [];
      const look = own ?? looks?.[grid.next()] ?? '';
      row.cells.push({ tabs: grid.place(Number(columns), Number(rows)), words, look });
    }
    words.push(line.slice(at));
    // A first line that is a row and stands alone is the head.
    const isAlone = index === 0 && line !== '' && lines[1] === '' && grid.next() >= width;
    isHead ||= isAlone && !/\bnoheader\b/.test(attributes);
  }
  if (row !== undefined) row.tabs = grid.end();
  const head = isHead ? parts.find((part) => 'cells' in part) : undefined;
  // Words ahead of the first cell are of none.
  return [{ role: 'paragraph' as const, text: oneLine(before.join(' ')) }, ...parts].map((part): Block => {
    if ('role' in part) return part;
    const cells = part.cells.map(({ tabs, words: own, look }) => {
      const lines = own.map((line) => line.trim());
      const shown = look === 'a' ? readCell(lines) : lines.map((line) => line.replace(/ \+$/, '')).join(' ');
      return '\t'.repeat(tabs) + oneLine(shown).replaceAll('\\|', '|');
    });
    return rowOf(cells.join('') + '\t'.repeat(part.tabs), part === head);
  });
}

function readValues(lines: readonly Line[], separator: string, attributes: string): Block[] {
  const values = lines.filter((line) => typeof line === 'string');
  const isAlone = values[0]?.trim() !== '' && values[1]?.trim() === '' && !/\bnoheader\b/.test(attributes);
  const isHead = isAlone || HEADED.test(attributes);
  const rows = readRows(values.join('\n'), separator).map(({ text }, at) => rowOf(text, isHead && at === 0));
  return [...lines.filter((line) => typeof line !== 'string'), ...rows];
}

/** The lines of a table; those that are none of its words, or none that are shown, as what stands in their place. */
function linesOf(reading: Reading, written: readonly string[]): Line[] {
  const own: Reading = { ...reading, conditions: [], unmet: 0, blocks: [] };
  return written.flatMap((untrimmed): Line[] => {
    const line = untrimmed.trim();
    if (/^\/\/(?!\/)/.test(line)) return [remarkOf('comment', line.slice(2))];
    const included = includedIn(line);
    if (CONDITION.test(line)) readCondition(own, line);
    else if (own.unmet > 0) put(own, { role: 'furniture', text: line });
    else if (included !== null) put(own, remarkOf('embedded', fileElsewhere(included)));
    else return [untrimmed];
    return own.blocks
      .splice(0)
      .map((block) => (block.role === 'furniture' || block.remarks ? block : block.text));
  });
}

/** How each of its columns looks, where a table says it: `cols="1,2*<a"`, `cols="3"`. */
function columnsOf(attributes: string): string[] | undefined {
  const said = /\bcols=(?:"([^"]*)"|(\d+))/.exec(attributes);
  if (said === null) return undefined;
  const columns = said[1] ?? said[2] ?? '';
  const parts = (/^\s*\d+\s*$/.test(columns) ? `${columns}*` : columns).replaceAll(';', ',').split(',');
  const looks: string[] = [];
  for (const part of parts) {
    const look = /[a-z]?$/.exec(part.trimEnd())?.[0] ?? '';
    const length = Math.min(Number(/^\s*(\d{1,3})\*/.exec(part)?.[1] ?? 1), MOST_COLUMNS - looks.length);
    looks.push(...Array.from({ length }, () => look));
  }
  return looks;
}
