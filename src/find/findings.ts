// What is found in the documents on the page, and the steps in which it is. Knows no worker, no page and no storage.

import { compare } from '../compare/compare.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { BothSides } from '../documents/document.ts';
import type { Shown } from '../documents/shown.ts';
import { screen } from '../screening/screen.ts';
import type { Screening } from '../screening/screening.ts';

/** All that is known of what is open; null where it has not been looked for yet, or where there is nothing to compare. */
export type Findings = {
  readonly screenings: BothSides<Screening | null>;
  readonly comparison: Comparison | null;
};

/** What one step adds, and how much of the whole is done with it, up to 1. */
export type Step = { readonly share: number; readonly found: Partial<Findings['screenings']> | Comparison };

export const NOTHING_FOUND: Findings = { screenings: { left: null, right: null }, comparison: null };

/** Screens each document, then compares them. The time of a step grows with the text: half a second for two of 1 MB. */
export function* findSteps({ left, right }: Shown): Generator<Step, void> {
  yield { share: right === null ? 1 : 0.25, found: { left: screen(left) } };
  if (right === null) return;
  yield { share: 0.5, found: { right: screen(right) } };
  yield { share: 1, found: compare(left, right) };
}

/** What was found, with what a step adds to it. */
export function addStep({ screenings, comparison }: Findings, { found }: Step): Findings {
  return 'matches' in found
    ? { screenings, comparison: found }
    : { screenings: { ...screenings, ...found }, comparison };
}

/** Everything at once, as the build does it. */
export function findAll(shown: Shown): Findings {
  return [...findSteps(shown)].reduce(addStep, NOTHING_FOUND);
}
