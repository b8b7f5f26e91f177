// What of a unit binds, denies or counts: its obligations, negations and numbers. Knows English words for them, and one unit.

import { textOf } from '../../documents/document.ts';
import type { ChangeAbout } from '../comparison.ts';
import { numberWords } from '../number-words.ts';
import { SIGN_COUNT, type TokenText, type Unit } from './units.ts';

const KINDS: readonly ChangeAbout[] = ['obligation', 'negation', 'number'];

/** Words that bind, permit or promise; their other forms as the word itself. */
const OBLIGATIONS: ReadonlyMap<string, string> = new Map([
  ...'must shall should may will can need required recommended optional'
    .split(' ')
    .map((word) => [word, word] as const),
  ['needs', 'need'],
  ['cannot', 'can not'],
  ["can't", 'can not'],
  ["won't", 'will not'],
  ["shan't", 'shall not'],
]);
const NEGATIONS: ReadonlySet<string> = new Set('not no never none nor neither without cannot'.split(' '));
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ['zero', '0'],
  ...[...numberWords].map(([word, number]): [string, string] => [word, String(number)]),
  ...['hundred', 'thousand', 'million', 'billion'].map((word): [string, string] => [word, word]),
]);
/** What a number is of, by any of its writings. */
const UNITS: ReadonlyMap<string, string> = new Map(
  [
    'ms msec millisecond milliseconds',
    's sec secs second seconds',
    'min mins minute minutes',
    'h hr hrs hour hours',
    'day days',
    'week weeks',
    'month months',
    'year years',
    '% percent',
    'byte bytes',
    'kb kilobyte kilobytes',
    'kib kibibyte kibibytes',
    'mb megabyte megabytes',
    'mib mebibyte mebibytes',
    'gb gigabyte gigabytes',
    'gib gibibyte gibibytes',
    'bit bits',
    'hz',
    'khz',
    'mhz',
    'ghz',
    'mm',
    'cm',
    'm metre metres meter meters',
    'km',
    'kg',
    'v',
    'ma',
    'kw',
    'times',
  ].flatMap((line) => {
    const names = line.split(' ');
    return names.map((name) => [name, names[0] ?? ''] as const);
  }),
);

type Mentions = Record<ChangeAbout, string[]>;

/** What two units differ in: the kinds of which they do not mention the same in the same order. With one unit, what it mentions. */
export function aboutOf(
  left: { text: TokenText; unit: Unit } | null,
  right: { text: TokenText; unit: Unit } | null,
  words: readonly string[],
): ChangeAbout[] {
  const none: Mentions = { obligation: [], negation: [], number: [] };
  const ours = left === null ? none : mentionsOf(left.text, left.unit, words);
  const theirs = right === null ? none : mentionsOf(right.text, right.unit, words);
  return KINDS.filter((kind) => ours[kind].join('\n') !== theirs[kind].join('\n'));
}

function mentionsOf(text: TokenText, { from, to }: Unit, words: readonly string[]): Mentions {
  const mentions: Mentions = { obligation: [], negation: [], number: [] };
  const at = (token: number) => (token < from || token >= to ? '' : writtenAt(text, token, words));
  for (let token = from; token < to; token += 1) {
    const word = at(token);
    const obligation = obligationAt(text, token, at);
    if (obligation !== null) mentions.obligation.push(obligation);
    if (NEGATIONS.has(word)) mentions.negation.push(word === 'cannot' ? 'not' : word);
    else if (word.endsWith("n't")) mentions.negation.push('not');
    if (!isNumber(word)) continue;
    const first = token;
    while (isNumber(at(token + 1)) && isOneNumber(text, token)) token += 1;
    mentions.number.push(numberAt(text, first, token, at));
  }
  return mentions;
}

/** The obligation that a word is, with its negation: "must not". */
function obligationAt(text: TokenText, token: number, at: (token: number) => string): string | null {
  const word = at(token);
  const known = OBLIGATIONS.get(word) ?? OBLIGATIONS.get(word.replace(/n't$/, ''));
  if (known === undefined || isMonth(text, token, at)) return null;
  const isDenied =
    word.endsWith("n't") ||
    /^(?:not|never)$/.test(at(token + 1)) ||
    (/^(?:required|recommended|optional)$/.test(known) && /^(?:not|never|longer)$/.test(at(token - 1)));
  return isDenied && !known.endsWith(' not') ? `${known} not` : known;
}

/** "3 May", "May 3", and not "3 may". */
function isMonth({ document, spans }: TokenText, token: number, at: (token: number) => string): boolean {
  const span = spans[token];
  if (span === undefined || textOf(document, span) !== 'May') return false;
  return /^\d/.test(at(token - 1)) || /^\d/.test(at(token + 1));
}

function isNumber(word: string): boolean {
  return /^\d/.test(word) || NUMBER_WORDS.has(word);
}

/** Whether a number goes on in the next token: "1,500", "3.0.3", "two hundred". */
function isOneNumber({ document, spans }: TokenText, token: number): boolean {
  const between = document.text.slice(spans[token]?.end, spans[token + 1]?.start);
  return (
    /^[.,:/-]$/.test(between) ||
    (between === ' ' && !/\d/.test(document.text.charAt((spans[token]?.end ?? 0) - 1)))
  );
}

/** A number in the form in which two writings of it are equal, with its sign and its unit: "1500 s", "$3", "<5 %". */
function numberAt(text: TokenText, first: number, last: number, at: (token: number) => string): string {
  const { document, spans, tokens } = text;
  const isDigits = /^\d/.test(at(first));
  const written = document.text.slice(spans[first]?.start, spans[last]?.end).toLowerCase();
  const value = isDigits
    ? written.replace(/,(?=\d{3}(?!\d))/g, '')
    : written.replace(/\p{L}+/gu, (word) => NUMBER_WORDS.get(word) ?? word);
  const between = document.text.slice(spans[first - 1]?.end, spans[first]?.start);
  const isSigned = (tokens[first - 1] ?? SIGN_COUNT) < SIGN_COUNT && between.trim() === '';
  const sign = isSigned ? at(first - 1) : '';
  const joined = /^(\d[\d.]*)(\p{L}+)$/u.exec(value);
  const unit = UNITS.get(joined?.[2] ?? at(last + 1));
  return unit === undefined ? sign + value : `${sign}${joined?.[1] ?? value} ${unit}`;
}

/** A word folded, or a sign. */
function writtenAt({ document, tokens, spans }: TokenText, token: number, words: readonly string[]): string {
  const form = (tokens[token] ?? 0) - SIGN_COUNT;
  const span = spans[token];
  return words[form] ?? (span === undefined ? '' : textOf(document, span));
}
