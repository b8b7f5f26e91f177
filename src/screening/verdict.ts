// What a screening comes to, from its statements and its checklist.

import { type SourceDocument, textOf } from '../documents/document.ts';
import { isReported, type Sentence } from './prose.ts';
import type { ChecklistEntry, Statement, Verdict } from './screening.ts';

/** A specification has this many items of the checklist, however its sentences are put; */
const ENOUGH_ITEMS = 6;
/** or this many requirements, and this share of its sentences. */
const ENOUGH_REQUIREMENTS = { count: 8, share: 0.25 };
/**
 * Contracts and terms of use bind and permit people, not a system, yet more than news does: this many
 * sentences at least, and twice as many as are quoted or reported.
 */
const RULES = { count: 3, timesReported: 2 };
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
  const { count, share } = ENOUGH_REQUIREMENTS;
  if (items >= ENOUGH_ITEMS || (required >= count && required >= share * sentences.length)) {
    return 'specification';
  }
  const rules = statements.filter(
    ({ class: name, cue }) => name === 'not-about-a-system' && !WILL.test(textOf(document, cue)),
  ).length;
  const isOfRules =
    rules >= RULES.count && rules >= RULES.timesReported * sentences.filter(isReported).length;
  return required > 0 || items > 0 || isOfRules ? 'unclear' : 'nothing-found';
}
