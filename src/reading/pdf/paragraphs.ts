// From a PDF's lines to blocks: paragraphs rebuilt, headings and list items known by their look.

import { firstIndex, type PassageRole } from '../../documents/document.ts';
import type { Block } from '../blocks.ts';
import { entryOf, hasLeader } from '../leaders.ts';
import { hasListMark } from '../text/lines.ts';
import { gapBetween, joiner } from './hyphens.ts';
import { rankSizes, taggedOf } from './levels.ts';
import { linesOf } from './lines.ts';
import {
  isCode,
  isCodeBlock,
  isHeading,
  isHeadingAlone,
  isLarger,
  LARGER,
  LONGEST_HEADING,
  measure,
  SENTENCE_END,
  type Usual,
} from './looks.ts';
import type { Note } from './notes.ts';
import { placeNotes, saidOf } from './placing.ts';
import { joinParts } from './rows.ts';
import type { LinePart, Open, Page, Tagged, TextLine } from './shapes.ts';

/** A gap this much wider than the usual one between lines begins a paragraph. */
const WIDER = 1.25;
/** In type sizes: an indentation is at least this wide, */
const INDENT = 0.8;
/** and a table's rows stand further apart than the lines of one cell, which are no further than this. */
const CELL_LINES = 1.3;
/** In type sizes: lines of a text that is set loosely stand at even steps, no wider than this. */
const LOOSE = 1.85;
const SAME_STEP = 0.05;
/** In type sizes: lines of code that are paragraphs of their own are one block, with blank lines between them or not. */
const CODE_LINES = 4;
/** In pitches: what parts two paragraphs that are one to their program. */
const BLANK_LINE = 1.6;
/** In type sizes: how far below a title the years stand that are part of it. */
const TITLE_LINES = 2.5;
const CAPTION = /^(?:Table|Figure|Fig\.|Listing)\s+\d+\s*[:.–—-]/;
/** A heading of more words, or lines, is a paragraph that is set apart. */
const MOST_WORDS = 30;
const MOST_LINES = 4;

/** The blocks of all pages in reading order, each with the page that it begins on. */
export function blocksOf(pages: readonly Page[], notes: readonly Note[] = []): Block[] {
  const lines = linesOf(pages);
  const usual = measure(lines.filter((line) => !line.furniture));
  const blocks: Open[] = [];
  const evenly = findEven(lines);
  let open: Open | null = null;
  for (const line of lines) {
    const text = textOf(line, line.tagged === open?.lines.at(-1)?.tagged);
    if (line.furniture) {
      blocks.push(openBlock('furniture', line, text));
    } else if (
      open !== null &&
      (line.tagged === undefined ? continues : goesOn)(open, line, text, usual, evenly)
    ) {
      // What goes on in the same type is the first line of a paragraph, however it looks.
      const isRest = /\p{L}/u.test(text) && line.tagged === undefined;
      if (open.role === 'heading' && isRest && !isHeading(line, text, usual)) open.role = 'paragraph';
      addTo(open, line, text);
    } else {
      const role =
        line.tagged === undefined ? roleOf(line, text, usual) : roleOfTagged(line, line.tagged, text, usual);
      open = openBlock(role, line, text);
      blocks.push(open);
    }
  }
  for (const block of blocks) if (isTooLong(block)) block.role = 'paragraph';
  const texts = blocks.map(({ cells }) => cells.map((cell) => cell.join('')).join('\t'));
  const join = joiner(texts.join(' '), lines.length);
  const levelOf = rankSizes(blocks);
  const noted = placeNotes(blocks, notes);
  return blocks.map((block, index) => {
    const level = levelOf(block);
    const { role, page } = block;
    const words = join(texts[index] ?? '');
    const text = role === 'list-item' ? (entryOf(words, pages.length) ?? words) : words;
    return {
      role,
      text,
      page,
      ...(level === undefined ? {} : { level }),
      ...(taggedOf(block)?.isHead === true ? { head: true } : {}),
      ...saidOf(noted.get(block), text),
    };
  });
}

