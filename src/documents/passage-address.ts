// The address of a passage as it is written for somebody else. Those of opened documents carry a sum of the passage's words,
// so that an address that outlives its document's words is known to. Knows no browser.

import { type Passage, type SourceDocument, textOf } from './document.ts';
import { documentsOf, type Shown } from './shown.ts';

/** `harbour-md-3.k2f9x1`: a passage's id, and the sum of its words. */
const WITH_SUM = /^(.+)\.([0-9a-z]{1,7})$/;

/** @param address a passage's id, or anything else, which stays as it is */
export function writeAddress(shown: Shown, address: string): string {
  for (const document of documentsOf(shown)) {
    // The supplied reports never change.
    const passage = document.provenance === null && document.passages.find(({ id }) => id === address);
    if (passage) return `${address}.${sumOf(document, passage)}`;
  }
  return address;
}

/**
 * What an address leads to in the documents on the page: the passage itself; where its words have moved since the address
 * was written, the passage that holds them now; where they are gone, nothing. `said` tells of the last two.
 */
export function readAddress(
  shown: Shown,
  fragment: string,
): { readonly address: string; readonly said: string | null } {
  const [, id = '', sum = ''] = WITH_SUM.exec(fragment) ?? [];
  const at = id.lastIndexOf('-');
  const document = documentsOf(shown).find((one) => one.id === id.slice(0, at));
  if (document === undefined) return { address: fragment, said: null };
  const holds = (passage: Passage) => sumOf(document, passage) === sum;
  if (document.passages.some((passage) => passage.id === id && holds(passage)))
    return { address: id, said: null };
  const now = document.passages.find(holds);
  return now === undefined
    ? {
        address: '',
        said: 'The document has changed: the words that this address was made for are not in it.',
      }
    : {
        address: now.id,
        said: `The document has changed: the words of this address are passage ${numberOf(now)} now.`,
      };
}

function numberOf({ id }: Passage): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

/** FNV-1a over UTF-16 units, 32 bits: enough to tell the passages of a document apart. White space aside. */
function sumOf(document: SourceDocument, passage: Passage): string {
  const words = textOf(document, passage).replace(/\s+/g, ' ');
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) sum = Math.imul(sum ^ words.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
