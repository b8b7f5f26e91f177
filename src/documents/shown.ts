// The documents on the page as a whole: what they are called together, and whether they are the two reports.

import type { SourceDocument } from './document.ts';
import { shortName } from './naming.ts';

/** The documents on the page: two beside each other, or one alone on the left. */
export type Shown = { readonly left: SourceDocument; readonly right: SourceDocument | null };

/** The documents on the page, left first. */
export function documentsOf({ left, right }: Shown): readonly SourceDocument[] {
  return right === null ? [left] : [left, right];
}

/** The ids of the documents on the page, as the browser's history and what is kept have them. */
export type Ids = { readonly left: string; readonly right: string | null };

export function idsOf({ left, right }: Shown): Ids {
  return { left: left.id, right: right?.id ?? null };
}

/** Tells what is on the page from whatever else can be on it. */
export function keyOf(shown: Shown): string {
  return documentsOf(shown)
    .map(({ id }) => id)
    .join(PARTED);
}
/** Parts the ids in a key: no id has it. */
const PARTED = '/';

/** Whether a key is of one of some documents. */
export function isAbout(key: string, ids: readonly string[]): boolean {
  return key.split(PARTED).some((id) => ids.includes(id));
}

/** What the page calls what is on it: "TASS and harbour.pdf, side by side". */
export function titleOf(shown: Shown): string {
  if (isSupplied(shown)) return 'Two reports, side by side';
  const names = documentsOf(shown).map(shortName).join(' and ');
  return shown.right === null ? names : `${names}, side by side`;
}

/** What is on the page, in a word. */
export function nounOf(shown: Shown): 'reports' | 'documents' | 'document' {
  if (isSupplied(shown)) return 'reports';
  return shown.right === null ? 'document' : 'documents';
}

/** Whether these are the two supplied reports, which have a flag and notes of their own. */
export function isSupplied({ left, right }: Shown): boolean {
  return left.provenance !== null && right !== null && right.provenance !== null;
}

/** Whether a fragment names a passage of a document, or a match that ends in one: `tass-9`, `tass-9~interfax-3`. */
export function namesPassage(shown: Shown, fragment: string): boolean {
  const [passage = ''] = fragment.split('~');
  return documentsOf(shown).some(({ passages }) => passages.some(({ id }) => id === passage));
}

/** Documents of more passages or UTF-16 units are long: only what is near is laid out, of what is found in them too. */
const LONG = { passages: 250, text: 200_000 } as const;

export function isLong(shown: Shown): boolean {
  return documentsOf(shown).some(
    ({ passages, text }) => passages.length > LONG.passages || text.length > LONG.text,
  );
}
