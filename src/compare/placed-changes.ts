// Changes between two versions as the page addresses them, and the sections they stand in.

import { type BothSides, passageIndexAt, type SourceDocument, type Span } from '../documents/document.ts';
import type { Change } from './comparison.ts';
import { type Placed, passageOf } from './placed.ts';

const NOWHERE: Span = { start: -1, end: -1 };

/** In their order. An address names a passage that holds the change, the right one where there is one: `plan-4~change`. */
export function placeChanges(changes: readonly Change[], documents: BothSides<SourceDocument>): Placed[] {
  const seen = new Map<string, number>();
  return changes.map(({ kind, left, right, words, about, moved }, position) => {
    const match = { kind, left: left ?? NOWHERE, right: right ?? NOWHERE };
    const passage = {
      left: passageOf(documents.left, match.left.start),
      right: passageOf(documents.right, match.right.start),
    };
    const id = (passage.right ?? passage.left)?.id ?? '';
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    const pair = `${id}~change${count === 1 ? '' : `~${count}`}`;
    const address = { left: `${pair}~old`, right: pair };
    const whole = { left: left === null ? [] : [left], right: right === null ? [] : [right] };
    const marked = kind === 'words' ? words : whole;
    return {
      what: 'Change',
      match,
      position,
      number: position + 1,
      passage,
      marked,
      bold: marked,
      about,
      moved,
      address,
    };
  });
}

/** A heading, where there is one, and the changes that stand under it. */
export type Section = { readonly heading: Span | null; readonly changes: readonly Placed[] };

/** The changes by their sections, in order; by those of the right document where they are in it. */
export function sectionsOf(changes: readonly Placed[], documents: BothSides<SourceDocument>): Section[] {
  const headings = { left: headingsOf(documents.left), right: headingsOf(documents.right) };
  const sections: { readonly heading: Span | null; readonly changes: Placed[] }[] = [];
  for (const placed of changes) {
    const side = placed.passage.right === undefined ? 'left' : 'right';
    const heading = headings[side][passageIndexAt(documents[side], placed.match[side].start)] ?? null;
    const last = sections.at(-1);
    if (last !== undefined && last.heading === heading) last.changes.push(placed);
    else sections.push({ heading, changes: [placed] });
  }
  return sections;
}

/** By passage, the heading that it stands under, or is. */
function headingsOf({ passages }: SourceDocument): (Span | null)[] {
  let last: Span | null = null;
  return passages.map((passage) => {
    if (passage.role === 'heading') last = passage;
    return last;
  });
}
