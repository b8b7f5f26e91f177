// Changes between two versions as the page addresses them.

import { type BothSides, forBoth, type SourceDocument, type Span } from '../documents/document.ts';
import type { Change } from './comparison.ts';
import { nextSuffix, type Placed, passageOf, type ShownAbout } from './placed.ts';

const NOWHERE: Span = { start: -1, end: -1 };

/** A change as it is shown: it may be several as one, in `words` then their spans, and in a requirement. */
export type ShownChange = Omit<Change, 'about'> & {
  readonly about: readonly ShownAbout[];
  /** What the cell is called in which it is, else empty. */
  readonly cell: string;
  /** The words of the heading that it stands under; empty before the first. */
  readonly under: string;
  /** The same name on changes that can be told as one: the same words became the same others. Else empty. */
  readonly alike: string;
};

/**
 * In their order. An address names a passage that holds the change, the right one where there is one: `plan-4~change`.
 */
export function placeChanges(
  changes: readonly ShownChange[],
  documents: BothSides<SourceDocument>,
): Placed[] {
  const seen = new Map<string, number>();
  return changes.map((change, index) => {
    const { kind, words, about, moved, cell, under, alike } = change;
    const match = { kind, left: change.left ?? NOWHERE, right: change.right ?? NOWHERE };
    const passage = forBoth((side) => passageOf(documents[side], match[side].start));
    const id = (passage.right ?? passage.left)?.id ?? '';
    const address = `${id}~change${nextSuffix(seen, id)}`;
    const whole = forBoth((side) => [change[side]].filter((span) => span !== null));
    const [bold, marked] =
      kind === 'words' ? [words, words] : [whole, (words.left[0] ?? words.right[0]) ? words : whole];
    const place = { position: index, number: index + 1, passage, marked, bold };
    const addresses = { left: `${address}~old`, right: address };
    const told = { about, moved, cell, under, alike, told: '' };
    return { what: 'Change', match, ...place, ...told, address: addresses };
  });
}
