// Finds what there is in one document or two, step by step: in a worker for what was opened, in the build for the reports.

import { compare } from '../compare/compare.ts';
import type { Shown } from '../documents/shown.ts';
import { tellChanges } from '../letter/changes.ts';
import { screenedOf } from '../letter/letter.ts';
import { writeLetter } from '../letter/write.ts';
import { screen } from '../screening/screen.ts';
import { addStep, type Findings, NOTHING_FOUND, type Step } from './findings.ts';

/** Screens each document, writes the letter, compares the two and tells what changed. The time of a step grows with the text: half a second for two of 1 MB. */
export function* findSteps(shown: Shown): Generator<Step, void> {
  const { left, right } = shown;
  const screenings = { left: screen(left), right: null };
  yield { share: right === null ? 1 : 0.25, found: screenings };
  if (right === null) {
    yield { share: 1, found: writeLetter(screenedOf(shown, screenings)) };
    return;
  }
  const both = { left: screenings.left, right: screen(right) };
  yield { share: 0.5, found: both };
  yield { share: 0.5, found: writeLetter(screenedOf(shown, both)) };
  const comparison = compare(left, right);
  yield { share: 0.99, found: comparison };
  yield { share: 1, found: tellChanges({ left, right }, comparison, both) };
}

/** Everything at once, as the build does it. */
export function findAll(shown: Shown): Findings {
  return [...findSteps(shown)].reduce(addStep, NOTHING_FOUND);
}
