// Reads comma- and tab-separated values (RFC 4180): each record a row of a table. Total: any string is a document.

import { type Block, countsOn, oneLine, rowOf } from '../blocks/blocks.ts';
import { usualOf } from '../signs/usual.ts';

/** What parts values, most likely first. */
const SEPARATORS = ['\t', ';', ',', '|'];
/** Of a file, what is looked at to know its separator (UTF-16 units). */
const SAMPLE = 20_000;
const LINES = 20;
/** Rows below a first one that its cells are looked for in. */
const BELOW = 5;

/**
 * The rows of a file, without the columns that are empty throughout. A first row of one cell is its title. The next one is
 * its head, unless that holds values as the one below does. Linear in the text.
 *
 * @param separator what parts values, where that is known
 */
export function readRows(text: string, separator = separatorOf(text.slice(0, SAMPLE))): Block[] {
  const rows: string[][] = [];
  const used = new Set<number>();
  let cells: string[] = [];
  let from = 0;
  let isQuoted = false;
  let hasQuotes = false;
  /** Whether nothing of the cell has come yet. */
  let isBlank = true;
  const endCell = (at: number) => {
    const raw = text.slice(from, at).trim();
    const words = hasQuotes && raw.startsWith('"') ? raw.replace(/^"|"$/g, '').replaceAll('""', '"') : raw;
    cells.push(oneLine(words));
    hasQuotes = false;
    isBlank = true;
    from = at + 1;
  };
  const endRow = () => {
    const filled = [...cells.keys()].filter((column) => cells[column] !== '');
    for (const column of filled) used.add(column);
    if (filled.length > 0) rows.push(cells);
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"' && (isQuoted || isBlank || hasQuotes)) {
      isQuoted = !isQuoted;
      hasQuotes = true;
      isBlank = false;
    } else if (isQuoted) continue;
    else if (sign === separator) endCell(at);
    else if (sign === '\n' || sign === '\r') {
      endCell(at);
      endRow();
    } else if (sign !== ' ') isBlank = false;
  }
  endCell(text.length);
  endRow();
  const counts = rows.map((row) => row.filter((cell) => cell !== '').length);
  const isTitle = counts[0] === 1 && rows[0]?.[0] !== '' && (counts[1] ?? 0) > 1 && rows.length > 2;
  const head = isTitle && rows[1]?.every((cell) => !/\d/.test(cell)) ? 1 : 0;
  const [first = [], ...below] = rows.slice(head, head + 1 + BELOW);
  // A head that is written again is one.
  const others = below.filter((row) => row.join('\t') !== first.join('\t'));
  const isValue = (cell: string, column: number) =>
    /\p{L}{2}/u.test(cell) && others.some((row) => row[column] === cell);
  // One may be a title and a value; with others, or beside a number, it is a value.
  const values = first.filter((cell, column) => isValue(cell, column) || /^\d+$/.test(cell)).length;
  const isRow = first.some(isValue) && 2 * values >= first.filter((cell) => cell !== '').length;
  const hasHead = first.length < 2 || !(countsOn(first[0] ?? '', below[0]?.[0] ?? '') || isRow);
  return rows.map((row, at): Block => {
    if (at < head) return { role: 'paragraph', text: row.join('') };
    return rowOf(row.filter((_, column) => used.has(column)).join('\t'), hasHead && at === head);
  });
}

/** The one that most of the first lines have, and have as often as each other, then oftenest; words in quotes aside. */
function separatorOf(sample: string): string {
  const lines = sample
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
  // "1,5;2,3": commas within numbers part nothing.
  const hasOthers = lines.some((line) => /,(?!\d)|(?<!\d),/.test(line));
  const scores = SEPARATORS.map((separator) => {
    if (separator === ',' && !hasOthers && lines.some((line) => line.includes(';'))) return [0, 0];
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    const usual = usualOf(counts, (count) => [count, 1]);
    return [counts.filter((count) => count === usual).length, usual ?? 0];
  });
  const [most = 0, parts = 0] =
    scores.toSorted(([one = 0, few = 0], [other = 0, many = 0]) => other - one || many - few)[0] ?? [];
  const best = scores.findIndex(([one, count]) => one === most && count === parts);
  return most > 0 ? (SEPARATORS[best] ?? ',') : ',';
}
