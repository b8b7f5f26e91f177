// Cuts a long run of the same words where a passage ends on either side. Knows spans and passages, not how a run is found.

import { type BothSides, passageIndexAt, type SourceDocument, type Span } from '../documents/document.ts';
import { wordsOf } from '../documents/words.ts';

/**
 * A pair of spans with the same words as pairs that each lie in one passage on both sides, in order; together they
 * have the pair's words. A pair within two passages is itself the only one.
 */
export function cutAtPassages(
  pair: BothSides<Span>,
  documents: BothSides<SourceDocument>,
): BothSides<Span>[] {
  if (isWithin(documents.left, pair.left) && isWithin(documents.right, pair.right)) return [pair];
  const left = wordsOf(documents.left.text, pair.left);
  const right = wordsOf(documents.right.text, pair.right);
  const pieces: BothSides<Span>[] = [];
  let ends = { left: -1, right: -1 };
  for (const [at, word] of left.entries()) {
    const twin = right[at];
    const last = pieces.at(-1);
    if (twin === undefined) break;
    if (last !== undefined && word.start < ends.left && twin.start < ends.right) {
      pieces[pieces.length - 1] = {
        left: { start: last.left.start, end: word.end },
        right: { start: last.right.start, end: twin.end },
      };
    } else {
      ends = { left: endAt(documents.left, word), right: endAt(documents.right, twin) };
      pieces.push({ left: spanOf(word), right: spanOf(twin) });
    }
  }
  return pieces.length === 0 ? [pair] : pieces;
}

function isWithin(document: SourceDocument, { start, end }: Span): boolean {
  return end <= endAt(document, { start });
}

/** Where the passage ends that holds an offset; the text's end where none does. */
function endAt(document: SourceDocument, { start }: Pick<Span, 'start'>): number {
  return document.passages[passageIndexAt(document, start)]?.end ?? document.text.length;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
