// What a sentence is by where it stands: in a column of requirements, behind an identifier, below a heading, in a list that
// is led in. Knows places, and of sentences only how they end.

import { type RuleName, rules } from '../screening.ts';
import { REQUIRED } from '../text/columns.ts';
import type { ProseSentence } from '../text/prose.ts';
import { type Form, identifiedIn, stated } from './forms.ts';

/** What a normative word leaves open, where a sentence stands may tell. */
const OPEN: ReadonlySet<RuleName> = new Set(['other', 'role', 'weak', 'unclear-subject']);
/** "The clerk can:", "As a clerk I want to:", "It must do the following:": what stands between the word and the list. */
const LEADS_IN = /^(?: not| also| be able to| do| to){0,3}(?: (?:all of |any of )?the following)?\W{1,4}$/i;
/** So does a label alone. */
const LABEL = /^\W*acceptance criteria\W*$/i;
/** How much of a sentence is looked at (UTF-16 units). */
const LONGEST = 60;

/** Follows the lists of a document. */
export type Lists = {
  /** Whether a sentence opens an item of a list that is led in; asked in order. */
  readonly holds: (sentence: ProseSentence) => boolean;
  /** Takes in what the sentence asked of last is found to be. */
  readonly take: (sentence: ProseSentence, form: Form | null) => void;
};

export function listsIn(): Lists {
  // How deep what leads in stands; Infinity where nothing does.
  let led = Infinity;
  let last = -1;
  return {
    holds: ({ passage, role, level }) => {
      const isFirst = passage !== last;
      last = passage;
      if (isFirst && !(role === 'list-item' && level > led)) led = Infinity;
      return isFirst && led < Infinity;
    },
    take: ({ prose, start, role, level }, form) => {
      const isWorded = form !== null && (form.strength !== null || form.rule === 'story');
      const binds = isWorded && rules[form.rule].class === 'requirement';
      const leads = binds && LEADS_IN.test(prose.slice(form.cue.end - start).slice(0, LONGEST));
      if (leads || LABEL.test(prose.slice(0, LONGEST))) led = role === 'list-item' ? level : 0;
    },
  };
}

/** What a sentence is by its place alone: first in a cell of a column of requirements, in a list, behind an identifier. */
export function placedIn(
  sentence: ProseSentence,
  before: ProseSentence | undefined,
  takes: { readonly places: boolean; readonly isListed: boolean; readonly isNumbered: boolean },
): Form | null {
  const { column, passage, role } = sentence;
  const isFirst = before?.passage !== passage || before.column !== column;
  if (takes.places && (takes.isListed || (isFirst && REQUIRED.test(column))))
    return stated(sentence, 'headed');
  return takes.isNumbered && role !== 'heading' ? identifiedIn(sentence, before) : null;
}

/** What its normative word leaves open, its place tells, and of what "will" be a heading of requirements. */
export function settled(normative: Form | null, placed: Form | null, isHeaded: boolean): Form | null {
  if (normative === null || !OPEN.has(normative.rule)) return normative;
  if (placed !== null) return { ...normative, rule: placed.rule };
  const isPlan = normative.strength === 'will' && normative.subject !== null && normative.rule !== 'role';
  return isHeaded && isPlan ? { ...normative, rule: 'headed' } : normative;
}
