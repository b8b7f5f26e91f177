// From a PDF's lines to blocks: paragraphs rebuilt, headings and list items known by their look.

import type { PassageRole } from '../../documents/document.ts';
import type { Block } from '../blocks.ts';
import { hasListMark } from '../lines.ts';
import { type Line, linesOf, type Page, type Segment, wordsOf } from './lines.ts';

/** A gap this much wider than the usual one between lines begins a paragraph. */
const WIDER = 1.25;
/** Type this much larger than the text's is a heading's. */
const LARGER = 1.12;
const LONGEST_HEADING = 14;
/** A line that ends beyond this part of its column fills it; this many say how far apart lines are. */
const FILLED = 0.85;
const ENOUGH = 8;
/** In type sizes: an indentation is at least this wide, */
const INDENT = 0.8;
/** and a table's rows stand further apart than the lines of one cell, which are no further than this. */
const CELL_LINES = 1.3;
const SENTENCE_END = /[.!?:;]["'”’)\]]*$/;
/** An entry of a table of contents. */
const LEADER = /[.…·](?: ?[.…·]){2,}\s*\w{1,5}$/;
const CAPTION = /^(?:Table|Figure|Fig\.)\s+\d+\s*[:.–—-]/;
/** Bullets that Word and LibreOffice take from symbol fonts, whose code points mean nothing elsewhere. */
const SYMBOL_BULLETS = /^[\uf0a7\uf0b7\uf076\uf0d8\ue00a●■]\s*/;

/** What is usual in this document. */
type Usual = { readonly size: number; readonly font: string; readonly mono: boolean; readonly pitch: number };
type Open = { role: PassageRole; text: string; readonly page: number; lines: Line[] };

/** The blocks of all pages in reading order, each with the page that it begins on. */
export function blocksOf(pages: readonly Page[]): Block[] {
  const lines = linesOf(pages);
  const usual = measure(lines.filter((line) => !line.furniture));
  const blocks: Open[] = [];
  let open: Open | null = null;
  for (const line of lines) {
    const text = wordsOf(line.segments).replace(SYMBOL_BULLETS, '• ').trim();
    if (line.furniture) {
      blocks.push({ role: 'furniture', text, page: line.page, lines: [line] });
    } else if (open !== null && continues(open, line, text, usual)) {
      addTo(open, line, text);
    } else {
      open = { role: roleOf(line, text, usual), text, page: line.page, lines: [line] };
      blocks.push(open);
    }
  }
  const join = joiner(blocks.map(({ text }) => text).join(' '));
  return blocks.map(({ role, text, page }) => ({ role, text: join(text), page }));
}

/** A word broken at a line's end, after its hyphen, or one that only a line break shows; `addTo` marks the place. */
const BROKEN = /(\p{L}+)(-|\u00ad|\u2010)\ue000(\p{Ll}+)/gu;
const JOINED = '\ue000';

/**
 * Joins broken words. A hyphen at a line's end may be the word's own or the line's: it is the line's where the
 * document has the word without it, or has neither half as a word and the hyphened word nowhere within a line.
 *
 * @param whole the document's words, with its broken words
 */
function joiner(whole: string): (text: string) => string {
  const words = new Set(
    whole
      .replace(BROKEN, ' ')
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)*/gu),
  );
  return (text) =>
    text
      .replace(BROKEN, (_, before: string, hyphen: string, after: string) => {
        const [first, second] = [before.toLowerCase(), after.toLowerCase()];
        const isLines =
          hyphen !== '-' ||
          words.has(first + second) ||
          !(words.has(first) || words.has(second) || words.has(`${first}-${second}`));
        return before + (isLines ? '' : hyphen) + after;
      })
      .replaceAll(JOINED, '');
}

