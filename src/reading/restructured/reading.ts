// What of a reStructuredText matters for all of its parts: its lines, and what was read of it so far. Knows no block but that
// it has words.

import type { Remark } from '../../documents/document.ts';
import { type Block, oneLine, remarkOf } from '../blocks/blocks.ts';

/** Lines that stand in others, from a column (UTF-16 units) on. */
export type Body = {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  /** The words of its first line, where others stand before these. */
  readonly first?: string;
  /** How many lists are around it, and how many bodies of any kind. */
  readonly lists: number;
  readonly depth: number;
};
export type Reading = {
  readonly lines: readonly string[];
  readonly blocks: Block[];
  /** What titles have been underlined with so far. */
  readonly signs: string[];
  /** What a reference to a name shows, in lower case; of substitutions between their bars. */
  readonly names: Map<string, string>;
  /** Names of what comes next. */
  waiting: string[];
  /** What the next words begin with: an item's mark, or what kind of advice they are; and what they are, if no paragraph. */
  mark: string;
  role: 'paragraph' | 'list-item' | 'caption';
  /** Whether titles are numbered by the program. */
  isNumbered: boolean;
  /** How many notes are numbered by the program. */
  notes: number;
};

export function createReading(text: string): Reading {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\f\v\u2028\u2029]/g, ' ')
    .split('\n')
    .map((line) => widenTabs(line.trimEnd()));
  return {
    lines,
    blocks: [],
    signs: [],
    names: new Map(),
    waiting: [],
    mark: '',
    role: 'paragraph',
    isNumbered: false,
    notes: 0,
  };
}

const TAB = 8;

function widenTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let words = '';
  for (const part of line.split(/(?<=\t)/))
    words += part.endsWith('\t')
      ? part.slice(0, -1) + ' '.repeat(TAB - ((words.length + part.length - 1) % TAB))
      : part;
  return words;
}

/** A line of a body, from its column on. */
export function lineAt({ lines }: Reading, { from, to, column, first }: Body, at: number): string {
  if (first !== undefined && at === from) return first;
  return at < to ? (lines[at] ?? '').slice(column) : '';
}

/** What stands below a line and further in, by so many columns at least; blank lines may stand between. */
export function bodyBelow(reading: Reading, around: Body, from: number, least = 1): Body {
  let to = from + 1;
  let column = Infinity;
  for (let at = from + 1; at < around.to; at += 1) {
    const indent = lineAt(reading, around, at).search(/\S/);
    if (indent === -1) continue;
    if (indent < least) break;
    to = at + 1;
    column = Math.min(column, indent);
  }
  const { lists, depth } = around;
  const own = around.column + (column === Infinity ? least : column);
  return { from: from + 1, to, column: own, lists, depth: depth + 1 };
}

export function takeLines(reading: Reading, body: Body): string[] {
  return Array.from({ length: Math.max(0, body.to - body.from) }, (_, at) =>
    lineAt(reading, body, body.from + at),
  );
}

/** Adds words as what is waited for: an item, a caption, a paragraph. */
export function addWords(reading: Reading, text: string, { lists }: Body): void {
  const { role, mark } = reading;
  reading.mark = '';
  const words = `${mark}${text}`.trim();
  add(reading, role === 'list-item' ? { role, text: words, level: lists } : { role, text: words });
}

export function add(reading: Reading, block: Block): void {
  const { blocks, waiting, names } = reading;
  addName(reading);
  if (block.role === 'heading' || block.role === 'caption')
    for (const name of waiting) names.set(nameOf(name), block.text);
  reading.waiting = [];
  blocks.push(block);
  reading.mark = '';
  reading.role = 'paragraph';
}

/** What is said of what comes next, or its note's number, stands alone where that is no paragraph; an item's mark does not. */
export function addName(reading: Reading): void {
  const { mark, blocks } = reading;
  if (/[:\]] $/.test(mark)) blocks.push({ role: 'paragraph', text: mark.trim() });
  reading.mark = '';
}

export function addRemark(reading: Reading, kind: Remark['kind'], words: string): void {
  reading.blocks.push(remarkOf(kind, words));
}

/** Names differ in neither case nor white space. */
export function nameOf(words: string): string {
  return oneLine(words).toLowerCase();
}
