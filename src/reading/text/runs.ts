// From the lines of plain text to the runs of them that are one passage each: blocks between blank lines, what each is as a
// whole. Knows no agency's reports.

import { usualOf } from '../signs/usual.ts';
import { findApart } from './fences.ts';
import { type Run, readLines, type Text } from './joined.ts';
import {
  areRows,
  isCode,
  isContents,
  isDrawn,
  isKeyValue,
  isMarkedTitle,
  isRules,
  isTitle,
  isUnderline,
  opensWithTime,
  quotationDepth,
  titleNumber,
} from './lines/kinds.ts';
import { hasTypedMark, type Line, NO_LINE, wrapsInto, wrapWidth } from './lines/lines.ts';
import { createLists } from './lines/lists.ts';

/** Columns by which a block stands further in than the text. */
const INDENTED = 2;
/** Titles of one look, further out than the prose or marked: with fewer, others are titles as well. */
const MANY_TITLES = 3;
/** How far down the title of a text stands (lines), and how far in. */
const FRONT = 60;
const CENTRED = 8;
/** Lines of a title, at most. */
const MOST_CENTRED = 3;

/** @param pageLines those of heads and feet of pages, by their position */
export function readRuns(source: string, lines: readonly Line[], pageLines: ReadonlySet<number>): Run[] {
  const fenced = findApart(lines);
  const unread = new Set(pageLines);
  for (const [from, { to }] of fenced) for (let at = from; at <= to; at += 1) unread.add(at);
  const goesOn = (index: number) => {
    const [line = NO_LINE, next = NO_LINE] = [lines[index], lines[index + 1]];
    if (next.words === '' || unread.has(index)) return false;
    const isApart =
      isUnderline(next, line) || isContents(line) || /\S\s{3,}\S|\t/.test(`${line.words} ${next.words}`);
    return !isApart && !hasTypedMark(next) && !isKeyValue(next) && !opensWithTime(next);
  };
  const width = wrapWidth(lines, goesOn);
  const base = baseOf(lines, width);
  const titles = titlesColumn(lines, base);
  const text = { text: source, lines, width, base, titles, lists: createLists(), signs: [] };
  const runs: Run[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    if (lines[from]?.words === '') continue;
    if (pageLines.has(from)) {
      runs.push({ from, to: from, role: 'furniture' });
      continue;
    }
    const apart = fenced.get(from);
    if (apart !== undefined) {
      runs.push(apart);
      from = apart.to;
      continue;
    }
    let to = from;
    while (lines[to + 1]?.words && !pageLines.has(to + 1) && !fenced.has(to + 1)) to += 1;
    for (const run of readBlock(text, from, to)) runs.push(run);
    from = to;
  }
  return runs;
}

/** The column at which most of the prose stands: lines that end a sentence, or go on with the next. */
function baseOf(lines: readonly Line[], width: number): number {
  const prose = lines.filter((line, index) => {
    const { [index + 1]: next = NO_LINE } = lines;
    const goesOn = next.words !== '' && next.indent === line.indent && wrapsInto(line, next, width);
    return (goesOn || /[.!?]$/.test(line.words)) && !hasTypedMark(line);
  });
  return usualOf(prose, ({ indent, words }) => [indent, words.length]);
}

/** The last column of titles without marks: further out than the prose where many stand there; none where many are marked. */
function titlesColumn(lines: readonly Line[], base: number): number {
  let marked = 0;
  let outer = 0;
  for (const [index, line] of lines.entries()) {
    const [above = NO_LINE, next = NO_LINE] = [lines[index - 1], lines[index + 1]];
    const isAlone = above.words === '' && (next.words === '' || next.indent >= base);
    if (isMarkedTitle(line) || (isUnderline(next, line) && isTitle(line))) marked += 1;
    else if (line.indent < base && isAlone && titleNumber(line) === undefined && isTitle(line)) outer += 1;
  }
  if (marked >= MANY_TITLES) return -1;
  return outer < MANY_TITLES ? base : base - 1;
}

/** Whether the few lines of a block each stand in the middle of the column. */
function isCentred(block: readonly Line[], width: number): boolean {
  const isMiddle = ({ indent, width: end, words }: Line) =>
    Math.abs(indent + end - width) <= CENTRED && /^[^<>{}=;]*\p{L}{2}[^<>{}=;]*$/u.test(words);
  return block.length <= MOST_CENTRED && block.every(isMiddle);
}

/** Whether the few lines that a text begins with are titles, each of its own: of a text whose parts are numbered. */
function isFront({ lines }: Text, from: number, block: readonly Line[]): boolean {
  const isFirst = from < FRONT && lines.slice(0, from).every(({ words }) => words === '');
  const areTitles = block.every((line) => titleNumber(line) === undefined && isTitle(line));
  if (!isFirst || !areTitles || block.length < 2 || block.length > MOST_CENTRED) return false;
  const isPart = (line: Line, index: number) =>
    lines[index - 1]?.words === '' && titleNumber(line) !== undefined && isTitle(line);
  return lines.filter(isPart).length > 1;
}

function readBlock(text: Text, from: number, to: number): Run[] {
  const block = text.lines.slice(from, to + 1);
  const [first = NO_LINE] = block;
  const { lists } = text;
  if (!hasTypedMark(first) && first.indent <= text.base) lists.close();
  if (areRows(block, text.text))
    return block.flatMap((line, index): Run[] =>
      isRules(line) ? [] : [{ from: from + index, to: from + index, role: 'table-row' }],
    );
  if (isFront(text, from, block))
    return block.map((_, index) => ({ from: from + index, to: from + index, role: 'heading' }));
  const isIn = block.every(({ indent }) => indent >= text.base + INDENTED);
  const isOther = hasTypedMark(first) || isContents(first) || quotationDepth(first) > 0;
  const isFree = !isOther && !lists.holds(first);
  if ((isIn && isFree && isCode(block, text.width)) || isDrawn(block)) {
    // A title in the middle of the line, or in the middle of the column on a few lines.
    const isMiddle = block.length === 1 && first.indent > text.base + CENTRED;
    if (from < FRONT && isTitle(first) && (isMiddle || isCentred(block, text.width)))
      return [{ from, to, role: 'heading' }];
    return [{ from, to, role: 'code' }];
  }
  return readLines(text, from, to);
}
