// What a line or a block of lines of plain text is by its look: a title, an entry, a row, code. Knows no neighbours but
// those in its block.

import { countWords } from '../../../documents/words.ts';
import { entryOf } from '../../signs/leaders.ts';
import { hasTypedMark, type Line, NO_LINE, wrapsInto } from './lines.ts';
import { FULL_STOP, isProse } from './prose.ts';

/** Titles run to about this many words; longer lines are text. */
const LONGEST_HEADING = 14;
const LONGEST_TITLE = 120;
/** Of a key, in front of its value (words). */
const LONGEST_KEY = 4;
const KEY = /^([\p{L}\p{N}][\p{L}\p{N} ()/_.'’-]{0,40}):\s+\S/u;
/** "2.1 Scope", "A.3. Terms", "Appendix B", with the number. */
const NUMBERED = /^((?:\d{1,3}|[A-Z](?=\.\d))(?:\.\d{1,3})*)\.?\s+(?=[\p{L}"“])/u;
const APPENDIX = /^(?:Appendix|Annex|Chapter|Part|Section)\s+[\dA-Z]{1,4}(?:[.:]|\s|$)/;
const TIME =
  /^\[?(?:\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|\b)|\d{1,2}:\d{2}(?::\d{2})?\b|\p{L}{3} +\d{1,2} \d{2}:\d{2}:\d{2})/u;
const SENTENCE_END = /[.!?;,:]["'”’)]*$/;
/** Under a title. */
const UNDERLINE = /^(?:([=\-~^"'*+#`_])\1{2,}|([.:])\2{3,})$/;
/** Columns. */
const NEARLY = 3;
/** What draws tables and pictures. */
const DRAWN = /^[+|][-=+|\s\S]*[+|]$|^[-=+|/\\_<>^v.:'` ]+$/;
/** What rules off a head from rows, or a table of reStructuredText from the rest. */
const RULES = /^(?:=+|-+)(?:\s+(?:=+|-+))+$/;
const QUOTED = /^>+/;
/** AsciiDoc's titles. */
const MARKED_TITLE = /^(={1,6}) [^\s=]/;

export function isKeyValue({ words }: Pick<Line, 'words'>): boolean {
  const key = KEY.exec(words)?.[1];
  return key !== undefined && key.split(' ').length <= LONGEST_KEY;
}

export function isMarkedTitle({ words, indent }: Line): boolean {
  return indent === 0 && MARKED_TITLE.test(words);
}

export function opensWithTime({ words }: Line): boolean {
  return TIME.test(words);
}

/** How many marks of quotation a line opens with. */
export function quotationDepth({ words }: Line): number {
  return QUOTED.exec(words.replace(/(?<=>) (?=>)/g, ''))?.[0].length ?? 0;
}

/** Whether a line underlines the title above it, or could: dots and colons, which are to be filled in too, by its width. */
export function isUnderline({ words, width }: Line, title: Line | undefined): boolean {
  if (!UNDERLINE.test(words)) return false;
  return !/^[.:]/.test(words) || Math.abs((title?.width ?? 0) - width) <= NEARLY;
}

/** Whether a line ends as one of a table of contents does: dots, then the number of a page. */
export function isContents({ words }: Line): boolean {
  return entryOf(words) !== null;
}

/** The level of a numbered title, by its number; undefined for what has none. */
export function titleNumber({ words }: Line): string | undefined {
  return NUMBERED.exec(words)?.[1];
}

/** Whether a line can be a title: short, no sentence, words above all. */
export function isTitle(line: Line): boolean {
  const { words } = line;
  if (words.length > LONGEST_TITLE || isContents(line) || opensWithTime(line) || isKeyValue(line))
    return false;
  if (/^(?:copyright|\(c\)|©).*\d{4}/i.test(words)) return false;
  if (MARKED_TITLE.test(words)) return true;
  if (SENTENCE_END.test(words) || /\S\s{3,}\S.*\S\s{3,}\S|\t/.test(words)) return false;
  const number = titleNumber(line);
  if (countWords(words) > LONGEST_HEADING) return false;
  if (number?.includes('.') || APPENDIX.test(words)) return true;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters * 2 < words.replace(/\s/g, '').length) return false;
  return number === undefined ? /^["“§]?\p{Lu}/u.test(words) : /^\S+\s+["“]?\p{Lu}/u.test(words);
}

/** The level of a title, from 1, where its number or its marks say one. */
export function titleLevel(line: Line): number | undefined {
  const marks = MARKED_TITLE.exec(line.words)?.[1];
  return marks === undefined ? titleNumber(line)?.split('.').length : marks.length;
}

export function isRules({ words }: Line): boolean {
  return RULES.test(words);
}

/** Whether the lines of a block are rows: parted by tabs as often, or aligned in columns. */
export function areRows(block: readonly Line[], text: string): boolean {
  const [top = NO_LINE] = block;
  if (block.length < 2) return false;
  if (isRules(top) && top.words.startsWith('=')) return true;
  const tabs = block.map(({ start, end }) =>
    countTabs(text.slice(start, Math.min(end, start + 1_000)).trimEnd()),
  );
  const [first = 0] = tabs;
  if (first > 0 && tabs.every((count) => count > 0 && Math.abs(count - first) <= 1)) return true;
  if (block.length < 3 || block.some((line) => hasTypedMark(line) || line.width > 200)) return false;
  const starts = block.map(cellStarts);
  const [head = []] = starts;
  return head.some((column) => starts.every((columns) => columns.includes(column)));
}

/** Whether a block that stands further in than the text is none: no sentences. */
export function isCode(block: readonly Line[], width: number): boolean {
  if (isProse(block, width)) return false;
  const wraps = block.slice(1).filter((next, above) => wrapsInto(block[above] ?? next, next, width)).length;
  const words = block.reduce((sum, line) => sum + countWords(line.words), 0);
  if (block.some(({ words: line }) => /[{};=<>]\s*$|\S\s{3,}\S/.test(line))) return true;
  return !(FULL_STOP.test(block.at(-1)?.words ?? '') && words >= 4 && wraps * 2 >= block.length - 1);
}

/** A table or picture of signs; a title between two lines is none. */
export function isDrawn(block: readonly Line[]): boolean {
  const [over = NO_LINE, title = NO_LINE, under = NO_LINE] = block;
  const isFramed = block.length === 3 && over.words === under.words && isUnderline(over, title);
  if (isFramed && /\p{L}/u.test(title.words)) return false;
  return block.length > 1 && block.filter(({ words }) => DRAWN.test(words)).length * 2 > block.length;
}

function countTabs(line: string): number {
  return line.trimStart().split('\t').length - 1;
}

/** The columns at which words begin behind two blanks or more. */
function cellStarts({ words, indent }: Line): number[] {
  return [...words.matchAll(/(?<=\S) {2,}(?=\S)/g)].map(({ 0: gap, index }) => indent + index + gap.length);
}
