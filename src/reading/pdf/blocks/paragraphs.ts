// From a PDF's lines to blocks: paragraphs rebuilt, headings and list items known by their look.

import type { PassageRole } from '../../../documents/document.ts';
import type { Block } from '../../blocks/blocks.ts';
import { entryOf, hasLeader } from '../../signs/leaders.ts';
import { paragraphsIn } from '../../text/broken.ts';
import { hasListMark } from '../../text/lines/lines.ts';
import { gapBetween, joiner } from '../lines/hyphens.ts';
import {
  isCode,
  isCodeBlock,
  isHeading,
  isLarger,
  LONGEST_HEADING,
  measure,
  SENTENCE_END,
  type Usual,
} from '../lines/looks.ts';
import { joinParts } from '../lines/rows.ts';
import { linesOf } from '../order/ordered.ts';
import type { Note } from '../pieces/notes.ts';
import type { Open, Page, Tagged, TextLine } from '../pieces/shapes.ts';
import { wordsOf } from '../pieces/words.ts';
import { findEnds } from './breaks.ts';
import { continues, continuesTagged, endsAbove } from './follows.ts';
import { rankSizes, taggedOf } from './levels.ts';
import { placeNotes, saidOf } from './placing.ts';
import { cellOf, isBelowTab, withHeadsOnce } from './row-lines.ts';
import { findSteps } from './steps.ts';

const CAPTION = /^(?:Table|Figure|Fig\.|Listing)\s+\d+\s*[:.–—-]/;
/** An item with the number of a title, which may touch it. */
const NUMBERED = /^\d{1,3}(?:\.\d{1,3})*[.)]?\s*\p{Lu}/u;
/** A heading of more words, or lines, is a paragraph that is set apart. */
const MOST_WORDS = 30;
const MOST_LINES = 4;

/** The blocks of all pages in reading order, each with the page that it begins on. */
export function blocksOf(pages: readonly Page[], notes: readonly Note[] = []): Block[] {
  const lines = withHeadsOnce(linesOf(pages));
  const usual = measure(lines.filter((line) => !line.furniture));
  const blocks: Open[] = [];
  const steps = findSteps(lines, usual);
  const ends = findEnds(lines);
  let body: Open | null = null;
  let note: Open | null = null;
  for (const line of lines) {
    let open: Open | null = line.isNote === true ? note : body;
    const text = textOf(line, line.tagged === open?.lines.at(-1)?.tagged);
    if (line.furniture) {
      blocks.push(openBlock('furniture', line, text));
    } else if (
      open !== null &&
      (line.tagged === undefined
        ? continues(open, line, text, usual, steps, ends)
        : continuesTagged(open, line, text, usual))
    ) {
      // What goes on in the same type is the first line of a paragraph, however it looks.
      const isRest = /\p{L}/u.test(text) && line.tagged === undefined;
      if (open.role === 'heading' && isRest && !isHeading(line, text, usual)) open.role = 'paragraph';
      const above = open.lines.at(-1);
      if (open.role === 'table-row' && above !== undefined && isBelowTab(open, above, line, usual.pitch)) {
        open.role = 'paragraph';
        open.cells.splice(0, open.cells.length, [open.cells.flat().join(' ')]);
      }
      addTo(open, line, text, endsAbove(open, line, text, usual));
    } else {
      const role =
        line.tagged === undefined ? roleOf(line, text, usual) : roleOfTagged(line, line.tagged, text, usual);
      open = openBlock(role, line, text);
      blocks.push(open);
    }
    if (line.isNote === true) note = open;
    else {
      body = open;
      note = null;
    }
  }
  for (const block of blocks) if (isTooLong(block)) block.role = 'paragraph';
  const texts = blocks.map(({ cells }) => cells.map((cell) => cell.join('')).join('\t'));
  const join = joiner(texts.join(' '), lines.length);
  const levelOf = rankSizes(blocks);
  const noted = placeNotes(blocks, notes);
  return blocks.flatMap((block, index) => {
    const level = levelOf(block);
    const { role, page } = block;
    const words = join(texts[index] ?? '');
    const text = role === 'list-item' ? (entryOf(words, pages.length) ?? words) : words;
    const whole: Block = {
      role,
      text,
      page,
      ...(level === undefined ? {} : { level }),
      ...(taggedOf(block)?.isHead === true ? { head: true } : {}),
      ...saidOf(noted.get(block), text),
    };
    return taggedOf(block)?.role === 'paragraph' && text.includes('\n') ? partAtEnds(whole) : [whole];
  });
}

/** The paragraphs of what a file says to be one, as those of other documents: parted where line ends are meant. */
function partAtEnds(block: Block): Block[] {
  const { role, text, remarks = [], ...of } = block;
  if (role !== 'paragraph' && role !== 'list-item') return [block];
  const parts = paragraphsIn(text, true);
  return parts.map((part, at) => {
    const words = part.text.replace(/\n+/g, ' ');
    const own: Block = { ...of, role: hasListMark(words) ? 'list-item' : 'paragraph', text: words };
    if (at < parts.length - 1 || remarks.length === 0) return own;
    return { ...own, remarks: remarks.map((one) => ({ ...one, at: words.length })) };
  });
}

/** A line's words. Bullets are drawn, or left out, where the structure says enough. @param goesOn a line of its block is above */
function textOf({ parts, tagged }: TextLine, goesOn: boolean): string {
  const words = joinParts(parts).trim();
  if (tagged === undefined) return words;
  const hasMark =
    hasListMark(words) || NUMBERED.test(words) || words.includes('\t') || /^\p{Ll}/u.test(words);
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

/** A paragraph of larger type is a title: programs tag the styles that they know as headings. */
function roleOfTagged(line: TextLine, tagged: Tagged, text: string, usual: Usual): PassageRole {
  const { role, cells } = tagged;
  const [first] = line.parts;
  if ((role === 'paragraph' || role === 'heading') && hasLeader(text)) return 'list-item';
  if (role === 'paragraph' && isCodeBlock(tagged, usual)) return 'code';
  if (role !== 'paragraph' || first === undefined) return role;
  const words = wordsOf(cells.flat(), ' ');
  const isTitle =
    isLarger(first, usual) &&
    /\p{L}/u.test(words) &&
    words.split(/\s+/).length <= LONGEST_HEADING &&
    !SENTENCE_END.test(words);
  const isAlone = cells.flat().every(({ y, size }) => Math.abs(y - line.y) < size);
  if (isTitle || (!usual.hasHeadings && isAlone && isHeading(line, text, usual))) return 'heading';
  return hasListMark(text) ? 'list-item' : 'paragraph';
}

/** @param ends what parts it from the line above, in place of what its words say */
function addTo(open: Open, line: TextLine, text: string, ends: string): void {
  if (open.role === 'table-row') {
    for (const [column, part] of line.parts.entries()) {
      const isKnown = line.tagged !== undefined || line.isRuled === true;
      const cell = isKnown ? open.cells[column] : cellOf(open, part);
      if (part.text !== '') cell?.push(` ${part.text.trim()}`);
    }
  } else {
    const gap = ends === '' ? gapBetween(open.last, text) : ends;
    open.cells[0]?.push(open.role === 'code' ? `\n${text}` : gap + text.replaceAll('\t', ' '));
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
