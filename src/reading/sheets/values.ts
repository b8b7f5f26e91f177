// What a cell of a workbook shows: words, numbers, dates, as near to what its program shows as a reader needs. Knows number
// formats by their kind, not one by one.

import { oneLine } from '../blocks.ts';
import { find, findAll, findDeep, isElement, textOf, type XmlElement } from '../xml/tree.ts';

/** Formats of dates and times that every workbook has, by number (ISO/IEC 29500-1, 18.8.30). */
const DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const PERCENTS = [9, 10];
/** What of a format's code says nothing of its kind: words in it, colours, conditions. */
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]|_./g;
const DAY = 86_400_000;
/** Days from the first of a workbook's calendar to that of computers: of Windows, and of the Mac of before 2011. */
const EPOCH = 25_569;
const EPOCH_1904 = 24_107;
/** The last day of the year 9999. */
const LAST_DAY = 2_958_465;
/** Digits that a number of 64 bits is sure to have. */
const DIGITS = 15;

/** What a number stands for. */
type Kind = 'number' | 'date' | 'percent';
export type Values = {
  readonly strings: readonly string[];
  /** By the style of a cell. */
  readonly kinds: readonly Kind[];
  readonly is1904: boolean;
};

/** The kinds of a workbook's cell styles. */
export function readKinds(styles: XmlElement): Kind[] {
  const codes = new Map(
    findDeep(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? '']),
  );
  return findDeep(styles, 'cellXfs').flatMap((formats) =>
    findAll(formats, 'xf').map(({ attributes: { numFmtId = '0' } }) => kindOf(numFmtId, codes.get(numFmtId))),
  );
}

function kindOf(id: string, code: string | undefined): Kind {
  const number = Number(id);
  if (code === undefined) {
    if (PERCENTS.includes(number)) return 'percent';
    return DATES.some(([from, to]) => number >= from && number <= to) ? 'date' : 'number';
  }
  const signs = code.replace(QUOTED, '');
  if (/[ymdhs]/i.test(signs) && !/general/i.test(signs)) return 'date';
  return signs.includes('%') ? 'percent' : 'number';
}

/** The words of a cell, on one line. */
export function shownOf(cell: XmlElement, { strings, kinds, is1904 }: Values): string {
  const { t: type = 'n', s: style = '0' } = cell.attributes;
  if (type === 'inlineStr') return oneLine(wordsOf(find(cell, 'is') ?? cell));
  const [found] = findAll(cell, 'v');
  const value = found === undefined ? '' : textOf(found);
  if (type === 's') return oneLine(strings[Number(value)] ?? '');
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value;
  const number = Number(value);
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return oneLine(value);
  const kind = kinds[Number(style)] ?? 'number';
  if (kind === 'percent') return `${rounded(number * 100)}%`;
  return kind === 'date' && number >= 0 && number <= LAST_DAY ? dateOf(number, is1904) : rounded(number);
}

/** The words of a string, those of its runs one after the other; how they are said aloud is left out. */
export function wordsOf(string: XmlElement): string {
  return string.children
    .map((child) =>
      !isElement(child) || child.name === 'rPh' ? '' : child.name === 't' ? textOf(child) : wordsOf(child),
    )
    .join('');
}

function rounded(number: number): string {
  return String(Number(number.toPrecision(DIGITS)));
}

/** A day, a time or both, as ISO 8601 has them. */
function dateOf(days: number, is1904: boolean): string {
  const date = new Date(Math.round(((days - (is1904 ? EPOCH_1904 : EPOCH)) * DAY) / 1000) * 1000);
  const [day = '', time = ''] = date.toISOString().split(/[T.]/);
  if (days < 1 && !is1904) return time.replace(/:00$/, '');
  return time === '00:00:00' ? day : `${day} ${time.replace(/:00$/, '')}`;
}
