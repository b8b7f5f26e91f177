// Under which headings changes stand. Knows headings by their words: two versions of one are the same.

import {
  type BothSides,
  forBoth,
  type Passage,
  passageIndexAt,
  type Side,
  type SourceDocument,
  type Span,
  textOf,
} from '../../documents/document.ts';
import { headingsOver } from '../../documents/outline.ts';
import type { Block } from './blocks.ts';

/** Those that stand under a heading, and its words: on the right, or on the left where the right has nothing of them; null before the first. */
type Section = { readonly heading: string | null; readonly changes: readonly Block[] };

/** Changes by their sections, in order. What was removed between two of one section is of that one. */
export function sectionsOf(changes: readonly Block[], documents: BothSides<SourceDocument>): Section[] {
  const headings = forBoth((side) => headingsOver(documents[side]));
  const over = (side: Side, span: Span | null) =>
    span === null ? undefined : (headings[side][passageIndexAt(documents[side], span.start)] ?? null);
  /** By change its heading on the right, undefined where it has none there; then that of the next with one. */
  const right = changes.map(({ change }) => over('right', change.right));
  const next = [...right];
  for (let at = next.length - 2; at >= 0; at -= 1) if (next[at] === undefined) next[at] = next[at + 1];
  const sections: { readonly heading: string | null; readonly changes: Block[] }[] = [];
  let before: Passage | null | undefined;
  for (const [at, one] of changes.entries()) {
    before = right[at] === undefined ? before : right[at];
    const isWithin = right[at] !== undefined || (before !== undefined && before === next[at]);
    const side = isWithin ? 'right' : 'left';
    const passage = isWithin ? before : over(side, one.change.left);
    const heading = passage ? textOf(documents[side], passage) : null;
    const last = sections.at(-1);
    if (last !== undefined && last.heading === heading) last.changes.push(one);
    else sections.push({ heading, changes: [one] });
  }
  return sections;
}
