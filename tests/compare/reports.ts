// Writes documents and comparisons in the bracket notation of these tests: "one [two three] four".

import { compare } from '../../src/compare/compare.ts';
import type { Comparison, MatchKind } from '../../src/compare/comparison.ts';
import type { SourceDocument, Span } from '../../src/documents/document.ts';
import { readDocument } from '../../src/reading/read.ts';

export function documentOf(text: string): SourceDocument {
  return readDocument(text, { id: 'report', name: 'Report' });
}

export function compareTexts(left: string, right: string): Comparison {
  return compare(documentOf(left), documentOf(right));
}

/** A text without its brackets. */
export function unmarked(marked: string): string {
  return marked.replaceAll(/[[\]]/g, '');
}

/** A text with brackets around the ends of the matches of some kinds, on one side. Matches here do not overlap. */
export function marked(
  text: string,
  comparison: Comparison,
  side: 'left' | 'right',
  kinds: readonly MatchKind[],
): string {
  const spans = comparison.matches.filter((match) => kinds.includes(match.kind)).map((match) => match[side]);
  const ordered = [...spans].sort((one, other) => other.start - one.start);
  return ordered.reduce(
    (so, { start, end }) => `${so.slice(0, start)}[${so.slice(start, end)}]${so.slice(end)}`,
    text,
  );
}

export function wordsAt(text: string, span: Span | null): string | null {
  return span === null ? null : text.slice(span.start, span.end);
}
