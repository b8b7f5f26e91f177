// Gives a document its id, which begins the address of each of its passages. Knows no other document.

import type { SourceDocument } from '../../documents/document.ts';

/** Enough of a name to tell it by in an address (UTF-16 units). */
const LONGEST_ID = 60;

/**
 * An id made of a file's name: "harbour-pdf" of "Harbour.pdf". It is never empty and never ends as a passage's does,
 * with a hyphen and a number; whether another document has it is not known here.
 */
export function idOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, LONGEST_ID)
      // Half of a letter that takes two units.
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/^-|-$|-(?=[\d-]+$)/g, '')
      .replace(/^\d*$/, 'document$&')
  );
}

/** The same document under another id and name, its passages' addresses with it. What is known of its file stays. */
export function identify(document: SourceDocument, id: string, name: string): SourceDocument {
  const passages = document.passages.map((passage, index) => ({ ...passage, id: passageId(id, index) }));
  return { ...document, id, name, passages };
}

/** The address of a document's passage, counted from 0 here and from 1 in it. */
export function passageId(id: string, index: number): string {
  return `${id}-${index + 1}`;
}
