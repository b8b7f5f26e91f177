// How the tests of this folder write a document: one line a passage, `role: words`.

import type { SourceDocument } from '../../src/documents/document.ts';

/** Line ends within a passage are written ⏎ and the tabs between a row's cells ⇥. */
export function write(document: SourceDocument): string[] {
  return document.passages.map(({ role, start, end }) => {
    const words = document.text.slice(start, end).replaceAll('\n', ' ⏎ ').replaceAll('\t', ' ⇥ ');
    return `${role}: ${words}`;
  });
}
