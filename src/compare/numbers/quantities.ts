// Reads the numbers and dates of a passage: amounts with their units, ordinals, ranges, scores. Knows English words for
// them, and one text.

import type { Span } from '../../documents/document.ts';
import { fold } from '../../documents/words.ts';
import { bitsOf, stemOf } from '../ground/commonness.ts';
import { isTitleCase } from '../names/naming.ts';
import { DATE, dateOf, dateOfIso } from './dates.ts';
import { DIGITS, numberWords, SCALES, TEENS, TENS, UNIT_WRITTEN, unitOf } from './number-words.ts';

/** A number or a date in a text. */
export type Quantity = Span & {
  readonly kind: 'figure' | 'date';
  /** The form in which two writings are equal: "27 jan", "1500", "$4 million", "20%", "500 ms", "5-4". */
  readonly value: string;
  /** As a number, scale and all; null for dates, scores, ordinals and versions. */
  readonly amount: number | null;
  /** What the number counts, as far as it is money or a measure: "$", "%", "ms"; "" for things. */
  readonly unit: string;
  /** Whether the text says that it is no exact number: "about", "nearly". */
  readonly isRough: boolean;
  /** The stems of the words that follow it and may say what it counts: "12 quarry workers"; none where others follow. */
  readonly counted: readonly string[];
  /** Whether it may only number the heading or the item that it opens: "4.2 Alarms". */
  readonly isNumbering: boolean;
};

/** "first" and "second" rarely count. */
const ORDINALS = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const WORD = `(?:(?:${TENS.join('|')})-(?:one|${DIGITS.join('|')})|${[...DIGITS, ...TEENS, ...TENS].join('|')}|(?:one|a) (?=(?:dozen|hundred|thousand|(?:m|b|tr)illion)\\b))`;
/** "5,474,647", "3.9", or in French, Spanish and elsewhere "5 500 morts"; "007" and "02.00" are no amounts. */
const DIGITS_WRITTEN =
  '(?!0\\d)(?:(?<!\\d )\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3}(?!\\d)){1,5}(?! \\d)(?:,\\d+(?!\\d))?|\\d+(?!\\d)(?:[.,]\\d+(?!\\d)){0,20})';
/** Also naira as newspapers write them: "N357m", "N5,474,647". */
const MONEY =
  '(?:US)?[$€£¥₦]|N(?=\\d[\\d.,]{0,20}(?:(?:[mk]|[bt]n)(?!\\p{L})| (?:m|b|tr)illion)|\\d{1,3}(?:,\\d{3}){1,5}(?!\\d))';
/** "14.30 GMT", "6 pm" and "24/7" are no amounts; what ends here is none. */
const NO_TIME =
  '(?<!(?<![\\d.,])(?:\\d{1,2}(?:\\.\\d\\d)?(?= ?[ap]\\.?m(?!\\p{L}))|\\d{1,2}\\.\\d\\d(?= (?:Uhr|hours|local time))|\\d{1,4}(?:\\.\\d\\d)?(?= (?:GMT|BST|UTC)(?!\\p{L}))|\\d{1,2}(?=/\\d)))';
