// Screens one document: what it holds of a specification. The folder's entry point.

import type { SourceDocument } from '../documents/document.ts';
import { countWords } from '../documents/words.ts';
import { sectionsOf, withStatements } from './checklist.ts';
import { conventionOf, readSentences } from './convention.ts';
import type { Screening } from './screening.ts';
import { statementsOf } from './statements.ts';
import { verdictOf } from './verdict.ts';

/** Statements, checklist and verdict of a document. Total, and linear in the text. */
export function screen(document: SourceDocument): Screening {
  const sentences = readSentences(document);
  const convention = conventionOf(sentences);
  const sections = sectionsOf(document, convention);
  const covered = sections.filter((entry) => entry.found.length > 0).length;
  const statements = statementsOf(sentences, convention, covered);
  const checklist = withStatements(sections, statements, document);
  return {
    statements,
    checklist,
    verdict: verdictOf(statements, checklist, sentences.length),
    words: countWords(document.text),
  };
}
