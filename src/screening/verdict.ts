// What a screening comes to, from its statements and its checklist.

import { type SourceDocument, textOf } from '../documents/document.ts';
import { isReported, type Sentence } from './prose.ts';
import type { ChecklistEntry, Statement, Verdict } from './screening.ts';

/** A specification has this many items of the checklist with this many requirements, one pair or another: */
const ENOUGH = [
  // most of the checklist, however its sentences are put;
  { items: 8, statements: 0, share: 0 },
  // a good part of it, and a few requirements;
  { items: 6, statements: 3, share: 0 },
  // some of it, and requirements throughout;
  { items: 3, statements: 8, share: 0.2 },
  // or a bare list of requirements, of which it is nearly nothing else.
  { items: 0, statements: 8, share: 0.5 },
];
/**
 * Contracts and terms of use bind and permit people, not a system, yet more than news does: this many
 * sentences at least, and this share, and twice as many as are quoted or reported.
 */
const RULES = { count: 3, share: 0.06, timesReported: 2 };
/** It tells a plan, where the other normative words bind or permit. */
const WILL = /^(?:will|won['’]t|.+['’]ll)$/i;

export function verdictOf(
  document: SourceDocument,
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  checklist: readonly ChecklistEntry[],
): Verdict {
  const required = statements.filter((statement) => statement.class === 'requirement').length;
  const items = checklist.filter((entry) => entry.found.length > 0).length;
  const isEnough = ENOUGH.some(
    (bar) => items >= bar.items && required >= bar.statements && required >= bar.share * sentences.length,
  );
  if (isEnough) return 'specification';
  const rules = statements.filter(
    ({ class: name, cue }) => name === 'not-about-a-system' && !WILL.test(textOf(document, cue)),
  ).length;
  const isOfRules =
    rules >= RULES.count &&
    rules >= RULES.share * sentences.length &&
    rules >= RULES.timesReported * sentences.filter(isReported).length;
  return required > 0 || items > 0 || isOfRules ? 'unclear' : 'nothing-found';
}
