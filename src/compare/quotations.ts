// Finds what a report puts in quotation marks, and whom the passage names for it. Knows one document at a time.

import { type SourceDocument, type Span, textOf } from '../documents/document.ts';
import { outletOf, speakerOf } from './attribution.ts';

/** Words in quotation marks, before anything is known of the other document. The span is between the marks. */
export type Quoted = Span & {
  readonly passage: number;
  readonly speaker: Span | null;
  readonly outlet: Span | null;
};

/** The marks that open a quotation, each with those that close it. Straight single quotes are apostrophes too often. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['"', '"'],
  ['‘', '’'],
]);
const MARK = /[“”„«»"‘’]/gu;
const WORDLESS = /^[^\p{L}\p{N}]*$/u;

/** The quotations of a document in order. One without a closing mark runs to the end of its passage. */
export function quotationsOf(document: SourceDocument): Quoted[] {
  return document.passages.flatMap((passage, index) => {
    const text = textOf(document, passage);
    const spans = quotedSpans(text);
    return spans.map((span, position) => {
      const before = spans[position - 1]?.end ?? 0;
      const after = spans[position + 1]?.start ?? text.length;
      const about = { text, span, before, after };
      return {
        ...shift(span, passage.start),
        passage: index,
        speaker: shifted(speakerOf(about), passage.start),
        outlet: shifted(outletOf(about), passage.start),
      };
    });
  });
}

function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let closing: string | null = null;
  let start = 0;
  const push = (end: number) => {
    if (!WORDLESS.test(text.slice(start, end))) spans.push({ start, end });
  };
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (closing === null) {
      if (!opens(text, mark, index)) continue;
      closing = CLOSING.get(mark) ?? null;
      start = index + 1;
    } else if (closing.includes(mark) && !(mark === '’' && /\p{L}/u.test(text[index + 1] ?? ''))) {
      push(index);
      closing = null;
    }
  }
  if (closing !== null && closing !== '’') push(text.length);
  return spans;
}

/** A straight mark after a letter or digit closes, or means inches; a curly one says itself what it does. */
function opens(text: string, mark: string, index: number): boolean {
  return CLOSING.has(mark) && !(mark === '"' && /[\p{L}\p{N}]/u.test(text[index - 1] ?? ''));
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

function shifted(span: Span | null, by: number): Span | null {
  return span === null ? null : shift(span, by);
}
