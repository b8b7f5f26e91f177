// From characters to runs of lines that belong together. Knows line ends, blank lines and hard wrapping.

import type { Span } from '../documents/document.ts';

const LINE_END = /\r\n|\r|\n/g;
/** "- ", "• ", "(a) ", "3.2.1 ", "12) ": what opens a list item or a numbered heading; "1.2 or later" goes on. */
const MARK =
  /^\s*(?:[-*•·–—▪◦]|\(?(?:\d{1,3}|\p{L})[.)]|\(?[ivxIVX]{1,5}[.)]|\d{1,3}(?:\.\d{1,3})+\.?(?!\s+\p{Ll}))\s+\S/u;
/** A mark alone on its line: its item follows on the next one. */
const LONE_MARK = /^\s*(?:[-*•·▪◦]|\(?\d{1,3}[.)]|\(\p{L}\))\s*$/u;
/** Text is hard-wrapped at 65 to 100 columns; lines beyond that are whole paragraphs. */
const WIDEST_WRAP = 110;
/** A wrapped line is at most a long word shorter than the column. */
const NEAR_WRAP = 0.75;

/**
 * Lines joined to passages: half-open spans without line ends, in order, blank lines left out.
 * A line is joined to the next where its writer's program broke it: the text's lines are short, and the
 * next line's first word would not have fitted, or the next line begins in lower case.
 */
export function joinLines(text: string): Span[] {
  const lines = splitLines(text);
  const width = wrapWidth(text, lines);
  const joined: Span[] = [];
  let last: Span | undefined;
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    const isBlank = words.trim() === '';
    const head = last && !isBlank && wrapsInto(text, last, words, width) ? joined.pop() : undefined;
    if (!isBlank) joined.push({ start: head?.start ?? line.start, end: line.end });
    last = isBlank ? undefined : line;
  }
  return joined;
}

/** Whether a line opens with a bullet, a number or a letter as list items do. */
export function hasListMark(line: string): boolean {
  return MARK.test(line);
}

function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const end of text.matchAll(LINE_END)) {
    lines.push({ start, end: end.index });
    start = end.index + end[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/**
 * The column at which the text is wrapped, 0 where it is not: nine lines in ten are no longer, and of the
 * lines that another follows a third at least come near it, as those of a list or a title page do not.
 */
function wrapWidth(text: string, lines: readonly Span[]): number {
  const lengths = lines.map((line) => text.slice(line.start, line.end).trimEnd().length);
  const inner = lengths.filter((length, index) => length > 0 && (lengths[index + 1] ?? 0) > 0);
  const sorted = lengths.filter((length) => length > 0).sort((one, other) => one - other);
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (width > WIDEST_WRAP) return 0;
  const near = inner.filter((length) => length >= NEAR_WRAP * width).length;
  return near * 3 >= inner.length ? width : 0;
}

function wrapsInto(text: string, line: Span, next: string, width: number): boolean {
  const words = text.slice(line.start, line.end).trimEnd();
  if (width === 0 || hasListMark(next)) return false;
  if (LONE_MARK.test(words) || /^\s*\p{Ll}/u.test(next)) return true;
  const { length } = words;
  const firstWord = /\S+/.exec(next)?.[0].length ?? 0;
  return length >= width / 2 && length + 1 + firstWord > width;
}
