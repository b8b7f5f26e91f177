// What a screening found, in sentences as careful as the method.

import { countOf, writeCount } from '../../documents/words.ts';
import { checklistItems, missingItems } from '../checklist-items.ts';
import {
  type ChecklistEntry,
  classWords,
  type Statement,
  statementClasses,
  type Verdict,
  verdicts,
} from '../screening.ts';

/** A document shorter than this (words) settles little by itself: a page of a specification may hold no requirement. */
export const FEW_WORDS = 400;

/**
 * The verdict, and under `FEW_WORDS` how little that settles.
 *
 * @param isRead whether a person has read the document: then its length is no doubt
 */
export function sayVerdict(verdict: Verdict, words: number, isRead: boolean): string {
  const isShort = !isRead && verdict !== 'not-judged' && words < FEW_WORDS;
  return verdicts[verdict] + (isShort ? ` A text of ${words} words settles little by itself.` : '');
}

/** How many there are of each class, as in "62 sentences with a word such as “shall” or “will”: 40 requirement, 22 ...". */
export function sayCounts(statements: readonly Statement[]): string {
  const such = 'with a word such as “shall” or “will”';
  if (statements.length === 0) return `no sentence ${such}`;
  const counts = statementClasses.flatMap((name) => {
    const { length } = statements.filter((statement) => statement.class === name);
    return length === 0 ? [] : [`${writeCount(length)} ${classWords[name].toLowerCase()}`];
  });
  return `${countOf(statements.length, 'sentence')} ${such}: ${counts.join(', ')}`;
}

/** Few enough items to be named. */
const FEW = 4;

/** How much of the checklist is covered, as in "12 of the 14 subjects of a specification are covered, not these: priority; data, inputs and outputs". */
export function sayCovered(checklist: readonly ChecklistEntry[]): string {
  const all = checklistItems.length;
  const missing = missingItems([{ checklist }]);
  const count = all - missing.length;
  const lacks =
    missing.length === 0 || missing.length > FEW
      ? ''
      : `, not these: ${missing.map(({ title }) => title.toLowerCase()).join('; ')}`;
  return `${count} of the ${all} subjects of a specification ${count === 1 ? 'is' : 'are'} covered${lacks}`;
}
