// What the page says of a screening, in sentences as careful as the method. Knows no rule's inside.

import { type SourceDocument, textOf } from '../documents/document.ts';
import type { Screening, Statement, StatementClass, Verdict } from './screening.ts';

/** A document shorter than this (words) settles little by itself: a page of a specification may hold no requirement. */
export const FEW_WORDS = 400;

/** Each class as the page heads it: what a sentence with a normative word, or a requirement form, is. */
export const classWords: Readonly<Record<StatementClass, string>> = {
  requirement: 'Requirement',
  possible: 'Possibly a requirement',
  'not-about-a-system': 'Of people or events',
  reported: 'Reported speech',
};

const RULES = {
  quoted: 'inside quotation marks',
  said: 'in what somebody said',
  'key-word': 'a key word in capitals, as in RFC 2119',
  story: 'a user story or scenario',
  system: 'a system or a part of one',
  thing: 'a thing bound by “shall”',
  capability: 'what a system must enable somebody to do',
  plain: 'a plainer form, in a document that states requirements',
  behaviour: 'what a system does, in a document that states requirements',
  'unclear-subject': 'may or may not be a system',
  weak: 'a system, but perhaps only a plan, a permission or a view',
  role: 'somebody who uses a system, not a system',
  party: 'a person, body, state or event, not a system',
  text: 'a document, not a system',
  other: 'not about a system',
};

/** The rule that put a statement into its class. */
export type RuleName = keyof typeof RULES;

/**
 * Why a statement is in its class: the cue, its subject where there is one, and the rule in words, as in
 * "“should”, of “the harbour office”: a person, body, state or event, not a system".
 */
export function ruleWords(document: SourceDocument, statement: Statement): string {
  const cue = `“${textOf(document, statement.cue)}”`;
  const of = statement.subject === null ? '' : `, of “${textOf(document, statement.subject)}”`;
  return `${cue}${of}: ${RULES[statement.rule]}`;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  specification: 'Statements in recognised requirement forms and sections of a specification were found.',
  unclear:
    'Something was found (a statement in a requirement form, a section, or rules for people), but not enough to tell whether this is a specification.',
  'nothing-found': 'No statement in a recognised requirement form and no specification section was found.',
};

/** What the screening found, and under `FEW_WORDS` how little that settles. */
export function verdictWords(screening: Screening): string {
  const { verdict, words } = screening;
  return VERDICTS[verdict] + (words < FEW_WORDS ? ` A text of ${words} words settles little by itself.` : '');
}
