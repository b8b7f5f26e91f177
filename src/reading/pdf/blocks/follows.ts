// Which line of a PDF goes on with the one above: of a paragraph, an item or a heading; of rows another file knows. Knows lines
// and what is open, not what a line begins.

import { hasLeader } from '../../signs/leaders.ts';
import { isKeyValue } from '../../text/lines/kinds.ts';
import { hasListMark } from '../../text/lines/lines.ts';
import { GOES_ON } from '../lines/columns.ts';
import { isCode, isCodeBlock, isHeading, LARGER, SENTENCE_END, type Usual } from '../lines/looks.ts';
import type { LinePart, Open, TextLine } from '../pieces/shapes.ts';
import { UNSPACED } from '../pieces/widths.ts';
import type { findEnds } from './breaks.ts';
import { beginAlike, CELL_LINES, continuesRow, continuesRuled, isBelowTab } from './row-lines.ts';
import { isAtMargin, type Steps, wouldFit } from './steps.ts';

/** A gap this much wider than the usual one between lines begins a paragraph. */
const WIDER = 1.25;
/** In type sizes: an indentation is at least this wide. */
const INDENT = 0.8;
/** And what stands further in than the line below it, and out by so much of that at its end, is in the middle: there is room on both sides of it. */
const CENTRED = 4;
const AS_FAR = 0.25;
/** Of the same, a title that is below a full line takes less. */
const SHORT_TITLE = 0.6;
/** Of its column's width, what a line within a sentence takes. */
const MOST_OF_WIDTH = 0.6;
/** What a line is headed with that is an entry of its own. */
const LABEL = /^[\w-]+:\s/;
/** What the first item of a list begins with. */
const FIRST_MARK = /^(?:[^\p{L}\p{N}(]|\(?(?:1|[aAiIαа])[.)]\s|\d+\.\d)/u;
/** Starts this near are one (points). */
const SAME_START = 1;
/** Of a justified block, the last lines that are looked at. */
const LOOKED_AT = 4;
/** In type sizes: lines of a text that is set loosely stand at even steps, no wider than this; those of a script without letters, which fills its type's height, a little. */
const LOOSE = 1.85;
const LOOSE_UNSPACED = 2;
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
/** What may stand below a line that was broken for want of room though no blank is behind it: within an address. */
const WITHIN_WORD = /^[\p{Ll}%&?=#]/u;
/** Type of sizes that differ by no more of the usual one is of one. */
const SAME_SIZE = 0.04;
/** In type sizes: lines of code that are paragraphs of their own are one block, with blank lines between them or not. */
const CODE_LINES = 4;
/** In pitches: what parts two paragraphs that are one to their program. */
const BLANK_LINE = 1.6;

/** Whether a line is of the block that is open, as the file says, or goes on with it on the next page. */
export function continuesTagged(
  { role, lines, page, last }: Open,
  line: TextLine,
  text: string,
  usual: Usual,
): boolean {
  const before = lines.at(-1);
  const { tagged } = before ?? {};
  if (tagged === undefined || before === undefined || hasLeader(last)) return false;
  const isNext = line.page === page + 1 && before.page !== line.page && line.tagged?.role === role;
  // A row that goes on has nothing in its first cell.
  if (role === 'table-row')
    return isNext && line.parts.length === before.parts.length && line.parts[0]?.text === '';
  if (tagged === line.tagged) return true;
  const down = line.y - before.y;
  if (role === 'code') {
    const isNear = down < CODE_LINES * (line.parts[0]?.size ?? 1);
    return line.tagged !== undefined && isCodeBlock(line.tagged, usual) && isNear;
  }
  const isFull = !wouldFit(before, line);
  return (
    isNext &&
    areAlike(before.parts.at(-1), line.parts[0]) &&
    role !== 'heading' &&
    !hasListMark(text) &&
    !SENTENCE_END.test(last) &&
    (isFull || /^[\p{Ll}\p{N}(]/u.test(text))
  );
}

/** What parts a line from the one above in a block that the file says: a blank line, a line end that is meant, or nothing. */
export function endsAbove(
  { role, lines }: Open,
  line: TextLine,
  text: string,
  { pitch }: Usual,
): '' | '\n' | '\n\n' {
  const before = lines.at(-1);
  const isText = role === 'paragraph' || role === 'list-item';
  if (!isText || before?.tagged?.role !== 'paragraph' || before.tagged !== line.tagged) return '';
  const [above = 0, size = 1] = [before.parts[0]?.size, line.parts[0]?.size];
  if (line.y - before.y >= BLANK_LINE * pitch * size) return '\n\n';
  // What is raised may be a row of its own, between two lines.
  if (Math.abs(above - size) > SAME_SIZE * size) return '';
  // The lines of a label or a caption are centred, and end where their box does.
  return text.startsWith('•') || (wouldFit(before, line) && !areCentred(before, line)) ? '\n' : '';
}

/** Whether two lines begin at two places and have one middle. */
function areCentred(one: TextLine, other: TextLine): boolean {
  const [start = 0, start2 = 0] = [one.parts[0]?.x, other.parts[0]?.x];
  const apart = start + (one.parts.at(-1)?.end ?? 0) - start2 - (other.parts.at(-1)?.end ?? 0);
  return Math.abs(start - start2) > SAME_START && Math.abs(apart) < (other.parts[0]?.size ?? 0);
}

/** Whether a line goes on with the block that is open, by its place and look. */
export function continues(
  open: Open,
  line: TextLine,
  text: string,
  usual: Usual,
  steps: Steps,
  ends: ReturnType<typeof findEnds>,
): boolean {
  const last = open.lines.at(-1);
  const before = last?.parts.at(-1);
  const [first] = line.parts;
  if (last === undefined || before === undefined || first === undefined) return false;
  if (hasLeader(open.last)) return false;
  if (line.isRuled === true || last.isRuled === true) return continuesRuled(open, last, line, steps.rests);
  if (last.isEntry === true || line.isEntry === true) return false;
  const same = areAlike(before, first);
  // A paragraph or an item may end in words that are typed.
  const isTyped = isCode(line, usual) && (SENTENCE_END.test(open.last) || wouldFit(last, line));
  if (open.role === 'code' || isTyped) {
    return (
      open.role === 'code' && isCode(line, usual) && (last.column === line.column || last.page !== line.page)
    );
  }
  if (open.role === 'table-row')
    return same && (isBelowTab(open, last, line, usual.pitch) || continuesRow(open, last, line, usual.pitch));
  if (!same || (ends(open) && !WITHIN_WORD.test(text))) return false;
  const isWithin = !SENTENCE_END.test(open.last) && isBelowFull(open, last, line, text);
  // A number or a dash may begin any line, a bullet none but an item's.
  const begins = line.parts.length > 1 || hasListMark(text);
  if (begins && (!isWithin || text.startsWith('•') || beginAlike(open.last, text))) return false;
  if (last.column !== line.column) {
    const goes = (GOES_ON.test(text) || !wouldFit(last, line)) && !isHeading(line, text, usual);
    return open.role !== 'heading' && open.role !== 'caption' && !SENTENCE_END.test(open.last) && goes;
  }
  const isOne = Math.abs(first.size - before.size) < SAME_SIZE * first.size;
  const isAlike = first.font === before.font && isOne && first.bold === before.bold;
  const isOther = !isWithin && isOtherSize(before, first, usual) && /^[\p{Lu}\p{N}]/u.test(text);
  if (open.role !== 'heading' && isOther) return false;
  // What answers a question, or stands below what is in brackets or an item that ended, in a type of its own.
  if (open.role !== 'heading' && !before.bold && isTitleBelow(open, line, text, usual)) return false;
  const turns = first.font !== before.font && /[?);]$/.test(open.last) && /^\p{Lu}/u.test(text);
  if (turns && open.role !== 'heading') return false;
  const down = line.y - last.y;
  if (open.role === 'heading' && !isAlike && !isHeading(line, text, usual)) return false;
  if (open.role === 'heading' && isAlike && down < CELL_LINES * first.size && isWithinWords(open.last, text))
    return true;
  const indented = first.x - (last.parts[0]?.x ?? 0);
  // Below the first line of any block its others may stand further in.
  const hangs = open.lines.length === 1;
  const isItem = open.role === 'list-item' || open.role === 'caption';
  const apart = hangs && isItem && indented > 0 ? BLANK_LINE : WIDER;
  const isEven = steps.even.has(line) || (!begins && /^\p{Ll}/u.test(text) && !wouldFit(last, line));
  const loose = (BEGINS_UNSPACED.test(text) ? LOOSE_UNSPACED : LOOSE) * first.size;
  const isNear = isEven && down <= loose && !SENTENCE_END.test(open.last);
  if (!isNear && down > apart * usual.pitch * first.size) return false;
  // A title's lines are centred, end at one place or stand behind its number: there is room on both sides of them.
  if (open.role === 'heading')
    return !wouldFit(last, line, isWithinWords(open.last, text) ? 0 : Math.max(0, -indented));
  if (indented > INDENT * first.size && !hangs) return false;
  const outdents = hangs && !(open.role === 'list-item' && SENTENCE_END.test(open.last));
  if (-indented > INDENT * first.size && !outdents) return false;
  if (hangs && isKeyed(open.last) && isKeyed(text)) return false;
  const isApart =
    down > steps.apart * first.size && Math.abs(first.size - usual.size) < SAME_SIZE * usual.size;
  if (isApart && /^["“«(]?[\p{Lu}\p{N}]/u.test(text)) return false;
  const isCentred = -indented > CENTRED * first.size && last.right - before.end > AS_FAR * -indented;
  const isFull = !wouldFit(last, line, isCentred ? -indented : 0);
  return (isFull && !endsShort(open, steps)) || isWithinSentence(open.last, text, last);
}

/** Whether two parts are of type that differs by no more than a line's own words do. */
function areAlike(one: LinePart | undefined, other: LinePart | undefined): boolean {
  return Math.abs((one?.size ?? 0) - (other?.size ?? 0)) < (LARGER - 1) * (one?.size ?? 0);
}

/** Whether a line is a short bold title, no further in than the block above. */
function isTitleBelow({ lines }: Open, line: TextLine, text: string, usual: Usual): boolean {
  const [first, start] = [line.parts[0], lines[0]?.parts[0]];
  if (first?.bold !== true || start === undefined || !/^[\p{Lu}\p{N}]/u.test(text)) return false;
  const isShort = first.end - first.x < SHORT_TITLE * (line.right - first.x);
  return isShort && first.x < start.x + SAME_START && isHeading(line, text, usual);
}

/** Whether a line is one of a form: "Faculty: Mathematics". */
function isKeyed(words: string): boolean {
  return /^\p{Lu}/u.test(words) && isKeyValue({ words });
}

/** Whether the last of a justified block's lines ends a sentence, and short of where the others end. */
function endsShort({ lines, last }: Open, { areJustified }: Steps): boolean {
  if (!areJustified || lines.length < 2 || !SENTENCE_END.test(last)) return false;
  const fill = lines.slice(-LOOKED_AT).map(isAtMargin);
  return fill.indexOf(false) === fill.length - 1;
}

/** Whether one of two lines is of the usual size, and the other of another. */
function isOtherSize(above: LinePart, below: LinePart, { size }: Usual): boolean {
  const isUsual = (part: LinePart) => Math.abs(part.size - size) < SAME_SIZE * size;
  return isUsual(above) !== isUsual(below) && Math.abs(above.size - below.size) > SAME_SIZE * size;
}

/** Whether a line goes on with the sentence above, which most of its column's width was taken by. */
function isWithinSentence(above: string, below: string, { parts, right }: TextLine): boolean {
  const [start, end] = [parts[0]?.x ?? 0, parts.at(-1)?.end ?? 0];
  const begins = !/^\p{Ll}/u.test(below) || LABEL.test(below) || beginAlike(above, below);
  return !begins && !SENTENCE_END.test(above) && end - start > MOST_OF_WIDTH * (right - start);
}

/** Whether a line begins just below the start of a full one, or further in than an item, where none begins another list. */
function isBelowFull({ role, lines }: Open, last: TextLine, line: TextLine, text: string): boolean {
  const [above, first, start] = [last.parts[0], line.parts[0], lines[0]?.parts[0]];
  if (above === undefined || first === undefined || start === undefined || last.column !== line.column)
    return false;
  const isItem = role === 'list-item' && first.x > start.x + INDENT * first.size && !FIRST_MARK.test(text);
  const isBelow = role === 'paragraph' && Math.abs(first.x - above.x) < SAME_START;
  return (isItem || isBelow) && !wouldFit(last, line);
}

/** Whether a line that a title was broken into goes on with the one above, by its first word or that one's last: "of", "de la". */
function isWithinWords(above: string, below: string): boolean {
  return /^\p{Ll}/u.test(below) || /(?:[,&]|(?<!\S)(?:\p{Ll}{1,3}|from|with))$/u.test(above);
}
