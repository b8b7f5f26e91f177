// What of a unit binds, denies or counts: its obligations, negations and numbers. Knows English words for them, and one unit.

import { type BothSides, forBoth, type SourceDocument, type Span, textOf } from '../../documents/document.ts';
import type { ChangeAbout } from '../comparison.ts';
import { isCounting, isNegation } from '../differs/opposites.ts';
import { isNumberWord, numberWords, unitOf } from '../numbers/number-words.ts';
import { areReferences, referencesIn } from './references.ts';
import { endOfName } from './units/numbering.ts';
import { SIGN_COUNT } from './units/tokens.ts';
import type { TokenText, Unit } from './units/units.ts';

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
/** Forms of the words that a negation follows, and what stands for all of one word's; "should not" is an obligation. */
const DENIED: ReadonlyMap<string, string> = new Map(
  ['be am is are was were been being', 'do does did', 'have has had'].flatMap((forms) =>
    forms.split(' ').map((form) => [form, forms.slice(0, 2)] as const),
  ),
);

type Mentions = Record<ChangeAbout, string[]>;

/** A name with a number in it and nothing else, "REQ-12", "[4.2.1]": it tells which, and not how many. */
const IDENTIFIER =
  /^[[(]?(?:\p{L}[\p{L}\p{M}._-]{0,15}\d[\p{L}\d._-]{0,15}|\d{1,3}(?:\.\d{1,3}){2,6})[\])]?$/u;

/**
 * What two units differ in: the kinds of which they do not mention the same in the same order. With one unit, what it
 * mentions: "can" then binds nobody, as there is nothing that bound before.
 */
export function aboutOf(
  texts: BothSides<TokenText>,
  units: BothSides<Unit | null>,
  words: readonly string[],
): ChangeAbout[] {
  const { left, right } = forBoth((side) => mentionsOf(texts[side], units[side], words));
  const binds =
    (units.left !== null && units.right !== null) ||
    [...left.obligation, ...right.obligation].some((word) => word !== 'can');
  return KINDS.filter(
    (kind) => left[kind].join('\n') !== right[kind].join('\n') && (kind !== 'obligation' || binds),
  );
}

function mentionsOf(text: TokenText, unit: Unit | null, words: readonly string[]): Mentions {
  const mentions: Mentions = { obligation: [], negation: [], number: [] };
  if (unit === null) return mentions;
  const { from, to } = unit;
  const named = endOfName(text.document, unit, text.spans[from]?.start ?? unit.start);
  if (unit.column === 0 && IDENTIFIER.test(textOf(text.document, unit).trim())) return mentions;
  const references = referencesIn(text.document, unit);
  const isReference = (token: number) => areReferences(text.spans.slice(token, token + 1), references);
  const at = (token: number) => (token < from || token >= to ? '' : writtenAt(text, token, words));
  for (let token = from; token < to; token += 1) {
    const word = at(token);
    const obligation = obligationAt(text, token, at);
    if (obligation !== null) mentions.obligation.push(obligation);
    if (isNegation(word) && !isNamed(text, token, at)) mentions.negation.push(negationAt(token, at));
    if (isNumber(word) && !isReference(token) && (text.spans[token]?.start ?? 0) >= named)
      mentions.number.push(numberAt(text, token, at));
  }
  return mentions;
}

