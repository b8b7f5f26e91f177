// The lines of a text: where they stand, what they open with. Knows line ends, marks and the column of a wrap, no passages.

import type { Span } from '../../../documents/document.ts';

export type Line = Span & {
  /** Without the white space around it; of a line that is longer than is looked at, its beginning. */
  readonly words: string;
  /** The column at which the words begin, a tab being as many as eight. */
  readonly indent: number;
  /** The column behind the last word (UTF-16 units). */
  readonly width: number;
};

/** A line that there is none of: before the first, behind the last. */
export const NO_LINE: Line = { start: 0, end: 0, words: '', indent: 0, width: 0 };

/** Programs that write line ends twice leave a sign too many. */
const LINE_END = /\r\r?\n|\r|\n/g;
/** What of a line is looked at (UTF-16 units): longer ones are paragraphs. */
const LOOKED_AT = 400;
/** "- ", "• ", "(a) ", "3.2.1 ", "12) ": what opens a list item or a numbered heading; "1.2 or later" goes on. */
const MARK =
  /^\s*(?:[-*•·–—▪◦]|\(?(?:\d{1,3}|\p{L})[.)]|\(?[ivxIVX]{1,5}[.)]|\d{1,3}(?:[.．]\d{1,3})+[.．]?(?!\s+\p{Ll}))\s+\S/u;
/** What texts that are set with blanks use as bullets as well, where it stands apart from the words; "... and so on" is none. */
const TYPED_MARK =
  /^(?:o\s{1,4}(?=[\p{L}\p{N}"'(])|\+\s+(?=\S)|\*{1,5}\s+(?=\S)|#\.\s+(?=\S)|(?:\.{1,2}\s+(?=[\p{L}*`+(<{"“])|\.{3,5}\s+(?=\p{Lu}))(?!\S{1,40}::))/u;
/** A mark alone on its line: its item follows on the next one. */
const LONE_MARK = /^\s*(?:[-*•·▪◦]|\(?\d{1,3}[.)]|\(\p{L}\))\s*$/u;
/** Text is hard-wrapped at up to 100 columns; lines beyond that are whole paragraphs. */
export const WIDEST_WRAP = 110;
/** Of a column that is narrower, not every line that fills it was wrapped. */
const NARROW_WRAP = 55;
/** A wrapped line is at most a long word shorter than the column. */
export const NEAR_WRAP = 0.75;

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const end of text.matchAll(LINE_END)) {
    lines.push(lineOf(text, start, end.index));
    start = end.index + end[0].length;
  }
  lines.push(lineOf(text, start, text.length));
  return lines;
}

function lineOf(text: string, start: number, end: number): Line {
  const whole = text.slice(start, end);
  const trimmed = whole.trim();
  const before = whole.length - whole.trimStart().length;
  let indent = 0;
  for (let at = 0; at < before; at += 1) indent += whole.charAt(at) === '\t' ? 8 - (indent % 8) : 1;
  return { start, end, words: trimmed.slice(0, LOOKED_AT), indent, width: indent + trimmed.length };
}

/** Whether a line opens with a bullet, a number or a letter as list items do. */
export function hasListMark(line: string): boolean {
  return MARK.test(line);
}

/** The same, with the marks of texts that are set with blanks. */
export function hasTypedMark({ words, indent }: Line): boolean {
  return MARK.test(words) || (TYPED_MARK.test(words) && (indent > 0 || !/^o/.test(words)));
}

/** The column at which the words behind a line's mark begin. */
export function columnBehindMark({ words, indent }: Line): number {
  return indent + (/^\S+\s+/.exec(words)?.[0].length ?? 0);
}

/**
 * The column at which a text is wrapped, 0 where it is not: most of it stands on lines no longer than a wrapped one can be, nine in ten
 * of these no longer than the column, and of the lines that go on with the next two in five at least come near it, as
 * those of a title page do not.
 *
 * @param goesOn whether a line may go on with the one behind it, at this position
 */
export function wrapWidth(lines: readonly Line[], goesOn: (index: number) => boolean): number {
  const widths = lines.filter(({ words }) => words !== '').map(({ width }) => width);
  const inner = lines.filter(({ words }, index) => words !== '' && goesOn(index)).map(({ width }) => width);
  const sum = (some: readonly number[]) => some.reduce((total, width) => total + width, 0);
  if (sum(widths.filter((width) => width > WIDEST_WRAP)) * 2 > sum(widths)) return 0;
  const all = inner.length > 0 ? inner : widths;
  const sorted = all.filter((width) => width <= WIDEST_WRAP).sort((one, other) => one - other);
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const near = sorted.filter((length) => length >= NEAR_WRAP * width).length;
  return near * 5 >= sorted.length * 2 ? width : 0;
}

/** What goes on in brackets, quotation marks or code: "(see there)". */
const WITHIN = /^[([“‘"'`]{1,3}\p{Ll}/u;
/** What nothing goes on behind. */
export const STOP = /[.!?:;]["'”’)\]]*$/;

/** Whether a line was broken by its writer's program: the next one's first word would not have fitted, or goes on. */
export function wrapsInto(line: Line, next: Line, width: number): boolean {
  if (width === 0 || line.width > WIDEST_WRAP) return false;
  if (LONE_MARK.test(line.words) || /^\p{Ll}/u.test(next.words)) return true;
  // Entries begin alike.
  const isWithin = WITHIN.test(next.words) && !STOP.test(line.words) && line.words[0] !== next.words[0];
  if (isWithin && line.width >= width / 2) return true;
  // The longest of a few short lines ends where it does since its sentence does.
  if (width < NARROW_WRAP && /[.!?]["'”’)]*$/.test(line.words)) return false;
  const firstWord = /^\S+/.exec(next.words)?.[0].length ?? 0;
  return line.width >= width / 2 && line.width + 1 + firstWord > width;
}

/**
 * The column of a block: its own where all its lines come near it, and its writer broke lines earlier than those of the
 * rest of the text or broke some within sentences; else that of the text.
 */
export function columnOf(block: readonly Line[], width: number): number {
  const inner = block.slice(0, -1).map((line) => line.width);
  const own = inner.reduce((most, one) => Math.max(most, one), 0);
  if (own > WIDEST_WRAP || inner.some((one) => one < NEAR_WRAP * own)) return width;
  const goesOn = block.some(({ words }, index) => index > 0 && /^\p{Ll}/u.test(words));
  const isOwn = width > 0 ? own >= NEAR_WRAP * width && own <= width : own >= NARROW_WRAP && goesOn;
  return isOwn ? own : width;
}
