// The grammatical subject of a normative word: the noun phrase before it and the noun that heads it.
// Knows word order and closed word classes; what the noun names is in nouns.ts.

import type { Span } from '../../documents/document.ts';
import type { Word } from '../../documents/words.ts';
import { listed } from '../../documents/words.ts';
import { kindOf, type SubjectKind } from './nouns.ts';

type Subject = Span & { readonly kind: SubjectKind };

/** They stand between a subject and its verb, as in "is also required to". */
const ADVERB = /^(?:is|are|be|also|then|not|always|never|still|now|only|each|both|.+ly)$/;
/** A noun phrase begins at these: "for each user *the system*". */
const ARTICLES = listed('the a an this these all any its their his her our your each every i we he she they');
/** Before a "that" that opens a clause: "told the council that piers". Elsewhere it tells more of a noun. */
const BEFORE_THAT = /(?:\b(?:so|sa(?:id|ys)|thought|\w+ed|told .{0,40})|,) $/;
/** How far before a "that" its verb may stand (UTF-16 units). */
const FAR = 60;
/** Before an article they open a clause too: "the pier that the council must", but "the system that serves". */
const RELATIVE = listed('that which who whom whose when where while if because');
/** They are a subject by themselves. */
const PRONOUNS = listed('it they he she we i you');
/** They join a clause to the one before it. */
const JOINTS = listed('and or but so then thus');
/** They end the head of a noun phrase: "the *page* of the user". */
const AFTER_HEAD = listed(
  'and or of for in on at with without to from by within between under using including that which who whose where when as is are was were has have',
);
/** "Your client", "a pull request", "a merge request": what a reader has or sends is no part of a system. */
const READERS = /\byour\b|\b(?:pull|merge) requests?$/i;
/** "The game state", but neither "the state" nor "member states". */
const STATE = /(?<!\b(?:the|an?|all|any|each|every|no|member|united)) states?$/i;
/** "A document that is uploaded": one of many is a thing of the system, and not the text that tells of it. */
const ANY = /^(?:an?|any)\b/i;
/** What a document holds, unless it is of something: "power requirements". */
const HELD = /^(?:(?:the|these|all|each|every|any|our) ){0,2}requirements?$/i;
/** A comma, bracket, dash, quotation mark or the like between two words. */
const BREAK = /[^\s'’/&_*`-]|\s-\s/;
/** Nobody writes a longer subject; more words are not looked at, which keeps one huge sentence linear. */
const LONGEST = 30;

/**
 * The subject of `words[cue]`, or null where no noun stands before it.
 *
 * @param words the words of one sentence
 * @param text the document's text, in which the words' offsets stand
 */
export function subjectOf(words: readonly Word[], cue: number, text: string): Subject | null {
  let last = cue - 1;
  while (ADVERB.test(foldedAt(words, last))) last -= 1;
  const least = Math.max(0, last - LONGEST);
  // "The system, if idle, shall", "the system (when idle, mostly) shall": from the mark before the cue to the one that pairs with it.
  if (last > 0 && isBroken(words, last, text)) {
    const mark = between(words, last, text).includes(')') ? /\(/ : BREAK;
    let aside = last;
    while (aside > least && !mark.test(between(words, aside - 1, text))) aside -= 1;
    if (aside > 0) last = aside - 1;
  }
  const from = Math.max(0, last - LONGEST);
  let first = last;
  // "When the network is down *it*" is of nothing before it.
  const isPronoun = PRONOUNS.has(foldedAt(words, last));
  while (
    !isPronoun &&
    first > from &&
    !isBroken(words, first - 1, text) &&
    !opensClause(words, first - 1, text)
  )
    first -= 1;
  // "For each user *the system*", but "*the person who opens the lid*" and "*the lid covering the tank*".
  for (let index = first; index < last && !RELATIVE.has(foldedAt(words, index)); index += 1) {
    const word = foldedAt(words, index);
    const goesOn = AFTER_HEAD.has(word) || word.endsWith('ing');
    if (!goesOn && ARTICLES.has(foldedAt(words, index + 1))) first = index + 1;
  }
  while (first < last && JOINTS.has(foldedAt(words, first))) first += 1;
  let head = first;
  while (head < last && ARTICLES.has(foldedAt(words, head))) head += 1;
  while (head < last && !AFTER_HEAD.has(foldedAt(words, head + 1))) head += 1;
  const opening = words[first];
  const final = words[last];
  if (opening === undefined || final === undefined) return null;
  const phrase = text.slice(opening.start, words[head]?.end);
  const named = kindOf(foldedAt(words, head));
  const isOther = READERS.test(phrase) || STATE.test(phrase) || (named === 'text' && ANY.test(phrase));
  const kind = isOther ? 'other' : HELD.test(phrase) ? 'text' : named;
  return { start: opening.start, end: final.end, kind };
}

function foldedAt(words: readonly Word[], index: number): string {
  return words[index]?.folded ?? '';
}

/** Whether something parts a word from the next. */
function isBroken(words: readonly Word[], index: number, text: string): boolean {
  return BREAK.test(between(words, index, text));
}

/** What stands between a word and the next. */
function between(words: readonly Word[], index: number, text: string): string {
  return text.slice(words[index]?.end, words[index + 1]?.start);
}

function opensClause(words: readonly Word[], index: number, text: string): boolean {
  const word = foldedAt(words, index);
  if (RELATIVE.has(word) && ARTICLES.has(foldedAt(words, index + 1))) return true;
  const start = words[index]?.start ?? 0;
  return word === 'that' && BEFORE_THAT.test(text.slice(Math.max(0, start - FAR), start));
}
