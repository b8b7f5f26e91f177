// Reads reStructuredText into blocks, as Docutils shows them: what stands further in is a part of what is above it, and read
// the same way. Knows lines; what two dots open is explicit.ts's, titles are titles.ts's, and marks within words
// are inline.ts's.

import type { Block } from '../blocks/blocks.ts';
import { widen } from '../blocks/grid.ts';
import { createReferences } from '../signs/references.ts';
import { cellReader } from './directives.ts';
import { tableAt } from './drawn.ts';
import { readExplicit } from './explicit.ts';
import { createInline } from './inline.ts';
import { countItem, createList, type List, markOf, NUMBER } from './lists.ts';
import {
  add,
  addName,
  addWords,
  type Body,
  bodyBelow,
  createReading,
  lineAt,
  type Reading,
  takeLines,
} from './reading.ts';
import { numberTitles, readTitle } from './titles.ts';

/** What is further in than so many lists and quotations is read as if it was not. */
const MOST_DEPTH = 40;
/** A colon within its name is none of a role's. */
const FIELD = /^:(?![\s:])((?:[^:\\]|\\.|:(?![\s\x60]|$)){1,200}):(?:\s+|$)/;
const OPTION =
  /^(?:(?:-[\p{L}\p{N}?](?: ?(?:<[^<>]+>|[A-Z][\w-]*))?|(?:--|\/)[\p{L}?][\w-]*(?:[ =](?:<[^<>]+>|[A-Za-z][\w-]*))?)(?:, (?=[-/])|(?=\s{2}|$)))+/u;
const FACT = /^\p{Lu}[\w-]*:(?:\s|$)/u;
/** The blocks of a text. Total, and linear in it. */
export function readRestructured(text: string): Block[] {
  const reading = createReading(text);
  const from = readFacts(reading);
  readBody(reading, { from, to: reading.lines.length, column: 0, lists: 0, depth: 0 });
  const { blocks, names, isNumbered } = reading;
  return createInline(createReferences(names, text.length))(isNumbered ? numberTitles(blocks) : blocks);
}

/** What is said of a text on its first lines, as mails and proposals have it. @returns the line behind them */
function readFacts(reading: Reading): number {
  const { lines } = reading;
  const to = lines.findIndex((line) => !FACT.test(line) && !/^\s+\S/.test(line));
  const facts = lines.slice(0, Math.max(0, to));
  if (!FACT.test(facts[1] ?? '') || !FACT.test(facts[0] ?? '') || lines[to] !== '') return 0;
  const words = facts.map((line) => (FACT.test(line) ? `\n${line}` : ` ${line.trim()}`)).join('');
  for (const text of words.trim().split('\n')) add(reading, { role: 'paragraph', text });
  return to;
}

/** It calls itself once a level. */
export function readBody(reading: Reading, body: Body): void {
  const list = createList();
  for (let at = body.from; at < body.to; ) {
    if (lineAt(reading, body, at) === '') {
      at += 1;
      continue;
    }
    list.isOpen = false;
    at = readAt(reading, body, at, list);
    if (!list.isOpen) list.form = '';
  }
}

/** @returns the line behind what begins at one */
function readAt(reading: Reading, body: Body, at: number, list: List): number {
  const line = lineAt(reading, body, at);
  const isDeep = body.depth > MOST_DEPTH;
  if (line.startsWith(' ') && !isDeep) {
    const quotation = bodyBelow(reading, body, at - 1);
    readBody(reading, quotation);
    return quotation.to;
  }
  if ((line === '..' || line.startsWith('.. ')) && !isDeep) return readExplicit(reading, body, at, readBody);
  if (line.startsWith('__ ')) return at + 1;
  if (line.startsWith('>>> ')) return readCode(reading, body, at, endOfBlock(reading, body, at));
  return (
    (isDeep
      ? null
      : (readItem(reading, body, at, list) ??
        readEntry(reading, body, at) ??
        readTable(reading, body, at))) ??
    readTitle(reading, body, at) ??
    readParagraph(reading, body, at)
  );
}

/** @returns the line behind those down to a blank one */
function endOfBlock(reading: Reading, body: Body, at: number): number {
  let to = at + 1;
  while (lineAt(reading, body, to) !== '') to += 1;
  return to;
}

