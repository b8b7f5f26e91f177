// Which numbers only tell where something stands in a document: "Section 2.6.6", "Tables 3 and 4". Knows English names of parts.

import { firstIndex, type SourceDocument, type Span, textOf } from '../../documents/document.ts';

/** The number of a part, "3.2", "A.1" or "4-2"; behind "see" it has parts itself. */
const PART = String.raw`(?:\d|[a-z][.-]?\d)[\d.-]{0,30}`;
const REFERENCE = new RegExp(
  String.raw`(?:(?<!\p{L})(?:sections?|clauses?|chapters?|parts?|paragraphs?|articles?|annex(?:es)?|appendix|appendices|tables?|figures?|figs?\.|steps?)|§{1,2})\s{0,40}${PART}(?:(?:\s{0,40}[,–]|\s{1,40}(?:and|or|to|through))\s{1,40}${PART})*|(?<!\p{L})see\s{1,40}\d{1,3}\.\d[\d.-]{0,30}`,
  'giu',
);

/** The references in a span, in order. Linear in it. */
export function referencesIn(document: SourceDocument, span: Span): Span[] {
  return [...textOf(document, span).matchAll(REFERENCE)].map(({ 0: written, index }) => ({
    start: span.start + index,
    end: span.start + index + written.length,
  }));
}

/** Whether all of some words are of references. These are in order. */
export function areReferences(words: readonly Span[], references: readonly Span[]): boolean {
  return words.every(({ start, end }) => {
    const one = references[firstIndex(references, (reference) => reference.end >= end)];
    return one !== undefined && one.start <= start;
  });
}
