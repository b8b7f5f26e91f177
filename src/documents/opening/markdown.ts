// Reads Markdown line by line into blocks. Knows CommonMark's blocks and GitHub's tables; inline markup is
// inline.ts's. No parser is bundled: the smallest that we measured weighs 14 kB brotli, these files 3.

import type { Block } from '../blocks.ts';
import type { PassageRole } from '../document.ts';
import { readInline } from './inline.ts';
import { cellsOf, dedent, expandTabs, indentOf, isRule, readMarks, unquote } from './markdown-lines.ts';

const HEADING = /^ {0,3}#{1,6}(?: (.*)|$)/;
/** "Title ##" is a title; "C#" and "\#" keep their sign. */
const CLOSING = /(?:^| )#+$/;
const UNDERLINE = /^ {0,3}(?:=+|-+) *$/;
const FENCE = /^ *(`{3,}(?=[^`]*$)|~{3,})/;
/** A link's target by name, which nobody reads: `[pier]: https://...`, with or without a title. */
const DEFINITION = /^ {0,3}\[([^[\]]{1,999})\]: *(\S+) *(?:"[^"]*"|'[^']*'|\([^)]*\))?$/;
const FOOTNOTE = /^ {0,3}\[\^([^[\]]{1,99})\]: */;
/** What begins with one of these is not read until its end. */
const UNREAD = /^ {0,3}<(!--|script(?=[\s>])|style(?=[\s>]))/i;
/** A line this much further in than its surroundings is code. */
const CODE_INDENT = 4;

type Scan = {
  readonly lines: string[];
  readonly blocks: Block[];
  /** Names that links may use, in lower case. */
  readonly definitions: Set<string>;
  /** Ends that were looked for in vain: looking again for each beginning would make the time quadratic. */
  readonly missing: Set<string>;
  /** The paragraph or list item that the next line may go on with. */
  open: { role: PassageRole; text: string } | null;
  /** The mark of a list item whose words have not begun. */
  mark: string;
  /** The column at which the words of the last list item stand; 0 outside lists. */
  column: number;
};

/** Markdown's blocks, as read text. Total, and linear in the text. */
export function readMarkdown(text: string): Block[] {
  const scan: Scan = {
    lines: text.split(/\r\n|\r|\n/).map(expandTabs),
    blocks: [],
    definitions: new Set(),
    missing: new Set(),
    open: null,
    mark: '',
    column: 0,
  };
  let at = readFrontMatter(scan);
  while (at < scan.lines.length) at = readLine(scan, at);
  close(scan);
  return scan.blocks.map((block) =>
    block.role === 'code' ? block : { ...block, text: readInline(block.text, scan.definitions) },
  );
}

/** Reads the block or the line of a paragraph that stands at a line; returns the line after it. */
function readLine(scan: Scan, at: number): number {
  const whole = scan.lines[at] ?? '';
  const line = unquote(whole);
  if (line.trim() === '') {
    close(scan);
    return at + 1;
  }
  const indent = indentOf(line);
  if (scan.open === null && scan.mark === '' && indent >= scan.column + CODE_INDENT) {
    return readIndented(scan, at, scan.column + CODE_INDENT);
  }
  const words = scan.column > 0 ? line.trimStart() : line;
  if (scan.open === null && scan.mark === '' && indent === 0 && readMarks(words) === null) scan.column = 0;
  if (scan.open?.role === 'paragraph' && UNDERLINE.test(words)) {
    scan.open.role = 'heading';
    close(scan);
    return at + 1;
  }
  const heading = HEADING.exec(words);
  if (heading !== null) {
    add(scan, 'heading', (heading[1] ?? '').trim().replace(CLOSING, ''));
    return at + 1;
  }
  if (isRule(words)) {
    close(scan);
    return at + 1;
  }
  return (
    readFence(scan, at, words, whole !== line) ??
    readUnread(scan, at, words) ??
    readTable(scan, at, words) ??
    readItem(scan, at, words, indent) ??
    readWords(scan, at, words)
  );
}

function readFence(scan: Scan, at: number, line: string, quoted: boolean): number | null {
  const fence = FENCE.exec(line)?.[1];
  if (fence === undefined) return null;
  const end = new RegExp(`^ *${fence[0]}{${fence.length},} *$`);
  const indent = indentOf(scan.lines[at] ?? '');
  const code: string[] = [];
  let next = at + 1;
  for (; next < scan.lines.length; next += 1) {
    const inside = scan.lines[next] ?? '';
    const words = quoted ? unquote(inside) : inside;
    if (end.test(words)) break;
    code.push(dedent(words, indent));
  }
  add(scan, 'code', code.join('\n'));
  return next + 1;
}

