// Where something stands, in words for somebody who has the document and not the page.

import { cellsOf, passageIndexAt, type SourceDocument, type Span, textOf } from '../documents/document.ts';
import { glimpse } from '../documents/glimpse.ts';
import { passageName, shortName } from '../documents/naming.ts';
import { inert } from './inert.ts';

/** The passage that holds the beginning of a span, and its page where there are pages: "harbour.pdf 12, page 3". */
export function placeName(document: SourceDocument, { start }: Span): string {
  const passage = document.passages[passageIndexAt(document, start)];
  if (passage === undefined) return shortName(document);
  return `${passageName(document, passage)}${passage.page === undefined ? '' : `, page ${passage.page}`}`;
}

/** The same in Markdown. */
export function placeOf(document: SourceDocument, span: Span): string {
  return inert(placeName(document, span));
}

/** What a cell's row is called: its first cell, where the span is in another one. Else, and in a head, empty. */
export function rowName(document: SourceDocument, { start }: Span): string {
  const passage = document.passages[passageIndexAt(document, start)];
  if (passage?.role !== 'table-row' || passage.head) return '';
  const [first] = cellsOf(document, passage);
  return first === undefined || start < first.end ? '' : glimpse(textOf(document, first));
}
