// Which passages of a document no match touches. Knows matches only by their spans.

import { isBody, passageIndexAt, type SourceDocument, type Span } from '../documents/document.ts';
import { hasWords, wordsOf } from '../documents/words.ts';

/**
 * The positions in `document.passages` of the report's passages that hold words, that none of the spans touches, and
 * whose words, where they are few, are no passage of the other document, ascending. It is what `withoutMatch` is
 * made with; a page on which matches were dismissed calls it again with those that remain.
 *
 * @param spans the ends of matches in this document, not empty, in any order
 */
export function passagesWithoutMatch(
  document: SourceDocument,
  spans: readonly Span[],
  other: SourceDocument,
): number[] {
  const matched = new Set<number>();
  const there = new Set(other.passages.flatMap((passage) => formOf(other, passage) ?? []));
  for (const { start, end } of spans) {
    const last = passageIndexAt(document, end - 1);
    for (let at = passageIndexAt(document, start); at <= last; at += 1) matched.add(at);
  }
  return document.passages.flatMap(({ role, start, end }, index) => {
    const isTold = isBody(role) && hasWords(document.text.slice(start, end));
    return isTold && !matched.has(index) && !there.has(formOf(document, { start, end }) ?? '') ? [index] : [];
  });
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
