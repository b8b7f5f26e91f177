// The place of what is said beside a PDF's text: beside which block. Knows places on paper.

import { groupBy } from '../../../documents/groups.ts';
import type { Block } from '../../blocks/blocks.ts';
import type { Note } from '../pieces/notes.ts';
import type { Open } from '../pieces/shapes.ts';

/** A note's mark stands above the line that it is about (points). */
const NOTE_BELOW = 14;

/** The notes of each block: those that stand beside it on paper, or below it before the next. */
export function placeNotes(
  blocks: readonly Open[],
  notes: readonly Note[],
): ReadonlyMap<Open, readonly Note[]> {
  const byPage = groupBy(blocks, ({ page }) => page);
  return groupBy(notes, (note) => {
    const page = byPage.get(note.page) ?? [];
    const above = page.filter(
      ({ lines, role }) => role !== 'furniture' && (lines[0]?.y ?? 0) <= note.y + NOTE_BELOW,
    );
    // A page without words: what was read last before it.
    const before = blocks.findLast((other) => other.page < note.page);
    return above.at(-1) ?? page[0] ?? before ?? blocks[0] ?? null;
  });
}

/** What is said of a block, behind its words. */
export function saidOf(notes: readonly Note[] | undefined, words: string): Pick<Block, 'remarks'> {
  return notes === undefined
    ? {}
    : { remarks: notes.map(({ kind, text }) => ({ kind, at: words.length, text })) };
}
