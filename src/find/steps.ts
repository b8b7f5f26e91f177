// Finds what there is in one document or two, step by step: in a worker for what was opened, in the build for the reports.

import { compare } from '../compare/compare.ts';
import type { Shown } from '../documents/shown.ts';
import { screen } from '../screening/screen.ts';
import { addStep, type Findings, NOTHING_FOUND, type Step } from './findings.ts';

/** Screens each document, then compares them. The time of a step grows with the text: half a second for two of 1 MB. */
export function* findSteps({ left, right }: Shown): Generator<Step, void> {
  yield { share: right === null ? 1 : 0.25, found: { left: screen(left) } };
  if (right === null) return;
  yield { share: 0.5, found: { right: screen(right) } };
  yield { share: 1, found: compare(left, right) };
}

/** Everything at once, as the build does it. */
export function findAll(shown: Shown): Findings {
  return [...findSteps(shown)].reduce(addStep, NOTHING_FOUND);
}
