// Finds the statements of a document and puts each into its class, in two passes: a strict one, and in
// documents that earn it a second one for the weaker forms in which specifications go on.

import { wordsOf } from '../documents/words.ts';
import type { Convention } from './convention.ts';
import { cuesIn, mayHoldCue } from './cues.ts';
import { bare, strongForm, weakForm } from './forms.ts';
import { further, type Judge, strictly } from './judge.ts';
import { isReported, type Sentence } from './reported.ts';
import type { Statement, StatementClass } from './screening.ts';
import { subjectOf } from './subject.ts';

/** What earns the second pass: this many requirements of the first, and this share of the sentences; */
const ENOUGH = { count: 2, share: 0.015 };
/** or normative words of systems, their parts and their users throughout, whatever they are. */
const THROUGHOUT = { count: 8, share: 0.05 };

/** A sentence with several normative words stands in the first of these classes that one of them has. */
const FIRST: readonly StatementClass[] = ['requirement', 'possible', 'reported', 'not-about-a-system'];

/** The statements in the order of the text. */
export function statementsOf(sentences: readonly Sentence[], convention: Convention): Statement[] {
  const first = sentences.map((sentence) => statementIn(sentence, convention, strictly));
  const last = earnsSecondPass(first, convention)
    ? sentences.map((sentence, index) => second(sentence, first[index] ?? null, convention))
    : first;
  return last.filter((statement) => statement !== null);
}

function earnsSecondPass(first: readonly (Statement | null)[], { isReport }: Convention): boolean {
  const reaches = ({ count, share }: typeof ENOUGH, counts: (statement: Statement) => boolean) => {
    const found = first.filter((statement) => statement !== null && counts(statement)).length;
    return found >= count && found >= share * first.length;
  };
  const isRequired = (statement: Statement) => statement.class === 'requirement';
  const isNear = ({ class: name, rule }: Statement) => name === 'possible' || rule === 'role';
  return (
    !isReport && (reaches(ENOUGH, isRequired) || reaches(THROUGHOUT, (one) => isRequired(one) || isNear(one)))
  );
}

function second(sentence: Sentence, first: Statement | null, convention: Convention): Statement | null {
  if (first !== null)
    return first.class === 'requirement' ? first : statementIn(sentence, convention, further);
  if (convention.saysShall || isReported(sentence)) return null;
  const form = weakForm(wordsOf(sentence.text, sentence), sentence.text, sentence.prose);
  return form && { class: 'requirement', span: bare(sentence), ...form };
}

function statementIn(sentence: Sentence, convention: Convention, judge: Judge): Statement | null {
  const span = bare(sentence);
  const form = strongForm(sentence);
  if (form !== null) return { class: 'requirement', span, ...form };
  if (!mayHoldCue(sentence.prose)) return null;
  const words = wordsOf(sentence.text, sentence);
  let best: Statement | null = null;
  for (const cue of cuesIn(words, sentence.text)) {
    const subject = subjectOf(words, cue.index, sentence.text);
    const judged = judge({ sentence, words, cue, kind: subject?.kind ?? 'other' }, convention);
    if (best !== null && FIRST.indexOf(judged.class) >= FIRST.indexOf(best.class)) continue;
    best = { ...judged, span, cue: bare(cue), subject: subject && bare(subject) };
  }
  return best;
}
