// The grammatical subject of a normative word: the noun phrase before it and the noun that heads it.
// Knows word order and closed word classes; what the noun names is in nouns.ts.

import type { Span } from '../documents/document.ts';
import type { Word } from '../documents/words.ts';
import { kindOf, listed, type SubjectKind } from './nouns.ts';

export type Subject = Span & { readonly kind: SubjectKind };

/** They stand between a subject and its verb, beside the adverbs in -ly. */
const ADVERBS = listed('also then not always never still now only each both');
/** They open a noun phrase and do not head it, where a noun follows: "all of the *servers*". */
const LEADING = listed(
  'the a an this these those its their his her our your each every any all some most many no one both number part of',
);
/** They open the clause whose subject is looked for. */
const OPENERS = listed(
  'if when while where because since unless until though whether so but then than before after during',
);
/** They end the head of a noun phrase: "the *page* of the user". */
const AFTER_HEAD = listed(
  'of for in on at with without to from by within between under using including that which who whose where when as is are was were has have',
);
/** A comma, bracket, dash or quotation mark between two words. */
const BREAK = /[,;:()[\]"“”«»!?.…|–—]|\s-\s/;
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
  // "said that the system must": a relative "that" has no article behind it.
  const opensClause = (index: number) =>
    OPENERS.has(folded(index)) || (folded(index) === 'that' && LEADING.has(folded(index + 1)));
  const isAdverb = (index: number) => ADVERBS.has(folded(index)) || /..ly$/.test(folded(index));
  let last = cue - 1;
  while (isAdverb(last)) last -= 1;
  if (last < 0) return null;
  if (isBroken(last)) last = beforeAside(last, isBroken);
  let first = last;
  while (first > 0 && first > last - LONGEST && !isBroken(first - 1) && !opensClause(first - 1)) first -= 1;
  while (first < last && (LEADING.has(folded(first)) || isAdverb(first))) first += 1;
  let head = first;
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
