// What is said of a statement. Knows no rule's inside.

import { type SourceDocument, textOf } from '../documents/document.ts';
import type { Statement } from './screening.ts';

/**
 * Why a statement is in its class: the cue, its subject where there is one, and the rule in words, as in
 * "“should”, of “the harbour office”: a person, body, state or event, not a system".
 */
export function ruleWords(document: SourceDocument, statement: Statement): string {
  const cue = `“${textOf(document, statement.cue)}”`;
  const of = statement.subject === null ? '' : `, of “${textOf(document, statement.subject)}”`;
  return `${cue}${of}: ${statement.why}`;
}
