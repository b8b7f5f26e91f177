// Reads plain text into a document: lines to blocks, blocks to passages with their roles. Total: any string is a document.

import type { Passage, PassageRole, SourceDocument } from '../../documents/document.ts';
import { countWords } from '../../documents/words.ts';
import { findFirstDateline } from '../dateline.ts';
import { passageId } from '../identify.ts';
import type { About } from '../reader.ts';
import { usualOf } from '../usual.ts';
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
  titleLevel,
  titleNumber,
  underlineSign,
} from './kinds.ts';
import { columnBehindMark, hasTypedMark, type Line, splitLines, wrapsInto, wrapWidth } from './lines.ts';
import { findPageLines } from './pages.ts';

/** A headline has at least this many words; shorter lines above it are site furniture ("All news"). */
const SHORTEST_HEADLINE = 4;
/** A standfirst tells the story in a sentence; a caption names what is to be seen. */
const SHORTEST_STANDFIRST = 12;
/** Columns by which a block stands further in than the text. */
const INDENTED = 2;
const CREDIT = /^\s*(?:©|\(c\)|(?:photo|image|picture)(?:s|graph)?(?: by| credit)?\s*[:/]|credit\s*:)/iu;

/** Lines that are one passage. */
type Run = {
  readonly from: number;
  readonly to: number;
  readonly role: PassageRole;
  readonly level?: number;
};
/** What of a text matters for each of its blocks. */
type Text = {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The column at which it is wrapped; 0 where it is not. */
  readonly width: number;
  /** The column at which its prose begins. */
  readonly base: number;
};

/** Reads plain text. Passages cover every character but line ends and blank lines. */
export function readPlain(text: string, { id, name }: About): SourceDocument {
  const lines = splitLines(text);
  const pageLines = findPageLines(text, lines);
  const runs = readRuns(text, lines, pageLines);
  const spans = runs.map(({ from, to }) => ({ start: lines[from]?.start ?? 0, end: lines[to]?.end ?? 0 }));
  const dateline = findFirstDateline(text, spans);
  const report = dateline === null ? 0 : spans.findIndex((span) => span.start === dateline.start);
  const front = frontMatterRoles(spans.slice(0, report).map(({ start, end }) => text.slice(start, end)));
  const passages = runs.map(({ role: own, level }, index): Passage => {
    const span = spans[index] ?? { start: 0, end: 0 };
    const opensReport = index === report && dateline !== null;
    const isCredit = own !== 'furniture' && CREDIT.test(text.slice(span.start, span.start + 60));
    const role = front[index] ?? (opensReport ? 'paragraph' : isCredit ? 'credit' : own);
    const isLeveled = role === own && level !== undefined;
    return { ...span, id: passageId(id, index), role, ...(isLeveled ? { level } : {}) };
  });
  return { id, name, text, passages, remarks: [], dateline, file: null, provenance: null };
}

/** What stands above a dateline: furniture, headline, standfirst, then what belongs to pictures. */
function frontMatterRoles(lines: readonly string[]): PassageRole[] {
  let before: PassageRole = 'furniture';
  return lines.map((line) => {
    const words = countWords(line);
    if (CREDIT.test(line)) return 'credit';
    if (before === 'furniture' && words >= SHORTEST_HEADLINE) before = 'headline';
    else if (before === 'headline' && words >= SHORTEST_STANDFIRST) before = 'standfirst';
    else if (before !== 'furniture') before = 'caption';
    return before;
  });
}

