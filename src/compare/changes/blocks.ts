// Which changes moved together: a whole section, heading and all. Knows changes by their spans, not how they are found.

import type { BothSides, SourceDocument, Span } from '../../documents/document.ts';
import { hasWords } from '../../documents/words.ts';
import type { Change } from '../comparison.ts';

/** The same changes in the same order, those in one list that moved together with nothing between them on either side. */
export function movedTogether(changes: readonly Change[], documents: BothSides<SourceDocument>): Change[][] {
  const blocks: Change[][] = [];
  for (const change of changes) {
    const last = blocks.at(-1)?.at(-1);
    const goesOn =
      last?.kind === 'moved' &&
      change.kind === 'moved' &&
      isNext(documents.left, last.left, change.left) &&
      isNext(documents.right, last.right, change.right);
    if (goesOn) blocks.at(-1)?.push(change);
    else blocks.push([change]);
  }
  return blocks;
}

function isNext({ text }: SourceDocument, one: Span | null, other: Span | null): boolean {
  return (
    one !== null && other !== null && one.end <= other.start && !hasWords(text.slice(one.end, other.start))
  );
}
