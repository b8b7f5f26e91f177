// The lines of a block of plain text: which of them go on with the one above, and what kind of passage each of the others
// begins. Knows no blank lines, rows or code.

import type { PassageRole } from '../../documents/document.ts';
import {
  isContents,
  isKeyValue,
  isMarkedTitle,
  isTitle,
  isUnderline,
  opensWithTime,
  quotationDepth,
  titleLevel,
  titleNumber,
} from './lines/kinds.ts';
import { columnOf, hasTypedMark, type Line, NO_LINE, wrapsInto } from './lines/lines.ts';
import type { Lists } from './lines/lists.ts';
import { isTitleAmong } from './lines/titles.ts';

/** Lines that are one passage. */
export type Run = {
  readonly from: number;
  readonly to: number;
  readonly role: PassageRole;
  readonly level?: number;
};
/** What of a text matters for each of its blocks. */
export type Text = {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The column at which it is wrapped; 0 where it is not. */
  readonly width: number;
  /** The column at which its prose begins, and the last one at which titles without a number do. */
  readonly base: number;
  readonly titles: number;
  readonly lists: Lists;
  /** What titles have been underlined with so far. */
  readonly signs: string[];
};

/**
 * What hangs out alone in front of text that stands further in is its title, colon and all, and no half of a sentence and no
 * label of a note.
 */
const OUTER =
  /^(?!(?:Note|Notes|Remark|Tip|Hint|Important|Caution|Warning|Attention|Danger|N\.?B\.?):)\p{Lu}[^:.!?;,]{0,40}(?<!\s(?:are|is|as)):$/u;

/** A key that was left without its value, among others. */
const BARE_KEY = /^\p{Lu}[\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,3}:$/u;

/** The passages of a block of text, in which one line goes on with the next or does not. */
export function readLines(text: Text, from: number, to: number): Run[] {
  const { lines, width, signs } = text;
  const block = lines.slice(from, to + 1);
  const own = columnOf(block, width);
  const runs: { from: number; to: number; role: PassageRole; level?: number }[] = [];
  const keyed = block.filter(isKeyValue).length * 2 >= block.length;
  for (let index = from; index <= to; index += 1) {
    const [before = NO_LINE, line = NO_LINE] = [lines[index - 1], lines[index]];
    const last = runs.at(-1);
    // Marks without words: a blank line of a quotation, a rule, what a title is underlined with.
    if (isBlankQuotation(line)) continue;
    if (isUnderline(line, before)) {
      if (last?.from === index - 1 && isUnderlined(before, line))
        Object.assign(last, { role: 'heading', level: levelOfSign(line, signs) });
      continue;
    }
    const begins =
      hasTypedMark(line) ||
      opensWithTime(line) ||
      (keyed && (isKeyValue(line) || BARE_KEY.test(line.words))) ||
      isContents(line) ||
      isTitleByMark(lines, index, from);
    const isOpen = last !== undefined && last.role !== 'heading' && !isContents(before);
    const hangs = last?.role === 'list-item' && line.indent > (lines[last.from]?.indent ?? 0);
    if (isOpen && !begins && (joins(before, line, width || own, hangs) || endsEarly(before, line, own))) {
      last.to = index;
      continue;
    }
    runs.push({ from: index, to: index, ...kindOf({ ...text, width: own }, index, from, to) });
  }
  return runs;
}

/** Whether a line is a title by its mark, and no rest of a line of prose above it: "the cost is", "= 5 EUR". */
function isTitleByMark(lines: readonly Line[], index: number, from: number): boolean {
  const [line = NO_LINE, before = NO_LINE] = [lines[index], index > from ? lines[index - 1] : undefined];
  return isMarkedTitle(line) && !/^[^:[=].*[\p{Ll},]$/u.test(before.words);
}

function isBlankQuotation({ words }: Line): boolean {
  return /^[>\s]+$/.test(words);
}

/** Titles that are underlined alike are of one level, in the order in which the signs come. */
function levelOfSign(line: Line, signs: string[]): number {
  const sign = line.words.charAt(0);
  if (!signs.includes(sign)) signs.push(sign);
  return signs.indexOf(sign) + 1;
}

/** A block's title is AsciiDoc's own, above the lines that open the block. */
function isUnderlined(title: Line, { width }: Line): boolean {
  return (
    title.width <= width + 3 && title.words.length <= 120 && /^[^.[].*[\p{L}\p{N}]|^\p{L}/u.test(title.words)
  );
}

/** Whether a sentence goes on in a line that would not have fitted into the column of its block. */
function endsEarly(line: Line, next: Line, column: number): boolean {
  if (quotationDepth(line) > 0 || quotationDepth(next) > 0) return false;
  return !/[.!?:]["'”’)]*$/.test(line.words) && wrapsInto(line, next, column);
}

function joins(line: Line, next: Line, width: number, hangs: boolean): boolean {
  const depth = quotationDepth(line);
  if (depth !== quotationDepth(next)) return false;
  if (depth > 0) return !isBlankQuotation(line);
  return hangs || wrapsInto(line, next, width);
}

function kindOf(text: Text, index: number, from: number, to: number): { role: PassageRole; level?: number } {
  const { lines, lists } = text;
  const { [index]: line = NO_LINE } = lines;
  if (isContents(line)) return { role: 'list-item', level: titleNumber(line)?.split('.').length ?? 1 };
  const next = index < to ? lines[index + 1] : undefined;
  if (isTitleByMark(lines, index, from)) return { role: 'heading', level: titleLevel(line) ?? 1 };
  const number = titleNumber(line);
  const column = number === undefined ? text.titles : text.base;
  // Within a block only a number with a point in it tells a title from an item.
  const isTitleHere =
    (index === from || (number?.includes('.') && next !== undefined)) &&
    line.indent <= column &&
    !lists.countsOn(line);
  const isAlone = index === from && from === to;
  const isOut = line.indent === 0 && text.base > 0;
  if (
    (isAlone && isOut && OUTER.test(line.words)) ||
    (isTitleHere && isTitle(line) && isTitleAmong(text, index, next))
  ) {
    lists.close();
    const level = titleLevel(line);
    return level === undefined ? { role: 'heading' } : { role: 'heading', level };
  }
  if (hasTypedMark(line) && !opensWithTime(line)) return { role: 'list-item', level: lists.open(line) };
  return { role: 'paragraph' };
}
