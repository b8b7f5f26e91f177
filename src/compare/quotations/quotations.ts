// Finds what a report puts in quotation marks. Knows one document at a time.

import { firstIndex, type SourceDocument, type Span, textOf } from '../../documents/document.ts';
import { hasWords } from '../../documents/words.ts';
import { type Attribution, attributionOf, isTitle } from './attribution.ts';

/** Words in quotation marks, before anything is known of the other document. The span is between the marks. */
export type Quoted = Span &
  Attribution & {
    readonly passage: number;
    /** Of a programme, a book, a law: nobody's words. */
    readonly isTitle: boolean;
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

/**
 * The quotations of a document in order. One without a closing mark runs to the end of its passage. A passage that is
 * nothing but quoted goes on with what was quoted last.
 */
export function quotationsOf(document: SourceDocument): Quoted[] {
  let last: Quoted | undefined;
  return document.passages.flatMap((passage, index) => {
    // In code such marks quote nobody, nor in the text of a site or a credit; a caption's words are somebody's.
    if (passage.role === 'code' || passage.role === 'furniture' || passage.role === 'credit') return [];
    const quoted = quotedIn(textOf(document, passage));
    const shift = (span: Span | null) =>
      span && { start: span.start + passage.start, end: span.end + passage.start };
    const before =
      last?.passage === index - 1 && isQuotedWhole(document, passage, quoted) ? last.speaker : null;
    const found = quoted.map((one): Quoted => {
      const start = one.start + passage.start;
      const end = one.end + passage.start;
      const speaker = shift(one.speaker) ?? before;
      return { start, end, passage: index, speaker, outlet: shift(one.outlet), isTitle: one.isTitle };
    });
    last = found.at(-1) ?? last;
    return found;
  });
}

type QuotedWords = Omit<Quoted, 'passage'>;

function quotedIn(text: string): QuotedWords[] {
  const spans = quotedSpans(text).map((span) => ({ ...span, isTitle: isTitle(text, span) }));
  // A title in a sentence stands between nobody and what they said.
  const spoken = spans.filter((span) => !span.isTitle);
  let at = 0;
  let previous: QuotedWords | null = null;
  return spans.map((span): QuotedWords => {
    if (span.isTitle) return { ...span, speaker: null, outlet: null };
    at += 1;
    const after = spoken[at]?.start ?? text.length;
    previous = { ...span, ...attributionOf({ text, span, previous, after }) };
    return previous;
  });
}

function isQuotedWhole(document: SourceDocument, passage: Span, quoted: readonly Span[]): boolean {
  let start = passage.start;
  return [...quoted, { start: passage.end - passage.start, end: 0 }].every((span) => {
    const between = document.text.slice(start, passage.start + span.start);
    start = passage.start + span.end;
    return !hasWords(between);
  });
}

/**
 * The outermost pairs of marks. A mark that opens within a quotation that the same mark opened is one within it, where
 * as many close; of those that nothing closes, one with which the passage begins, or the last one, runs to its end. A straight
 * mark and a curly one are a pair where neither has one of its own kind within it.
 */
function quotedSpans(text: string): Span[] {
  const open: { readonly mark: string; readonly start: number }[] = [];
  let spans: Span[] = [];
  const push = (start: number, end: number) => {
    // What is within it is a part of it.
    const first = firstIndex(spans, (span) => span.start >= start);
    spans = spans.length === first ? spans : spans.slice(0, first);
    if (hasWords(text.slice(start, end))) spans.push({ start, end });
  };
  /** Where a mark of the other kind has opened last. */
  const opened = { '“': -1, '"': -1 };
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const inner = open.at(-1);
    const closes =
      (inner?.mark === '"' && mark === '”' && opened['“'] < inner.start) ||
      (inner?.mark === '“' && mark === '"' && opened['"'] < inner.start && isBehindWord(text, index)) ||
      (inner !== undefined && CLOSING.get(inner.mark)?.includes(mark));
    if (mark === '“' || mark === '"') opened[mark] = index;
    if (inner !== undefined && closes) {
      if (mark === '’' && hasWords(text[index + 1] ?? '')) continue;
      open.pop();
      push(inner.start, index);
    } else if (inner === undefined || (inner.mark === mark && mark !== '‘')) {
      // A straight mark after a letter or digit means inches; a curly one says itself what it does.
      if (mark === '"' && hasWords(text[index - 1] ?? '')) continue;
      if (CLOSING.has(mark)) open.push({ mark, start: index + 1 });
    }
  }
  const unclosed = open.find(({ start }) => !hasWords(text.slice(0, start)));
  const last = unclosed ?? open.at(-1);
  if (last !== undefined && last.mark !== '‘' && (unclosed || (spans.at(-1)?.start ?? 0) <= last.start))
    push(last.start, text.length);
  return spans;
}

/** Whether a mark stands as one that closes. */
function isBehindWord(text: string, mark: number): boolean {
  return /[^\s\d(—–]$/.test(text.slice(Math.max(0, mark - 1), mark)) && !hasWords(text[mark + 1] ?? '');
}
