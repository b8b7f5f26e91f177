// What is found in the documents on the page, and how it is put together. Knows the shapes, not how anything is found.

import type { Comparison } from '../compare/comparison.ts';
import type { BothSides } from '../documents/document.ts';
import type { Changed } from '../letter/changes.ts';
import type { Letter } from '../letter/letter.ts';
import type { Screening } from '../screening/screening.ts';

/** All that is known of what is open; null where it has not been looked for yet, or where there is nothing to compare. */
export type Findings = {
  readonly screenings: BothSides<Screening | null>;
  readonly comparison: Comparison | null;
  /** The request for what is missing, once all is screened. */
  readonly letter: Letter | null;
  /** What changed, told; of the two reports, which are no versions of one document, nothing. */
  readonly changed: Changed | null;
};

/** What one step found, whole, and how much of all is done with it, up to 1. */
export type Step = { readonly share: number; readonly found: Partial<Findings> };

export const NOTHING_FOUND: Findings = {
  screenings: { left: null, right: null },
  comparison: null,
  letter: null,
  changed: null,
};
