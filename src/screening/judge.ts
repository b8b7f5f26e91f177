// Puts one normative word into a class, by what it is, of whom it is said and how its document speaks.
// Two judges: a strict one for any text, and one that goes further where a document has earned it.

import type { Strength } from './cues.ts';
import type { SubjectKind } from './nouns.ts';
import type { RuleName, StatementClass } from './screening.ts';

/** How a document speaks as a whole, which tells what its single words mean. */
export type Convention = {
  /** It tells what people said: "the system must go" is then a view, not a requirement. */
  readonly isReport: boolean;
  /** It states its requirements with `shall`, and so keeps `will`, `can` and the present tense for facts. */
  readonly saysShall: boolean;
  /** It states them with `will`. */
  readonly saysWill: boolean;
};

/** One normative word in its sentence. */
export type Occurrence = {
  readonly strength: Strength;
  readonly kind: SubjectKind;
  readonly isKeyWord: boolean;
  readonly isQuoted: boolean;
  readonly isSaid: boolean;
  /** "shall be able to": what a role may do, a system must offer. */
  readonly offers: boolean;
  /** The sentence opens as EARS has it: while, when, where, if. */
  readonly isConditional: boolean;
};

export type Judgement = { readonly class: StatementClass; readonly rule: RuleName };
export type Judge = (occurrence: Occurrence, convention: Convention) => Judgement;

const as = (name: StatementClass, rule: RuleName): Judgement => ({ class: name, rule });

/** The first pass. `shall` binds any thing; the other words bind only what is surely a system or part of one. */
export const strictly: Judge = (occurrence, convention) => {
  const { kind, strength } = occurrence;
  if (occurrence.isQuoted) return as('reported', 'quoted');
  if (occurrence.isSaid) return as('reported', 'said');
  if (occurrence.isKeyWord) return as('requirement', 'key-word');
  if (kind === 'text') return as('not-about-a-system', 'text');
  if (kind === 'party' || kind === 'role') {
    const binds = strength === 'shall' || (strength === 'must' && !convention.isReport);
    if (binds && kind === 'role' && occurrence.offers) return as('requirement', 'capability');
    return as('not-about-a-system', binds ? 'duty' : kind);
  }
  if (strength === 'shall') {
    if (occurrence.isConditional) return as('requirement', 'condition');
    return as('requirement', kind === 'system' ? 'system' : 'thing');
  }
  if (kind === 'unclear') return as('possible', 'unclear-subject');
  if (kind !== 'system' && kind !== 'part') return as('not-about-a-system', 'other');
  const binds = strength === 'must' || (kind === 'system' && strength !== 'may' && !convention.saysShall);
  return binds && !convention.isReport ? as('requirement', 'system') : as('possible', 'weak');
};

/** The second pass, for documents that state requirements: the same words of any thing, and of roles. */
export const further: Judge = (occurrence, convention) => {
  const first = strictly(occurrence, convention);
  const { kind, strength } = occurrence;
  if (first.class === 'requirement' || first.class === 'reported') return first;
  if (kind === 'text' || kind === 'party') return first;
  if (convention.saysShall)
    return strength === 'must' && kind !== 'role' ? as('requirement', 'plain') : first;
  if (strength === 'may') {
    const offered = kind === 'role' || kind === 'system' || kind === 'part';
    return offered ? as('requirement', 'capability') : first;
  }
  return strength === 'will' && !convention.saysWill ? first : as('requirement', 'plain');
};