/** What denies, and of which verb: "isn't" and "are not" deny alike, "doesn't" denies another thing. */
function negationAt(token: number, at: (token: number) => string): string {
  const word = at(token);
  const verb = word.endsWith("n't") ? word.slice(0, -3) : at(token - 1);
  return /^(?:not|cannot|.*n't)$/.test(word) ? `not ${DENIED.get(verb) ?? ''}` : word;
}

/** The obligation that a word is, with its negation: "must not". */
function obligationAt(text: TokenText, token: number, at: (token: number) => string): string | null {
  const word = at(token);
  const known = OBLIGATIONS.get(word) ?? OBLIGATIONS.get(word.replace(/n't$/, ''));
  if (known === undefined || isMonth(text, token, at) || isNoun(token, at)) return null;
  const isDenied =
    word.endsWith("n't") ||
    /^(?:not|never)$/.test(at(token + 1)) ||
    (/^(?:required|recommended|optional)$/.test(known) && /^(?:not|never|longer)$/.test(at(token - 1)));
  return isDenied && !known.endsWith(' not') ? `${known} not` : known;
}

const BEFORE_MONTH =
  /^(?:\d.*|in|of|until|till|since|by|every|each|last|next|early|late|before|after|from|through)$/;

/** "The needs of users", "users' needs": what follows the verb is none of these. */
const BEHIND_NOUN = /^(?:|of|for|and|or|in|by|that|which|is|are|was|were|as|when|may|can|will)$/;
const BEFORE_NOUN = /^(?:a|an|the|any|no|their|our|its|his|her|your|of|.+'s|.+s')$/;

/** "The diverse needs of users", and not "needs a lock". */
function isNoun(token: number, at: (token: number) => string): boolean {
  if (!/^needs?$/.test(at(token))) return false;
  return BEHIND_NOUN.test(at(token + 1)) || BEFORE_NOUN.test(at(token - 1));
}

/** The code of a country or a language. */
const CODE = /^\p{Lu}{2}$/u;

/** "3 May", "May 3", "until May", and not "3 may". */
function isMonth({ document, spans }: TokenText, token: number, at: (token: number) => string): boolean {
  const span = spans[token];
  if (span === undefined || textOf(document, span) !== 'May') return false;
  return BEFORE_MONTH.test(at(token - 1)) || /^\d/.test(at(token + 1));
}

/** "No. 4", which counts, and "NO" in "DK, NO, SE", which is a country. */
function isNamed({ document, spans }: TokenText, token: number, at: (token: number) => string): boolean {
  if (at(token) !== 'no') return false;
  if (isCounting(document.text, spans[token]?.end ?? 0)) return true;
  const neighbours = [-1, 1].map((step) => {
    const [one, other] = step < 0 ? [token - 1, token] : [token, token + 1];
    const isListed = /^\s*[,;/|]\s*$/.test(document.text.slice(spans[one]?.end, spans[other]?.start));
    return isListed && at(token + step) !== '' ? textIn(document, spans[token + step]) : '';
  });
  return textIn(document, spans[token]) === 'NO' && neighbours.some((written) => CODE.test(written));
}

function textIn({ text }: SourceDocument, span: Span | undefined): string {
  return text.slice(span?.start, span?.end);
}

function isNumber(word: string): boolean {
  return /^v?\d/.test(word) || isNumberWord(word);
}

/** A number in the form in which two writings of it are equal, with its sign and its unit: "1500 s", "$3", "<5 %". */
function numberAt(
  { document, spans, tokens }: TokenText,
  token: number,
  at: (token: number) => string,
): string {
  const word = at(token);
  const joined = /^(\d[\d.]*)(\p{L}+)$/u.exec(word);
  const unit = unitOf(joined?.[2] ?? at(token + 1));
  const written = (unit !== '' && joined?.[1]) || word;
  const number = numberWords.get(word) ?? written.replace(/,(?=\d{3}(?!\d))/g, '');
  const between = document.text.slice(spans[token - 1]?.end, spans[token]?.start);
  const isSigned = (tokens[token - 1] ?? SIGN_COUNT) < SIGN_COUNT && between.trim() === '';
  return `${isSigned ? at(token - 1) : ''}${number} ${unit}`;
}

/** A word folded, or a sign. */
function writtenAt({ document, tokens, spans }: TokenText, token: number, words: readonly string[]): string {
  const form = (tokens[token] ?? 0) - SIGN_COUNT;
  const span = spans[token];
  return words[form] ?? (span === undefined ? '' : textOf(document, span));
}
