// Links to passages: by number where the document is plain from what stands around, else by name and number.

import type { MouseEventHandler } from 'react';
import { passageIndexAt, type SourceDocument } from '../documents/document.ts';
import { passageName } from '../documents/naming.ts';

type PlaceProps = {
  readonly document: SourceDocument;
  /** UTF-16 offset into the document's text; nothing is shown where it lies between passages. */
  readonly offset: number;
  /** Whether the document's name stands in it. */
  readonly isNamed?: boolean;
  readonly onClick?: MouseEventHandler;
};

export function Place({ document, offset, isNamed = false, onClick }: PlaceProps) {
  const index = passageIndexAt(document, offset);
  const passage = document.passages[index];
  if (passage === undefined) return null;
  const name = passageName(document, passage);
  return (
    <a className="to" href={`#${passage.id}`} aria-label={isNamed ? undefined : name} onClick={onClick}>
      {isNamed ? name : index + 1}
    </a>
  );
}

/** Each passage that holds one of some offsets, once. */
export function Places({ document, offsets }: { document: SourceDocument; offsets: readonly number[] }) {
  const first = new Map(offsets.map((offset) => [passageIndexAt(document, offset), offset]));
  return [...first].map(([index, offset]) => <Place key={index} document={document} offset={offset} />);
}
