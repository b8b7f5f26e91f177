// Finds the heads and feet of a text's pages, and sets them behind the paragraph that they part. Knows form feeds, page
// numbers and what recurs, nothing of what is between.

import { columnBehindMark, hasTypedMark, type Line, STOP, splitLines, WIDEST_WRAP } from './lines/lines.ts';
import { isOpen } from './lines/prose.ts';

/** "[Page 3]", "Page 3 of 12", at a line's end; or a lone number between dashes. */
const PAGE = /(?:^|\s{2,}|\[)page\s+\d{1,4}(?:\s+of\s+\d{1,4})?\]?$/i;
const LONE_NUMBER = /^[-–—\s]*\d{1,4}[-–—\s]*$/;
/** Lines with words that stand between the foot of a page and the end of the head of the next. */
const MOST_AT_EDGE = 3;
/** Longer lines are text (UTF-16 units). */
const LONGEST = 120;

/** The positions of lines that are heads and feet. */
function findPageLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  // Most texts have no pages, and need not be looked through for what recurs.
  if (!text.includes('\f') && !lines.some(({ words }) => PAGE.test(words))) return found;
  const shown = lines.map((_, index) => index).filter((index) => lines[index]?.words !== '');
  /** How many lines there are of the same words, numbers aside. */
  const counts = new Map<string, number>();
  const keyAt = (index: number) =>
    (lines[index]?.words ?? '').replace(/\d+|\b[ivxl]+$/g, '#').replace(/\s+/g, ' ');
  for (const index of shown) counts.set(keyAt(index), (counts.get(keyAt(index)) ?? 0) + 1);
  const isShort = (index: number) => (lines[index]?.words.length ?? 0) <= LONGEST;
  const recurs = (index: number) => isShort(index) && (counts.get(keyAt(index)) ?? 0) > 1;
  for (const [at, index] of shown.entries()) {
    const { words = '', start = 0, end = 0 } = lines[index] ?? {};
    const before = shown[at - 1];
    const isNewPage =
      text.slice(start, end).trimStart() !== text.slice(start, end).replace(/^[^\S\f]+/, '') ||
      (before !== undefined && text.slice(lines[before]?.end ?? 0, start).includes('\f'));
    const isFoot = PAGE.test(words) && (recurs(index) || (isShort(index) && /\s{3}|^\[?page/i.test(words)));
    if (isFoot) found.add(index);
    if (isNewPage && before !== undefined) {
      const isAlone = (lines[before - 1]?.words ?? '') === '' || found.has(before - 1);
      if ((recurs(before) && isAlone) || LONE_NUMBER.test(lines[before]?.words ?? '')) found.add(before);
    }
    if (!isNewPage && !isFoot) continue;
    const from = isNewPage ? at : at + 1;
    const below = shown.slice(from, from + MOST_AT_EDGE);
    for (const head of headsAmong(lines, below, isNewPage, recurs)) found.add(head);
  }
  // Above the first page stands what stands above the others; without a number it may be the title of all.
  const keys = new Set([...found].map(keyAt));
  for (const index of shown.slice(0, MOST_AT_EDGE)) {
    if (!keys.has(keyAt(index)) || !/\p{L}.*\d|\d.*\p{L}/u.test(lines[index]?.words ?? '')) break;
    found.add(index);
  }
  return found;
}

/**
 * Which of a page's first lines are its head. Of the lines of prose that recur none is, as in a text that is there twice: a head
 * stands apart, or has what parts it.
 */
function headsAmong(
  lines: readonly Line[],
  first: readonly number[],
  isNewPage: boolean,
  recurs: (index: number) => boolean,
): readonly number[] {
  const wordsAt = (index: number) => lines[index]?.words ?? '';
  const isSpread = (index: number) => /\S\s{3,}\S/.test(wordsAt(index));
  const isPage = (index: number) => wordsAt(index).length <= LONGEST && PAGE.test(wordsAt(index));
  const end = first.findIndex((index, at) => {
    const isHead = recurs(index) || LONE_NUMBER.test(wordsAt(index)) || isPage(index);
    return !isHead && !(isNewPage && at === 0 && isSpread(index));
  });
  const heads = end === -1 ? first : first.slice(0, end);
  const last = heads.findLastIndex((index) => wordsAt(index + 1) === '' || isPage(index) || isSpread(index));
  const areProse = heads.slice(1, last + 1).some((index, at) => {
    const [above, line] = [lines[heads[at] ?? -1], lines[index]];
    return above !== undefined && line !== undefined && goesOn(above, line);
  });
  return areProse ? [] : heads.slice(0, last + 1);
}

/** A line of prose that goes on behind the foot of its page is at least so wide (columns). */
const NARROWEST_PROSE = 40;

/**
 * The lines of a text in an order in which no head or foot of a page parts a sentence: what stands within a paragraph, with
 * the blank lines around it, stands behind it.
 *
 * @returns the text, its lines, and the positions of those that are heads and feet
 */
export function joinOverPages(text: string) {
  const lines = splitLines(text);
  const pages = findPageLines(text, lines);
  const order: number[] = [];
  const put = (some: number[]) => {
    for (const index of some.splice(0)) order.push(index);
  };
  const [waiting, gap]: [number[], number[]] = [[], []];
  let last: Line | undefined;
  for (const [index, line] of lines.entries()) {
    const isPage = pages.has(index);
    if (isPage || line.words === '') {
      gap.push(index);
      continue;
    }
    const isParted = gap.some((at) => pages.has(at));
    if (isParted && last !== undefined && goesOn(last, line))
      for (const at of gap.splice(0)) waiting.push(at);
    else if (gap.length > 0) put(waiting);
    put(gap);
    order.push(index);
    last = line;
  }
  put(waiting);
  put(gap);
  if (order.every((index, at) => index === at)) return { text, lines, pages };
  const written = order.map((index, at) => {
    const { start = 0, end = 0 } = lines[index] ?? {};
    // The last line of all may have no end.
    const whole = text.slice(start, lines[index + 1]?.start);
    return whole.length > end - start || at === order.length - 1 ? whole : `${whole}\n`;
  });
  const joined = written.join('');
  return {
    text: joined,
    lines: splitLines(joined),
    pages: new Set(order.flatMap((index, at) => (pages.has(index) ? [at] : []))),
  };
}

/** Whether the sentence of a page's last line goes on with the first of the next page. */
function goesOn(before: Line, line: Line): boolean {
  const isProse = before.width >= NARROWEST_PROSE && before.width <= WIDEST_WRAP;
  const isBelow = line.indent === before.indent || line.indent === columnBehindMark(before);
  if (!isProse || !isBelow || STOP.test(before.words) || hasTypedMark(line)) return false;
  return /^\p{Ll}/u.test(line.words) || isOpen(before.words);
}
