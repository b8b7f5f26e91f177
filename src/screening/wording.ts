// What the page says of a screening, in sentences as careful as the method. Knows no rule's inside.

import { type SourceDocument, textOf } from '../documents/document.ts';
import { rules, type Screening, type Statement, type StatementClass, type Verdict } from './screening.ts';

/** A document shorter than this (words) settles little by itself: a page of a specification may hold no requirement. */
export const FEW_WORDS = 400;

/** Each class as the page heads it: what a sentence with a normative word, or a requirement form, is. */
export const classWords: Readonly<Record<StatementClass, string>> = {
  requirement: 'Requirement',
  possible: 'Possibly a requirement',
  'not-about-a-system': 'About people or events',
  reported: 'Reported speech',
};

/**
 * Why a statement is in its class: the cue, its subject where there is one, and the rule in words, as in
 * "“should”, of “the harbour office”: a person, body, state or event, not a system".
 */
export function ruleWords(document: SourceDocument, statement: Statement): string {
  const cue = `“${textOf(document, statement.cue)}”`;
  const of = statement.subject === null ? '' : `, of “${textOf(document, statement.subject)}”`;
  return `${cue}${of}: ${rules[statement.rule].words}`;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  specification: 'Its sentences, sections or marks are those of a specification.',
  unclear:
    'Something was found (a statement in a requirement form, a section, or rules for people), but not enough to tell whether this is a specification.',
  'nothing-found': 'No statement in a recognised requirement form and no specification section was found.',
  'not-judged': 'The words that are looked for are English, and so nothing was looked for.',
};

/**
 * What the screening found, and under `FEW_WORDS` how little that settles.
 *
 * @param isRead whether a person has read the document: then its length is no doubt
 */
export function verdictWords({ verdict, words, language }: Screening, isRead: boolean): string {
  if (language !== null) return `This text seems to be in ${language}. ${VERDICTS[verdict]}`;
  const short = !isRead && words < FEW_WORDS ? ` A text of ${words} words settles little by itself.` : '';
  return VERDICTS[verdict] + short;
}
