// What a screening comes to, from its statements and its checklist. Knows no text.

import type { ChecklistEntry, Statement, Verdict } from './screening.ts';

/** A third of the checklist. Of 21 specifications none has fewer than seven items; of 33 designs two have five. */
const ENOUGH_ITEMS = 5;
/** And states this many requirements. */
const ENOUGH_STATEMENTS = 3;
/** Over half of the checklist makes a specification by its sections, however its sentences are put. */
const MOST_ITEMS = 8;
/** A bare list of requirements has no sections, but is nearly nothing else. */
const BARE_LIST = { statements: 8, share: 0.5 };
/** Rules for people, as in contracts, may yet rest on a system: this share of sentences is not nothing. */
const DUTIES = { count: 2, share: 0.04 };

/** The verdict; `sentences` is how many the document has. */
export function verdictOf(
  statements: readonly Statement[],
  checklist: readonly ChecklistEntry[],
  sentences: number,
): Verdict {
  const required = statements.filter((statement) => statement.class === 'requirement').length;
  const items = checklist.filter((entry) => entry.found.length > 0).length;
  if (required === 0 && items === 0) return bindsPeople(statements, sentences) ? 'unclear' : 'nothing-found';
  if (items >= MOST_ITEMS) return 'specification';
  if (required >= ENOUGH_STATEMENTS && items >= ENOUGH_ITEMS) return 'specification';
  if (required >= BARE_LIST.statements && required >= sentences * BARE_LIST.share) return 'specification';
  return 'unclear';
}

function bindsPeople(statements: readonly Statement[], sentences: number): boolean {
  const duties = statements.filter((statement) => statement.rule === 'duty').length;
  return duties >= DUTIES.count && duties >= DUTIES.share * sentences;
}
