// The rules: which class each stands for, in which words, and which one a normative word falls under.

import type { Cue } from './cues.ts';
import { OUTSIDE, type SubjectKind } from './nouns.ts';
import { type Convention, isQuoted, type ProseSentence } from './prose.ts';
import type { RuleName, StatementClass } from './screening.ts';

type Rule = { readonly class: StatementClass; readonly words: string };

/** By rule, the class of its statements and why they are in it, as it ends "“should”, of “the harbour office”: ...". */
export const rules: Readonly<Record<RuleName, Rule>> = {
  quoted: { class: 'reported', words: 'inside quotation marks' },
  said: { class: 'reported', words: 'in what somebody said' },
  'key-word': { class: 'requirement', words: 'a key word in capitals, as in RFC 2119' },
  story: { class: 'requirement', words: 'a user story or scenario' },
  system: { class: 'requirement', words: 'a system or a part of one' },
  thing: { class: 'requirement', words: 'a thing bound by “shall”' },
  capability: { class: 'requirement', words: 'what a system must enable somebody to do' },
  plain: { class: 'requirement', words: 'a plainer form, in a document that states requirements' },
  behaviour: { class: 'requirement', words: 'what a system does, in a document that states requirements' },
  'unclear-subject': { class: 'possible', words: 'may or may not be a system' },
  weak: { class: 'possible', words: 'a system, but perhaps only a plan, a permission or a view' },
  role: { class: 'not-about-a-system', words: 'somebody who uses a system, not a system' },
  party: { class: 'not-about-a-system', words: 'a person, body, state or event, not a system' },
  text: { class: 'not-about-a-system', words: 'a document, not a system' },
  other: { class: 'not-about-a-system', words: 'not about a system' },
};

/** The rule of a normative word in any text: `shall` binds any thing; the other words bind only what is surely a system or part of one. */
export function strictRule(
  { start, strength, isKeyWord }: Cue,
  kind: SubjectKind,
  sentence: ProseSentence,
  { isReport, saysShall }: Convention,
): RuleName {
  if (isQuoted(sentence, start)) return 'quoted';
  if (strength !== 'shall' && sentence.said <= start) return 'said';
  if (isKeyWord) return 'key-word';
  if (kind === 'role') {
    // What a role may do is what the system must offer.
    const binds = strength === 'shall' || (strength === 'must' && !isReport);
    return binds && sentence.enables ? 'capability' : kind;
  }
  if (kind === 'party' || kind === 'text') return kind;
  if (strength === 'shall') return kind === 'system' ? kind : 'thing';
  if (kind === 'unclear') return 'unclear-subject';
  if (kind === 'other') return kind;
  const binds = strength === 'must' || (kind === 'system' && strength !== 'may' && !saysShall);
  return binds && !isReport ? 'system' : 'weak';
}

/** The same in documents that state requirements: the same words of any thing, and of roles. */
export function furtherRule(
  strict: RuleName,
  { strength }: Cue,
  kind: SubjectKind,
  { saysShall, saysWill }: Convention,
): RuleName {
  const { class: name } = rules[strict];
  if (name === 'requirement' || name === 'reported' || OUTSIDE.has(kind)) return strict;
  if (strength === 'can') return 'capability';
  if (strength === 'must' || (strength === 'will' && saysWill)) return 'plain';
  if (saysShall || strength === 'will') return strict;
  if (strength === 'need') return 'plain';
  return kind === 'unclear' || kind === 'other' ? strict : 'capability';
}
