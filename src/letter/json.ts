// What was found, for a script. The README of this folder documents the JSON.

import type { SourceDocument } from '../documents/document.ts';
import type { Screening } from '../screening/screening.ts';
import type { Account } from './account.ts';
import { flagOf } from './flag.ts';
import { screenedOf } from './letter.ts';

/** Raised whenever the shape below changes. */
const VERSION = 3;

/** Everything that was found, with spans in UTF-16 offsets into each document's text, which is in it too. */
export function toJson({ shown, screenings, comparison, aside }: Account): string {
  const { left, right } = shown;
  const dismissed = aside.map(({ position, match: { left, right } }) => ({ match: position, left, right }));
  return JSON.stringify(
    {
      format: 'two-reports-side-by-side',
      version: VERSION,
      flag: flagOf(shown, screenedOf(shown, screenings), (name) => name),
      offsets: 'UTF-16',
      documents: { left: toPlain(left, screenings.left), right: right && toPlain(right, screenings.right) },
      screenings,
      comparison: comparison && { ...comparison, dismissed },
    },
    null,
    1,
  );
}

function toPlain(document: SourceDocument, screening: Screening | null): unknown {
  const { id, name, file, dateline, provenance, text, passages, remarks, inserted = 0 } = document;
  return {
    id,
    name,
    file,
    words: screening?.words ?? null,
    dateline,
    provenance,
    passages,
    remarks,
    inserted,
    text,
  };
}