function readIndented(scan: Scan, at: number, indent: number): number {
  const code: string[] = [];
  let next = at;
  for (; next < scan.lines.length; next += 1) {
    const line = unquote(scan.lines[next] ?? '');
    if (line.trim() !== '' && indentOf(line) < indent) break;
    code.push(dedent(line, indent));
  }
  add(scan, 'code', code.join('\n'));
  return next;
}

/** Leaves out comments, scripts and style sheets; what follows on their last line is read. */
function readUnread(scan: Scan, at: number, line: string): number | null {
  const begin = UNREAD.exec(line)?.[1]?.toLowerCase();
  if (begin === undefined || scan.missing.has(begin)) return null;
  const end = new RegExp(begin === '!--' ? '-->' : `</${begin}>`, 'i');
  for (let next = at; next < scan.lines.length; next += 1) {
    const found = end.exec(scan.lines[next] ?? '');
    if (found === null) continue;
    scan.lines[next] = (scan.lines[next] ?? '').slice(found.index + found[0].length);
    return next;
  }
  scan.missing.add(begin);
  return null;
}

function readTable(scan: Scan, at: number, header: string): number | null {
  const delimiters = unquote(scan.lines[at + 1] ?? '');
  if (!header.includes('|') || !delimiters.includes('-') || !/^[\s|:-]*$/.test(delimiters)) return null;
  if (cellsOf(header).length !== cellsOf(delimiters).length) return null;
  add(scan, 'table-row', cellsOf(header).join('\t'));
  let next = at + 2;
  for (; next < scan.lines.length; next += 1) {
    const row = unquote(scan.lines[next] ?? '');
    if (!row.includes('|')) break;
    add(scan, 'table-row', cellsOf(row).join('\t'));
  }
  return next;
}

/** Takes the marks off a list item's line and leaves the rest to be read as any other line. */
function readItem(scan: Scan, at: number, line: string, indent: number): number | null {
  const marks = readMarks(line);
  if (marks === null) return null;
  const { mark, end } = marks;
  const words = line.slice(end);
  // As CommonMark has it: in the middle of a paragraph "1986." and a lone "-" are words.
  if (scan.open?.role === 'paragraph' && (words === '' || (/^\d/.test(mark) && !/^1\D/.test(mark))))
    return null;
  close(scan);
  scan.mark = /^\d/.test(mark) ? mark : '•';
  scan.column = indent + Math.max(end, 2);
  scan.lines[at] = words;
  return words === '' ? at + 1 : at;
}

function readWords(scan: Scan, at: number, line: string): number {
  const definition = scan.open === null ? DEFINITION.exec(line.trimEnd())?.[1] : undefined;
  if (definition !== undefined && !definition.startsWith('^')) {
    scan.definitions.add(definition.trim().toLowerCase());
    return at + 1;
  }
  const footnote = scan.open === null ? FOOTNOTE.exec(line) : null;
  const hard = /(?: {2}|\\)$/.test(line);
  const text = footnote === null ? line : `\\[${footnote[1]}\\] ${line.slice(footnote[0].length)}`;
  const words = hard && text.endsWith('\\') ? text.slice(0, -1).trim() : text.trim();
  if (scan.open !== null) {
    scan.open.text += words;
  } else if (scan.mark === '') {
    scan.open = { role: 'paragraph', text: words };
  } else {
    const task = words.replace(/^\[ \] /, '☐ ').replace(/^\[[xX]\] /, '☑ ');
    scan.open = { role: 'list-item', text: `${scan.mark} ${task}` };
    scan.mark = '';
  }
  scan.open.text += hard ? '\n' : ' ';
  return at + 1;
}

function readFrontMatter(scan: Scan): number {
  if (scan.lines[0]?.trimEnd() !== '---') return 0;
  const end = scan.lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.) *$/.test(line));
  if (end === -1) return 0;
  add(scan, 'code', scan.lines.slice(1, end).join('\n'));
  return end + 1;
}

function close(scan: Scan): void {
  if (scan.open !== null) scan.blocks.push({ ...scan.open, page: null });
  scan.open = null;
}

function add(scan: Scan, role: PassageRole, text: string): void {
  close(scan);
  scan.mark = '';
  scan.blocks.push({ role, text, page: null });
}
