// Finds figures and dates in both documents and tells which stand in both. Knows digits, months and small number words.

import { type SourceDocument, type Span, textOf } from '../documents/document.ts';
import type { Figure } from './comparison.ts';
import { isReport } from './reading.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** "January", "Jan", "Jan."; the t is that of "Sept". */
const MONTH = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?\\.?`).join('|')})`;
const SMALL = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const UNIT = '%|[ -](?:per ?cent|hundred|thousand|million|billion|trillion)\\b';
/** A date: "May 3", "3 May", with a year or without. Or an amount: "$4 million", "40%", "twelve". */
const FOUND = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d[.,])(?:(?:(?<month>${MONTH}) (?<day>\\d{1,2})|(?<dayFirst>\\d{1,2}) (?<monthAfter>${MONTH}))(?![\\p{L}\\d:]|[.,]\\d)(?:,? (?<year>[12]\\d{3})\\b)?` +
    `|(?<money>[$€£])?(?:(?<digits>\\d+(?:[.,]\\d+)*)|(?<word>${SMALL.join('|')}))(?![\\p{L}\\d])(?<unit>${UNIT})?)`,
  'giu',
);
const YEAR = /^(?:1[5-9]|20)\d{2}$/;
/** A number right after a capitalised word belongs to its name: "Nord Stream 2", "Boeing 737". */
const IN_A_NAME = /(?:^|\P{L})\p{Lu}[\p{L}’']* $/u;

type Found = { readonly kind: Figure['kind']; readonly value: string; readonly span: Span };

/** The figures and dates of both documents, equal ones brought together. */
export function findFigures(left: SourceDocument, right: SourceDocument): Figure[] {
  const figures = new Map<string, { kind: Figure['kind']; value: string; left: Span[]; right: Span[] }>();
  for (const side of ['left', 'right'] as const) {
    for (const { kind, value, span } of figuresIn(side === 'left' ? left : right)) {
      const figure = figures.get(`${kind} ${value}`) ?? { kind, value, left: [], right: [] };
      figure[side].push(span);
      figures.set(`${kind} ${value}`, figure);
    }
  }
  const all = [...figures.values()];
  return [
    ...all.filter((figure) => figure.left.length > 0 && figure.right.length > 0),
    ...all.filter((figure) => figure.right.length === 0),
    ...all.filter((figure) => figure.left.length === 0),
  ];
}

function figuresIn(document: SourceDocument): Found[] {
  return document.passages.flatMap((passage) => {
    if (!isReport(passage.role)) return [];
    const text = textOf(document, passage);
    return [...text.matchAll(FOUND)].flatMap((match): Found[] => {
      const start = passage.start + match.index;
      const span = { start, end: start + match[0].length };
      const before = text.slice(Math.max(0, match.index - 30), match.index);
      const found = equalForm(match.groups ?? {}, IN_A_NAME.test(before));
      return found === null ? [] : [{ ...found, span }];
    });
  });
}

type Groups = { readonly [name: string]: string | undefined };

function equalForm(groups: Groups, inName: boolean): Omit<Found, 'span'> | null {
  const { money = '', word = '', unit = '', year } = groups;
  const month = (groups.month ?? groups.monthAfter)?.slice(0, 3).toLowerCase();
  if (month !== undefined) {
    const day = Number(groups.day ?? groups.dayFirst);
    const name = MONTHS.find((full) => full.startsWith(month));
    return { kind: 'date', value: `${day} ${name}${year === undefined ? '' : ` ${year}`}` };
  }
  const amount = groups.digits?.replace(/,(?=\d{3})/g, '') ?? String(SMALL.indexOf(word.toLowerCase()) + 2);
  const isBare = money + unit === '';
  if (isBare && YEAR.test(amount)) return { kind: 'date', value: amount };
  if (isBare && inName) return null;
  const measure = unit
    .toLowerCase()
    .replace('-', ' ')
    .replace(/ per ?cent/, '%');
  return { kind: 'figure', value: money + amount + measure };
}
