// The place of what is said beside a PDF's text: beside which block. Knows places on paper.

import type { Block } from '../../blocks/blocks.ts';
import type { Note } from '../pieces/notes.ts';
import type { Open } from '../pieces/shapes.ts';

/** A note's mark stands above the line that it is about (points). */
const NOTE_BELOW = 14;

/** The notes of each block: those that stand beside it on paper, or below it before the next. */
export function placeNotes(blocks: readonly Open[], notes: readonly Note[]): ReadonlyMap<Open, Note[]> {
  const placed = new Map<Open, Note[]>();
  const byPage = new Map<number, Open[]>();
  for (const block of blocks) {
    const page = byPage.get(block.page);
    if (page === undefined) byPage.set(block.page, [block]);
    else page.push(block);
  }
  for (const note of notes) {
    const page = byPage.get(note.page) ?? [];
    const above = page.filter(
      ({ lines, role }) => role !== 'furniture' && (lines[0]?.y ?? 0) <= note.y + NOTE_BELOW,
    );
    // A page without words: what was read last before it.
    const block = above.at(-1) ?? page[0] ?? blocks.findLast((other) => other.page < note.page) ?? blocks[0];
    if (block === undefined) continue;
    const own = placed.get(block);
    if (own === undefined) placed.set(block, [note]);
    else own.push(note);
  }
  return placed;
}

/** What is said of a block, behind its words. */
export function saidOf(notes: readonly Note[] | undefined, words: string): Pick<Block, 'remarks'> {
  return notes === undefined
    ? {}
    : { remarks: notes.map(({ kind, text }) => ({ kind, at: words.length, text })) };
}
