// Splits text into words. One Unicode pattern, so that every engine finds the same words:
// Intl.Segmenter differs between ICU versions, and a prerendered page must hydrate to itself.

import type { Span } from './document.ts';

/** A word with the form that comparisons use: lower case, typographic apostrophes made straight. */
export type Word = Span & { readonly folded: string };

/** Letters and digits, with a trailing apostrophe part: "don't", "Russia’s". Numbers split at marks. */
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** The words between two UTF-16 offsets of a text (the whole text unless told), in order. */
export function wordsOf(text: string, within: Span = { start: 0, end: text.length }): Word[] {
  const found: Word[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(WORD)) {
    const start = within.start + match.index;
    found.push({ start, end: start + match[0].length, folded: fold(match[0]) });
  }
  return found;
}

/** The form in which two spellings of one word are equal. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
