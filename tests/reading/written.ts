// How the tests of this folder write what was read: one line a passage, `role: words`, or the sentence that refuses it.

import type { SourceDocument } from '../../src/documents/document.ts';
import type { Outcome } from '../../src/documents/outcome.ts';

/** Line ends within a passage are written ⏎ and the tabs between a row's cells ⇥. */
export function write(document: SourceDocument): string[] {
  return document.passages.map(({ role, start, end }) => {
    const words = document.text.slice(start, end).replaceAll('\n', ' ⏎ ').replaceAll('\t', ' ⇥ ');
    return `${role}: ${words}`;
  });
}

export function writeOutcome(outcome: Outcome<SourceDocument>): string[] {
  return outcome.ok ? write(outcome.value) : [outcome.reason];
}
