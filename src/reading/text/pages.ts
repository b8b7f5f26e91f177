// Finds the heads and feet of a text's pages. Knows form feeds, page numbers and what recurs, nothing of what is between.

import type { Line } from './lines/lines.ts';

/** "[Page 3]", "Page 3 of 12", at a line's end; or a lone number between dashes. */
const PAGE = /(?:^|\s{2,}|\[)page\s+\d{1,4}(?:\s+of\s+\d{1,4})?\]?$/i;
const LONE_NUMBER = /^[-–—\s]*\d{1,4}[-–—\s]*$/;
/** Lines with words that stand between the foot of a page and the end of the head of the next. */
const MOST_AT_EDGE = 3;
/** Longer lines are text (UTF-16 units). */
const LONGEST = 120;

/** The positions of lines that are heads and feet. */
export function findPageLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  // Most texts have no pages, and need not be looked through for what recurs.
  if (!text.includes('\f') && !lines.some(({ words }) => PAGE.test(words))) return found;
  const shown = lines.map((_, index) => index).filter((index) => lines[index]?.words !== '');
  /** How many lines there are of the same words, numbers aside. */
  const counts = new Map<string, number>();
  const keyAt = (index: number) =>
    (lines[index]?.words ?? '').replace(/\d+|\b[ivxl]+$/g, '#').replace(/\s+/g, ' ');
  for (const index of shown) counts.set(keyAt(index), (counts.get(keyAt(index)) ?? 0) + 1);
  const recurs = (index: number) => (counts.get(keyAt(index)) ?? 0) > 1;
  const isShort = (index: number) => (lines[index]?.words.length ?? 0) <= LONGEST;
  for (const [at, index] of shown.entries()) {
    const { words = '', start = 0, end = 0 } = lines[index] ?? {};
    const before = shown[at - 1];
    const isNewPage =
      text.slice(start, end).trimStart() !== text.slice(start, end).replace(/^[^\S\f]+/, '') ||
      (before !== undefined && text.slice(lines[before]?.end ?? 0, start).includes('\f'));
    const isFoot = PAGE.test(words) && isShort(index) && (recurs(index) || /\s{3}|^\[?page/i.test(words));
    if (isFoot) found.add(index);
    if (isNewPage && before !== undefined) {
      if (isShort(before) && (recurs(before) || LONE_NUMBER.test(lines[before]?.words ?? '')))
        found.add(before);
    }
    if (!isNewPage && !isFoot) continue;
    const from = isNewPage ? at : at + 1;
    for (let next = from; next < Math.min(shown.length, from + MOST_AT_EDGE); next += 1) {
      const other = shown[next] ?? 0;
      const isHead =
        isShort(other) &&
        (recurs(other) ||
          LONE_NUMBER.test(lines[other]?.words ?? '') ||
          PAGE.test(lines[other]?.words ?? ''));
      const isFirst = isNewPage && next === from && /\S\s{3,}\S/.test(lines[other]?.words ?? '');
      // Of the lines of prose that recur none is a head: a head stands apart, or is at the very top.
      if (!isHead && !isFirst) break;
      found.add(other);
    }
  }
  // Above the first page stands what stands above the others; without a number it may be the title of all.
  const keys = new Set([...found].map(keyAt));
  for (const index of shown.slice(0, MOST_AT_EDGE)) {
    if (!keys.has(keyAt(index)) || !/\p{L}.*\d|\d.*\p{L}/u.test(lines[index]?.words ?? '')) break;
    found.add(index);
  }
  return found;
}
