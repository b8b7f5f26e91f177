// Reads comma- and tab-separated values (RFC 4180): each record a row of a table. Total: any string is a document.

import { type Block, countsOn, oneLine, rowOf } from '../blocks/blocks.ts';
import { isNumber, spansOf } from '../sheets/rows.ts';
import { usualOf } from '../signs/usual.ts';

/** What parts values, most likely first. */
const SEPARATORS = ['\t', ';', ',', '|'];
/** Excel's own first line. */
const SAID = /^sep=(.)\r?\n/i;
/** Of a file, what is looked at to know its separator (UTF-16 units). */
const SAMPLE = 20_000;
const LINES = 20;
/** Rows below a first one that its cells are looked for in. */
const BELOW = 5;
/** Rows above a head at the most: its title, who wrote it, when. */
const ABOVE = 5;

/**
 * The rows of a file, without the columns that are empty throughout. What stands above its head, in one
 * cell, is its title; the head holds no values as the rows below it do. Linear in the text.
 *
 * @param separator what parts values, where that is known
 */
export function readRows(
  text: string,
  separator = SAID.exec(text)?.[1] ?? separatorOf(text.slice(0, SAMPLE)),
): Block[] {
  const rows = recordsOf(text.replace(SAID, ''), separator);
  const counts = rows.map((row) => row.filter((cell) => cell !== '').length);
  const usual =
    counts.slice(0, LINES).sort((one, other) => one - other)[Math.min(LINES, rows.length) >> 1] ?? 0;
  // A first row without its first cell is a head that leaves a column of numbers without a name.
  const full = rows[0]?.[0] === '' ? 0 : counts.findIndex((count) => 2 * count > usual);
  const isNamed = (at: number) => isHead(rows.slice(at, at + 1 + BELOW));
  const isBelow = full > 0 && full <= ABOVE && full + 1 < rows.length && !rows[full]?.some(isNumber);
  const head = isBelow && isNamed(full) ? full : 0;
  const hasHead = isNamed(head);
  const used = new Set(rows.flatMap((row) => [...row.keys()].filter((column) => row[column] !== '')));
  const columns = [...used].sort((one, other) => one - other);
  return rows.map((row, at): Block => {
    if (at < head && counts[at] === 1) return { role: 'paragraph', text: row.join('') };
    const own = columns.slice(0, row.length).filter((column) => column < row.length);
    const filled = new Map(own.flatMap((column) => (row[column] ? [[column, row[column]]] : [])));
    return {
      ...rowOf(own.map((column) => row[column]).join('\t'), hasHead && at === head),
      ...spansOf([], own, filled, hasHead),
    };
  });
}

/** Whether the first of some rows names the columns of the others. */
function isHead([first = [], ...below]: readonly (readonly string[])[]): boolean {
  // A head that is written again is one.
  const others = below.filter((row) => row.join('\t') !== first.join('\t'));
  const isValue = (cell: string, column: number) =>
    /\p{L}{2}/u.test(cell) && others.some((row) => row[column] === cell);
  // One may be a title and a value; with others, or beside a number, it is a value.
  const values = first.filter((cell, column) => isValue(cell, column) || /^\d+$/.test(cell)).length;
  const isRow = first.some(isValue) && 2 * values >= first.filter((cell) => cell !== '').length;
  return first.length < 2 || !(countsOn(first[0] ?? '', below[0]?.[0] ?? '') || isRow);
}

/** The cells of each row that has words. */
function recordsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
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
    if (cells.some((cell) => cell !== '')) rows.push(cells);
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
  return rows;
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
