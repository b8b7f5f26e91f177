// What a cell of a workbook shows: words, numbers, dates, as near to what its program shows as a reader needs. Knows number
// formats by their kind, not one by one.

import { oneLine } from '../blocks/blocks.ts';
import { find, findAll, findDeep, isElement, NOTHING, textOf, type XmlElement } from '../xml/tree.ts';
import { rounded, writerOf } from './numbers.ts';

/** Formats of dates and times that every workbook has, by number (ISO/IEC 29500-1, 18.8.30). */
const DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
/** Other formats of every workbook. */
const CODES = new Map([
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['37', '#,##0;(#,##0)'],
  ['38', '#,##0;(#,##0)'],
  ['39', '#,##0.00;(#,##0.00)'],
  ['40', '#,##0.00;(#,##0.00)'],
  ['41', '#,##0;(#,##0);-'],
  ['43', '#,##0.00;(#,##0.00);-'],
]);
/** A time that is no time of a day: "[h]:mm:ss", which every workbook has as its format 46. */
const DURATION = /\[(h|m|s)\1*\](.*)/i;
const DURATIONS = '46';
/** What of a format's code says nothing of its kind: words in it, colours, conditions. */
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]|_./g;
const DAY = 86_400_000;
/** Days from the first of a workbook's calendar to that of computers: of Windows, and of the Mac of before 2011. */
const EPOCH = 25_569;
const EPOCH_1904 = 24_107;
/** The last day of the year 9999. */
const LAST_DAY = 2_958_465;

export type Values = {
  readonly strings: readonly string[];
  /** How numbers are written, by the style of a cell. */
  readonly writers: readonly ((number: number) => string)[];
};

/** How numbers of a workbook's cell styles are written. */
export function readWriters(styles: XmlElement, is1904: boolean): Values['writers'] {
  const codes = new Map(CODES);
  for (const { attributes } of findDeep(styles, 'numFmt'))
    codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
  return findDeep(styles, 'cellXfs').flatMap((formats) =>
    findAll(formats, 'xf').map(({ attributes: { numFmtId = '0' } }) => {
      const code = codes.get(numFmtId);
      const [, unit, behind = ''] = DURATION.exec(numFmtId === DURATIONS ? '[h]:mm:ss' : (code ?? '')) ?? [];
      if (unit !== undefined) return (number) => durationOf(number, unit.toLowerCase(), /s/i.test(behind));
      if (!isDate(Number(numFmtId), code)) return code === undefined ? rounded : writerOf(code);
      return (number) => (number >= 0 && number <= LAST_DAY ? dateOf(number, is1904) : rounded(number));
    }),
  );
}

/** Days as hours, minutes and seconds: "36:00:00", from the greatest that its format counts in. */
function durationOf(days: number, unit: string, hasSeconds: boolean): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const first = 'hms'.indexOf(unit);
  const parts = [3600, 60, 1]
    .slice(first, hasSeconds || unit === 's' ? 3 : 2)
    .map((each, index) => Math.floor(seconds / each) % (index === 0 ? Infinity : 60))
    .map((count, index) => String(count).padStart(index === 0 ? 1 : 2, '0'));
  return (days < 0 ? '-' : '') + parts.join(':');
}

function isDate(number: number, code: string | undefined): boolean {
  if (code === undefined) return DATES.some(([from, to]) => number >= from && number <= to);
  const signs = code.replace(QUOTED, '');
  return /[ymdhs]/i.test(signs) && !/general/i.test(signs);
}

/** The words of a cell, on one line. */
export function shownOf(cell: XmlElement, { strings, writers }: Values): string {
  const { t: type = 'n', s: style = '0' } = cell.attributes;
  if (type === 'inlineStr') return oneLine(wordsOf(find(cell, 'is') ?? cell));
  const value = textOf(find(cell, 'v') ?? NOTHING);
  if (type === 's') return oneLine(strings[Number(value)] ?? '');
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value;
  const number = Number(value);
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return oneLine(value);
  return (writers[Number(style)] ?? rounded)(number);
}

/** The words of a string, those of its runs one after the other; how they are said aloud is left out. */
export function wordsOf(string: XmlElement): string {
  return string.children
    .map((child) =>
      !isElement(child) || child.name === 'rPh' ? '' : child.name === 't' ? textOf(child) : wordsOf(child),
    )
    .join('');
}

/** A day, a time or both, as ISO 8601 has them. */
function dateOf(days: number, is1904: boolean): string {
  const date = new Date(Math.round(((days - (is1904 ? EPOCH_1904 : EPOCH)) * DAY) / 1000) * 1000);
  const [day = '', time = ''] = date.toISOString().split(/[T.]/);
  if (days < 1 && !is1904) return time.replace(/:00$/, '');
  return time === '00:00:00' ? day : `${day} ${time.replace(/:00$/, '')}`;
}
