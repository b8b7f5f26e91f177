// Which passages of a document no match touches. Knows matches only by their spans.

import {
  type BothSides,
  isBody,
  passageIndexAt,
  type Side,
  type SourceDocument,
  type Span,
} from '../documents/document.ts';
import { hasWords, wordsOf } from '../documents/words.ts';
import type { Comparison } from './comparison.ts';

/**
 * The positions in `document.passages` of the report's passages that hold words, that none of the spans touches, and
 * whose words, where they are few, are no passage of the other document, ascending.
 *
 * @param spans the ends of matches in this document, not empty, in any order
 */
export function passagesWithoutMatch(
  document: SourceDocument,
  spans: readonly Span[],
  other: SourceDocument,
): number[] {
  const matched = touchedBy(document, spans);
  const there = new Set(other.passages.flatMap((passage) => formOf(other, passage) ?? []));
  return document.passages.flatMap((passage, index) =>
    isTold(document, index) && !matched.has(index) && !there.has(formOf(document, passage) ?? '')
      ? [index]
      : [],
  );
}

/**
 * The same on a page where matches were set aside: what had no match has none, nor has what only these touched.
 *
 * @param remaining the matches that were not set aside
 */
export function withoutMatchAmong(
  documents: BothSides<SourceDocument>,
  { matches, withoutMatch }: Pick<Comparison, 'matches' | 'withoutMatch'>,
  remaining: readonly BothSides<Span>[],
): BothSides<readonly number[]> {
  const among = (side: Side) => {
    const document = documents[side];
    const stays = touchedBy(document, spansAt(remaining, side));
    const touched = [...touchedBy(document, spansAt(matches, side))];
    const left = touched.filter((index) => isTold(document, index) && !stays.has(index));
    return [...withoutMatch[side], ...left].sort((one, other) => one - other);
  };
  return { left: among('left'), right: among('right') };
}

function spansAt(pairs: readonly BothSides<Span>[], side: Side): Span[] {
  return pairs.map((pair) => pair[side]);
}

function touchedBy(document: SourceDocument, spans: readonly Span[]): ReadonlySet<number> {
  const touched = new Set<number>();
  for (const { start, end } of spans) {
    const last = passageIndexAt(document, end - 1);
    for (let at = passageIndexAt(document, start); at <= last; at += 1) touched.add(at);
  }
  return touched;
}

function isTold({ text, passages }: SourceDocument, index: number): boolean {
  const passage = passages[index];
  return passage !== undefined && isBody(passage.role) && hasWords(text.slice(passage.start, passage.end));
}

/** A heading of a word or two is too little for a match (UTF-16 units). */
const SHORT = 60;

/** The words of a passage too short for a match, marks and case aside; null where it is longer. */
function formOf({ text }: SourceDocument, { start, end }: Span): string | null {
  if (end - start > SHORT) return null;
  return wordsOf(text, { start, end })
    .map(({ folded }) => folded)
    .join(' ');
}
