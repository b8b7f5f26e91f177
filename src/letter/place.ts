// Where something stands, in words for somebody who has the document and not the page.

import { passageIndexAt, type SourceDocument, type Span } from '../documents/document.ts';
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
