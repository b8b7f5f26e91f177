// Where two sentences have another name or another word in the same place. Knows the words around, and no meaning.

import { textOf } from '../../documents/document.ts';
import type { Difference } from '../comparison.ts';
import { TELLING } from '../ground/commonness.ts';
import type { Ground } from '../ground/ground.ts';
import { differenceOf, type SentenceInText, sharedPart, wordAt } from './sentence.ts';

/** Of their stems two sentences share this part, so that one more word against one is all that parts them. */
const SAME_FRAME = 0.75;
/** Letters at the beginning that two words of one meaning share: "Islamic", "Islamist". */
const SAME_WORD = 3;
const BE = /^(?:am|is|are|was|were|be|been|being)$/;

/**
 * One name for another between the same words; or one word, where both are of one form after a form of "be". Elsewhere another
 * word in the same place says the same in other words more often than not, which nothing in the words tells.
 */
export function wordsApart(ground: Ground, left: SentenceInText, right: SentenceInText): Difference[] {
  if (sharedPart(left.sentence, right.sentence) < SAME_FRAME) return [];
  const frames = new Map(loneWords(ground, right, left).map((word) => [frameOf(right, word), word] as const));
  return loneWords(ground, left, right).flatMap((word): Difference[] => {
    const other = frames.get(frameOf(left, word));
    if (other === undefined) return [];
    const [one, two] = [wordAt(ground, left, word), wordAt(ground, right, other)];
    if (one.slice(0, SAME_WORD) === two.slice(0, SAME_WORD)) return [];
    if (isInitialsOf(left, word, right, other) || isInitialsOf(right, other, left, word)) return [];
    const isWho = isNameIn(left, word) && isNameIn(right, other);
    const isOneForm = BE.test(wordAt(ground, left, word - 1)) && one.slice(-2) === two.slice(-2);
    return isWho || isOneForm ? [differenceOf(isWho ? 'who' : 'words', left, word, right, other)] : [];
  });
}

/** A capital that opens a sentence says nothing. */
function isNameIn({ text, sentence }: SentenceInText, word: number): boolean {
  return word > sentence.from && (text.isName[word] ?? false);
}

/** Words of a name whose initials stand for it. */
const LONGEST_NAME = 10;

/** Whether a word is the initials of the name that ends with another: "TOB" of "Trail of Bits". */
function isInitialsOf(
  { text: { document, spans } }: SentenceInText,
  word: number,
  { text, sentence }: SentenceInText,
  last: number,
): boolean {
  const written = textOf(document, spans[word] ?? { start: 0, end: 0 });
  if (!/^\p{Lu}{2,10}$/u.test(written)) return false;
  let [all, capitals] = ['', ''];
  for (let at = last; at >= sentence.from && last - at < LONGEST_NAME; at -= 1) {
    const first = text.document.text.charAt(text.spans[at]?.start ?? 0).toUpperCase();
    all = first + all;
    if (text.isCapital[at]) capitals = first + capitals;
    if (text.isCapital[at] && (all === written || capitals === written)) return true;
  }
  return false;
}

/** The telling words of a sentence whose stem the other does not have, numbers aside. */
function loneWords(ground: Ground, side: SentenceInText, other: SentenceInText): number[] {
  return [...side.sentence.words].flatMap(([stem, word]) => {
    const isLone = !other.sentence.words.has(stem) && (ground.bits[stem] ?? 0) >= TELLING;
    return isLone && !/^\d/.test(wordAt(ground, side, word)) ? [word] : [];
  });
}

/** The words before and after a word; the sentence's ends are words too. */
function frameOf({ text: { forms }, sentence }: SentenceInText, word: number): string {
  const before = word > sentence.from ? forms[word - 1] : '';
  const after = word + 1 < sentence.to ? forms[word + 1] : '';
  return `${before} ${after}`;
}
