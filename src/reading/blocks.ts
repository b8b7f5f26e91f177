// From blocks, which every reader of a file format hands over, to a document. Knows no format.

import type { Passage, PassageRole, SourceDocument } from '../documents/document.ts';
import { findFirstDateline } from './dateline.ts';
import { passageId } from './identify.ts';
import type { About } from './reader.ts';

/** A run of read text with its role, before it has a place in a document. Plain values: a worker can send it. */
export type Block = {
  readonly role: PassageRole;
  /** As a reader reads it, without markup; a table row's cells are parted by tabs, as `innerText` parts them. */
  readonly text: string;
  /** From 1, in formats that have pages. */
  readonly page?: number;
};

/** Roles whose neighbours stand on the next line, as the rows of one table do; others are a blank line apart. */
const RUNS: readonly PassageRole[] = ['list-item', 'table-row'];
/** At the top of code, whose first line keeps its indentation: there it has a meaning. */
const BLANK_LINES = /^\s*\n/;

/** The document that blocks make in their order, one passage a block; blocks of white space are left out. */
export function documentFromBlocks(blocks: readonly Block[], about: About): SourceDocument {
  const parts: string[] = [];
  const passages: Passage[] = [];
  let end = 0;
  let before: PassageRole | null = null;
  for (const { role, text: untrimmed, ...place } of blocks) {
    const words = role === 'code' ? untrimmed.replace(BLANK_LINES, '').trimEnd() : untrimmed.trim();
    if (words === '') continue;
    const gap = before === null ? '' : before === role && RUNS.includes(role) ? '\n' : '\n\n';
    const start = end + gap.length;
    end = start + words.length;
    parts.push(gap, words);
    passages.push({ id: passageId(about.id, passages.length), role, start, end, ...place });
    before = role;
  }
  const text = parts.join('');
  const dateline = findFirstDateline(text, passages);
  return { ...about, text, passages, dateline, file: null, provenance: null };
}
