// A document as units: what one change is about. Knows sentences, cells, headings and their numbers, and nothing of another document.

import { contentsOf } from '../../../documents/contents.ts';
import { cellsOf, type PassageRole, type SourceDocument, type Span } from '../../../documents/document.ts';
import { splitSentences, withoutDateline } from '../../../documents/sentences.ts';
import type { WordedText } from '../../ground/ground.ts';
import { isInLinesOf, linesIn } from './code.ts';
import { LONGEST_NUMBERING, numberingOf, titlesOf } from './numbering.ts';
import { readTokens, says, type Tokens } from './tokens.ts';

/** A sentence, a table's cell (or a sentence of one) or a heading, with the words that tell it from others. */
export type Unit = Span & {
  readonly role: PassageRole;
  /** Position in the document's `passages`. */
  readonly passage: number;
  /** Of a table's cell, from 0; -1 elsewhere. */
  readonly column: number;
  /** Its tokens: from one up to, but not with, the other. A number in front of a heading or an item is none of them. */
  readonly from: number;
  readonly to: number;
};

export type TokenText = Tokens & { readonly document: SourceDocument; readonly units: readonly Unit[] };

/** What numbers a step in running text or in a cell: "1. Open the gate 2. Wait". */
const STEP = /(?<!\S)[([]?(\d{1,3})[.)\]](?=\s+["'“‘(]?[\p{Lu}\p{Lo}])/gu;

/**
 * The units of a document in order; furniture and what holds no word are none, but for a cell of marks. Linear in the text.
 *
 * @param other the other version: what names a heading of it is a line of contents, and code that is lines there is read so
 */
export function readUnits(text: WordedText, other: SourceDocument): TokenText {
  const { document } = text;
  const { tokens, spans } = readTokens(text);
  const isInLines = isInLinesOf(document, other);
  const contents = contentsOf(document, [document, other]);
  const isTitle = titlesOf(document, other);
  const units: Unit[] = [];
  let at = 0;
  const add = (span: Span, place: Pick<Unit, 'role' | 'passage' | 'column'>, numbering: Span) => {
    while ((spans[at]?.start ?? Infinity) < Math.max(span.start, numbering.end)) at += 1;
    const from = at;
    let isSaid = false;
    for (; (spans[at]?.start ?? Infinity) < span.end; at += 1) isSaid ||= says(tokens[at] ?? 0);
    // What a number stands in front of is shown with it.
    const isNumbered = units.at(-1)?.passage !== place.passage && numbering.end > numbering.start;
    const start = isNumbered ? numbering.start : span.start;
    if (isSaid) units.push({ start, end: span.end, ...place, from, to: at });
  };
  for (const [index, passage] of document.passages.entries()) {
    const { role, start, end } = passage;
    if (role === 'furniture' || isTitle[index]) continue;
    const isRow = role === 'table-row';
    const whole = withoutDateline(document, passage);
    const entry = contents.get(index);
    // A line of contents says its title, and nothing where that is a heading's, which says it.
    const title =
      entry === undefined || entry.by === 'row' || entry.by === 'tab'
        ? end
        : entry.isHeading
          ? start
          : entry.titleEnd;
    const said = { start: whole.start, end: Math.min(whole.end, title) };
    const head = document.text.slice(start, Math.min(end, start + LONGEST_NUMBERING));
    // Lines of contents are set in as far as they lie deep.
    const indent = said.end < whole.end ? head.length - head.trimStart().length : 0;
    const from = start + indent;
    const numbering = {
      start: from,
      end: from + numberingOf(head.slice(indent), role),
    };
    const parts = isRow ? cellsOf(document, { ...passage, end: said.end }) : [said];
    for (const [column, part] of parts.entries()) {
      const sentences =
        role === 'heading'
          ? [part]
          : (isInLines && role === 'code' ? linesIn(document.text, part) : [part])
              .flatMap((line) => stepsOf(document.text, line))
              .flatMap((step) => splitSentences(document.text, step));
      const place = { role, passage: index, column: isRow ? column : -1 };
      for (const sentence of sentences) add(sentence, place, numbering);
    }
  }
  return { document, units, tokens, spans };
}

/** What stands before, between and behind the numbers of steps; all of it where no two follow each other. */
function stepsOf(text: string, { start, end }: Span): Span[] {
  const numbers: Span[] = [];
  let next = 1;
  for (const { 0: written, 1: digits, index } of text.slice(start, end).matchAll(STEP)) {
    if (Number(digits) !== next && index > 0) continue;
    next = Number(digits) + 1;
    numbers.push({ start: start + index, end: start + index + written.length });
  }
  if (numbers.length < 2) return [{ start, end }];
  const starts = [start, ...numbers.map((number) => number.end)];
  return starts.map((from, at) => ({ start: from, end: numbers[at]?.start ?? end }));
}
