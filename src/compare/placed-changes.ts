// Changes between two versions as the page addresses them, and the sections they stand in.

import { type BothSides, forBoth, type SourceDocument, type Span } from '../documents/document.ts';
import { headingsIn } from './changes/sections.ts';
import type { Change } from './comparison.ts';
import { nextSuffix, type Placed, passageOf } from './placed.ts';

const NOWHERE: Span = { start: -1, end: -1 };

/**
 * In their order. An address names a passage that holds the change, the right one where there is one: `plan-4~change`.
 *
 * @param changes as they are shown: what is shown as one is one
 */
export function placeChanges(changes: readonly Change[], documents: BothSides<SourceDocument>): Placed[] {
  const seen = new Map<string, number>();
  return changes.map((change, index) => {
    const { kind, words, about, moved } = change;
    const match = { kind, left: change.left ?? NOWHERE, right: change.right ?? NOWHERE };
    const passage = forBoth((side) => passageOf(documents[side], match[side].start));
    const id = (passage.right ?? passage.left)?.id ?? '';
    const address = `${id}~change${nextSuffix(seen, id)}`;
    const marked =
      kind === 'words' ? words : forBoth((side) => [change[side]].filter((span) => span !== null));
    const place = { position: index, number: index + 1, passage, marked, bold: marked };
    const addresses = { left: `${address}~old`, right: address };
    return { what: 'Change', match, ...place, about, moved, told: '', address: addresses };
  });
}

/** The words of a heading, where there is one, and the changes that stand under it. */
export type Section = { readonly heading: string | null; readonly changes: readonly Placed[] };

/** The changes by their sections, in order. */
export function sectionsOf(changes: readonly Placed[], documents: BothSides<SourceDocument>): Section[] {
  const headingOf = headingsIn(documents);
  const sections: { readonly heading: string | null; readonly changes: Placed[] }[] = [];
  for (const placed of changes) {
    const { passage, match } = placed;
    const heading = headingOf(forBoth((side) => (passage[side] === undefined ? null : match[side])));
    const last = sections.at(-1);
    if (last !== undefined && last.heading === heading) last.changes.push(placed);
    else sections.push({ heading, changes: [placed] });
  }
  return sections;
}
