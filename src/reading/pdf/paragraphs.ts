// From a PDF's lines to blocks: paragraphs rebuilt, headings and list items known by their look.

import { firstIndex, type PassageRole } from '../../documents/document.ts';
import type { Block } from '../blocks.ts';
import { hasListMark } from '../text/lines.ts';
import { gapBetween, JOINED, joinParts, linesOf } from './lines.ts';
import type { Note } from './notes.ts';
import type { LinePart, Page, Tagged, TextLine } from './shapes.ts';

/** A gap this much wider than the usual one between lines begins a paragraph. */
const WIDER = 1.25;
/** Type this much larger than the text's is a heading's. */
const LARGER = 1.12;
const LONGEST_HEADING = 14;
/** As deep as HTML's. */
const DEEPEST_HEADING = 6;
/** A line that ends beyond this part of its column fills it; this many say how far apart lines are. */
const FILLED = 0.85;
const ENOUGH = 8;
/** In type sizes: an indentation is at least this wide, */
const INDENT = 0.8;
/** and a table's rows stand further apart than the lines of one cell, which are no further than this. */
const CELL_LINES = 1.3;
/** In type sizes: lines of code that are paragraphs of their own are one block, with blank lines between them or not. */
const CODE_LINES = 4;
/** In pitches: what parts two paragraphs that are one to their program. */
const BLANK_LINE = 1.6;
const SENTENCE_END = /[.!?:;]["'”’)\]]*$/;
/** The end of an entry in a table of contents, looked for in no more of it than this (UTF-16 units). */
const LONGEST_END = 40;
const LEADER = /[.…·](?: ?[.…·]){2,}\s*\w{1,5}$/;
const CAPTION = /^(?:Table|Figure|Fig\.)\s+\d+\s*[:.–—-]/;
/** What stands beside tables and pictures, and is no heading however it looks. */
const BESIDE = /^(?:table|figure|fig\.|source|chart|box|exhibit|photo|note)s?\b(?=.{0,3}(?:\d|:|\.))/i;
/** A heading of more words, or lines, is a paragraph that is set apart. */
const MOST_WORDS = 30;
const MOST_LINES = 4;
/** Bold type that is smaller than this part of the text's is no heading's. */
const SMALLER = 0.95;
/** A size that at least this part of the text has is the body's, even if smaller notes outweigh it. */
const BODY = 0.3;
/** Bullets that Word and LibreOffice take from symbol fonts, whose code points mean nothing elsewhere. */
const SYMBOL_BULLETS = /^[\uf0a7\uf0b7\uf076\uf0d8\ue00a●■]\s*/;

/** What is usual in this document. */
type Usual = {
  readonly size: number;
  readonly font: string;
  readonly mono: boolean;
  readonly bold: boolean;
  readonly pitch: number;
  /** Whether the file's structure names headings. */
  readonly hasHeadings: boolean;
};
/** A block that may go on with the next line. */
type Open = {
  role: PassageRole;
  readonly page: number;
  readonly lines: TextLine[];
  /** Of a table's row the lines of each cell; of all else those of one. */
  readonly cells: string[][];
  /** The words of its last line. */
  last: string;
};

/** The blocks of all pages in reading order, each with the page that it begins on. */
export function blocksOf(pages: readonly Page[], notes: readonly Note[] = []): Block[] {
  const lines = linesOf(pages);
  const usual = measure(lines.filter((line) => !line.furniture));
  const blocks: Open[] = [];
  let open: Open | null = null;
  for (const line of lines) {
    const text = textOf(line, line.tagged === open?.lines.at(-1)?.tagged);
    if (line.furniture) {
      blocks.push(openBlock('furniture', line, text));
    } else if (open !== null && (line.tagged === undefined ? continues : goesOn)(open, line, text, usual)) {
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
    return {
      role,
      text: join(texts[index] ?? ''),
      page,
      ...(level === undefined ? {} : { level }),
      ...(taggedOf(block)?.isHead === true ? { head: true } : {}),
      ...saidOf(noted.get(block), join(texts[index] ?? '')),
    };
  });
}

/** A line's words. Bullets are drawn, or left out, where the structure says enough. @param goesOn a line of its block is above */
function textOf({ parts, tagged }: TextLine, goesOn: boolean): string {
  const words = joinParts(parts).replace(SYMBOL_BULLETS, '• ').trim();
  if (tagged === undefined) return words;
  const hasMark = hasListMark(words) || words.includes('\t') || /^\p{Ll}/u.test(words);
  return (tagged.isItem === true && !goesOn && !hasMark ? `• ${words}` : words).replaceAll('\t', ' ');
}

/** Levels of headings: those of the largest type are of the first, and each smaller size is of the next. */
function rankSizes(blocks: readonly Open[]): (block: Open) => number | undefined {
  const sizeOf = ({ lines }: Open) => Math.round(2 * (lines[0]?.parts[0]?.size ?? 0));
  const headings = blocks.filter(({ role }) => role === 'heading');
  const said = headings.filter((block) => taggedOf(block)?.level !== undefined);
  const sizes = [...new Set(headings.map(sizeOf))].sort((one, other) => other - one);
  return (block) => {
    if (block.role === 'list-item') return taggedOf(block)?.level;
    if (block.role !== 'heading') return undefined;
    const own = taggedOf(block)?.level;
    if (own !== undefined) return own;
    if (said.length > 0)
      return levelAmong(
        said.map((other) => [sizeOf(other), taggedOf(other)?.level ?? 1]),
        sizeOf(block),
      );
    return Math.min(DEEPEST_HEADING, sizes.indexOf(sizeOf(block)) + 1);
  };
}

/** Where others have levels: above them for what is larger than all, else that of the largest that is no larger. */
function levelAmong(said: readonly (readonly [size: number, level: number])[], size: number): number {
  if (said.every(([other]) => other < size)) return 1;
  return Math.min(DEEPEST_HEADING, ...said.filter(([other]) => other <= size).map(([, level]) => level));
}

function taggedOf({ lines }: Open): Tagged | undefined {
  return lines[0]?.tagged;
}

/** The notes of each block: those that stand beside it on paper, or below it before the next. */
function placeNotes(blocks: readonly Open[], notes: readonly Note[]): ReadonlyMap<Open, Note[]> {
  const placed = new Map<Open, Note[]>();
  const byPage = new Map<number, Open[]>();
  for (const block of blocks) {
    const page = byPage.get(block.page);
    if (page === undefined) byPage.set(block.page, [block]);
    else page.push(block);
  }
  for (const note of notes) {
    const page = byPage.get(note.page) ?? [];
    const above = page.filter(
      ({ lines, role }) => role !== 'furniture' && (lines[0]?.y ?? 0) <= note.y + NOTE_BELOW,
    );
    // A page without words: what was read last before it.
    const block = above.at(-1) ?? page[0] ?? blocks.findLast((other) => other.page < note.page) ?? blocks[0];
    if (block === undefined) continue;
    const own = placed.get(block);
    if (own === undefined) placed.set(block, [note]);
    else own.push(note);
  }
  return placed;
}

/** A note's mark stands above the line that it is about (points). */
const NOTE_BELOW = 14;

function saidOf(notes: readonly Note[] | undefined, words: string): Pick<Block, 'remarks'> {
  return notes === undefined
    ? {}
    : { remarks: notes.map(({ kind, text }) => ({ kind, at: words.length, text })) };
}

function isTooLong({ role, lines, cells }: Open): boolean {
  const words = cells.flat().join(' ').split(/\s+/).length;
  return role === 'heading' && (lines.length > MOST_LINES || words > MOST_WORDS);
}

function openBlock(role: PassageRole, line: TextLine, text: string): Open {
  const cells = role === 'table-row' ? line.parts.map((part) => [part.text.trim()]) : [[text]];
  return { role, page: line.page, lines: [line], cells, last: text };
}

/** A word broken at a line's end, after its hyphen, or one that only a line break shows; `addTo` marks the place. */
const BROKEN = /(?<!\p{L})(\p{L}+)(-|\u00ad|\u2010)\ue000(\p{Ll}+)/gu;

/**
 * Joins broken words. A hyphen at a line's end may be the word's own or the line's: it is the line's where the
 * document has the word without it, or breaks words at all and has neither half as a word and the hyphened word nowhere
 * within a line.
 *
 * @param whole the document's words, with its broken words
 * @param lines how many it has
 */
function joiner(whole: string, lines: number): (text: string) => string {
  const words = new Set(
    whole
      .replace(BROKEN, ' ')
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)*/gu),
  );
  const broken = [...whole.matchAll(BROKEN)].map(([, before = '', , after = '']) =>
    (before + after).toLowerCase(),
  );
  const breaks = broken.length > FEWEST_BROKEN * lines || broken.some((word) => words.has(word));
  return (text) =>
    text
      .replace(BROKEN, (_, before: string, hyphen: string, after: string) => {
        const [first, second] = [before.toLowerCase(), after.toLowerCase()];
        const isLines =
          hyphen !== '-' ||
          words.has(first + second) ||
          (breaks && !(words.has(first) || words.has(second) || words.has(`${first}-${second}`)));
        return before + (isLines ? '' : hyphen) + after;
      })
      .replaceAll(JOINED, '');
}

