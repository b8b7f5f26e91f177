// What a screening is: the shapes that the page reads, and what each rule and verdict stands for. Knows no pattern.

import type { Span } from '../documents/document.ts';

/**
 * What a statement is taken for: a requirement on a system; a requirement if its subject is a system; a
 * sentence about a person, a party, a state, a company or an event; or something that somebody said.
 */
export const statementClasses = ['requirement', 'possible', 'not-about-a-system', 'reported'] as const;
export type StatementClass = (typeof statementClasses)[number];

/**
 * How a normative word binds. ISO/IEC/IEEE 29148 and the ISO/IEC Directives reserve `shall` for requirements;
 * `must`, `should`, "has to" and "is required to" are written for it, or next to it; `will` may tell a fact or a plan, and
 * `may` and the phrases of need ("will have to") are weaker still. `can` tells what is possible; `could` and `would` are left out.
 */
export const strengths = ['shall', 'must', 'will', 'may', 'need', 'can'] as const;
export type Strength = (typeof strengths)[number];

/** Each class as the page heads it. */
export const classWords: Readonly<Record<StatementClass, string>> = {
  requirement: 'Requirement',
  possible: 'Possibly a requirement',
  'not-about-a-system': 'Not plainly about a system',
  reported: 'Reported speech',
};

/** By rule, the class of its statements and why they are in it, as it ends "“should”, of “the harbour office”: ...". */
export const rules = {
  quoted: { class: 'reported', words: 'quoted' },
  said: { class: 'reported', words: 'in what somebody said' },
  'key-word': { class: 'requirement', words: 'a key word in capitals, as in RFC 2119' },
  story: { class: 'requirement', words: 'a user story or scenario' },
  system: { class: 'requirement', words: 'a system or a part of one' },
  thing: { class: 'requirement', words: 'a thing bound by “shall”' },
  capability: { class: 'requirement', words: 'what a system must enable somebody to do' },
  plain: { class: 'requirement', words: 'a plainer form, in a document that states requirements' },
  headed: { class: 'requirement', words: 'what is required, below a heading or words that say so' },
  behaviour: { class: 'requirement', words: 'what a system does, in a document that states requirements' },
  scenario: { class: 'requirement', words: 'the outcome of a scenario' },
  identified: { class: 'requirement', words: 'what stands behind an identifier, in a specification' },
  deed: {
    class: 'requirement',
    words: 'a list of what a system does, in a document that states requirements',
  },
  key: {
    class: 'requirement',
    words: 'a key that binds, in a description of an interface or a schema',
  },
  'unclear-subject': { class: 'possible', words: 'may or may not be a system' },
  weak: { class: 'possible', words: 'a system, but perhaps only a plan, a permission or a view' },
  elsewhere: {
    class: 'possible',
    words: 'in a form that requires, where little else speaks of a specification',
  },
  aside: {
    class: 'possible',
    words: 'in a part that requires nothing, such as a history, an example, a question or what is left out',
  },
  role: { class: 'not-about-a-system', words: 'somebody who uses a system, not a system' },
  party: { class: 'not-about-a-system', words: 'a person, body, state or event, not a system' },
  text: { class: 'not-about-a-system', words: 'a document, not a system' },
  other: { class: 'not-about-a-system', words: 'not surely a system or a part of one' },
} as const satisfies Record<string, { readonly class: StatementClass; readonly words: string }>;

/** The rule that put a statement into its class. */
export type RuleName = keyof typeof rules;

/** A sentence with a normative word or a requirement form. */
export type Statement = {
  readonly class: StatementClass;
  /** The sentence, without its identifier or list mark. */
  readonly span: Span;
  /** The normative word, or the words that make the form. */
  readonly cue: Span;
  /** The grammatical subject of the cue, or null where the sentence has none before it. */
  readonly subject: Span | null;
  readonly rule: RuleName;
  /** Its class in words. */
  readonly called: string;
  /** The rule in words: why it is in its class. */
  readonly why: string;
};

/** Where an item was found: sections, columns of tables and sentences, in order; empty where none was. */
export type ChecklistEntry = {
  /** The item's name. */
  readonly item: string;
  readonly found: readonly Span[];
  /** Where it is only touched on: an empty section, a sentence or two. Of what is found, nothing is told here. */
  readonly touched: readonly Span[];
};

/** Each verdict in a sentence as careful as the method. `not-judged`: in a language whose words the screening does not know. */
export const verdicts = {
  specification: 'Its sentences, sections or marks are those of a specification.',
  unclear:
    'Something was found (a statement in a requirement form, a section, or rules for people), but not enough to tell whether this is a specification.',
  'nothing-found': 'No statement in a recognised requirement form and no specification section was found.',
  'not-judged': 'The words that are looked for are English, and so nothing was looked for.',
} as const;

export type Verdict = keyof typeof verdicts;

/** One thing that was counted, in words, with its first places in order: "62 of 140 sentences say what a system must do or be." */
export type Fact = {
  /** Whether it speaks for a specification or against one. */
  readonly speaks: 'for' | 'against';
  readonly words: string;
  readonly places: readonly Span[];
};

export type Screening = {
  /** In the order of the text; sentences never overlap. */
  readonly statements: readonly Statement[];
  /** Fourteen entries, in the order of `checklistItems`. */
  readonly checklist: readonly ChecklistEntry[];
  readonly verdict: Verdict;
  /** The verdict in a sentence or two. */
  readonly said: string;
  /** How many statements there are of each class: "no sentence with a word such as ...". */
  readonly counted: string;
  /** How much of the checklist is found: "12 of the 14 subjects of a specification are covered". */
  readonly covered: string;
  /** What the verdict rests on: first what speaks for a specification, then what speaks against it. */
  readonly evidence: readonly Fact[];
  /** The language that the text seems to be in, where that is not English and nothing is judged: "German". */
  readonly language: string | null;
  /** How many words the document has. */
  readonly words: number;
};
