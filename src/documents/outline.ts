// The headings of a document: as an outline that skips no level, whatever levels its file says, and by what they stand over.

import type { Passage, SourceDocument } from './document.ts';

/** A heading, its depth in the outline from 1, and the headings below it. */
export type Heading = {
  /** Position in the document's `passages`. */
  readonly index: number;
  readonly depth: number;
  readonly below: readonly Heading[];
};

/** The top headings of a document in order, each with those below it. A heading without a level is as high as any. */
export function outlineOf({ passages }: SourceDocument): readonly Heading[] {
  type Open = Heading & { readonly level: number; readonly below: Heading[] };
  const top: Heading[] = [];
  /** The headings that the next one may lie below, the deepest last. */
  const open: Open[] = [];
  for (const [index, { role, level = 1 }] of passages.entries()) {
    if (role !== 'heading') continue;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const heading = { index, level, depth: open.length + 1, below: [] };
    (open.at(-1)?.below ?? top).push(heading);
    open.push(heading);
  }
  return top;
}

/** The depth of each heading of an outline, by its position in the document's `passages`. */
export function depthsOf(outline: readonly Heading[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  const note = ({ index, depth, below }: Heading) => {
    depths.set(index, depth);
    below.forEach(note);
  };
  outline.forEach(note);
  return depths;
}

/** By passage, the heading that it stands under, or is; null before the first. */
export function headingsOver({ passages }: SourceDocument): (Passage | null)[] {
  let last: Passage | null = null;
  return passages.map((passage) => {
    if (passage.role === 'heading') last = passage;
    return last;
  });
}