/** Of its lines: a document that breaks words at their ends breaks more. */
const FEWEST_BROKEN = 0.02;

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
  const isFull = !wouldFit(before, line, text);
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

function continues(open: Open, line: TextLine, text: string, usual: Usual): boolean {
  const last = open.lines.at(-1);
  const before = last?.parts.at(-1);
  const [first] = line.parts;
  if (last === undefined || before === undefined || first === undefined) return false;
  if (LEADER.test(open.last.slice(-LONGEST_END)) || line.isRuled === true || last.isRuled === true)
    return false;
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
    return open.role !== 'heading' && !SENTENCE_END.test(open.last) && /^[\p{Ll}\p{N}(]/u.test(text);
  }
  if (open.role === 'heading' && !isHeading(line, text, usual)) return false;
  if (open.role !== 'heading' && isLarger(first, usual)) return false;
  if (line.y - last.y > WIDER * usual.pitch * first.size) return false;
  const indented = first.x - (last.parts[0]?.x ?? 0);
  const hangs = open.role === 'list-item' && open.lines.length === 1;
  if (indented > INDENT * first.size && !hangs) return false;
  const outdents = open.role === 'list-item' || open.lines.length > 1;
  if (-indented > INDENT * first.size && outdents) return false;
  return !wouldFit(last, line, text);
}

