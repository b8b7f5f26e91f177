// Reads Markdown line by line into blocks. Knows CommonMark's blocks and GitHub's tables; inline markup is
// inline.ts's. No parser is bundled: the smallest that we measured weighs 14 kB brotli, these files 1.5.

import type { Block } from '../blocks.ts';
import { readInline } from './inline.ts';

/** What tools read at the top of a file, which begins with a key; shown as code. Another first rule is a rule. */
const FRONT_MATTER = /^--- *\n([\w-]+:[\s\S]*?\n)--- *(?=\n|$)/;
const QUOTE = /^ {0,3}>(?:[ >]*>)? ?/;
/** A list item's marks, those of the lists that it opens with included. */
const ITEM = /^(?: *([-*+]|\d{1,9}[.)])(?: +|$)){1,9}/;
/** As CommonMark has it: in the middle of a paragraph "1986." and a lone "-" are words. */
const INTERRUPTION = /^(?:[-*+]|1[.)]) +\S/;
const UNDERLINE = /^(?:=+|-+) *$/;
/** Three marks or more, and nothing else: "* * *". */
const RULE = /^[-*_][-*_ ]+[-*_] *$/;
const HEADING = /^#{1,6}(?: +|$)/;
/** "Title ##" is a title; "C#" and "\#" keep their sign. */
const CLOSING = /(?:^| )#+ *$/;
/** What begins code, which ends at as many marks or more. */
const FENCE = /^(?:`{3,9}(?=[^`]*$)|~{3,9})/;
/** A paragraph that is nothing but code between back ticks is code, as what is fenced is. */
const CODE_ALONE = /^\s*`([^`]+)`\s*$/;
/** What is left out with all that it encloses. */
const MARKUP = /^(<!--|<(?:script|style)(?=[\s>]))/i;
/** The line between a table's header and its rows. */
const DELIMITERS = /^[ |:]*-[ |:-]*$/;
/** A link's target by name, which nobody reads: `[pier]: https://...`, with or without a title. No footnote. */
const DEFINITION = /^\[([^^[\]][^[\]]*)\]: *\S+(?: +["'(].*)?$/;
/** A line this much further in than its surroundings is code. */
const CODE_INDENT = 4;

/** A block that may get more words, or turn out to be a heading. */
type Growing = { -readonly [Part in keyof Block]: Block[Part] };
/** How far a text is read, and what of its lines so far matters for the next. */
type Reading = {
  readonly lines: string[];
  readonly blocks: Growing[];
  /** Names that links may use, in lower case. */
  readonly definitions: Set<string>;
  /** The line that is read next. */
  next: number;
  /** Whether the last block, a paragraph or list item, may go on with the next line. */
  open: boolean;
  /** The mark of a list item whose words have not begun. */
  mark: string;
  /** The columns at which the words of the open list items stand, each in the one before; none outside lists. */
  columns: number[];
  /** Whether the last line was one of a quotation; the block that it begins is read without its marks to its end. */
  quoted: boolean;
};
/** A line without the marks of a quotation, and its words without what is before them. */
type Current = {
  readonly at: number;
  readonly line: string;
  readonly words: string;
  readonly indent: number;
};
/** Reads a line, and those that follow it in its block, if it is of one kind. @returns whether it was */
type Step = (reading: Reading, current: Current) => boolean;

/** In this order; a line that is nothing else is a paragraph's. */
const STEPS: readonly Step[] = [
  readHeading,
  skipMarkup,
  readFenced,
  readTable,
  readDefinition,
  readParagraph,
];

/** Markdown's blocks, as read text. Total, and linear in the text. */
export function readMarkdown(text: string): Block[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', '    ')
    .replace(FRONT_MATTER, '~~~\n$1~~~')
    .split('\n');
  const start = { next: 0, open: false, mark: '', quoted: false };
  const reading: Reading = { lines, blocks: [], definitions: new Set(), columns: [], ...start };
  while (reading.next < lines.length) {
    const current = takeLine(reading);
    if (readIndented(reading, current) || endParagraph(reading, current)) continue;
    const inner = openItem(reading, current);
    if (inner.words !== '') STEPS.some((step) => step(reading, inner));
  }
  return reading.blocks.map((block) => {
    if (block.role === 'code') return block;
    const code = block.role === 'paragraph' ? CODE_ALONE.exec(block.text)?.[1] : undefined;
    if (code !== undefined) return { ...block, role: 'code', text: code };
    return { ...block, text: readInline(block.text, reading.definitions) };
  });
}

function takeLine(reading: Reading): Current {
  const at = reading.next;
  const whole = reading.lines[at] ?? '';
  const line = whole.replace(QUOTE, '');
  const quoted = line !== whole;
  const words = line.trimStart();
  // A quotation ends the paragraph before it.
  if (quoted && !reading.quoted) reading.open = false;
  reading.quoted = quoted;
  reading.next += 1;
  return { at, line, words, indent: line.length - words.length };
}

function add(reading: Reading, block: Block): void {
  reading.blocks.push(block);
  reading.mark = '';
  reading.open = false;
}

/** A line of the block that the current one begins. */
function lineAt({ lines, quoted }: Reading, at: number): string {
  const line = lines[at] ?? '';
  return quoted ? line.replace(QUOTE, '') : line;
}

/** The first line from one on that ends a block; within a quotation the line behind it at the latest. */
function findEnd(reading: Reading, from: number, isEnd: (line: string) => boolean): number {
  const { lines, quoted } = reading;
  let at = from;
  const goesOn = () => !isEnd(lineAt(reading, at)) && (!quoted || QUOTE.test(lines[at] ?? ''));
  while (at < lines.length && goesOn()) at += 1;
  return at;
}

/** Lines as they stand, but for as much of their indentation as the block has. */
function addCode(reading: Reading, from: number, to: number, indent: number): void {
  const code = Array.from({ length: to - from }, (_, index) =>
    lineAt(reading, from + index).replace(/^ +/, (spaces) => spaces.slice(indent)),
  );
  add(reading, { role: 'code', text: code.join('\n') });
}

/** The column at which the words of the last list item stand; 0 outside lists. */
function columnOf({ columns }: Reading): number {
  return columns.at(-1) ?? 0;
}

function readIndented(reading: Reading, current: Current): boolean {
  const indent = columnOf(reading) + CODE_INDENT;
  if (current.words === '' || reading.open || reading.mark !== '' || current.indent < indent) return false;
  const isEnd = (line: string) => (/^ *(?=\S)/.exec(line)?.[0].length ?? Infinity) < indent;
  reading.next = findEnd(reading, current.at, isEnd);
  addCode(reading, current.at, reading.next, indent);
  return true;
}

/** A blank line, a rule, or the line under a heading's words. */
function endParagraph(reading: Reading, { words }: Current): boolean {
  const last = reading.open ? reading.blocks.at(-1) : undefined;
  const underlined = last?.role === 'paragraph' && UNDERLINE.test(words);
  if (underlined) Object.assign(last, { role: 'heading', level: words.startsWith('=') ? 1 : 2 });
  if (!underlined && words !== '' && !RULE.test(words)) return false;
  reading.open = false;
  return true;
}

/** The line without the marks of list items that it begins with. */
function openItem(reading: Reading, current: Current): Current {
  const { line, words, indent } = current;
  const { open } = reading;
  const column = columnOf(reading);
  const within = open && reading.blocks.at(-1)?.role === 'paragraph';
  const mayOpen = !within || indent < column || INTERRUPTION.test(words);
  const item = mayOpen ? ITEM.exec(line) : null;
  // A lone "1986." in the middle of an item is words as well.
  if (item === null || (open && indent >= column && item[0] === line)) {
    if (indent === 0) reading.columns = [];
    return current;
  }
  const [marks, mark = ''] = item;
  reading.open = false;
  reading.mark = /\d/.test(mark) ? `${mark} ` : '• ';
  // Where each of the marks stands that the line has.
  let at = 0;
  for (const part of marks.match(/ *\S+ */g) ?? []) {
    const begin = at + part.search(/\S/);
    while (columnOf(reading) > begin) reading.columns.pop();
    at += part.length;
    reading.columns.push(at);
  }
  return { ...current, words: line.slice(marks.length).replace(QUOTE, ''), indent: marks.length };
}

function readHeading(reading: Reading, { words }: Current): boolean {
  const level = HEADING.exec(words)?.[0].trimEnd().length;
  if (level === undefined) return false;
  add(reading, { role: 'heading', text: words.replace(HEADING, '').replace(CLOSING, ''), level });
  return true;
}

/** Comments, scripts and styles are left out; one that never ends is code. */
function skipMarkup(reading: Reading, current: Current): boolean {
  const begin = MARKUP.exec(current.words)?.[1];
  if (begin === undefined) return false;
  const end = new RegExp(`^.*?${begin === '<!--' ? '-->' : `</${begin.slice(1)}>`}`, 'i');
  reading.next = findEnd(reading, current.at, (line) => end.test(line));
  const rest = lineAt(reading, reading.next).replace(end, '');
  if (reading.next < reading.lines.length) reading.lines[reading.next] = rest;
  else addCode(reading, current.at, reading.next, current.indent);
  return true;
}

function readFenced(reading: Reading, current: Current): boolean {
  const fence = FENCE.exec(current.words)?.[0];
  if (fence === undefined) return false;
  const closing = new RegExp(`^ *${fence}+ *$`);
  const end = findEnd(reading, current.at + 1, (line) => closing.test(line));
  addCode(reading, current.at + 1, end, current.indent);
  reading.next = lineAt(reading, end).includes(fence) ? end + 1 : end;
  return true;
}

function readTable(reading: Reading, { at, words }: Current): boolean {
  const delimiters = lineAt(reading, at + 1);
  if (!words.includes('|') || !delimiters.includes('|') || !DELIMITERS.test(delimiters)) return false;
  reading.next = findEnd(reading, at + 2, (line) => !line.includes('|'));
  for (let row = at; row < reading.next; row += 1) {
    const text = readRow(lineAt(reading, row));
    if (row === at) add(reading, { role: 'table-row', text, head: true });
    else if (row !== at + 1) add(reading, { role: 'table-row', text });
  }
  return true;
}

function readDefinition(reading: Reading, { words }: Current): boolean {
  const name = reading.open ? undefined : DEFINITION.exec(words.trimEnd())?.[1];
  if (name !== undefined) reading.definitions.add(name.toLowerCase());
  return name !== undefined;
}

function readParagraph(reading: Reading, { words }: Current): boolean {
  const { mark } = reading;
  if (!reading.open) {
    const { length: level } = reading.columns;
    add(reading, mark === '' ? { role: 'paragraph', text: '' } : { role: 'list-item', text: '', level });
    reading.open = true;
  }
  const said = mark === '' ? words : mark + words.replace(/^\[ \] /, '☐ ').replace(/^\[x\] /i, '☑ ');
  const block = reading.blocks.at(-1);
  if (block) block.text += said.replace(/\\$/, '').trim() + (/(?: {2}|\\)$/.test(said) ? '\n' : ' ');
  return true;
}

/** The cells of a table's row as its words: trimmed, parted by tabs. */
function readRow(row: string): string {
  const cells = row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|')).join('\t');
}
