// A document with what is known of its file; one or two of them are on the page.

import type { BothSides, Provenance, Side, SourceDocument } from '../documents/document.ts';
import { supplied } from '../supplied/supplied.ts';

export type Source = {
  readonly document: SourceDocument;
  readonly file: {
    readonly name: string;
    readonly bytes: number;
    /** Lower-case hexadecimal; null where the browser computes none. */
    readonly sha256: string | null;
    /** By its name, "UTF-8"; null for formats that have no one encoding. */
    readonly encoding: string | null;
  };
  /** What only the supplied reports have; null for what a person opened. */
  readonly provenance: Provenance | null;
};

/** The documents on the page: two beside each other, or one alone on the left. */
export type Shown = { readonly left: Source; readonly right: Source | null };

/** The page as it is delivered. */
export const suppliedPair: BothSides<Source> = {
  left: suppliedSource('left'),
  right: suppliedSource('right'),
};

/** The documents on the page, left first. */
export function sourcesOf({ left, right }: Shown): readonly Source[] {
  return right === null ? [left] : [left, right];
}

/** What the page calls what is on it: "TASS and harbour.pdf, side by side". */
export function titleOf(shown: Shown): string {
  if (isSupplied(shown)) return 'Two reports, side by side';
  const { left, right } = shown;
  return right === null
    ? left.document.name
    : `${left.document.name} and ${right.document.name}, side by side`;
}

/** Whether these are the two supplied reports, which have a flag and notes of their own. */
export function isSupplied({ left, right }: Shown): boolean {
  return left.provenance !== null && right !== null && right.provenance !== null;
}

function suppliedSource(side: Side): Source {
  const document = supplied[side];
  const { name = '', bytes = 0, sha256 = null } = document.file ?? {};
  return { document, file: { name, bytes, sha256, encoding: 'UTF-8' }, provenance: document.provenance };
}
