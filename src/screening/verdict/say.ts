// What a screening found, in sentences as careful as the method.

import { countOf } from '../../documents/words.ts';
import { checklistItems, missingItems } from '../checklist-items.ts';
import {
  type ChecklistEntry,
  type Statement,
  type StatementClass,
  statementClasses,
  type Verdict,
  verdicts,
} from '../screening.ts';
import type { FoundStatement } from '../sentences/statements.ts';

/** A document shorter than this (words) settles little by itself: a page of a specification may hold no requirement. */
export const FEW_WORDS = 400;

/**
 * The verdict, and under `FEW_WORDS` how little that settles.
 *
 * @param possible how many sentences are possible requirements
 * @param isRead whether a person has read the document: then its length is no doubt
 */
export function sayVerdict(verdict: Verdict, possible: number, words: number, isRead: boolean): string {
  const isShort = !isRead && verdict !== 'not-judged' && words < FEW_WORDS;
  const said =
    verdict === 'nothing-found' && possible > 0
      ? `No sentence plainly requires something of a system (${countOf(possible, 'sentence')} may), and no specification section was found.`
      : verdicts[verdict];
  return said + (isShort ? ` A text of ${words} words settles little by itself.` : '');
}

/** One of each class, and more, as they are counted. */
const COUNTED: Readonly<Record<StatementClass, readonly [one: string, more: string]>> = {
  requirement: ['requirement', 'requirements'],
  possible: ['possible requirement', 'possible requirements'],
  'not-about-a-system': ['not plainly about a system', 'not plainly about a system'],
  reported: ['reported speech', 'reported speech'],
};

/**
 * How many there are of each class, as in "62 sentences with a word such as “shall” or “will”: 40 requirements, 22 ...".
 *
 * @param keys those that are no sentences
 */
export function sayCounts(found: readonly FoundStatement[], keys: readonly Statement[]): string {
  const such = 'with a word such as “shall” or “will”';
  const statements = [...found.map(({ statement }) => statement), ...keys];
  if (statements.length === 0) return `no sentence ${such}`;
  const counts = statementClasses.flatMap((name) => {
    const { length } = statements.filter((statement) => statement.class === name);
    return length === 0 ? [] : [countOf(length, ...COUNTED[name])];
  });
  const worded = found.filter(({ strength }) => strength !== null).length;
  const isFormed = worded < found.length;
  const forms =
    worded === 0
      ? 'in a form that requires, such as a user story or a scenario'
      : `${such}${isFormed ? ' or in another form that requires' : ''}`;
  const counted = [
    ...(found.length > 0 ? [`${countOf(found.length, 'sentence')} ${forms}`] : []),
    ...(keys.length > 0 ? [countOf(keys.length, 'key that binds', 'keys that bind')] : []),
  ];
  return `${counted.join(' and ')}: ${counts.join(', ')}`;
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
