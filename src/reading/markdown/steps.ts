// The blocks of Markdown but lists, each read by a step of its own. Knows lines, not their order.

import { rowOf } from '../blocks/blocks.ts';
import { HTML_BLOCK, readMarkup } from './markup.ts';
import {
  add,
  addCode,
  addComment,
  CODE_INDENT,
  type Current,
  columnOf,
  findEnd,
  lineAt,
  type Reading,
  takeLines,
} from './reading.ts';

const HEADING = /^#{1,6}(?: +|$)/;
/** "Title ##" is a title; "C#" and "\#" keep their sign. */
const CLOSING = /(?:^| )#+ *$/;
const ATTRIBUTES_ALONE = /^\{:(?: ?[#.]?[\w-]+(?:=(?:"[^"]*"|'[^']*'|[\w-]+))?(?=[ }]))+ *\}\s*$/;
/** Where other programs put contents, or begin a page. */
const CONTENTS = /^(?:\[TOC\]|\[\[_?TOC_?\]\]|\\(?:tableofcontents|newpage|pagebreak))\s*$/i;
/** What begins code, which ends at as many marks or more. */
const FENCE = /^(?:`{3,9}(?=[^`]*$)|~{3,9})/;
/** What is left out with all that it encloses. */
const MARKUP = /^(<!--|<(?:script|style)(?=[\s>]))/i;
/** The line between a table's header and its rows. */
const DELIMITERS = /^[ |:]*-[ |:-]*$/;
/** A link's target by name, which nobody reads: `[pier]: https://...`, with or without a title. No footnote. */
const DEFINITION = /^\[([^^[\]][^[\]]*)\]: *(\S*)(?: +["'(].*)?$/;
/** Of a definition whose target, or title, stands on the next line. */
const TARGET = /^ *[^\s[]\S*(?: +["'(].*)?$/;
const TITLE = /^ *(?:"[^"]*"|'[^']*'|\([^()]*\)) *$/;
const FOOTNOTE = /^\[\^([^\]\s]{1,80})\]: */;
/** Of what a term means; in Bikeshed one colon is the term's. Lists and code stand in none. */
const MEANING = /^::? {1,3}(?=\S)/;
const NO_MEANING = /^(?:[-*+] |\d{1,9}[.)] |`{3}|~{3}|[()])/;
/** Of a term (UTF-16 units). */
const LONGEST_TERM = 120;

export function readHeading(reading: Reading, { words }: Current): boolean {
  const level = HEADING.exec(words)?.[0].trimEnd().length;
  if (level === undefined) return false;
  add(reading, { role: 'heading', text: words.replace(HEADING, '').replace(CLOSING, ''), level });
  return true;
}

/** Comments become remarks, scripts and styles are left out; one that never ends is code. */
export function skipMarkup(reading: Reading, current: Current): boolean {
  const begin = MARKUP.exec(current.words)?.[1];
  if (begin === undefined) return false;
  const end = new RegExp(`^.*?${begin === '<!--' ? '-->' : `</${begin.slice(1)}>`}`, 'i');
  reading.next = findEnd(reading, current.at, (line) => end.test(line));
  const [marked = ''] = end.exec(lineAt(reading, reading.next)) ?? [];
  if (reading.next === reading.lines.length) addCode(reading, current.at, reading.next, current.indent);
  else {
    const all = `${takeLines(reading, current.at, reading.next, current.indent)}\n${marked}`;
    const above = reading.blocks.at(-1) ?? { role: 'paragraph', text: '' };
    if (begin === '<!--') addComment(above, all.slice(all.indexOf(begin) + begin.length, -3));
    if (reading.blocks.length === 0) reading.blocks.push(above);
    reading.lines[reading.next] = lineAt(reading, reading.next).slice(marked.length);
  }
  return true;
}

/** Of the block above or below, as kramdown notes them on a line of their own; contents, in place of which none are shown. */
export function skipAttributes({ mark, blocks }: Reading, { words }: Current): boolean {
  if (mark !== '') return false;
  if (/^\{:toc\b/.test(words) && blocks.at(-1)?.role === 'list-item') blocks.pop();
  return ATTRIBUTES_ALONE.test(words) || CONTENTS.test(words);
}

export function readFenced(reading: Reading, current: Current): boolean {
  const fence = FENCE.exec(current.words)?.[0];
  if (fence === undefined) return false;
  const closing = new RegExp(`^ *${fence}+ *$`);
  const end = findEnd(reading, current.at + 1, (line) => closing.test(line));
  addCode(reading, current.at + 1, end, current.indent);
  reading.next = lineAt(reading, end).includes(fence) ? end + 1 : end;
  return true;
}

export function readTable(reading: Reading, { at, words }: Current): boolean {
  const delimiters = lineAt(reading, at + 1);
  if (!words.includes('|') || !delimiters.includes('|') || !DELIMITERS.test(delimiters)) return false;
  reading.next = findEnd(reading, at + 2, (line) => !line.includes('|'));
  const rows = Array.from({ length: reading.next - at }, (_, row) => readRow(lineAt(reading, at + row)));
  for (const [row, cells] of rows.entries()) {
    // A row has as many cells as its head.
    const tabs = Math.max(0, (rows[0]?.length ?? 0) - cells.length);
    if (row !== 1) add(reading, rowOf(cells.join('\t') + '\t'.repeat(tabs), row === 0));
  }
  return true;
}

export function readDefinition(reading: Reading, { words }: Current): boolean {
  const [, name, target] = (!reading.open && DEFINITION.exec(words.trimEnd())) || [];
  if (name === undefined) return false;
  if (target === '') {
    if (!TARGET.test(lineAt(reading, reading.next))) return false;
    reading.next += 1;
  }
  if (TITLE.test(lineAt(reading, reading.next))) reading.next += 1;
  reading.definitions.add(name.toLowerCase());
  return true;
}

/** Each is a passage of its own, where it is written. */
export function readFootnote(reading: Reading, { words }: Current): boolean {
  const [mark, label] = FOOTNOTE.exec(words) ?? [];
  if (mark === undefined || label === undefined) return false;
  reading.definitions.add(`^${label}`.toLowerCase());
  add(reading, { role: 'list-item', text: `[${label}] ${words.slice(mark.length).trim()} `, level: 1 });
  reading.open = true;
  reading.items = [{ column: CODE_INDENT, sign: '^', first: Number.NaN, shown: Number.NaN }];
  return true;
}

/** A term and what it means below it are items of one list, as kramdown and Pandoc have it; below a table it is a caption. */
export function readMeaning(reading: Reading, { at, words, indent }: Current): boolean {
  const mark = MEANING.exec(words)?.[0];
  const rest = words.slice(mark?.length ?? 0).trim();
  const term = reading.blocks.at(-1);
  if (mark === undefined || reading.mark !== '' || NO_MEANING.test(rest)) return false;
  if (term?.role === 'table-row') {
    add(reading, { role: 'caption', text: rest });
    return true;
  }
  const isFurther = reading.items.at(-1)?.sign === ':';
  if (reading.indentIsCode && !isFurther && !isTerm(reading, at)) return false;
  while (columnOf(reading) > indent) reading.items.pop();
  const level = reading.items.length + 1;
  if (reading.indentIsCode && !isFurther) Object.assign(term ?? {}, { role: 'list-item', level });
  add(reading, { role: 'list-item', text: `${rest} `, level });
  reading.open = true;
  reading.items.push({ column: indent + mark.length, sign: ':', first: Number.NaN, shown: Number.NaN });
  return true;
}

/** Whether the last block is a paragraph of one short line that a meaning may follow, which code and a letter's greeting are not. */
function isTerm({ lines, blocks }: Reading, at: number): boolean {
  const above = lines[at - 1]?.trim() === '' ? at - 2 : at - 1;
  const { role = '', text = '' } = blocks.at(-1) ?? {};
  // Behind an item without a blank line nothing else is a paragraph of one line.
  const isNext = text === lines[above] && blocks.at(-2)?.role === 'list-item';
  const isOneLine = isNext || above < 1 || lines[above - 1]?.trim() === '';
  return (
    role === 'paragraph' && isOneLine && text.length < LONGEST_TERM && !/(?:[;,{}]|\(\)) *$|->/.test(text)
  );
}

/** What of HTML goes to its end, over blank lines; between back ticks it is only named. */
const ENDS: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<table[\s>]/i, /(?<!`)<\/table>/i],
  [/^<pre[\s>]/i, /(?<!`)<\/pre>/i],
];

/** What ends a block of HTML in Bikeshed, where Markdown needs no blank line above. */
const MARKDOWN = /^ *(?:#{1,6} |::? |[-*] |\d{1,9}\. )|\{#[\w-]+\}\s*$/;

/** The last line that has each of the ends. */
export function findLastEnds(lines: readonly string[]): ReadonlyMap<RegExp, number> {
  return new Map(ENDS.map(([, end]) => [end, lines.findLastIndex((line) => end.test(line))]));
}

/** A block of HTML goes to the next blank line; tables, and text that stands as it is, to their ends. */
export function readHtml(reading: Reading, { at, words, indent }: Current): boolean {
  if (!HTML_BLOCK.test(words) || (reading.mark !== '' && /^<pre/i.test(words))) return false;
  const [, whole] = ENDS.find(([start]) => start.test(words)) ?? [];
  const isWhole = whole !== undefined && at <= (reading.lastEnds.get(whole) ?? -1);
  const isEnd = (line: string) => line.trim() === '' || (!reading.indentIsCode && MARKDOWN.test(line));
  const end = isWhole ? findEnd(reading, at, (line) => whole.test(line)) : findEnd(reading, at + 1, isEnd);
  reading.next = isWhole ? Math.min(end + 1, reading.lines.length) : end;
  for (const block of readMarkup(takeLines(reading, at, reading.next, indent))) add(reading, block);
  reading.open = false;
  return true;
}

export function readParagraph(reading: Reading, { words }: Current): boolean {
  const { mark } = reading;
  if (!reading.open) {
    const level = reading.items.filter(({ sign }) => sign !== '!').length;
    add(reading, mark === '' ? { role: 'paragraph', text: '' } : { role: 'list-item', text: '', level });
    reading.open = true;
  }
  const said = mark === '' ? words : mark + words.replace(/^\[ \] /, '☐ ').replace(/^\[x\] /i, '☑ ');
  const block = reading.blocks.at(-1);
  if (block) block.text += said.replace(/\\$/, '').trim() + (/(?: {2}|\\)$/.test(said) ? '\n' : ' ');
  return true;
}

/** The cells of a table's row, trimmed. */
function readRow(row: string): string[] {
  const cells = row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|'));
}
