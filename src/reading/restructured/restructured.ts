// Reads reStructuredText into blocks, as Docutils shows them: what stands further in is a part of what is above it, and read
// the same way. Knows lines; what two dots open is explicit.ts's, titles are titles.ts's, and marks within words
// are inline.ts's.

import type { Block } from '../blocks/blocks.ts';
import { createReferences } from '../signs/references.ts';
import { cellReader } from './directives.ts';
import { tableAt } from './drawn.ts';
import { readExplicit } from './explicit.ts';
import { readInline } from './inline.ts';
import { countItem, createList, type List, markOf, NUMBER } from './lists.ts';
import {
  add,
  addName,
  addWords,
  type Body,
  bodyBelow,
  createReading,
  endOfBlock,
  linesOf,
  type Reading,
} from './reading.ts';
import { numberTitles, readTitle } from './titles.ts';

/** What is further in than so many lists and quotations is read as if it was not. */
const MOST_DEPTH = 20;
/** A colon within its name is none of a role's. */
const FIELD = /^:(?![\s:])((?:[^:\\]|\\.|:(?![\s\x60]|$)){1,200}):(?:\s+|$)/;
const OPTION =
  /^(?:(?:-[\p{L}\p{N}?](?: ?(?:<[^<>]+>|[A-Z][\w-]*))?|(?:--|\/)[\p{L}?][\w-]*(?:[ =](?:<[^<>]+>|[A-Za-z][\w-]*))?)(?:, (?=[-/])|(?=\s{2}|$)))+/u;
const FACT = /^\p{Lu}[\w-]*:(?:\s|$)/u;
/** The blocks of a text. Total, and linear in it. */
export function readRestructured(text: string): Block[] {
  const reading: Reading = createReading((body) => readBody(reading, body));
  const lines = linesOf(text);
  readBody(reading, { lines: lines.slice(readFacts(reading, lines)), lists: 0, depth: 0 });
  const { blocks, names, isNumbered } = reading;
  return readInline(isNumbered ? numberTitles(blocks) : blocks, createReferences(names, text.length));
}

/** What is said of a text on its first lines, as mails and proposals have it. @returns the line behind them */
function readFacts(reading: Reading, lines: readonly string[]): number {
  const to = lines.findIndex((line) => !FACT.test(line) && !/^\s+\S/.test(line));
  const facts = lines.slice(0, Math.max(0, to));
  if (!FACT.test(facts[1] ?? '') || !FACT.test(facts[0] ?? '') || lines[to] !== '') return 0;
  const words = facts.map((line) => (FACT.test(line) ? `\n${line}` : ` ${line.trim()}`)).join('');
  for (const text of words.trim().split('\n')) add(reading, { role: 'paragraph', text });
  return to;
}

/** It calls itself once a level. */
function readBody(reading: Reading, body: Body): void {
  const list = createList();
  for (let at = 0; at < body.lines.length; ) {
    if (body.lines[at] === '') {
      at += 1;
      continue;
    }
    list.isOpen = false;
    at = readAt(reading, body, at, list);
    if (!list.isOpen) list.form = '';
  }
}

/** @returns the position of the line behind what begins at one */
function readAt(reading: Reading, body: Body, at: number, list: List): number {
  const { lines, depth } = body;
  const line = lines[at] ?? '';
  const isDeep = depth > MOST_DEPTH;
  if (line.startsWith(' ') && !isDeep) {
    const quotation = bodyBelow(body, at - 1);
    readBody(reading, quotation);
    return quotation.to;
  }
  if ((line === '..' || line.startsWith('.. ')) && !isDeep) return readExplicit(reading, body, at);
  if (line.startsWith('__ ')) return at + 1;
  if (line.startsWith('>>> ')) return readCode(reading, lines, at);
  return (
    (isDeep
      ? null
      : (readItem(reading, body, at, list) ??
        readEntry(reading, body, at) ??
        readTable(reading, body, at))) ??
    readTitle(reading, lines, at) ??
    readParagraph(reading, body, at)
  );
}

