// What the matches leave to tell of a document: how much of each quotation they show, and which passages none touches.

import { passageIndexAt, type SourceDocument, type Span } from '../documents/document.ts';
import { hasWords, wordsOf } from '../documents/words.ts';
import type { Quotation } from './comparison.ts';
import { MOST_OF } from './exact.ts';
import { type Ground, isReport, quotationOver } from './ground.ts';
import type { Run } from './runs.ts';

/** The quotations of the left. By match its run; null for a reworded match. */
export function quotationsWithMatches({ left, right }: Ground, runs: readonly (Run | null)[]): Quotation[] {
  const found = left.quotations.map((quotation) => {
    return { ...quotation, matches: [] as number[], isLonger: false };
  });
  /** By word, 1 where a match shows it. */
  const shown = new Uint8Array(left.forms.length);
  for (const [match, run] of runs.entries()) {
    const end = run === null ? 0 : run.left + run.length;
    for (const index of new Set(left.quotationAt.subarray(run?.left ?? 0, end))) {
      const quotation = found[index];
      if (run === null || quotation === undefined) continue;
      const from = Math.max(run.left, quotation.from);
      const to = Math.min(end, quotation.to);
      const length = quotation.to - quotation.from;
      // A match that reaches less than that into a quotation, or of it, is about something else.
      if (to - from < MOST_OF * Math.min(run.length, length)) continue;
      quotation.matches.push(match);
      shown.fill(1, from, to);
      const other = quotationOver(right, run.right + from - run.left, to - from);
      quotation.isLonger ||= other !== null && other.to - other.from > length;
    }
  }
  return found.map(({ from, to, isLonger, ...quotation }) => {
    const words = shown.subarray(from, to);
    const whole = isLonger ? 'cut-here' : 'whole';
    const extent = !words.includes(1) ? 'none' : words.includes(0) ? 'cut-there' : whole;
    return { ...quotation, extent };
  });
}

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
    const isTold = isReport(role) && hasWords(document.text.slice(start, end));
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
