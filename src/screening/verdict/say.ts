// Each verdict in a sentence as careful as the method.

import type { Verdict } from '../screening.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  specification: 'Its sentences, sections or marks are those of a specification.',
  unclear:
    'Something was found (a statement in a requirement form, a section, or rules for people), but not enough to tell whether this is a specification.',
  'nothing-found': 'No statement in a recognised requirement form and no specification section was found.',
  'not-judged': 'The words that are looked for are English, and so nothing was looked for.',
};

export function sayVerdict(verdict: Verdict): string {
  return VERDICTS[verdict];
}
