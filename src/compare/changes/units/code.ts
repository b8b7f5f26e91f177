// Whether what is one passage of code here is a passage for each of its lines there. Knows lines as they are written.

import { type SourceDocument, type Span, textOf } from '../../../documents/document.ts';

/** Whether at least half of the lines of a document's listings are passages of another, as in HTML that Word wrote. */
export function isInLinesOf(document: SourceDocument, other: SourceDocument): boolean {
  const { text, passages } = document;
  const lines = passages.flatMap((passage) => {
    const own = passage.role === 'code' ? linesIn(text, passage) : [];
    return own.length < 2 ? [] : own.map((line) => textOf(document, line).trim());
  });
  const passagesThere = new Set(other.passages.map((passage) => textOf(other, passage).trim()));
  return lines.length > 0 && 2 * lines.filter((line) => passagesThere.has(line)).length >= lines.length;
}

/** The lines of a span that hold more than white space. */
export function linesIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\n\r]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map(({ 0: line, index }) => ({ start: start + index, end: start + index + line.length }));
}