/** A line's words. Bullets are drawn, or left out, where the structure says enough. @param goesOn a line of its block is above */
function textOf({ parts, tagged }: TextLine, goesOn: boolean): string {
  const words = joinParts(parts).trim();
  if (tagged === undefined) return words;
  const hasMark = hasListMark(words) || words.includes('\t') || /^\p{Ll}/u.test(words);
  return (tagged.isItem === true && !goesOn && !hasMark ? `• ${words}` : words).replaceAll('\t', ' ');
}

function isTooLong({ role, lines, cells }: Open): boolean {
  const words = cells.flat().join(' ').split(/\s+/).length;
  return role === 'heading' && (lines.length > MOST_LINES || words > MOST_WORDS);
}

function openBlock(role: PassageRole, line: TextLine, text: string): Open {
  const cells = role === 'table-row' ? line.parts.map((part) => [part.text.trim()]) : [[text]];
  return { role, page: line.page, lines: [line], cells, last: text };
}

/** Whether a line is of the block that is open, as the file says, or goes on with it on the next page. */
function goesOn({ role, lines, page, last }: Open, line: TextLine, text: string, usual: Usual): boolean {
  const before = lines.at(-1);
  const { tagged } = before ?? {};
  if (tagged === undefined || before === undefined) return false;
  const isNext = line.page === page + 1 && before.page !== line.page && line.tagged?.role === role;
  // A row that goes on has nothing in its first cell.
  if (role === 'table-row')
    return isNext && line.parts.length === before.parts.length && line.parts[0]?.text === '';
  const down = line.y - before.y;
  const size = line.parts[0]?.size ?? 1;
  if (tagged === line.tagged)
    return role === 'code' || tagged.role !== 'paragraph' || down < BLANK_LINE * usual.pitch * size;
  if (role === 'code')
    return line.tagged !== undefined && isCodeBlock(line.tagged, usual) && down < CODE_LINES * size;
  const isFull = !wouldFit(before, line);
  return (
    isNext &&
    role !== 'heading' &&
    !hasListMark(text) &&
    !SENTENCE_END.test(last) &&
    (isFull || /^[\p{Ll}\p{N}(]/u.test(text))
  );
}

/** A paragraph of larger type is a title: programs tag the styles that they know as headings. */
function roleOfTagged(line: TextLine, tagged: Tagged, text: string, usual: Usual): PassageRole {
  const { role, cells } = tagged;
  const [first] = line.parts;
  if (role === 'paragraph' && isCodeBlock(tagged, usual)) return 'code';
  if (role !== 'paragraph' || first === undefined) return role;
  const words = cells
    .flat()
    .map((piece) => piece.text)
    .join(' ');
  const isTitle =
    isLarger(first, usual) &&
    /\p{L}/u.test(words) &&
    words.split(/\s+/).length <= LONGEST_HEADING &&
    !SENTENCE_END.test(words.trim());
  if (isTitle || (!usual.hasHeadings && isHeadingAlone(line, tagged, text, usual))) return 'heading';
  return hasListMark(text) ? 'list-item' : 'paragraph';
}

function continues(
  open: Open,
  line: TextLine,
  text: string,
  usual: Usual,
  evenly: ReadonlySet<TextLine>,
): boolean {
  const last = open.lines.at(-1);
  const before = last?.parts.at(-1);
  const [first] = line.parts;
  if (last === undefined || before === undefined || first === undefined) return false;
  if (hasLeader(open.last) || line.isRuled === true || last.isRuled === true) return false;
  if (line.isEntry === true || last.isEntry === true) return false;
  const same = Math.abs(first.size - before.size) < (LARGER - 1) * before.size;
  if (open.role === 'code' || isCode(line, usual)) {
    return (
      open.role === 'code' && isCode(line, usual) && (last.column === line.column || last.page !== line.page)
    );
  }
  if (open.role === 'table-row') return same && continuesRow(open, last, line);
  if (!same || line.parts.length > 1 || hasListMark(text)) return false;
  if (last.column !== line.column) {
    const goes = /^[\p{Ll}\p{N}(]/u.test(text) || (!wouldFit(last, line) && !isHeading(line, text, usual));
    return open.role !== 'heading' && open.role !== 'caption' && !SENTENCE_END.test(open.last) && goes;
  }
  const isAlike = first.font === before.font && first.size === before.size && first.bold === before.bold;
  const down = line.y - last.y;
  if (open.role === 'heading' && isAlike && isLarger(first, usual) && !/\p{L}/u.test(text))
    return down < TITLE_LINES * first.size;
  if (open.role === 'heading' && !isAlike && !isHeading(line, text, usual)) return false;
  const indented = first.x - (last.parts[0]?.x ?? 0);
  const hangs = (open.role === 'list-item' || open.role === 'caption') && open.lines.length === 1;
  const apart = hangs && indented > 0 ? BLANK_LINE : WIDER;
  const isNear = evenly.has(line) && down <= LOOSE * first.size && !SENTENCE_END.test(open.last);
  if (!isNear && down > apart * usual.pitch * first.size) return false;
  if (indented > INDENT * first.size && !hangs) return false;
  const outdents = open.role === 'list-item' || open.lines.length > 1;
  if (-indented > INDENT * first.size && outdents) return false;
  return !wouldFit(last, line);
}

/** The lines below a full one, and as far below it as that, or the next one, stands below one that is full as well. */
function findEven(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const steps = lines.map(({ column, y, parts: [first] }, index) => {
    const before = lines[index - 1];
    const isBelow =
      before?.column === column && first !== undefined && !wouldFit(before, lines[index] ?? before);
    return isBelow ? (y - before.y) / first.size : Number.NaN;
  });
  const isEven = (step: number, other = Number.NaN) => Math.abs(step - other) < SAME_STEP;
  return new Set(
    lines.filter((_, at) =>
      [steps[at - 1], steps[at + 1]].some((other) => isEven(steps[at] ?? Number.NaN, other)),
    ),
  );
}

/** Whether a line's first word would have had room on the one above: that was ended on purpose. */
function wouldFit(last: TextLine, { parts: [first] }: TextLine): boolean {
  if (first === undefined) return false;
  return (last.parts.at(-1)?.end ?? 0) + first.word + first.size <= last.right;
}

/** Whether a line is a further one of cells of a row, and no row of its own. */
function continuesRow(row: Open, last: TextLine, line: TextLine): boolean {
  const size = line.parts[0]?.size ?? 0;
  if (last.column !== line.column || line.y - last.y > CELL_LINES * size) return false;
  return line.parts.every((part) => cellOf(row, part) !== undefined);
}

/** The cell of a row that begins where a part of a further line does. */
function cellOf(row: Open, { x, size }: LinePart): string[] | undefined {
  const columns = row.lines[0]?.parts ?? [];
  const column = firstIndex(columns, (other) => other.x > x - size / 2);
  return (columns[column]?.x ?? Infinity) < x + size / 2 ? row.cells[column] : undefined;
}

function addTo(open: Open, line: TextLine, text: string): void {
  if (open.role === 'table-row') {
    for (const [column, part] of line.parts.entries()) {
      const cell = line.tagged === undefined ? cellOf(open, part) : open.cells[column];
      if (part.text !== '') cell?.push(` ${part.text.trim()}`);
    }
  } else {
    const gap = open.role === 'code' ? '\n' : gapBetween(open.last, text);
    open.cells[0]?.push(gap + text);
  }
  open.lines.push(line);
  open.last = text;
}

function roleOf(line: TextLine, text: string, usual: Usual): PassageRole {
  if (line.isRuled === true) return 'table-row';
  if (line.isEntry === true || hasLeader(text)) return 'list-item';
  if (isCode(line, usual)) return 'code';
  if (line.parts.length > 1) return 'table-row';
  if (CAPTION.test(text)) return 'caption';
  if (isHeading(line, text, usual)) return 'heading';
  return hasListMark(text) ? 'list-item' : 'paragraph';
}
