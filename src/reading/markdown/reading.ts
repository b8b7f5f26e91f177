// How far a Markdown text is read, and what of its lines so far matters for the next. Knows no block but code.

import type { Remark } from '../../documents/document.ts';
import { type Block, type Growing, oneLine } from '../blocks/blocks.ts';

/** A line this much further in than its surroundings is code. */
export const CODE_INDENT = 4;
export const QUOTE = /^ {0,3}>(?:[ >]*>)? ?/;

/** A list's item. */
export type Item = {
  /** The column at which its words stand. */
  readonly column: number;
  /** What its number is written with: ".", ")", or the bullet. */
  readonly sign: string;
  /** The number that the list's first item has in the file, and that which is shown before this one. */
  readonly first: number;
  readonly shown: number;
};
/** A block that comments are added to, whose list of them is no other's. */
export type Commented = Omit<Growing, 'remarks'> & { remarks?: Remark[] };
export type Reading = ReturnType<typeof createReading>;

/**
 * How far a text is read, and what of its lines so far matters for the next. What is empty here is cast to what it is filled
 * with.
 *
 * @param lastEnds the last lines on which a table of HTML ends, and text that stands as it is
 * @param indentIsCode not in Bikeshed, where it follows the tags
 */
export function createReading(lines: string[], lastEnds: ReadonlyMap<RegExp, number>, indentIsCode: boolean) {
  return {
    lines,
    lastEnds,
    indentIsCode,
    blocks: [] as Commented[],
    /** Names that links may use, in lower case. */
    definitions: new Set<string>(),
    /** The line that is read next. */
    next: 0,
    /** Whether the last block, a paragraph or list item, may go on with the next line. */
    open: false,
    /** The mark of a list item whose words have not begun. */
    mark: '',
    /** The list items that are open, each in the one before. */
    items: [] as Item[],
    /** Whether the last line was one of a quotation; the block that it begins is read without its marks to its end. */
    quoted: false,
    /** Whether what is quoted is a note, by what it opens with. */
    isNote: false,
  };
}

/** A line without the marks of a quotation, and its words without what is before them. */
export type Current = {
  readonly at: number;
  readonly line: string;
  readonly words: string;
  readonly indent: number;
};
/** Reads a line, and those that follow it in its block, if it is of one kind. @returns whether it was */
export type Step = (reading: Reading, current: Current) => boolean;

export function add(reading: Reading, block: Block): void {
  const { remarks, ...rest } = block;
  const { quoted, isNote } = reading;
  const place = quoted && !isNote ? { ...rest, quoted } : rest;
  reading.blocks.push(remarks === undefined ? place : { ...place, remarks: [...remarks] });
  reading.mark = '';
  reading.open = false;
}

/** Says a comment, if it has words, behind those of a block. */
export function addComment(block: Commented, comment: string): void {
  const text = oneLine(comment);
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  block.remarks ??= [];
  block.remarks.push({ kind: 'comment', at: Infinity, text });
}

/** A line of the block that the current one begins. */
export function lineAt({ lines, quoted }: Reading, at: number): string {
  const line = lines[at] ?? '';
  return quoted ? line.replace(QUOTE, '') : line;
}

/** The first line from one on that ends a block; within a quotation the line behind it at the latest. */
export function findEnd(reading: Reading, from: number, isEnd: (line: string) => boolean): number {
  const { lines, quoted } = reading;
  let at = from;
  const goesOn = () => !isEnd(lineAt(reading, at)) && (!quoted || QUOTE.test(lines[at] ?? ''));
  while (at < lines.length && goesOn()) at += 1;
  return at;
}

/** Lines as they stand, but for as much of their indentation as the block has. */
export function takeLines(reading: Reading, from: number, to: number, indent: number): string {
  return Array.from({ length: to - from }, (_, index) =>
    lineAt(reading, from + index).replace(/^ +/, (spaces) => spaces.slice(indent)),
  ).join('\n');
}

export function addCode(reading: Reading, from: number, to: number, indent: number): void {
  add(reading, { role: 'code', text: takeLines(reading, from, to, indent) });
}

/** The column at which the words of the last list item stand; 0 outside lists. */
export function columnOf({ items }: Reading): number {
  return items.at(-1)?.column ?? 0;
}
