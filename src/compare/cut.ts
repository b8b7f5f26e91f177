// Cuts a long run of the same words where a passage ends on either side. Knows spans and passages, not how a run is found.

import { type BothSides, passageIndexAt, type SourceDocument, type Span } from '../documents/document.ts';
import { wordsOf } from '../documents/words.ts';

/**
 * A pair of spans with the same words as pairs that each lie in one passage on both sides, in order; together they
 * have the pair's words.
 */
export function cutAtPassages(
  pair: BothSides<Span>,
  documents: BothSides<SourceDocument>,
): BothSides<Span>[] {
  if (isOne(documents.left, pair.left) && isOne(documents.right, pair.right)) return [pair];
  const right = wordsOf(documents.right.text, pair.right);
  const pieces: BothSides<Span>[] = [];
  let last = '';
  for (const [at, word] of wordsOf(documents.left.text, pair.left).entries()) {
    const twin = right[at];
    if (twin === undefined) break;
    const passages = `${passageIndexAt(documents.left, word.start)} ${passageIndexAt(documents.right, twin.start)}`;
    const { left: here, right: there } = (passages === last ? pieces.pop() : null) ?? {
      left: word,
      right: twin,
    };
    pieces.push({
      left: { start: here.start, end: word.end },
      right: { start: there.start, end: twin.end },
    });
    last = passages;
  }
  return pieces;
}

/** Whether a span lies in one passage. */
function isOne(document: SourceDocument, { start, end }: Span): boolean {
  return passageIndexAt(document, start) === passageIndexAt(document, end - 1);
}
