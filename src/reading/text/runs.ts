// From the lines of plain text to the runs of them that are one passage each: blocks between blank lines, what each is as a
// whole. Knows no agency's reports.

import type { PassageRole } from '../../documents/document.ts';
import { usualOf } from '../usual.ts';
import { type Run, readLines, type Text } from './joined.ts';
import {
  areRows,
  isCode,
  isContents,
  isDrawn,
  isKeyValue,
  isTitle,
  isUnderline,
  opensWithTime,
  quotationDepth,
} from './kinds.ts';
import { hasTypedMark, type Line, wrapsInto, wrapWidth } from './lines.ts';
import { createLists } from './lists.ts';

/** Columns by which a block stands further in than the text. */
const INDENTED = 2;
/** How far down the title of a text stands (lines), and how far in. */
const FRONT = 60;
const CENTRED = 8;

/** @param pageLines those of heads and feet of pages, by their position */
export function readRuns(source: string, lines: readonly Line[], pageLines: ReadonlySet<number>): Run[] {
  const goesOn = (index: number) => {
    const [line, next] = [lines[index], lines[index + 1]];
    if (line === undefined || next === undefined || next.words === '' || pageLines.has(index)) return false;
    const isApart =
      isUnderline(next) || isContents(line) || /\S\s{3,}\S|\t/.test(`${line.words} ${next.words}`);
    return !isApart && !hasTypedMark(next) && !isKeyValue(next) && !opensWithTime(next);
  };
  const width = wrapWidth(lines, goesOn);
  const text = { text: source, lines, width, base: baseOf(lines, width), lists: createLists(), signs: [] };
  const runs: Run[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    if (lines[from]?.words === '') continue;
    if (pageLines.has(from)) {
      runs.push({ from, to: from, role: 'furniture' });
      continue;
    }
    let to = from;
    while (to + 1 < lines.length && lines[to + 1]?.words !== '' && !pageLines.has(to + 1)) to += 1;
    for (const run of readBlock(text, from, to)) runs.push(run);
    from = to;
  }
  return runs;
}

/** The column at which most of the prose stands: lines that end a sentence, or go on with the next. */
function baseOf(lines: readonly Line[], width: number): number {
  const prose = lines.filter((line, index) => {
    const next = lines[index + 1];
    const isProse =
      /[.!?]$/.test(line.words) ||
      (next !== undefined &&
        next.words !== '' &&
        next.indent === line.indent &&
        wrapsInto(line, next, width));
    return isProse && !hasTypedMark(line);
  });
  return usualOf(prose, ({ indent, words }) => [indent, words.length]);
}

function readBlock(text: Text, from: number, to: number): Run[] {
  const block = text.lines.slice(from, to + 1);
  const [first] = block;
  if (first === undefined) return [];
  const { lists } = text;
  const each = (role: PassageRole) =>
    block.map((_, index) => ({ from: from + index, to: from + index, role }));
  if (!hasTypedMark(first) && first.indent <= text.base) lists.close();
  if (areRows(block, text.text)) return each('table-row');
  const isIn = block.every(({ indent }) => indent >= text.base + INDENTED);
  const isOther = hasTypedMark(first) || isContents(first) || quotationDepth(first) > 0;
  const isFree = !isOther && !lists.holds(first);
  if ((isIn && isFree && isCode(block, text.width)) || isDrawn(block)) {
    // A title in the middle of the line.
    if (block.length === 1 && from < FRONT && first.indent > text.base + CENTRED && isTitle(first))
      return [{ from, to, role: 'heading' }];
    return [{ from, to, role: 'code' }];
  }
  return readLines(text, from, to);
}