function readCode(reading: Reading, body: Body, from: number, to: number): number {
  add(reading, { role: 'code', text: takeLines(reading, { ...body, from, to }).join('\n') });
  return to;
}

function readItem(reading: Reading, body: Body, at: number, list: List): number | null {
  const line = lineAt(reading, body, at);
  const mark = markOf(line, lineAt(reading, body, at + 1));
  if (mark === undefined) return null;
  const isNumber = NUMBER.test(mark);
  const first = line.slice(mark.length);
  const below = bodyBelow(reading, body, at, first === '' ? 1 : mark.length);
  const shown = countItem(list, mark.trim());
  addName(reading);
  const { length: before } = reading.blocks;
  reading.mark = isNumber ? `${shown} ` : '• ';
  readPart(reading, {
    ...below,
    from: at,
    first,
    column: first === '' ? below.column : body.column + mark.length,
  });
  // A number alone is what there is.
  if (isNumber && reading.blocks.length === before) add(reading, { role: 'paragraph', text: mark.trim() });
  return below.to;
}

/** What stands in an item, which has its words first. */
function readPart(reading: Reading, body: Body): void {
  reading.role = 'list-item';
  readBody(reading, { ...body, lists: body.lists + 1 });
  Object.assign(reading, { mark: '', role: 'paragraph' });
}

/** A field, an option, lines that are to stay such. */
function readEntry(reading: Reading, body: Body, at: number): number | null {
  const line = lineAt(reading, body, at);
  const below = bodyBelow(reading, body, at);
  const [field, name = ''] = FIELD.exec(line) ?? [];
  if (field !== undefined) {
    addName(reading);
    reading.mark = `${name}: `;
    readBody(reading, { ...below, from: at, first: line.slice(field.length) });
    addName(reading);
    return below.to;
  }
  const [option] = OPTION.exec(line) ?? [];
  const first = line.slice(option?.length ?? 0).trimStart();
  if (option !== undefined && (first !== '' || below.to > at + 1)) {
    add(reading, { role: 'list-item', text: option, level: body.lists + 1 });
    readPart(reading, { ...below, from: at, first });
    return below.to;
  }
  if (!/^\|(?: |$)/.test(line)) return null;
  const to = endOfBlock(reading, body, at);
  const lines = takeLines(reading, { ...body, from: at, to });
  const words = lines.map((own) => (own.startsWith('|') ? `\n${own.slice(1).trim()}` : ` ${own.trim()}`));
  addWords(reading, words.join('').trim(), body);
  return to;
}

function readTable(reading: Reading, body: Body, at: number): number | null {
  const tableLine = (line: number) => (line < body.to ? widen(lineAt(reading, body, line)) : null);
  const found = tableAt(tableLine, at, cellReader(reading, body, readBody));
  if (found === null || found.blocks === null) return null;
  for (const block of found.blocks) add(reading, block);
  return found.to + 1;
}

/** A paragraph, and code below a double colon; or a term, what it means below it. */
function readParagraph(reading: Reading, body: Body, at: number): number {
  const isDeep = body.depth > MOST_DEPTH;
  if (lineAt(reading, body, at + 1).startsWith(' ') && !isDeep) {
    add(reading, { role: 'list-item', text: lineAt(reading, body, at), level: body.lists + 1 });
    const below = bodyBelow(reading, body, at);
    readPart(reading, below);
    return below.to;
  }
  let to = at + 1;
  while (/^\S/.test(lineAt(reading, body, to)) || (isDeep && lineAt(reading, body, to) !== '')) to += 1;
  const text = takeLines(reading, { ...body, from: at, to, first: lineAt(reading, body, at) })
    .join(' ')
    .trim();
  const isLiteral = text.endsWith('::');
  const words = isLiteral ? text.replace(/(?:^|\s)::$|:$/, '') : text;
  if (words !== '') addWords(reading, words, body);
  if (!isLiteral) return to;
  const below = bodyBelow(reading, body, to - 1);
  if (below.to > to) return readCode(reading, below, to, below.to);
  while (to < body.to && lineAt(reading, body, to) === '') to += 1;
  const quoted = /^[!-/:-@[-`{-~]/.exec(lineAt(reading, body, to))?.[0];
  return quoted === undefined ? to : readCode(reading, body, to, endOfBlock(reading, body, to));
}
