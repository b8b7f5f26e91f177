// Finds what there is in one document or two, step by step: in a worker for what was opened, in the build for the reports.

import { compare } from '../compare/compare.ts';
import type { Shown } from '../documents/shown.ts';
import { askAboutChanges } from '../letter/asked.ts';
import { tellChanges } from '../letter/changes.ts';
import { screenedOf } from '../letter/letter.ts';
import { whatChanged } from '../letter/what-changed.ts';
import { writeLetter } from '../letter/write.ts';
import { screen } from '../screening/screen.ts';
import { type Findings, NOTHING_FOUND, type Step } from './findings.ts';

/**
 * Screens each document and writes the letter, then compares them and tells what changed. The time of a step grows with the
 * text.
 */
export function* findSteps(shown: Shown): Generator<Step, void> {
  const { left, right } = shown;
  const first = { left: screen(left), right: null };
  if (right === null) {
    yield { share: 1, found: { screenings: first, letter: writeLetter(screenedOf(shown, first)) } };
    return;
  }
  yield { share: 0.25, found: { screenings: first } };
  const screenings = { ...first, right: screen(right) };
  yield { share: 0.5, found: { screenings, letter: writeLetter(screenedOf(shown, screenings)) } };
  const comparison = compare(left, right);
  const what = whatChanged({ left, right }, comparison.changes ?? [], screenings);
  const changed = tellChanges({ left, right }, comparison, what);
  const asked = askAboutChanges({ left, right }, comparison, what);
  const letter = writeLetter(screenedOf(shown, screenings), asked);
  yield { share: 1, found: { comparison, changed, letter } };
}

/** Everything at once, as the build does it. */
export function findAll(shown: Shown): Findings {
  return Object.assign({}, NOTHING_FOUND, ...[...findSteps(shown)].map(({ found }) => found));
}
