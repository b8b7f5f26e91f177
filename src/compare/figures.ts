// Finds figures and dates in both documents and tells which stand in both. Knows digits, months and small number words.

import {
  type BothSides,
  isBody,
  type PassageRole,
  type SourceDocument,
  type Span,
  sides,
  textOf,
} from '../documents/document.ts';
import type { Figure } from './comparison.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const SMALL = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
/** A date: "May 3", "3 May", with a year or without. Or an amount: "$4 million", "40%", "twelve"; no "2:00", no "R-2". */
const FOUND = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d[.,:]|\\p{L}-)(?:(?:(?<month>${MONTH}) (?<day>\\d{1,2})|(?<dayFirst>\\d{1,2}) (?<monthAfter>${MONTH}))(?![\\p{L}\\d:]|[.,]\\d)(?:,? (?<year>[12]\\d{3})\\b)?` +
    `|(?<money>[$€£])?(?:(?<digits>\\d+(?:[.,]\\d+){0,20})|(?<word>${SMALL.join('|')}))(?![\\p{L}\\d]|:\\d)(?<unit>%|[ -](?:per ?cent|(?:hundred|thousand|(?:m|b|tr)illion))\\b)?)`,
  'giu',
);
const YEAR = /^(?:1[5-9]|20)\d{2}$/;
const MAY_BE_NUMBERED: ReadonlySet<PassageRole> = new Set(['heading', 'list-item']);
/** What numbers a heading or an item is no figure: "4.2 Alarms", "3. Report". */
const NUMBERING = /^\d+(?:\.\d+)*[.)]?\s+(?=\p{Lu})|^\d+(?:\.\d+)*[.)]\s/u;
/** A number right after a capitalised word belongs to its name: "Nord Stream 2", "Boeing 737". */
const IN_A_NAME = /(?:^|\P{L})\p{Lu}[\p{L}’']* $/u;

/** The figures and dates of both documents, equal ones brought together. */
export function findFigures(documents: BothSides<SourceDocument>): Figure[] {
  const figures = new Map<string, Pick<Figure, 'kind' | 'value'> & BothSides<Span[]>>();
  for (const side of sides) {
    const document = documents[side];
    for (const passage of document.passages.filter(({ role }) => isBody(role) && role !== 'code')) {
      const text = textOf(document, passage);
      const isNumbered = MAY_BE_NUMBERED.has(passage.role) && NUMBERING.test(text);
      for (const { 0: written, index, groups = {} } of text.matchAll(FOUND)) {
        if (isNumbered && index === 0) continue;
        const before = text.slice(Math.max(0, index - 30), index);
        const read = equalForm(groups, IN_A_NAME.test(before));
        if (read === null) continue;
        const figure = figures.get(read.value) ?? { ...read, left: [], right: [] };
        const start = passage.start + index;
        figure[side].push({ start, end: start + written.length });
        figures.set(read.value, figure);
      }
    }
  }
  const rank = (figure: Figure) => (figure.left.length === 0 ? 2 : figure.right.length === 0 ? 1 : 0);
  return [...figures.values()].sort((one, other) => rank(one) - rank(other));
}

type Groups = { readonly [name: string]: string | undefined };

function equalForm(groups: Groups, isInName: boolean): Pick<Figure, 'kind' | 'value'> | null {
  const { money = '', word = '', unit = '', year = '', month = groups.monthAfter } = groups;
  if (month !== undefined) {
    const day = Number(groups.day ?? groups.dayFirst);
    return { kind: 'date', value: `${day} ${month.slice(0, 3).toLowerCase()} ${year}`.trim() };
  }
  const amount = groups.digits?.replace(/,(?=\d{3})/g, '') ?? String(SMALL.indexOf(word.toLowerCase()) + 2);
  const isBare = money + unit === '';
  if (isBare && YEAR.test(amount)) return { kind: 'date', value: amount };
  const measure = unit
    .toLowerCase()
    .replace(/[ -]/, ' ')
    .replace(/ per ?cent/, '%');
  return isBare && isInName ? null : { kind: 'figure', value: money + amount + measure };
}
