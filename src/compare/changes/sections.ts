// Under which headings changes stand. Knows headings by their words: two versions of one are the same.

import {
  type BothSides,
  forBoth,
  passageIndexAt,
  type SourceDocument,
  textOf,
} from '../../documents/document.ts';
import { headingsOver } from '../../documents/outline.ts';
import type { Change } from '../comparison.ts';

/** Those that stand under a heading, and its words: on the right, or on the left where the right has nothing of them; null before the first. */
type Section<One> = { readonly heading: string | null; readonly changes: readonly One[] };

/** Changes by their sections, in order. @param endsOf where one of them stands */
export function sectionsOf<One>(
  changes: readonly One[],
  endsOf: (one: One) => Pick<Change, 'left' | 'right'>,
  documents: BothSides<SourceDocument>,
): Section<One>[] {
  const headings = forBoth((side) => headingsOver(documents[side]));
  const sections: { readonly heading: string | null; readonly changes: One[] }[] = [];
  for (const one of changes) {
    const { left, right } = endsOf(one);
    const side = right === null ? 'left' : 'right';
    const over = headings[side][passageIndexAt(documents[side], (right ?? left)?.start ?? 0)];
    const heading = over ? textOf(documents[side], over) : null;
    const last = sections.at(-1);
    if (last !== undefined && last.heading === heading) last.changes.push(one);
    else sections.push({ heading, changes: [one] });
  }
  return sections;
}
