// Splits text into words. One Unicode pattern, so that every engine finds the same words:
// Intl.Segmenter differs between ICU versions, and a prerendered page must hydrate to itself.

import type { Span } from './document.ts';

/**
 * A word with the form that comparisons use: lower case, letters and their accents composed, apostrophes straight, what
 * has no width left out, as are vowels of Hebrew and Arabic.
 */
export type Word = Span & { readonly folded: string };

/** Words of a text from the position `from` up to, but not with, `to`. */
export type Stretch = { readonly from: number; readonly to: number };

// Pure, so that a page which splits no text into words goes without it.
const WORD = /* @__PURE__ */ wordPattern();

/**
 * A letter of a script without spaces, with its marks. Or letters and digits, with their marks, the point or comma
 * within a number, and a trailing apostrophe part: "don't", "Russia’s", "0.2".
 */
function wordPattern(): RegExp {
  // Thai, Lao, Burmese, Khmer, kana, Han. Ranges, as each `\p{}` costs a page's start a millisecond.
  const spaceless = '[\u0e01-\u0edf\u1000-\u109f\u1780-\u17d3\u3041-\u9fff\u{20000}-\u{3ffff}]';
  // Soft hyphens, zero-width spaces and joiners, marks of direction: in a word, and no part of it.
  const widthless = '\\p{Cf}';
  return new RegExp(
    `(?=${spaceless})[\\p{L}\\p{N}][\\p{M}${widthless}]*` +
      `|(?=[\\p{L}\\p{N}])(?:(?!${spaceless})[\\p{L}\\p{N}\\p{M}${widthless}]|(?<=\\p{N})[.,](?=\\p{N}))+` +
      `(?:['’‘＇](?=\\p{L})[\\p{L}\\p{M}${widthless}]+)?`,
    'gu',
  );
}

/** Vowels and other marks that readers of Hebrew and Arabic find by themselves, and what stretches a word. */
const READERS_OWN = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670]/g;

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

/** The form in which two spellings of one word are equal, ligatures and Arabic letters by their place in it too. */
export function fold(word: string): string {
  if (!/[^ -~]/.test(word)) return word.toLowerCase();
  return word
    .replace(/\p{Cf}/gu, '')
    .replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
    .normalize()
    .replace(READERS_OWN, '')
    .toLowerCase()
    .replace(/[’‘ʼ＇]/g, "'");
}

/** Words that blanks part, as a set. */
export function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
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
