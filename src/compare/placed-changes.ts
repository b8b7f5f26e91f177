// Changes between two versions as the page addresses them.

import { type BothSides, forBoth, type SourceDocument, type Span } from '../documents/document.ts';
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

/** The two ends of a change; null where one is not there. */
export function endsOf({ passage, match }: Placed): Pick<Change, 'left' | 'right'> {
  return forBoth((side) => (passage[side] === undefined ? null : match[side]));
}