/** @returns the position of the line behind it */
function readCode(
  reading: Reading,
  lines: readonly string[],
  from: number,
  to = endOfBlock(lines, from),
): number {
  add(reading, { role: 'code', text: lines.slice(from, to).join('\n') });
  return to;
}

function readItem(reading: Reading, body: Body, at: number, list: List): number | null {
  const [line = '', next = ''] = body.lines.slice(at, at + 2);
  const mark = markOf(line, next);
  if (mark === undefined) return null;
  const isNumber = NUMBER.test(mark);
  const first = line.slice(mark.length);
  const below = bodyBelow(body, at, first === '' ? 0 : mark.length);
  const shown = countItem(list, mark.trim());
  addName(reading);
  const { length: before } = reading.blocks;
  reading.mark = isNumber ? `${shown} ` : '• ';
  readPart(reading, below, first);
  // A number alone is what there is.
  if (isNumber && reading.blocks.length === before) add(reading, { role: 'paragraph', text: mark.trim() });
  return below.to;
}

/** What stands in an item, which has its words first. */
function readPart(reading: Reading, body: Body, first: string): void {
  reading.role = 'list-item';
  readBody(reading, { ...body, lines: [first, ...body.lines], lists: body.lists + 1 });
  Object.assign(reading, { mark: '', role: 'paragraph' });
}

/** A field, an option, lines that are to stay such. */
function readEntry(reading: Reading, body: Body, at: number): number | null {
  const { lines, lists } = body;
  const line = lines[at] ?? '';
  const [field, name = ''] = FIELD.exec(line) ?? [];
  if (field !== undefined) {
    const below = bodyBelow(body, at);
    addName(reading);
    reading.mark = `${name}: `;
    readBody(reading, { ...below, lines: [line.slice(field.length), ...below.lines] });
    addName(reading);
    return below.to;
  }
  const [option] = OPTION.exec(line) ?? [];
  if (option !== undefined) {
    const below = bodyBelow(body, at);
    const first = line.slice(option.length).trimStart();
    if (first === '' && below.lines.length === 0) return null;
    add(reading, { role: 'list-item', text: option, level: lists + 1 });
    readPart(reading, below, first);
    return below.to;
  }
  if (!/^\|(?: |$)/.test(line)) return null;
  const to = endOfBlock(lines, at);
  const words = lines
    .slice(at, to)
    .map((own) => (own.startsWith('|') ? `\n${own.slice(1).trim()}` : ` ${own.trim()}`));
  addWords(reading, words.join('').trim(), body);
  return to;
}

function readTable(reading: Reading, body: Body, at: number): number | null {
  const found = tableAt(body.lines, at, cellReader(reading, body));
  if (found === null) return null;
  for (const block of found.blocks) add(reading, block);
  return found.to + 1;
}

/** A paragraph, and code below a double colon; or a term, what it means below it. */
function readParagraph(reading: Reading, body: Body, at: number): number {
  const { lines, lists, depth } = body;
  const isDeep = depth > MOST_DEPTH;
  if (lines[at + 1]?.startsWith(' ') && !isDeep) {
    add(reading, { role: 'list-item', text: lines[at] ?? '', level: lists + 1 });
    const below = bodyBelow(body, at);
    readPart(reading, below, '');
    return below.to;
  }
  let to = at + 1;
  while (isDeep ? lines[to] : /^\S/.test(lines[to] ?? '')) to += 1;
  const text = lines.slice(at, to).join(' ').trim();
  const isLiteral = text.endsWith('::');
  const words = isLiteral ? text.replace(/(?:^|\s)::$|:$/, '') : text;
  addWords(reading, words, body);
  if (!isLiteral) return to;
  const below = bodyBelow(body, to - 1);
  if (below.to > to) {
    readCode(reading, below.lines, 0, below.lines.length);
    return below.to;
  }
  while (lines[to] === '') to += 1;
  return /^[!-/:-@[-`{-~]/.test(lines[to] ?? '') ? readCode(reading, lines, to) : to;
}
