// The grammatical subject of a normative word: the noun phrase before it and the noun that heads it.
// Knows word order and closed word classes; what the noun names is in nouns.ts.

import type { Span } from '../documents/document.ts';
import type { Word } from '../documents/words.ts';
import { kindOf, type SubjectKind } from './nouns.ts';

export type Subject = Span & { readonly kind: SubjectKind };

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** They stand between a subject and its verb. */
const ADVERBS = set(
  'also then not always never still now only just soon often both all each either however thus too',
);
const DETERMINERS = set(
  'the a an this these those its their his her our your my each every any all some no both such another other it they he she we you i there',
);
/** They open the clause whose subject is looked for. */
const OPENERS = set(
  'if when whenever while where because since unless until although though whether once as so but then than therefore except before after during',
);
/** They end the head of a noun phrase: "the *page* of the user". */
const AFTER_HEAD = set(
  'of for in on at with without to from by within between under over through via into about against among across using used based including containing like per upon that which who whose where when as being is are was were has have',
);
/** Behind these a determiner goes on with the phrase; behind any other word it opens a new one. */
const GOES_ON = set(
  'of for in on at with without to from by within between under over through via into about against among across per upon all both as using containing including like than',
);
const RELATIVES = set('that which who');
/** "All of the users": the noun is behind the "of". */
const QUANTIFIERS = set(
  'all each any some most many none one either both half every number part parts type types set list majority',
);
/** A comma, bracket, dash or quotation mark between two words. */
const BREAK = /[,;:()[\]"“”«»!?.…|]|\s[-–—]\s|[–—]/;
/** Nobody writes a longer subject; more words are not looked at, which keeps one huge sentence linear. */
const LONGEST = 30;

/**
 * The subject of `words[cue]`, or null where no noun stands before it.
 *
 * @param words the words of one sentence
 * @param text the document's text, in which the words' offsets stand
 */
export function subjectOf(words: readonly Word[], cue: number, text: string): Subject | null {
  const broken = (index: number) => {
    const between = gap(words, index, text);
    return between !== ' ' && BREAK.test(between);
  };
  let last = cue - 1;
  while (last >= 0 && isAdverb(words[last])) last -= 1;
  if (last >= 0 && broken(last)) last = beforeAside(last, broken);
  if (RELATIVES.has(words[last]?.folded ?? '') && last > 0) {
    const before = words[last - 1];
    if (words[last]?.folded === 'who' && before !== undefined) {
      return { start: before.start, end: before.end, kind: 'party' };
    }
    last -= 1;
  }
  const first = firstOf(words, last, broken, text);
  const head = headOf(words, first, last);
  const noun = words[head];
  const opener = words[first];
  const final = words[last];
  if (noun === undefined || opener === undefined || final === undefined) return null;
  return { start: opener.start, end: final.end, kind: kindOf(noun.folded) };
}

function gap(words: readonly Word[], index: number, text: string): string {
  const word = words[index];
  const next = words[index + 1];
  return word === undefined || next === undefined ? '' : text.slice(word.end, next.start);
}

/** "The system, if idle, shall": from the comma before the cue to the last word before the comma that pairs with it. */
function beforeAside(last: number, broken: (index: number) => boolean): number {
  for (let index = last - 1; index >= 0 && index > last - LONGEST; index -= 1) {
    if (broken(index)) return index;
  }
  return last;
}

function firstOf(
  words: readonly Word[],
  last: number,
  broken: (index: number) => boolean,
  text: string,
): number {
  let first = Math.max(last, 0);
  while (first > 0 && first > last - LONGEST) {
    const before = words[first - 1]?.folded ?? '';
    const opens = DETERMINERS.has(words[first]?.folded ?? '');
    if (broken(first - 1) || OPENERS.has(before)) break;
    if (opens && !GOES_ON.has(before) && !isInRelative(words, first)) break;
    if (before === 'that' && isCapitalised(words[first], text)) break;
    first -= 1;
  }
  while (first < last && isBeforeNoun(words[first])) first += 1;
  return first;
}

/** "The system that serves *the* clerk": the noun behind such a verb belongs to what the clause is about. */
function isInRelative(words: readonly Word[], index: number): boolean {
  for (let at = index - 1; at > 0 && at >= index - 4; at -= 1) {
    if (RELATIVES.has(words[at]?.folded ?? '')) return !DETERMINERS.has(words[at + 1]?.folded ?? '');
  }
  return false;
}

function isCapitalised(word: Word | undefined, text: string): boolean {
  return word !== undefined && /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
}

function headOf(words: readonly Word[], first: number, last: number): number {
  let head = first;
  while (head < last && !AFTER_HEAD.has(words[head + 1]?.folded ?? '')) head += 1;
  const counts = QUANTIFIERS.has(words[head]?.folded ?? '') && words[head + 1]?.folded === 'of';
  if (!counts) return head;
  let inner = head + 2;
  while (inner < last && DETERMINERS.has(words[inner]?.folded ?? '')) inner += 1;
  return inner > last ? head : headOf(words, inner, last);
}

/** "all of the", "also each": what a phrase opens with before its first noun or adjective. */
function isBeforeNoun(word: Word | undefined): boolean {
  return word !== undefined && (DETERMINERS.has(word.folded) || word.folded === 'of' || isAdverb(word));
}

function isAdverb(word: Word | undefined): boolean {
  return word !== undefined && (ADVERBS.has(word.folded) || /..ly$/.test(word.folded));
}