function readRuns(source: string, lines: readonly Line[], pageLines: ReadonlySet<number>): Run[] {
  const goesOn = (index: number) => {
    const [line, next] = [lines[index], lines[index + 1]];
    if (line === undefined || next === undefined || next.words === '' || pageLines.has(index)) return false;
    const isApart =
      isUnderline(next) || isContents(line) || /\S\s{3,}\S|\t/.test(`${line.words} ${next.words}`);
    return !isApart && !hasTypedMark(next) && !isKeyValue(next) && !opensWithTime(next);
  };
  const width = wrapWidth(lines, goesOn);
  const text = { text: source, lines, width, base: baseOf(lines, width) };
  const runs: Run[] = [];
  const lists = createLists();
  const signs: string[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    if (lines[from]?.words === '') continue;
    if (pageLines.has(from)) {
      runs.push({ from, to: from, role: 'furniture' });
      continue;
    }
    let to = from;
    while (to + 1 < lines.length && lines[to + 1]?.words !== '' && !pageLines.has(to + 1)) to += 1;
    for (const run of readBlock(text, from, to, lists, signs)) runs.push(run);
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

type Lists = {
  /** The level of an item that begins at a line. */
  readonly open: (line: Line) => number;
  /** Whether a line goes on with the item that is open, and is no code. */
  readonly holds: (line: Line) => boolean;
  readonly close: () => void;
};

/** The items that are open, by the columns of their marks and words. */
function createLists(): Lists {
  let open: { readonly mark: number; readonly words: number }[] = [];
  return {
    open(line) {
      open = open.filter(({ mark }) => mark < line.indent);
      open.push({ mark: line.indent, words: columnBehindMark(line) });
      return open.length;
    },
    holds: ({ indent }) => open.some(({ words }) => Math.abs(words - indent) <= 1),
    close() {
      open = [];
    },
  };
}

function readBlock(text: Text, from: number, to: number, lists: Lists, signs: string[]): Run[] {
  const block = text.lines.slice(from, to + 1);
  const [first] = block;
  if (first === undefined) return [];
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
  return readLines(text, from, to, lists, signs);
}

/** How far down the title of a text stands (lines), and how far in. */
const FRONT = 60;
const CENTRED = 8;

function isKeyValueBlock(block: readonly Line[]): boolean {
  return block.filter(isKeyValue).length * 2 >= block.length;
}

/** The passages of a block of text, in which one line goes on with the next or does not. */
function readLines(text: Text, from: number, to: number, lists: Lists, signs: string[]): Run[] {
  const { lines, width } = text;
  const runs: { from: number; to: number; role: PassageRole; level?: number }[] = [];
  const keyed = isKeyValueBlock(lines.slice(from, to + 1));
  for (let index = from; index <= to; index += 1) {
    const line = lines[index];
    const last = runs.at(-1);
    const before = lines[index - 1];
    if (line === undefined) continue;
    // Marks without words: a blank line of a quotation, a rule, what a title is underlined with.
    if (isBlankQuotation(line)) continue;
    if (isUnderline(line)) {
      if (last === undefined || before === undefined || last.to !== index - 1 || last.from !== last.to)
        continue;
      if (isUnderlined(before, line))
        Object.assign(last, { role: 'heading', level: levelOfSign(line, signs) });
      continue;
    }
    const begins =
      hasTypedMark(line) || opensWithTime(line) || (keyed && isKeyValue(line)) || isContents(line);
    const isOpen =
      last !== undefined &&
      before !== undefined &&
      last.role !== 'heading' &&
      last.role !== 'furniture' &&
      !isContents(before);
    const hangs =
      last?.role === 'list-item' && before !== undefined && line.indent > (lines[last.from]?.indent ?? 0);
    if (isOpen && !begins && joins(before, line, width, hangs)) {
      last.to = index;
      continue;
    }
    runs.push({ from: index, to: index, ...kindOf(text, index, from, to, lists) });
  }
  return runs;
}

function isBlankQuotation({ words }: Line): boolean {
  return /^[>\s]+$/.test(words);
}

/** Titles that are underlined alike are of one level, in the order in which the signs come. */
function levelOfSign(line: Line, signs: string[]): number {
  const sign = underlineSign(line);
  if (!signs.includes(sign)) signs.push(sign);
  return signs.indexOf(sign) + 1;
}

function isUnderlined(title: Line | undefined, { width }: Line): boolean {
  return title !== undefined && title.width <= width + 3 && title.words.length <= 120;
}

function joins(line: Line, next: Line, width: number, hangs: boolean): boolean {
  const depth = quotationDepth(line);
  if (depth !== quotationDepth(next)) return false;
  if (depth > 0) return !isBlankQuotation(line);
  return hangs || wrapsInto(line, next, width);
}

function kindOf(
  text: Text,
  index: number,
  from: number,
  to: number,
  lists: Lists,
): { role: PassageRole; level?: number } {
  const { lines } = text;
  const line = lines[index];
  if (line === undefined) return { role: 'paragraph' };
  if (isContents(line)) return { role: 'list-item', level: titleNumber(line)?.split('.').length ?? 1 };
  const next = index < to ? lines[index + 1] : undefined;
  const isFirst = index === from;
  if (isFirst && line.indent <= text.base && isTitle(line) && isTitleAmong(text, index, next)) {
    lists.close();
    const level = titleLevel(line);
    return level === undefined ? { role: 'heading' } : { role: 'heading', level };
  }
  if (hasTypedMark(line) && !opensWithTime(line)) return { role: 'list-item', level: lists.open(line) };
  return { role: 'paragraph' };
}

/** Whether a line that can be a title is one, by what stands around it. */
function isTitleAmong({ lines, width }: Text, index: number, next: Line | undefined): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  const number = titleNumber(line);
  const others = [
    lines[index - 1],
    lines[index + 1],
    neighbour(lines, index, -1),
    neighbour(lines, index, 1),
  ];
  const isListed = others.some((other) => other !== undefined && isSibling(number, other, line));
  if (number !== undefined && !number.includes('.') && isListed) return false;
  if (number === undefined && hasTypedMark(line)) return false;
  if (next === undefined) return true;
  // In a block: what follows is a list, a text that is longer than a title, or its underline.
  return (
    hasTypedMark(next) ||
    isUnderline(next) ||
    (!wrapsInto(line, next, width) && !isTitle(next) && !isKeyValue(next))
  );
}

/** The first line with words before or behind the blank lines that are next to one. */
function neighbour(lines: readonly Line[], index: number, step: number): Line | undefined {
  let at = index + step;
  while (lines[at]?.words === '' && Math.abs(at - index) < MOST_BLANK) at += step;
  return lines[at];
}
const MOST_BLANK = 4;

/** Whether another line has the number before or behind, at the same column. */
function isSibling(number: string | undefined, other: Line, line: Line): boolean {
  const one = Number(number);
  const two = Number(titleNumber(other) ?? Number.NaN);
  return other !== line && other.indent === line.indent && Math.abs(one - two) === 1;
}
