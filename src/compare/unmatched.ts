// Tells which passages of a document no link touches. Knows spans, and not why there is none.

import { passageIndexAt, type SourceDocument, type Span } from '../documents/document.ts';

/** What is no part of the report itself needs no counterpart. */
const BESIDE: ReadonlySet<string> = new Set(['furniture', 'credit', 'caption']);
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** The positions of the report's passages that hold words and that none of the spans touches, ascending. */
export function passagesWithout(document: SourceDocument, spans: readonly Span[]): number[] {
  const linked = new Uint8Array(document.passages.length);
  for (const span of spans) {
    const last = passageIndexAt(document, span.end - 1);
    // A reworded link may touch a passage that others touch too; a span starts and ends on a word, so in passages.
    for (let at = passageIndexAt(document, span.start); at >= 0 && at <= last; at += 1) linked[at] = 1;
  }
  return document.passages.flatMap((passage, index) => {
    const isReport =
      !BESIDE.has(passage.role) && HAS_WORDS.test(document.text.slice(passage.start, passage.end));
    return linked[index] !== 1 && isReport ? [index] : [];
  });
}
