// Finds the statements of a document and puts each into its class, in two passes: a strict one, and in
// documents that earn it a second one for the weaker forms in which specifications go on.

import { isReported, type Sentence } from './convention.ts';
import { cuesIn, mayHoldCue } from './cues.ts';
import { bare, offersToRole, opensCondition, strongForm, weakForm } from './forms.ts';
import { type Convention, further, type Judge, strictly } from './judge.ts';
import { wordsIn } from './prose.ts';
import { isWithin } from './reported.ts';
import type { Statement, StatementClass } from './screening.ts';
import { subjectOf } from './subject.ts';

/** What earns the second pass: this many requirements of the first, and this share of the sentences; */
const ENOUGH = { count: 2, share: 0.015 };
/** or normative words of systems, their parts and their users throughout, whatever they are; */
const THROUGHOUT = { count: 8, share: 0.05 };
/** or this many items of the checklist, found by heading and phrase. */
const ENOUGH_SECTIONS = 5;

/** A sentence with several normative words stands in the first of these classes that one of them has. */
const FIRST: readonly StatementClass[] = ['requirement', 'possible', 'reported', 'not-about-a-system'];

/** The statements in the order of the text; `sections` is how many items of the checklist the document has. */
export function statementsOf(
  sentences: readonly Sentence[],
  convention: Convention,
  sections: number,
): Statement[] {
  const first = sentences.map((sentence) => statementIn(sentence, convention, strictly));
  const last = earnsSecondPass(first, convention, sections)
    ? sentences.map((sentence, index) => second(sentence, first[index] ?? null, convention))
    : first;
  return last.filter((statement) => statement !== null);
}

function earnsSecondPass(
  first: readonly (Statement | null)[],
  convention: Convention,
  sections: number,
): boolean {
  if (convention.isReport) return false;
  const reaches = (bar: { readonly count: number; readonly share: number }, found: number) =>
    found >= bar.count && found >= bar.share * first.length;
  const required = first.filter((statement) => statement?.class === 'requirement').length;
  const near = first.filter(
    (statement) => statement?.class === 'possible' || statement?.rule === 'role',
  ).length;
  return sections >= ENOUGH_SECTIONS || reaches(ENOUGH, required) || reaches(THROUGHOUT, required + near);
}

function second(sentence: Sentence, first: Statement | null, convention: Convention): Statement | null {
  if (first?.class === 'requirement') return first;
  if (first !== null) return statementIn(sentence, convention, further);
  return convention.saysShall || isReported(sentence) ? null : weakStatementIn(sentence);
}

function statementIn(sentence: Sentence, convention: Convention, judge: Judge): Statement | null {
  const { prose } = sentence;
  const span = { start: sentence.start, end: sentence.end };
  const form = strongForm(sentence);
  if (form !== null) {
    return { class: 'requirement', span, ...form };
  }
  if (!mayHoldCue(prose)) return null;
  const words = wordsIn(sentence);
  let best: Statement | null = null;
  for (const cue of cuesIn(words, sentence.text)) {
    const subject = subjectOf(words, cue.index, sentence.text);
    const judged = judge(
      {
        strength: cue.strength,
        kind: subject?.kind ?? 'other',
        isKeyWord: cue.isKeyWord,
        isQuoted: isWithin(sentence.quotations, cue),
        isSaid: sentence.said !== null && sentence.said.start <= cue.start,
        offers: offersToRole(words, cue.last),
        isConditional: opensCondition(prose),
      },
      convention,
    );
    if (best !== null && FIRST.indexOf(judged.class) >= FIRST.indexOf(best.class)) continue;
    best = { ...judged, span, cue: bare(cue), subject: subject === null ? null : bare(subject) };
  }
  return best;
}

function weakStatementIn(sentence: Sentence): Statement | null {
  const words = wordsIn(sentence);
  const form = weakForm(words, sentence.text, sentence.prose);
  return form === null
    ? null
    : { class: 'requirement', span: { start: sentence.start, end: sentence.end }, ...form };
}
