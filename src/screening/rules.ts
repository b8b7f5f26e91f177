// The rules: which class each puts a statement into, and in which words. Knows nothing of how one is chosen.

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
