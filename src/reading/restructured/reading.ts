// What of a reStructuredText matters for all of its parts: its lines, and what was read of it so far. Knows no block but that
// it has words.

import type { Remark } from '../../documents/document.ts';
import { type Block, oneLine, remarkOf } from '../blocks/blocks.ts';

/** Lines that stand in others, without what these are indented by; blank ones are empty. */
export type Body = {
  readonly lines: readonly string[];
  /** How many lists are around it, and how many bodies of any kind. */
  readonly lists: number;
  readonly depth: number;
};
export type Reading = ReturnType<typeof createReading>;

/** What is empty here is cast to what it is filled with. @param readBody reads what stands in others */
export function createReading(readBody: (body: Body) => void) {
  return {
    readBody,
    blocks: [] as Block[],
    /** What titles have been underlined with so far. */
    signs: [] as string[],
    /** What a reference to a name shows, in lower case; of substitutions between their bars. */
    names: new Map<string, string>(),
    /** Names of what comes next. */
    waiting: [] as string[],
    /** What the next words begin with: an item's mark, or what kind of advice they are; and what they are, if no paragraph. */
    mark: '',
    role: 'paragraph' as 'paragraph' | 'list-item' | 'caption',
    /** Whether titles are numbered by the program. */
    isNumbered: false,
    /** How many notes are numbered by the program. */
    notes: 0,
  };
}

export function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\f\v\u2028\u2029]/g, ' ')
    .split('\n')
    .map((line) => widenTabs(line.trimEnd()));
}

const TAB = 8;

function widenTabs(line: string): string {
  const [first = '', ...rest] = line.split('\t');
  return rest.reduce((words, part) => words.padEnd(words.length + TAB - (words.length % TAB)) + part, first);
}

/** The position of the first blank line from one on. */
export function endOfBlock(lines: readonly string[], from: number): number {
  const end = lines.indexOf('', from);
  return end === -1 ? lines.length : end;
}

/**
 * What stands below a line and further in, blank lines between it: at a column at least, or as far in as the least of it.
 *
 * @returns it, and the position of the line behind it
 */
export function bodyBelow(
  { lines, lists, depth }: Body,
  at: number,
  column = 0,
): Body & { readonly to: number } {
  let to = at + 1;
  let least = Infinity;
  for (let below = at + 1; below < lines.length; below += 1) {
    const indent = lines[below]?.search(/\S/) ?? -1;
    if (indent === -1) continue;
    if (indent < Math.max(1, column)) break;
    to = below + 1;
    least = Math.min(least, indent);
  }
  const own = lines.slice(at + 1, to).map((line) => line.slice(column || least));
  return { lines: own, to, lists, depth: depth + 1 };
}

/** Adds words as what is waited for: an item, a caption, a paragraph. */
export function addWords(reading: Reading, text: string, { lists }: Body): void {
  if (text === '') return;
  const { role, mark } = reading;
  reading.mark = '';
  const words = `${mark}${text}`.trim();
  add(reading, role === 'list-item' ? { role, text: words, level: lists } : { role, text: words });
}

/** Adds a block, if it has words. */
export function add(reading: Reading, block: Block): void {
  if (block.text.trim() === '') return;
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
