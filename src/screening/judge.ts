// Puts one normative word into a class, by what it is, of whom it is said and how its document speaks.
// Two judges: a strict one for any text, and one that goes further where a document has earned it.

import type { Word } from '../documents/words.ts';
import type { Convention } from './convention.ts';
import type { Cue } from './cues.ts';
import { offersToRole, opensCondition } from './forms.ts';
import type { SubjectKind } from './nouns.ts';
import { isWithin, type Sentence } from './reported.ts';
import type { StatementClass } from './screening.ts';
import type { RuleName } from './words.ts';

/** One normative word in its sentence, and what its subject is. */
export type Occurrence = {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly cue: Cue;
  readonly kind: SubjectKind;
};

export type Judgement = { readonly class: StatementClass; readonly rule: RuleName };
export type Judge = (occurrence: Occurrence, convention: Convention) => Judgement;

const as = (name: StatementClass, rule: RuleName): Judgement => ({ class: name, rule });

/** The first pass. `shall` binds any thing; the other words bind only what is surely a system or part of one. */
export const strictly: Judge = ({ sentence, words, cue, kind }, { isReport, saysShall }) => {
  const { strength } = cue;
  if (isWithin(sentence.quotations, cue)) return as('reported', 'quoted');
  if (sentence.said !== null && sentence.said.start <= cue.start) return as('reported', 'said');
  if (cue.isKeyWord) return as('requirement', 'key-word');
  if (kind === 'text') return as('not-about-a-system', 'text');
  if (kind === 'party' || kind === 'role') {
    const binds = strength === 'shall' || (strength === 'must' && !isReport);
    const isOffer = binds && kind === 'role' && offersToRole(words, cue.index);
    return isOffer ? as('requirement', 'capability') : as('not-about-a-system', kind);
  }
  if (strength === 'shall') {
    if (opensCondition(sentence.prose)) return as('requirement', 'condition');
    return as('requirement', kind === 'system' ? 'system' : 'thing');
  }
  if (kind === 'unclear') return as('possible', 'unclear-subject');
  if (kind === 'other') return as('not-about-a-system', 'other');
  const binds = strength === 'must' || (kind === 'system' && strength !== 'may' && !saysShall);
  return binds && !isReport ? as('requirement', 'system') : as('possible', 'weak');
};

/** The second pass, for documents that state requirements: the same words of any thing, and of roles. */
export const further: Judge = (occurrence, convention) => {
  const first = strictly(occurrence, convention);
  const { kind, cue } = occurrence;
  const isSettled = first.class === 'requirement' || first.class === 'reported';
  if (isSettled || kind === 'text' || kind === 'party') return first;
  const isOffered = kind !== 'unclear' && kind !== 'other';
  const binds = {
    shall: false,
    must: !(kind === 'role' && convention.saysShall),
    need: !convention.saysShall,
    will: convention.saysWill && !convention.saysShall,
    may: isOffered && !convention.saysShall,
  };
  return binds[cue.strength] ? as('requirement', cue.strength === 'may' ? 'capability' : 'plain') : first;
};