function continues(open: Open, line: Line, text: string, usual: Usual): boolean {
  const last = open.lines.at(-1);
  const before = last?.segments.at(-1);
  const [first] = line.segments;
  if (last === undefined || before === undefined || first === undefined || LEADER.test(open.text))
    return false;
  const same = Math.abs(first.size - before.size) < (LARGER - 1) * before.size;
  if (open.role === 'code' || isCode(line, usual)) {
    return open.role === 'code' && isCode(line, usual) && last.column === line.column;
  }
  if (open.role === 'table-row') return same && cellsOf(open, line) !== null;
  if (!same || line.segments.length > 1 || hasListMark(text)) return false;
  if (last.column !== line.column) {
    return open.role !== 'heading' && !SENTENCE_END.test(open.text) && /^[\p{Ll}\p{N}(]/u.test(text);
  }
  if (open.role === 'heading' && !isHeading(line, text, usual)) return false;
  if (open.role !== 'heading' && isLarger(first, usual)) return false;
  if (line.y - last.y > WIDER * usual.pitch * first.size) return false;
  const indented = first.x - (last.segments[0]?.x ?? 0);
  const hangs = open.role === 'list-item' && open.lines.length === 1;
  if (indented > INDENT * first.size && !hangs) return false;
  const outdents = open.role === 'list-item' || open.lines.length > 1;
  if (-indented > INDENT * first.size && outdents) return false;
  // The next line's first word would have fitted: the line was ended on purpose.
  const word = (/^\S+/.exec(text)?.[0].length ?? 0) * (first.width / Math.max(1, first.text.length));
  return before.end + word + first.size > last.right;
}

function addTo(open: Open, line: Line, text: string): void {
  const cells = open.role === 'table-row' ? cellsOf(open, line) : null;
  if (open.role === 'code') {
    open.text += `\n${text}`;
  } else if (cells === null) {
    const broken = /\p{L}[-\u00ad\u2010]$/u.test(open.text) && /^\p{Ll}/u.test(text);
    open.text += (broken ? JOINED : ' ') + text;
  } else {
    open.text = cells.join('\t');
  }
  open.lines.push(line);
}

/** The cells of a row with a further line of theirs, or null where the line is a row of its own. */
function cellsOf(row: Open, line: Line): string[] | null {
  const last = row.lines.at(-1);
  const columns = row.lines[0]?.segments ?? [];
  const [first] = line.segments;
  if (last === undefined || first === undefined || last.column !== line.column) return null;
  if (line.y - last.y > CELL_LINES * first.size) return null;
  const cells = row.text.split('\t');
  for (const { x, size, text } of line.segments) {
    const column = columns.findIndex((other) => Math.abs(other.x - x) < size / 2);
    if (column === -1) return null;
    cells[column] = `${cells[column] ?? ''} ${text.trim()}`;
  }
  return cells;
}

function roleOf(line: Line, text: string, usual: Usual): PassageRole {
  if (isCode(line, usual)) return 'code';
  if (line.segments.length > 1) return 'table-row';
  if (CAPTION.test(text)) return 'caption';
  if (isHeading(line, text, usual)) return 'heading';
  return hasListMark(text) ? 'list-item' : 'paragraph';
}

function isHeading(line: Line, text: string, usual: Usual): boolean {
  const [first] = line.segments;
  if (first === undefined || line.segments.length > 1) return false;
  const title =
    text.split(/\s+/).length <= LONGEST_HEADING && !SENTENCE_END.test(text) && /\p{L}/u.test(text);
  return title && (isLarger(first, usual) || (first.font !== usual.font && /^[\p{Lu}\p{N}]/u.test(text)));
}

/** A document that is typed throughout is no code. */
function isCode(line: Line, usual: Usual): boolean {
  return !usual.mono && line.segments.every((segment) => segment.mono);
}

function isLarger(segment: Segment, usual: Usual): boolean {
  return segment.size > LARGER * usual.size;
}

/**
 * Size and font by characters. The pitch is the smallest quarter's, since short paragraphs widen the rest: of lines that
 * fill their column, where there are enough of these, since a table's are set closer.
 */
function measure(lines: readonly Line[]): Usual {
  const looks = new Map<string, { readonly segment: Segment; count: number }>();
  const pitches: number[] = [];
  const filled: number[] = [];
  for (const [index, { segments, y, column, right }] of lines.entries()) {
    for (const segment of segments) {
      const key = `${segment.font} ${segment.size.toFixed(1)}`;
      const look = looks.get(key) ?? { segment, count: 0 };
      look.count += segment.text.length;
      looks.set(key, look);
    }
    const next = lines[index + 1];
    const size = segments[0]?.size ?? 1;
    if (next === undefined || next.column !== column || next.y <= y) continue;
    pitches.push((next.y - y) / size);
    if (segments.length === 1 && next.segments.length === 1 && (segments[0]?.end ?? 0) > FILLED * right) {
      filled.push((next.y - y) / size);
    }
  }
  const [most] = [...looks.values()].sort((one, other) => other.count - one.count);
  const [enough] = [filled, pitches].filter(({ length }) => length >= ENOUGH);
  const pitch =
    (enough ?? pitches).sort((one, other) => one - other)[Math.floor((enough ?? pitches).length / 4)] ?? 1.2;
  return {
    size: most?.segment.size ?? 12,
    font: most?.segment.font ?? '',
    mono: most?.segment.mono ?? false,
    pitch,
  };
}
