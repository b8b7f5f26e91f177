// Screens one document: what it holds of a specification. The folder's entry point.

import type { SourceDocument } from '../documents/document.ts';
import { countWords } from '../documents/words.ts';
import { checklistOf } from './checklist.ts';
import { conventionOf, isReported, type ProseSentence, readSentences } from './prose.ts';
import type { ChecklistEntry, Screening, Verdict } from './screening.ts';
import { type FoundStatement, statementsOf } from './statements.ts';

/** A specification has this many items of the checklist, however its sentences are put; */
const ENOUGH_ITEMS = 6;
/** or this many requirements, and this share of its sentences. */
const ENOUGH_REQUIREMENTS = { count: 8, share: 0.25 };
/**
 * Contracts and terms of use bind and permit people, not a system, yet more than news does: this many
 * sentences at least, and twice as many as are quoted or reported.
 */
const RULES = { count: 3, timesReported: 2 };
/** Statements, checklist and verdict of a document. Total, and linear in the text. */
export function screen(document: SourceDocument): Screening {
  const sentences = readSentences(document);
  const convention = conventionOf(sentences);
  const found = statementsOf(sentences, convention);
  const statements = found.map(({ statement }) => statement);
  const checklist = checklistOf(document, statements, convention.isReport);
  const verdict = verdictOf(sentences, found, checklist);
  return { statements, checklist, verdict, words: countWords(document.text) };
}

function verdictOf(
  sentences: readonly ProseSentence[],
  found: readonly FoundStatement[],
  checklist: readonly ChecklistEntry[],
): Verdict {
  const required = found.filter(({ statement }) => statement.class === 'requirement').length;
  const items = checklist.filter((entry) => entry.found.length > 0).length;
  const { count, share } = ENOUGH_REQUIREMENTS;
  if (items >= ENOUGH_ITEMS || (required >= count && required >= share * sentences.length)) {
    return 'specification';
  }
  // `will` tells a plan, where the other normative words bind or permit.
  const rules = found.filter(
    ({ statement, strength }) => statement.class === 'not-about-a-system' && strength !== 'will',
  ).length;
  const isOfRules =
    rules >= RULES.count && rules >= RULES.timesReported * sentences.filter(isReported).length;
  return required > 0 || items > 0 || isOfRules ? 'unclear' : 'nothing-found';
}
