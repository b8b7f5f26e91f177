// What marks the items of reStructuredText's lists, and their numbers. Knows the first lines of items.

import { writeNumber, writeRoman } from '../signs/numerals.ts';

const BULLET = /^[-*+•‣⁃](?:\s+|$)/;
export const NUMBER =
  /^(?:\(?(?:\d{1,9}|[a-zA-Z]|[ivxlcdm]{1,9}|[IVXLCDM]{1,9}|#)\)|(?:\d{1,9}|[a-zA-Z]|[ivxlcdm]{1,9}|[IVXLCDM]{1,9}|#)\.)(?:\s+|$)/;

/** The list that is open in a body: the signs that its items are marked with, and the number of the last and how it is written. */
export type List = { form: string; number: number; format: string; isOpen: boolean };

export function createList(): List {
  return { form: '', number: 0, format: '1', isOpen: false };
}

/** The mark of an item with the blanks behind it, where a line has one. */
export function markOf(line: string, next: string): string | undefined {
  const bullet = BULLET.exec(line)?.[0];
  // "A. Holm" at the beginning of a paragraph.
  if (bullet === undefined && /^\S/.test(next) && !NUMBER.test(next)) return undefined;
  return bullet ?? NUMBER.exec(line)?.[0];
}

/** @returns the mark of an item, which the program may number as the list above it begins */
export function countItem(list: List, mark: string): string {
  const written = /[a-z\d#]+/i.exec(mark)?.[0] ?? '';
  const form = mark.replace(written, '');
  if (form !== list.form) Object.assign(list, { form, number: 0, format: '1' });
  list.isOpen = true;
  if (written === '#' || written === '') {
    list.number += 1;
    return mark.replace('#', writeNumber(list.number, list.format));
  }
  const lower = written.toLowerCase();
  const isRoman = lower.length > 1 || writeRoman(list.number + 1) === lower;
  list.number = isRoman ? list.number + 1 : lower.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  const format = isRoman ? 'i' : 'a';
  list.format = lower === written ? format : format.toUpperCase();
  if (/^\d/.test(written)) Object.assign(list, { number: Number(written), format: '1' });
  return mark;
}
