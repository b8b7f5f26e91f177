// Under which heading a change stands. Knows headings by their words: two versions of one are the same.

import {
  type BothSides,
  forBoth,
  passageIndexAt,
  type SourceDocument,
  textOf,
} from '../../documents/document.ts';
import { headingsOver } from '../../documents/outline.ts';
import type { Change } from '../comparison.ts';

/** Tells the words over a change, on the right, or on the left where the right has nothing of it; null before the first. */
export function headingsIn(
  documents: BothSides<SourceDocument>,
): (change: Pick<Change, 'left' | 'right'>) => string | null {
  const headings = forBoth((side) => headingsOver(documents[side]));
  return ({ left, right }) => {
    const side = right === null ? 'left' : 'right';
    const heading = headings[side][passageIndexAt(documents[side], (right ?? left)?.start ?? 0)];
    return heading ? textOf(documents[side], heading) : null;
  };
}
