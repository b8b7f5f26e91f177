// Names for opened documents that no other has. Knows the page's own addresses.

import type { SourceDocument } from '../documents/document.ts';
import { shortName } from '../documents/naming.ts';
import { identify } from '../reading/blocks/identify.ts';

/** The page's own addresses, which no document's may be. */
const TAKEN = new Set(
  'tass interfax flag title reports matches evidence request notes licences opening page display'.split(' '),
);

/**
 * The same document with an id and a name of its own: "harbour.pdf" and `harbour-pdf`, or "(2) harbour.pdf" and
 * `2-harbour-pdf`. No other has that name, not even where it is short.
 *
 * @param from the first number to try
 */
export function withFreeName(
  document: SourceDocument,
  others: readonly SourceDocument[],
  from: number,
): { readonly document: SourceDocument; readonly number: number } {
  const taken = new Set([...TAKEN, ...others.flatMap((other) => [other.id, shortName(other)])]);
  for (let number = from; ; number += 1) {
    const isFirst = number === 1;
    const id = isFirst ? document.id : `${number}-${document.id}`;
    const name = isFirst ? document.name : `(${number}) ${document.name}`;
    if (!taken.has(id) && !taken.has(shortName({ name })))
      return { document: identify(document, id, name), number };
  }
}
