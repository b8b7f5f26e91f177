// What is found in the documents on the page, and how it is put together. Knows the shapes, not how anything is found.

import type { Comparison } from '../compare/comparison.ts';
import type { BothSides } from '../documents/document.ts';
import type { Screening } from '../screening/screening.ts';

/** All that is known of what is open; null where it has not been looked for yet, or where there is nothing to compare. */
export type Findings = {
  readonly screenings: BothSides<Screening | null>;
  readonly comparison: Comparison | null;
};

/** What one step adds, and how much of the whole is done with it, up to 1. */
export type Step = { readonly share: number; readonly found: Partial<Findings['screenings']> | Comparison };

export const NOTHING_FOUND: Findings = { screenings: { left: null, right: null }, comparison: null };

/** What was found, with what a step adds to it. */
export function addStep({ screenings, comparison }: Findings, { found }: Step): Findings {
  return 'matches' in found
    ? { screenings, comparison: found }
    : { screenings: { ...screenings, ...found }, comparison };
}
