// What the page says of a screening, in sentences as careful as the method. Knows no rule's inside.

import { type SourceDocument, textOf } from '../documents/document.ts';
import type { Screening, Statement, StatementClass } from './screening.ts';

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
  return `${cue}${of}: ${statement.why}`;
}

/**
 * What the screening found, and under `FEW_WORDS` how little that settles.
 *
 * @param isRead whether a person has read the document: then its length is no doubt
 */
export function verdictWords({ said, words, language }: Screening, isRead: boolean): string {
  const isShort = !isRead && language === null && words < FEW_WORDS;
  return said + (isShort ? ` A text of ${words} words settles little by itself.` : '');
}
