// Reads AsciiDoc line by line into blocks, as Asciidoctor shows them. Knows lines and what begins a block; what stands between
// signs is read in fences.ts, lists in lists.ts, marks within words in inline.ts.

import { type Block, fileElsewhere, remarkOf, wordsOfCell } from '../blocks/blocks.ts';
import { createReferences } from '../signs/references.ts';
import { CONDITION, includedIn, readCondition, SETTING } from './conditions.ts';
import { ADVICE, creditOf, readFenced, VERBATIM, VERSE } from './fences.ts';
import { readInline } from './inline.ts';
import { isItem, readItem } from './lists.ts';
import {
  add,
  addApart,
  addCredit,
  addTitle,
  createReading,
  labelOf,
  put,
  type Reading,
  sectionNumber,
  tell,
} from './reading.ts';

/** What is said of the next block, and its name. */
const SAID = /^\[(?:[\p{L}\p{N}_.#%{,"'].*|\[(?:[\p{L}_:][\p{L}\p{N}_:.-]*(?:,.*)?)?\])?\]$/u;
const NAME = /^\[\[([^\],]+)(?:,\s*(.*))?\]\]$|^\[[^\]"]*#([\w:.-]+)/;
/** A place within a line that is shown by another name where something refers to it. */
const LABELLED = /\[\[([\p{L}_:][^[\],]{0,99}),\s*([^[\]]{1,99})\]\]/gu;
const TITLE = /^\.(\.?[^ \t.].*)$/;
const HEADING = /^(={1,6}|#{1,6})\s+(\S.*)$/;
/** What titles are underlined with, by their level, as wide as they are or nearly; what is shorter opens a block. */
const UNDERLINES = '=-~^+';
const UNDERLINE = /^([=\-~^+])\1{2,}$/;
const MEDIUM = /^(image|video|audio)::[^\s[][^[]*\[(.*)\]$/;
const DESCRIPTION = /\balt="([^"]*)"|^"([^"]*)"|^([^,=]*)(?=,|$)/;
/** What parts pages or parts of one, and what is made of the whole text. */
const SILENT = /^(?:<{3,}|'{3,}|---|- - -|\*\*\*|\* \* \*|toc::\[.*\])$/;
/** Who wrote a text, and which version of it this is: also on the lines below its title. */
const FRONT = /^:(?:author|revnumber|revdate|revremark):\s/;
const MOST_FRONT = 2;

/** AsciiDoc's blocks, as read text. Total, and linear in the text. */
export function readAsciiDoc(text: string): Block[] {
  const { blocks, names } = read(text);
  for (const [, name = '', shown = ''] of text.matchAll(LABELLED))
    if (!names.has(name)) names.set(name, shown);
  return readInline(blocks, createReferences(names, text.length));
}

function read(text: string): Reading {
  const reading = createReading(text, {
    readLines() {
      while (reading.next < reading.lines.length) readLine(reading);
      addCredit(reading);
    },
    readCell: (lines) => wordsOfCell(read(lines.join('\n')).blocks, reading.blocks),
  });
  reading.readLines();
  addTitle(reading, 'paragraph');
  return reading;
}

function readLine(reading: Reading): void {
  const line = reading.lines[reading.next] ?? '';
  reading.next += 1;
  if (line === '') {
    addCredit(reading);
    if (reading.open !== 'term') reading.open = 'none';
    reading.isApart = true;
    return;
  }
  if (readComment(reading, line) || readConditions(reading, line)) return;
  const isWithin = reading.open === 'paragraph' || reading.open === 'item';
  if (line === '+') Object.assign(reading, { open: 'none', isJoined: reading.items.length > 0 });
  else if (!readSaid(reading, line) && !readFenced(reading, line) && (isWithin || !readWhole(reading, line)))
    readWords(reading, line);
  reading.isApart = false;
}

/** Within a sentence it stands before it, so that the sentence stays one. */
function readComment(reading: Reading, line: string): boolean {
  if (!/^\/\/(?!\/)/.test(line)) return false;
  const { next, lines, open, blocks } = reading;
  while (/^\/\/(?!\/)/.test(lines[reading.next] ?? '')) reading.next += 1;
  const said = lines.slice(next - 1, reading.next).map((one) => one.slice(2));
  const below = lines[reading.next] ?? '';
  const isWithin = below !== '' && (open === 'paragraph' || (open === 'item' && !isItem(below)));
  blocks.splice(blocks.length - Number(isWithin), 0, remarkOf('comment', said.join(' ')));
  return true;
}

/** What is in some edition of the text only. Within a sentence it stays there, with its condition, so that it is one. */
function readConditions(reading: Reading, first: string): boolean {
  if (!CONDITION.test(first)) return false;
  const { lines, next, conditions } = reading;
  while (CONDITION.test(lines[reading.next] ?? '')) reading.next += 1;
  const below = lines[reading.next] ?? '';
  const goesOn = below !== '' && !isItem(below);
  for (let at = next - 1; at < reading.next; at += 1) {
    const line = lines[at] ?? '';
    const [, kind = '', , words = ''] = CONDITION.exec(line) ?? [];
    const isEnd = kind === 'endif';
    const isWithin =
      goesOn &&
      (reading.open === 'paragraph' || reading.open === 'item') &&
      (!isEnd || conditions.at(-1) === 'within');
    if (isWithin) {
      if (isEnd) conditions.pop();
      else if (kind === 'ifeval' || words === '') conditions.push('within');
      readWords(reading, words === '' || kind === 'ifeval' ? line : words);
    } else if (readCondition(reading, line) || (isEnd && at + 1 < reading.next)) reading.open = 'none';
  }
  return true;
}

function readSaid(reading: Reading, line: string): boolean {
  if (!SAID.test(line)) return false;
  const [, anchor, shown, id] = NAME.exec(line) ?? [];
  const name = anchor ?? id;
  // Attributes, apart from what is above them, end its list.
  if (reading.isApart && !reading.isJoined) reading.items = [];
  if (name !== undefined) reading.name = name;
  if (name !== undefined && shown !== undefined) reading.names.set(name, shown);
  reading.said += `\n${reading.attributes.put(line)}`;
  reading.advice = ADVICE.exec(line)?.[1] ?? reading.advice;
  if (reading.open !== 'term') reading.open = 'none';
  return true;
}

/** What is one or more lines whole, where a block may begin. */
function readWhole(reading: Reading, line: string): boolean {
  const title = TITLE.exec(line)?.[1];
  if (title !== undefined) {
    addTitle(reading, 'paragraph');
    reading.title = reading.attributes.put(title);
    return true;
  }
  if (SETTING.test(line)) return readSetting(reading, line);
  const [, medium, description = ''] = MEDIUM.exec(line) ?? [];
  if (medium !== undefined) {
    const said = DESCRIPTION.exec(description)?.find((part, at) => at > 0 && part !== undefined) ?? '';
    addApart(reading, remarkOf(medium === 'image' ? 'picture' : 'embedded', said));
    return true;
  }
  const included = includedIn(line);
  if (included !== null) {
    put(reading, remarkOf('embedded', fileElsewhere(reading.attributes.put(included))));
    return true;
  }
  return SILENT.test(line) || readHeading(reading, line) || readVerbatim(reading, line);
}

/** A value goes on behind a backslash, or a plus that is to break its line. */
function readSetting(reading: Reading, line: string): boolean {
  const { lines } = reading;
  const parts = [line];
  while (/(?:^|\s)\\$/.test(parts.at(-1) ?? '') && (lines[reading.next] ?? '') !== '') {
    parts.push(`${parts.pop()?.slice(0, -1)}`, lines[reading.next]?.trimStart() ?? '');
    reading.next += 1;
  }
  const setting = parts.join('');
  if (reading.unmet > 0) return true;
  reading.attributes.set(setting);
  const value = reading.attributes.get(FRONT.exec(setting)?.[0].slice(1, -2) ?? '') ?? '';
  if (!value.includes('{')) put(reading, { role: 'paragraph', text: value });
  return true;
}

function readHeading(reading: Reading, line: string): boolean {
  const { lines, next } = reading;
  const below = lines[next] ?? '';
  const isRuled =
    UNDERLINE.test(below) && Math.abs(line.length - below.length) <= 1 && /^[\p{L}\p{N}_]/u.test(line);
  const [, marks = '', words = line] = HEADING.exec(line) ?? [];
  if (!isRuled && marks === '') return false;
  const level = isRuled ? UNDERLINES.indexOf(below.charAt(0)) + 1 : marks.length;
  if (isRuled) reading.next += 1;
  const closed = ` ${marks}`;
  const own = marks !== '' && words.endsWith(closed) ? words.slice(0, -closed.length) : words;
  const [anchors = '', name] = /^(?:\[\[([^\],]+)(?:,[^\]]*)?\]\]\s*)+/.exec(own) ?? [];
  if (name !== undefined) reading.name = name;
  const { attributes, names } = reading;
  const title = attributes.put(own.slice(anchors.length));
  const isAppendix = /^\[appendix/m.test(reading.said);
  const text = `${isAppendix ? labelOf(reading, 'appendix') : sectionNumber(reading, level)}${title}`;
  const plain = title.toLowerCase().replace(/&#\d+;|[^\p{L}\p{N}_ .-]/gu, '');
  const id = plain.replace(/[ .-]+/g, attributes.get('idseparator') ?? '_');
  for (const one of [reading.name, `${attributes.get('idprefix') ?? '_'}${id}`, title])
    if (one !== '' && !names.has(one)) names.set(one, title);
  const isFirst = level === 1 && !reading.isTitled;
  reading.isTitled = true;
  addApart(reading, { role: 'heading', text, level });
  for (let at = 0; isFirst && at < MOST_FRONT; at += 1) {
    const front = lines[reading.next] ?? '';
    if (!/^[\p{L}\p{N}]/u.test(front) || CONDITION.test(front) || includedIn(front) !== null) break;
    put(reading, { role: 'paragraph', text: reading.attributes.put(front) });
    reading.next += 1;
  }
  return true;
}

/** What its attributes, or blanks before it, say to be taken as it stands, up to a blank line. */
function readVerbatim(reading: Reading, line: string): boolean {
  const isSaid = VERBATIM.test(reading.said);
  const isIn = /^\s/.test(line) && reading.open !== 'term' && !isItem(line.trimStart());
  if (!isSaid && !isIn) return false;
  const { lines, next } = reading;
  while ((lines[reading.next] ?? '') !== '' && lines[reading.next] !== '+') reading.next += 1;
  add(reading, { role: 'code', text: lines.slice(next - 1, reading.next).join('\n') });
  return true;
}

/** An item, the rest of one, or a paragraph. */
function readWords(reading: Reading, line: string): void {
  const words = line.trimStart().replace(/^>(?: |$)/, '');
  const { open, items, blocks } = reading;
  if ((open !== 'paragraph' || items.length > 0) && isItem(words)) {
    readItem(reading, words);
    return;
  }
  const last = blocks.at(-1);
  if (open === 'term') {
    add(reading, { role: 'list-item', text: tell(reading, words), level: items.length });
    reading.open = 'item';
  } else if (open === 'none' || last === undefined) {
    const keepsLines = VERSE.test(reading.said);
    const credit = creditOf(reading.said);
    const block: Block = { role: 'paragraph', text: tell(reading, words) };
    if (reading.isApart) addApart(reading, block);
    else add(reading, block);
    Object.assign(reading, { open: 'paragraph', keepsLines, credit });
    if (keepsLines) reading.gap = '\n';
  } else {
    const { gap } = reading;
    last.text += gap + tell(reading, words);
  }
}
