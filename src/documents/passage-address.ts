// The address of a passage as it is written for somebody else. Those of opened documents carry a sum of the passage's words,
// so that an address that outlives its document's words is known to. Knows no browser.

import { type Passage, type SourceDocument, textOf } from './document.ts';
import { passageName } from './naming.ts';
import { documentsOf, namesPassage, type Shown } from './shown.ts';

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

/** What names a passage, or both ends of a match, and no section of the page. */
const NAMES_PASSAGE = /-\d+(?:\.[0-9a-z]+)?(?:~|$)/;
const NOT_HERE = 'This address leads to nothing that is on the page.';

/**
 * What an address leads to in the documents on the page: the passage itself; where its words have moved since the address
 * was written, or lie in another of them, the passage that holds them now; where they are gone, nothing. `said` tells of
 * all but the first.
 */
export function readAddress(
  shown: Shown,
  fragment: string,
): { readonly address: string; readonly said: string | null } {
  const [, id = '', sum] = WITH_SUM.exec(fragment) ?? [];
  if (sum === undefined) {
    const isThere = !NAMES_PASSAGE.test(fragment) || namesPassage(shown, fragment);
    return { address: fragment, said: isThere ? null : NOT_HERE };
  }
  const documents = documentsOf(shown);
  const named = documents.find((one) => one.id === id.slice(0, id.lastIndexOf('-')));
  const namedFirst = named === undefined ? documents : [named, ...documents.filter((one) => one !== named)];
  for (const document of namedFirst) {
    const holding = document.passages.filter((passage) => sumOf(document, passage) === sum);
    if (holding.some((passage) => passage.id === id)) return { address: id, said: null };
    const [now] = holding;
    if (now === undefined) continue;
    const where = document === named ? 'The document has changed' : 'This address is of another document';
    return { address: now.id, said: `${where}: its words are ${passageName(document, now)} now.` };
  }
  const said = 'The document has changed: the words of this address are not in it.';
  return { address: '', said: named === undefined ? NOT_HERE : said };
}

/** FNV-1a over UTF-16 units, 32 bits: enough to tell the passages of a document apart. White space aside. */
function sumOf(document: SourceDocument, passage: Passage): string {
  const words = textOf(document, passage).replace(/\s+/g, ' ');
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) sum = Math.imul(sum ^ words.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