/** Whether a line's first word would have had room on the one above: that was ended on purpose. */
function wouldFit(last: TextLine, { parts: [first] }: TextLine, text: string): boolean {
  if (first === undefined) return false;
  const word = (/^\S+/.exec(text)?.[0].length ?? 0) * (first.width / Math.max(1, first.text.length));
  return (last.parts.at(-1)?.end ?? 0) + word + first.size <= last.right;
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
  if (line.isEntry === true || LEADER.test(text.slice(-LONGEST_END))) return 'list-item';
  if (isCode(line, usual)) return 'code';
  if (line.parts.length > 1) return 'table-row';
  if (CAPTION.test(text)) return 'caption';
  if (isHeading(line, text, usual)) return 'heading';
  return hasListMark(text) ? 'list-item' : 'paragraph';
}

function isHeading(line: TextLine, text: string, usual: Usual): boolean {
  const [first] = line.parts;
  if (first === undefined || line.parts.length > 1) return false;
  const words = text.split(/\s+/).length;
  if (words > LONGEST_HEADING || !/\p{L}/u.test(text) || BESIDE.test(text)) return false;
  const larger = isLarger(first, usual);
  const bold = first.bold === true && !usual.bold && first.size >= SMALLER * usual.size;
  // Where no font of a file says its name, another font is all there is to see.
  const other = first.bold === undefined && first.font !== usual.font && /^[\p{Lu}\p{N}]/u.test(text);
  if (/[;,]$/.test(text) || (SENTENCE_END.test(text) && !(larger || (bold && /[:?]$/.test(text)))))
    return false;
  return larger || bold || other;
}

/** Whether a block of one line looks like a heading. */
function isHeadingAlone(line: TextLine, { cells }: Tagged, text: string, usual: Usual): boolean {
  const isAlone = cells.flat().every(({ y, size }) => Math.abs(y - line.y) < size);
  return isAlone && isHeading(line, text, usual);
}

function isCodeBlock({ role, cells }: Tagged, usual: Usual): boolean {
  return role === 'code' || (role === 'paragraph' && !usual.mono && cells.flat().every(({ mono }) => mono));
}

/** A document that is typed throughout is no code. */
function isCode(line: TextLine, usual: Usual): boolean {
  return !usual.mono && line.parts.every((part) => part.mono);
}

function isLarger(part: LinePart, usual: Usual): boolean {
  return part.size > LARGER * usual.size;
}

/**
 * Size and font by characters. The pitch is the smallest quarter's, since short paragraphs widen the rest: of lines that
 * fill their column, where there are enough of these, since a table's are set closer.
 */
function measure(lines: readonly TextLine[]): Usual {
  const looks = new Map<string, { readonly part: LinePart; count: number }>();
  const pitches: number[] = [];
  const filled: number[] = [];
  for (const [index, { parts, y, column, right }] of lines.entries()) {
    for (const part of parts) {
      const key = `${part.font} ${part.size.toFixed(1)}`;
      const look = looks.get(key) ?? { part, count: 0 };
      look.count += part.text.length;
      looks.set(key, look);
    }
    const next = lines[index + 1];
    if (next === undefined || next.column !== column || next.y <= y) continue;
    const pitch = (next.y - y) / (parts[0]?.size ?? 1);
    pitches.push(pitch);
    const fills = (parts[0]?.end ?? 0) > FILLED * right;
    if (fills && parts.length === 1 && next.parts.length === 1) filled.push(pitch);
  }
  const all = [...looks.values()].sort((one, other) => other.count - one.count);
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const often = all.filter(({ count }) => count >= BODY * total);
  const most = often.sort((one, other) => other.part.size - one.part.size)[0] ?? all[0];
  const { size, font, mono, bold = false } = most?.part ?? { size: 12, font: '', mono: false };
  const hasHeadings = lines.some(({ tagged }) => tagged?.role === 'heading');
  const sorted = (filled.length >= ENOUGH ? filled : pitches).sort((one, other) => one - other);
  return { size, font, mono, bold, pitch: sorted[Math.floor(sorted.length / 4)] ?? 1.2, hasHeadings };
}
