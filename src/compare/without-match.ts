// Which passages of a document no match touches. Knows matches only by their spans.

import {
  across,
  type BothSides,
  forBoth,
  isBody,
  passageIndexAt,
  type Side,
  type SourceDocument,
  type Span,
} from '../documents/document.ts';
import { hasWords, wordsOf } from '../documents/words.ts';
import type { Comparison } from './comparison.ts';

/**
 * The positions in a side's `passages` of those of the report that hold words, that no match touches, and whose words,
 * where they are few, are no passage of the other side, ascending.
 */
export function passagesWithoutMatch(
  documents: BothSides<SourceDocument>,
  matches: readonly BothSides<Span>[],
  side: Side,
): number[] {
  const document = documents[side];
  const other = documents[across[side]];
  const matched = touchedBy(document, matches, side);
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
  return forBoth((side) => {
    const document = documents[side];
    const stays = touchedBy(document, remaining, side);
    const touched = [...touchedBy(document, matches, side)];
    const left = touched.filter((index) => isTold(document, index) && !stays.has(index));
    return [...withoutMatch[side], ...left].sort((one, other) => one - other);
  });
}

/** The passages of a side that its ends of matches touch. */
function touchedBy(
  document: SourceDocument,
  matches: readonly BothSides<Span>[],
  side: Side,
): ReadonlySet<number> {
  const touched = new Set<number>();
  for (const match of matches) {
    const { start, end } = match[side];
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
