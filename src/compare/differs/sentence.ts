// A sentence as it is held against another: its text and its numbers, and how much the two share. Knows no kind of difference.

import { firstIndex } from '../../documents/document.ts';
import type { Difference } from '../comparison.ts';
import { type Ground, spanOfWords, type WordedSentence, type WordedText } from '../ground/ground.ts';
import type { Quantity } from '../numbers/quantities.ts';

/** Words of a sentence. A longer one is a list, in which nothing stands against anything. */
const LONGEST = 120;
/** From this part of both on they are alike: what only one has is missing in the other. */
export const ALIKE = 0.4;

/** A sentence, its text and the numbers in it. */
export type SentenceInText = {
  readonly text: WordedText;
  readonly sentence: WordedSentence;
  readonly quantities: readonly Quantity[];
};

/** The sentence at a position of a text's `sentences`; null where it is too long. */
export function sentenceIn(
  text: WordedText,
  at: number,
  quantities: readonly Quantity[],
): SentenceInText | null {
  const sentence = text.sentences[at];
  if (sentence === undefined || sentence.to - sentence.from > LONGEST) return null;
  const from = firstIndex(quantities, ({ start }) => start >= sentence.start);
  const to = firstIndex(quantities, ({ start }) => start >= sentence.end);
  return { text, sentence, quantities: quantities.slice(from, to) };
}

/** A word of a text, folded; empty where there is none. */
export function wordAt({ words }: Ground, { text }: SentenceInText, word: number): string {
  return words[text.forms[word] ?? -1] ?? '';
}

/** A word of one against a word of the other. */
export function differenceOf(
  about: Difference['about'],
  left: SentenceInText,
  word: number,
  right: SentenceInText,
  other: number,
  lone: Difference['lone'] = null,
): Difference {
  return { about, lone, left: spanOfWords(left.text, word), right: spanOfWords(right.text, other) };
}

/** How much of the shorter sentence's stems the other has. */
export function sharedPart(one: WordedSentence, other: WordedSentence): number {
  const [few, many] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words];
  let shared = 0;
  for (const stem of few.keys()) if (many.has(stem)) shared += 1;
  return shared / few.size;
}

/** How much of both sentences' stems the two share (Dice). */
export function alikeness(one: WordedSentence, other: WordedSentence): number {
  const few = Math.min(one.words.size, other.words.size);
  return (2 * few * sharedPart(one, other)) / (one.words.size + other.words.size);
}
