// From blocks, which every reader of a file format hands over, to a document. Knows no format.

import type { Passage, PassageRole, Remark, SourceDocument, Span } from '../../documents/document.ts';
import type { About } from '../reader.ts';
import { findFirstDateline } from './dateline.ts';
import { passageId } from './identify.ts';

/** A run of read text with its role, before it has a place in a document. Plain values: a worker can send it. */
export type Block = {
  readonly role: PassageRole;
  /** As a reader reads it, without markup; a table row's cells are parted by tabs, as `innerText` parts them. */
  readonly text: string;
  /** From 1, in formats that have pages. */
  readonly page?: number;
  /** As a passage's. */
  readonly level?: number;
  readonly head?: true;
  readonly spans?: readonly number[];
  readonly quoted?: true;
  /** What stands in the file beside these words; `at` is an offset into `text`. A block without words may have some. */
  readonly remarks?: readonly Remark[];
};

/** A block that may get more words, or turn out to be something else. */
export type Growing = { -readonly [Part in keyof Block]: Block[Part] };

/** Whether a row that could be a head is one of values: its first one differs from that of the row below in its number. */
export function countsOn(first: string, below: string): boolean {
  const form = (words: string) => words.replace(/\d+/g, '#');
  return /\d/.test(first) && form(first) === form(below);
}

/** @param text cells parted by tabs */
export function rowOf(text: string, isHead: boolean): Block {
  return isHead ? { role: 'table-row', text, head: true } : { role: 'table-row', text };
}

/** The words of blocks on one line, as a cell of a table shows them; what is said beside them is added to other blocks. */
export function wordsOfCell(cell: readonly Block[], blocks: Block[]): string {
  for (const { remarks } of cell)
    if (remarks !== undefined) blocks.push({ role: 'paragraph', text: '', remarks });
  return cell.map(({ text }) => text).join(' ');
}

/** What stands beside the text, and in no words of it; nothing for no words. */
export function remarkOf(kind: Remark['kind'], words: string): Block {
  const text = oneLine(words);
  return { role: 'paragraph', text: '', remarks: text === '' ? [] : [{ kind, at: 0, text }] };
}

/** What is told of a file that belongs where its name stands: none but the one that was opened is read. */
export function fileElsewhere(name: string): string {
  return `${name} (a file of its own, not read)`;
}

/** Roles whose neighbours stand on the next line, as the rows of one table do; others are a blank line apart. */
const RUNS: readonly PassageRole[] = ['list-item', 'table-row'];
/** At the top of code, whose first line keeps its indentation: there it has a meaning. */
const BLANK_LINES = /^\s*\n/;

/** The document that blocks make in their order, one passage a block; blocks of white space are left out. */
export function documentFromBlocks(blocks: readonly Block[], about: About): SourceDocument {
  const parts: string[] = [];
  const passages: Passage[] = [];
  const remarks: Remark[] = [];
  let end = 0;
  let before: PassageRole | null = null;
  for (const { role, text: untrimmed, remarks: own = [], ...place } of blocks) {
    const kept = trim(role, untrimmed);
    const words = untrimmed.slice(kept.start, kept.end);
    const isEmpty = words.trim() === '';
    const gap = before === null ? '' : before === role && RUNS.includes(role) ? '\n' : '\n\n';
    const start = isEmpty ? end : end + gap.length;
    for (const { kind, at, text } of own) {
      const within = Math.min(Math.max(0, at - kept.start), words.length);
      remarks.push({ kind, at: isEmpty ? end : start + within, text });
    }
    if (isEmpty) continue;
    end = start + words.length;
    parts.push(gap, words);
    passages.push({ id: passageId(about.id, passages.length), role, start, end, ...place });
    before = role;
  }
  const text = parts.join('');
  const dateline = findFirstDateline(text, passages);
  return { ...about, text, passages, remarks, dateline, file: null, provenance: null };
}

/** Lines without what all of those that hold words are indented by. */
export function withoutIndent(lines: readonly string[]): string[] {
  const indents = lines.map((line) => line.search(/\S/)).filter((indent) => indent !== -1);
  const least = indents.reduce((one, other) => Math.min(one, other), Infinity);
  return lines.map((line) => line.slice(least));
}

/** Words as one line has them, such as a table's cell. */
export function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** What of a block's text is its words. A tab at an end of a row parts an empty cell from the rest. */
function trim(role: PassageRole, text: string): Span {
  if (role === 'code') return { start: BLANK_LINES.exec(text)?.[0].length ?? 0, end: text.trimEnd().length };
  if (role !== 'table-row')
    return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  let { length: end } = text;
  while (end > 0 && /[^\S\t]/.test(text.charAt(end - 1))) end -= 1;
  return { start: Math.max(0, text.search(/[\S\t]/)), end };
}
