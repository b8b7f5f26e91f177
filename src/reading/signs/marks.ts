// What items of a list open with that somebody typed, and whether one is the next of another. Knows no format.

import { writeRoman } from './numerals.ts';

export type Mark = NonNullable<ReturnType<typeof markOf>>;

const BULLET = /^([-–•·*▪◦●○■□‣⁃►➢✓✔])\s+\S/;
/** A number of one part or more, a Roman one or a letter, and what it is set in. */
const NUMBER = /^(\(?)(?:((?:\d{1,3}\.)*)(\d{1,3})|([ivx]{2,5}|\p{L}))([.)]?)\s+(?=\S)/u;
/** Those that lists count with, each at its own place. */
const ROMAN = Array.from({ length: 40 }, (_, number) => (number === 0 ? '' : writeRoman(number)));

/** What a paragraph opens with: a bullet, or a number with its value, how it is written, and what stands before it. */
export function markOf(text: string) {
  const bullet = BULLET.exec(text)?.[1];
  if (bullet !== undefined) return { kind: bullet, value: 0, roman: 0, depth: 1, before: '' };
  const [, opens = '', before = '', digits, letter, closes = ''] = NUMBER.exec(text) ?? [];
  const depth = before.split('.').length;
  if (digits === undefined && letter === undefined) return null;
  if (closes === '' && before === '') return null;
  const roman = ROMAN.indexOf(letter ?? '');
  const value =
    letter === undefined ? Number(digits) : letter.length > 1 ? roman : (letter.codePointAt(0) ?? 0);
  return {
    kind: 'number',
    value,
    roman,
    depth,
    before: opens + before + (letter === undefined ? '' : closes),
  };
}

/** Whether a mark is the next of another, written alike: (b) behind (a), (v) behind (iv). */
export function goesOn(mark: Mark, next: Mark | undefined): boolean {
  if (next?.before !== mark.before) return false;
  return next.value === mark.value + 1 || (mark.roman > 0 && next.roman === mark.roman + 1);
}
