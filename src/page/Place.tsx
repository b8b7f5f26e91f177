// A link to the passage that holds an offset of a document.

import { passageIndexAt, type SourceDocument } from '../documents/document.ts';
import { passageName } from '../documents/naming.ts';

/** @param offset UTF-16 offset into the document's text; nothing is shown where it lies between passages */
export function Place({ document, offset }: { document: SourceDocument; offset: number }) {
  const passage = document.passages[passageIndexAt(document, offset)];
  return passage === undefined ? null : <a href={`#${passage.id}`}>{passageName(document, passage)}</a>;
}
