// Screens one document: what it holds of a specification. The folder's entry point.

import type { SourceDocument } from '../documents/document.ts';
import { countWords } from '../documents/words.ts';
import { checklistOf } from './checklist.ts';
import { conventionOf, readSentences } from './prose.ts';
import type { Screening } from './screening.ts';
import { statementsOf } from './statements.ts';
import { verdictOf } from './verdict.ts';

/** Statements, checklist and verdict of a document. Total, and linear in the text. */
export function screen(document: SourceDocument): Screening {
  const sentences = readSentences(document);
  const convention = conventionOf(sentences);
  const statements = statementsOf(sentences, convention);
  const checklist = checklistOf(document, statements, convention.isReport);
  const verdict = verdictOf(document, sentences, statements, checklist);
  return { statements, checklist, verdict, words: countWords(document.text) };
}
