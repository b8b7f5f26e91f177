// Splits text into words. One Unicode pattern, so that every engine finds the same words:
// Intl.Segmenter differs between ICU versions, and a prerendered page must hydrate to itself.

import type { Span } from './document.ts';

/** A word with the form that comparisons use: lower case, typographic apostrophes made straight. */
export type Word = Span & { readonly folded: string };

/** Letters and digits, with a trailing apostrophe part: "don't", "Russia’s". Numbers split at marks. */
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** Whether a text has a word. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Tells where each word of a text starts and ends, in order. */
export function eachWord(text: string, tell: (start: number, end: number) => void): void {
  for (const { 0: word, index } of text.matchAll(WORD)) tell(index, index + word.length);
}

/** The words between two UTF-16 offsets of a text (the whole text unless told), in order. */
export function wordsOf(text: string, within: Span = { start: 0, end: text.length }): Word[] {
  const found: Word[] = [];
  const slice = text.slice(within.start, within.end);
  eachWord(slice, (start, end) => {
    const folded = fold(slice.slice(start, end));
    found.push({ start: within.start + start, end: within.start + end, folded });
  });
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

/** A whole number with its thousands parted: "12,345". The browser's own formatter takes a slow phone longer to load. */
export function writeCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A number of things in words: "1 match", "2 matches". */
export function countOf(number: number, one: string, more = `${one}s`): string {
  return `${writeCount(number)} ${number === 1 ? one : more}`;
}
