// Finds what a report puts in quotation marks. Knows one document at a time.

import { type SourceDocument, type Span, textOf } from '../documents/document.ts';
import { hasWords } from '../documents/words.ts';
import { type Attribution, attributionOf } from './attribution.ts';

/** Words in quotation marks, before anything is known of the other document. The span is between the marks. */
export type Quoted = Span & Attribution & { readonly passage: number };

/** The marks that open a quotation, each with those that close it. Straight single quotes are apostrophes too often. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['"', '"'],
  ['‘', '’'],
]);
const MARK = /[“”„«»"‘’]/gu;

/** The quotations of a document in order. One without a closing mark runs to the end of its passage. */
export function quotationsOf(document: SourceDocument): Quoted[] {
  return document.passages.flatMap((passage, index) => {
    // In code such marks quote nobody.
    if (passage.role === 'code') return [];
    const text = textOf(document, passage);
    const spans = quotedSpans(text);
    const shift = (span: Span | null) =>
      span && { start: span.start + passage.start, end: span.end + passage.start };
    return spans.map((span, position) => {
      const before = spans[position - 1]?.end ?? 0;
      const after = spans[position + 1]?.start ?? text.length;
      const { speaker, outlet } = attributionOf({ text, span, before, after });
      const start = span.start + passage.start;
      const end = span.end + passage.start;
      return { start, end, passage: index, speaker: shift(speaker), outlet: shift(outlet) };
    });
  });
}

function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let closing: string | undefined;
  let start = 0;
  const push = (end: number) => {
    if (hasWords(text.slice(start, end))) spans.push({ start, end });
  };
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (closing === undefined) {
      // A straight mark after a letter or digit means inches; a curly one says itself what it does.
      if (mark === '"' && hasWords(text[index - 1] ?? '')) continue;
      closing = CLOSING.get(mark);
      start = index + 1;
    } else if (closing.includes(mark) && !(mark === '’' && hasWords(text[index + 1] ?? ''))) {
      push(index);
      closing = undefined;
    }
  }
  if (closing !== undefined && closing !== '’') push(text.length);
  return spans;
}