/** A date: "May 3", "3rd May", "2022-05-03", with a year or without. Or an amount: "$4 million", "40%", "twelve"; no "2:00", "02.00" or "24/7", no "R-2". */
const FOUND = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d[.,:]|(?<![\\d.,])\\d{1,2}/|\\p{L}-(?!\\d{1,3}\\.\\d(?![\\d.])))(?:` +
    `(?<iso>[12]\\d{3}-\\d\\d-\\d\\d)(?![\\p{L}\\d-])` +
    `|(?<slashed>\\d{1,2}/\\d{1,2}/(?:\\d\\d){1,2}|9/11)(?![\\p{L}\\d/])` +
    `|(?<date>${DATE})` +
    `|(?<nth>\\d+(?!\\d)(?:st|nd|rd|th)|(?:${ORDINALS.join('|')})(?! of\\b))(?![\\p{L}\\d])` +
    `|(?<money>${MONEY})?(?:(?<digits>${DIGITS_WRITTEN})|(?<word>${WORD}))` +
    `(?:[ -]?(?<scale>dozen|hundred|thousand|(?:m|b|tr)illion|[bt]n|(?:mn|mln|[mk])(?<=[$€£¥₦N][\\d.,]{1,20}[ -]?(?:mn|mln|[mk])))(?![\\p{L}\\d]))?` +
    `(?:[ -]?(?<unit>${UNIT_WRITTEN})(?![\\p{L}\\d%]))?(?![\\p{L}\\d]|[:.,]\\d)${NO_TIME})`,
  'giu',
);
const YEAR = /^(?:1[5-9]|20)\d{2}$/;
/** A word ahead of a number that it is of: "magnitude-7.8", and not "FUNC-1.2". */
const MEASURED = /(?<![\p{L}\p{N}-])(?:magnitude|age|temperature|speed|depth|height|weight)-$/u;
/** Right after a capitalised word a number belongs to its name: "Nord Stream 2", "Boeing 737". */
const IN_A_NAME = /(?:^|\P{L})(\p{Lu}[\p{L}’']*) $/u;
/** Capitalised words that are no name: those that open a sentence ahead of a number, days and months. */
const NO_NAME =
  /^(?:the|an?|some|all|only|just|about|around|roughly|almost|\p{L}+ly|over|under|between|at|in|on|by|from|with|for|to|of|up|and|but|or|so|not|no|than|as|more|most|another|every|each|these|those|their|our|his|her|its|my|your|after|before|within|during|until|since|when|while|if|last|next|there|then|that|this|what|where|who|both|least|magnitude|age|temperature|population|speed|depth|height|weight|\p{L}+day|january|february|march|april|june|july|august|september|october|november|december)$/iu;
const ROUGH =
  /(?:(?<!\p{L})(?:about|around|roughly|approximately|nearly|almost|some|over|more than|less than|fewer than|at least|up to|as many as|close to|estimated|under)|[~≈]) ?$/iu;
/** The longest of them and a space (UTF-16 units). */
const ROUGH_LENGTH = 14;
/** A longer text is no headline (UTF-16 units). */
const LONGEST_HEADLINE = 200;
/** What stands before a number is looked at this far (UTF-16 units). */
const LOOK_BACK = 30;

/** The numbers and dates of a text, in order. Offsets in the text. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  // There a capital before a number makes no name of it.
  const isHeadline = text.length <= LONGEST_HEADLINE && isTitleCase(text.match(/\p{L}+/gu) ?? []);
  for (const { 0: written, index, groups = {} } of text.matchAll(FOUND)) {
    const isOfWord = text[index - 1] === '-' && /\p{L}-$/u.test(text.slice(Math.max(0, index - 2), index));
    if (isOfWord && !MEASURED.test(text.slice(Math.max(0, index - LOOK_BACK), index))) continue;
    const before = text[index - 1] === ' ' ? text.slice(Math.max(0, index - LOOK_BACK), index) : '';
    const name = before === '' ? undefined : IN_A_NAME.exec(before)?.[1];
    const read = readOne(groups, ROUGH.test(text.slice(Math.max(0, index - ROUGH_LENGTH), index)));
    const isBare = read.amount !== null && read.unit === '' && groups.scale === undefined;
    const end = index + written.length;
    const next = { ...read, counted: countedAt(text, end), isNumbering: false, start: index, end };
    const isOfName =
      isBare &&
      !isHeadline &&
      name !== undefined &&
      !NO_NAME.test(name) &&
      !/^[-–]\d/.test(text.slice(next.end, next.end + 2));
    if (isOfName) continue;
    const last = found.at(-1);
    const joined = last === undefined ? null : join(last, next, text);
    if (joined === null) found.push(next);
    else found.splice(-1, 1, ...joined);
  }
  return found;
}

/** Words behind a number, each with one blank or hyphen before it: "people were killed", "of the victims". */
const BEHIND = /^(?: of (?:the|these|those|its|their|his|her))?((?:[ -]\p{L}[\p{L}\p{M}’']{0,30}){1,6})/u;
/** Bits of a word that may be counted, as "people" may; so many are read, until one that is in any sentence ... */
const COUNTABLE = 5;
const MOST_COUNTED = 3;
/** ... other than what goes on to say what they did or what became of them. */
const BE = /^(?:are|was|were|been|being|have|has|had)$/;
/** Words of one meaning where people are counted, each the stem of the first. */
const MEANT: ReadonlyMap<string, string> = new Map(
  ['people persons', 'dead killed deaths died fatalities'].flatMap((words) => {
    const [first = '', ...others] = words.split(' ').map(stemOf);
    return others.map((stem) => [stem, first] as const);
  }),
);

function countedAt(text: string, end: number): string[] {
  const counted: string[] = [];
  for (const written of (BEHIND.exec(text.slice(end, end + 4 * LOOK_BACK))?.[1] ?? '').split(/[ -]/)) {
    const word = fold(written);
    const stem = stemOf(word);
    if (stem === '' || stem === NEW || (counted.length > 0 && BE.test(word))) continue;
    if (bitsOf(stem) < COUNTABLE || counted.length === MOST_COUNTED) break;
    counted.push(MEANT.get(stem) ?? stem);
  }
  return counted;
}
/** Says nothing of what is counted, and goes on. */
const NEW = 'new';

type Groups = { readonly [name: string]: string | undefined };
type Reading = Omit<Quantity, 'start' | 'end' | 'isNumbering' | 'counted'>;

function readOne(groups: Groups, isRough: boolean): Reading {
  const { iso, slashed, date, nth } = groups;
  const dated = (value: string): Reading => ({ kind: 'date', value, amount: null, unit: '', isRough });
  if (iso !== undefined) return dated(dateOfIso(iso));
  // Which of them is the month the text does not say.
  if (slashed !== undefined) return dated(slashed);
  if (date !== undefined) return dated(dateOf(date));
  if (nth !== undefined) {
    const at = ORDINALS.indexOf(nth.toLowerCase());
    const number = at < 0 ? Number.parseInt(nth, 10) : at + 3;
    const suffix = /1\d$/.test(String(number)) ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
    return { kind: 'figure', value: `${number}${suffix}`, amount: null, unit: 'th', isRough };
  }
  return readAmount(groups, isRough);
}

function readAmount(
  { money, digits, word = '', scale = '', unit: measure }: Groups,
  isRough: boolean,
): Reading {
  if (digits !== undefined && YEAR.test(digits) && !money && !scale && !measure)
    return { kind: 'date', value: digits, amount: null, unit: '', isRough };
  const plain = digits === undefined ? String(numberOf(word.toLowerCase().trim())) : plainOf(digits);
  const unit =
    money?.replace('US', '').replace(/[n₦]/i, 'N') ?? (measure === undefined ? '' : unitOf(measure));
  const isUnsure = DOTTED.test(plain) && !scale && (unit === '' || unit === '€');
  const number = isUnsure
    ? NaN
    : Number(plain) *
      (SCALES[scale.toLowerCase()] ?? (/^m/i.test(scale) ? 1e6 : /^k$/i.test(scale) ? 1e3 : 1));
  // A version or an address has no amount.
  const amount = Number.isFinite(number) ? Number(number.toPrecision(12)) : null;
  return {
    kind: 'figure',
    value: writeAmount(amount === null ? plain : shorten(amount), unit),
    amount,
    unit,
    isRough,
  };
}

/** "20.732" is twenty thousand in one language and twenty in another. */
const DOTTED = /^[1-9]\d{0,2}\.\d{3}$/;

/** Digits with nothing but a decimal point. */
function plainOf(digits: string): string {
  const isParted = /\s/.test(digits);
  return isParted ? digits.replace(/\s/g, '').replace(',', '.') : digits.replace(/,(?=\d{3})/g, '');
}

function numberOf(word: string): number {
  return word
    .split('-')
    .reduce((sum, part) => sum + (numberWords.get(part) ?? (/^(?:one|a)$/.test(part) ? 1 : 0)), 0);
}

/** "4 million" for 4,000,000. */
function shorten(amount: number): string {
  for (const scale of ['trillion', 'billion', 'million']) {
    const of = SCALES[scale] ?? 1;
    if (amount >= of && Number.isSafeInteger(Math.round((amount / of) * 1e6)))
      return `${Number((amount / of).toPrecision(12))} ${scale}`;
  }
  return String(amount);
}

function writeAmount(number: string, unit: string): string {
  if (/^[$€£¥N]$/.test(unit)) return unit + number;
  return unit === '%' || unit === '' ? number + unit : `${number} ${unit}`;
}

/** Two numbers as one score, or the first of a range with the second's scale and unit; null where they are neither. */
function join(one: Quantity, other: Quantity, text: string): Quantity[] | null {
  if (one.amount === null || other.amount === null) return null;
  const between = text.slice(one.end, other.start);
  const isScore = /^(?:[-–]|-to-)$/.test(between) && one.unit === '' && other.unit === '';
  const short = (quantity: Quantity) => quantity.end - quantity.start <= 3 && /^\d+$/.test(quantity.value);
  if (isScore && short(one) && short(other) && !/^[-–]\d/.test(text.slice(other.end, other.end + 2)))
    return [{ ...one, end: other.end, value: `${one.value}-${other.value}`, amount: null, unit: 'score' }];
  const opens = /\bbetween $/i.test(text.slice(Math.max(0, one.start - 12), one.start));
  if (!/^(?:[-–]| ?(?:-|–) ?| to | or |-to-)$/.test(between) && !(opens && between === ' and ')) return null;
  const unit = one.unit || other.unit;
  // "19 and 22 million": the larger one's scale is meant for both.
  const scale = /(?:million|billion|trillion)$/i.exec(text.slice(other.start, other.end))?.[0].toLowerCase();
  const scaled = scale !== undefined && one.amount < 1000 ? one.amount * (SCALES[scale] ?? 1) : one.amount;
  const rest = other.unit || unit;
  return [
    { ...one, unit, amount: scaled, value: writeAmount(shorten(scaled), unit) },
    { ...other, unit: rest, value: writeAmount(shorten(other.amount), rest) },
  ];
}
