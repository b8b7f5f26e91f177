// The grammatical subject of a normative word: the noun phrase before it and the noun that heads it.
// Knows word order and closed word classes; what the noun names is in nouns.ts.

import type { Span } from '../documents/document.ts';
import type { Word } from '../documents/words.ts';
import { kindOf, listed, type SubjectKind } from './nouns.ts';

export type Subject = Span & { readonly kind: SubjectKind };

/** They stand between a subject and its verb, beside the adverbs in -ly. */
const ADVERBS = listed('also then not always never still now only each both');
/** A noun phrase begins at these: "for each user *the system*". */
const ARTICLES = listed('the a an this these its their his her our your each every i we he she they');
/** They do not head one either, where a noun follows: "all of the *servers*". */
const LEADING = new Set([...ARTICLES, ...listed('those any all some most many no one both number part of')]);
/** They open the clause whose subject is looked for. */
const OPENERS = listed(
  'if when while where because since unless until though whether so but then than before after during',
);
/** Before a "that" that opens a clause: "told the council that piers". Elsewhere it tells more of a noun. */
const BEFORE_THAT = /(?:\b(?:so|sa(?:id|ys?)|thought|\w+ed|told .{0,40})|,) $/;
/** "Next week ministers", "on Monday the council": at the head of what stands before a cue. */
const INTRODUCTION =
  /^(?:(?:in|on|by) (?:\d+ )?\S+|(?:next|last|this) (?:\w*day|week|year)|today|tomorrow) (?:\d+ )?/i;
/** An article behind these begins no other phrase: "the lamp and the bell", "the person opening the lid". */
const JOINING = /^and$|^or$|ing$/;
/** What is said or thought is a clause of its own, behind "to" as well: "to know the harbour". */
const THINKING = /^(?:say|know|think|believe|understand)$/;
/** They open a clause too: "the pier that the council must"; but "the system that serves". */
const RELATIVE = /^(?:that|which|who|whom|whose)$/;
/** They end the head of a noun phrase: "the *page* of the user". */
const AFTER_HEAD = listed(
  'of for in on at with without to from by within between under using including that which who whose where when as is are was were has have',
);
/** A comma, bracket, dash or quotation mark between two words. */
const BREAK = /[,;:()[\]"“”«»!?.…|–—]|\s-\s/;
/** How far before a "that" its verb may stand (UTF-16 units). */
const FAR = 60;
/** Nobody writes a longer subject; more words are not looked at, which keeps one huge sentence linear. */
const LONGEST = 30;

/**
 * The subject of `words[cue]`, or null where no noun stands before it.
 *
 * @param words the words of one sentence
 * @param text the document's text, in which the words' offsets stand
 */
export function subjectOf(words: readonly Word[], cue: number, text: string): Subject | null {
  const folded = (index: number) => words[index]?.folded ?? '';
  const isBroken = (index: number) => {
    const between = text.slice(words[index]?.end, words[index + 1]?.start);
    return between !== ' ' && BREAK.test(between);
  };
  const opensClause = (index: number) => {
    const word = folded(index);
    if (OPENERS.has(word) || (RELATIVE.test(word) && LEADING.has(folded(index + 1)))) return true;
    const start = words[index]?.start ?? 0;
    return word === 'that' && BEFORE_THAT.test(text.slice(Math.max(0, start - FAR), start));
  };
  const isAdverb = (index: number) => ADVERBS.has(folded(index)) || /..ly$/.test(folded(index));
  let last = cue - 1;
  while (isAdverb(last)) last -= 1;
  if (last < 0) return null;
  if (isBroken(last)) last = beforeAside(last, isBroken);
  let first = last;
  while (first > 0 && first > last - LONGEST && !isBroken(first - 1) && !opensClause(first - 1)) first -= 1;
  const introduction = INTRODUCTION.exec(text.slice(words[first]?.start, words[last]?.end));
  if (introduction !== null) first += introduction[0].split(' ').length - 1;
  while (first < last && isAdverb(first) && !LEADING.has(folded(first))) first += 1;
  first = lastPhrase(words, first, last);
  let head = first;
  while (head < last && (LEADING.has(folded(head)) || isAdverb(head))) head += 1;
  while (head < last && !AFTER_HEAD.has(folded(head + 1))) head += 1;
  const opening = words[first];
  const final = words[last];
  return opening === undefined || final === undefined
    ? null
    : { start: opening.start, end: final.end, kind: kindOf(folded(head)) };
}

/** "The system, if idle, shall": from the comma before the cue to the last word before the comma that pairs with it. */
function beforeAside(last: number, isBroken: (index: number) => boolean): number {
  for (let index = last - 1; index >= 0 && index > last - LONGEST; index -= 1) {
    if (isBroken(index)) return index;
  }
  return last;
}

/** Where the last noun phrase begins: "for each user *the system*", but "*the person who opens the lid*". */
function lastPhrase(words: readonly Word[], first: number, last: number): number {
  let begin = first;
  for (let index = first; index < last; index += 1) {
    const word = words[index]?.folded ?? '';
    if (RELATIVE.test(word) || (word === 'to' && !THINKING.test(words[index + 1]?.folded ?? '')))
      return begin;
    const goesOn = AFTER_HEAD.has(word) || LEADING.has(word) || JOINING.test(word);
    if (!goesOn && ARTICLES.has(words[index + 1]?.folded ?? '')) begin = index + 1;
  }
  return begin;
}
