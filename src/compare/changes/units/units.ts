// A document as units: what one change is about. Knows sentences, cells, headings and their numbers, and nothing of another document.

import { contentsOf } from '../../../documents/contents.ts';
import { cellsOf, type PassageRole, type SourceDocument, type Span } from '../../../documents/document.ts';
import { BULLET, LABEL, LETTER, splitSentences, withoutDateline } from '../../../documents/sentences.ts';
import type { WordedText } from '../../ground/ground.ts';
import { linesIn } from './code.ts';

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

/** A text's words, and the signs that change what a number or a condition says, as numbers equal in both texts. */
export type TokenText = {
  readonly document: SourceDocument;
  readonly units: readonly Unit[];
  /** By token. A sign's number, under `SIGN_COUNT`, or that and a word's form. */
  readonly tokens: readonly number[];
  readonly spans: readonly Span[];
};

/** Signs that say something: more or less, percent, money, and the sign in front of a number. */
const SIGN = /[<>≤≥≠%‰€$£±]|(?<![\p{L}\p{N}])[-−+](?=\d)/gu;
const SIGNS = '<>≤≥≠%‰€$£±-+';
/** How many signs there are: tokens from this number on are words. */
export const SIGN_COUNT = SIGNS.length;

/** What numbers a heading, an item or a clause: where it stands, and nothing that it says. */
const NUMBERING =
  /^[([]?(?:\d{1,3}(?:\.\d{1,3}){0,6}[.)\]]|\d{1,3}(?:\.\d{1,3}){1,6}|(?:(?:appendix|annex) )?[a-z](?:\.\d{1,3}){1,6}\.?|[a-z]{1,4}[)\]])(?=\s)/i;
const HEADING_NUMBERING =
  /^(?:(?:chapter|section|article|part|annex|appendix) )?(?:\d{1,3}|[A-Z])(?:\.\d{1,3}){0,6}(?:[.:)](?=\s|\p{Lo})|(?=\s+[\p{Lu}\p{Lo}]))/iu;
/** What numbers a figure or a table does so to its caption. */
const LABELLING = new RegExp(String.raw`^${LABEL}(?=\s)`, 'u');
const BULLETED = new RegExp(`^${BULLET}`, 'u');
/** A number with a stop or a bracket of its own. */
const ENDED = /^\S{0,30}[.)\]](?=\s)/;
/** In running text it may end a sentence. */
const ITEM_NUMBERING = new RegExp(String.raw`^${LETTER}(?=\s)`, 'u');
/** What numbers a step in running text or in a cell: "1. Open the gate 2. Wait". */
const STEP = /(?<!\S)[([]?(\d{1,3})[.)\]](?=\s+["'“‘(]?[\p{Lu}\p{Lo}])/gu;
/** The longest number of a heading that is looked for (UTF-16 units). */
const LONGEST_NUMBERING = 48;

/**
 * The units of a document in order; furniture and what holds no word are none. Linear in the text.
 *
 * @param isInLines whether code is read line by line
 */
export function readUnits(text: WordedText, isInLines: boolean): TokenText {
  const { document } = text;
  const { tokens, spans } = readTokens(text);
  const contents = contentsOf(document);
  const units: Unit[] = [];
  let at = 0;
  const add = (span: Span, place: Pick<Unit, 'role' | 'passage' | 'column'>, numbering: Span) => {
    while ((spans[at]?.start ?? Infinity) < Math.max(span.start, numbering.end)) at += 1;
    const from = at;
    let words = 0;
    for (; (spans[at]?.start ?? Infinity) < span.end; at += 1)
      if ((tokens[at] ?? 0) >= SIGN_COUNT) words += 1;
    // What a number stands in front of is shown with it.
    const isNumbered = units.at(-1)?.passage !== place.passage && numbering.end > numbering.start;
    const start = isNumbered ? numbering.start : span.start;
    if (words > 0) units.push({ start, end: span.end, ...place, from, to: at });
  };
  for (const [index, passage] of document.passages.entries()) {
    const { role, start, end } = passage;
    if (role === 'furniture') continue;
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
    const numbering = { start: from, end: from + numberingOf(head.slice(indent), role) };
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

/** How many UTF-16 units of a passage's head number it. */
function numberingOf(head: string, role: PassageRole): number {
  if (role === 'table-row' || role === 'code') return 0;
  const bullet = BULLETED.exec(head)?.[0].length ?? 0;
  const numbered = head.slice(bullet);
  const found =
    (role === 'heading' && HEADING_NUMBERING.exec(numbered)) ||
    (role === 'list-item' && ITEM_NUMBERING.exec(numbered)) ||
    LABELLING.exec(numbered) ||
    // Behind a bullet "2.5 seconds" and "3.3 V" are amounts.
    (bullet === 0 || ENDED.test(numbered) ? NUMBERING.exec(numbered) : null);
  return found ? bullet + found[0].length : 0;
}

function readTokens({ document, forms, spans: wordSpans }: WordedText): Pick<TokenText, 'tokens' | 'spans'> {
  const tokens: number[] = [];
  const spans: Span[] = [];
  let word = 0;
  const addWords = (before: number) => {
    for (; (wordSpans[word]?.start ?? Infinity) < before; word += 1) {
      tokens.push(SIGN_COUNT + (forms[word] ?? 0));
      spans.push(wordSpans[word] ?? { start: 0, end: 0 });
    }
  };
  for (const { 0: sign, index } of document.text.matchAll(SIGN)) {
    addWords(index);
    tokens.push(SIGNS.indexOf(sign === '−' ? '-' : sign));
    spans.push({ start: index, end: index + 1 });
  }
  addWords(document.text.length);
  return { tokens, spans };
}
