// Finds the statements of a document and puts each into its class, in two passes: a strict one, and in
// documents where that found enough a second one for the weaker forms in which specifications go on.

import type { SourceDocument, Span } from '../documents/document.ts';
import type { Word } from '../documents/words.ts';
import { type Cue, cuesIn, mayHoldCue } from './cues.ts';
import { offersToRole, opensCondition, strongForm, weakForm } from './forms.ts';
import { type Convention, further, type Judge, strictly } from './judge.ts';
import { type ProseSentence, proseOf, wordsIn } from './prose.ts';
import { isWithin, quotationsIn, saidIn } from './reported.ts';
import type { Statement, StatementClass } from './screening.ts';
import { subjectOf } from './subject.ts';

/** Nine news reports in ten quote or report somebody in more of their sentences; no specification comes near it. */
const REPORTING = 0.1;
/** Where one sentence in eight says `shall`, it is how the document states requirements. */
const SHALL_CONVENTION = 1 / 8;
/** Where `will` stands twice as often as shall, must and should together, it does their work. */
const WILL_CONVENTION = 2;
/** What earns the second pass: this many statements of the first, and this share of the sentences. */
const ENOUGH = { count: 2, share: 0.015 };
/** Or normative words of systems, their parts and their users throughout, whatever they are. */
const THROUGHOUT = { count: 8, share: 0.05 };

/** A sentence with several normative words stands in the first of these classes that one of them has. */
const FIRST: readonly StatementClass[] = ['requirement', 'possible', 'reported', 'not-about-a-system'];

type Reading = ProseSentence & { readonly said: Span | null; readonly quotations: readonly Span[] };

/** The statements of a document in the order of its text. Linear in the text. */
export function statementsOf(document: SourceDocument): Statement[] {
  const sentences = withReports(proseOf(document));
  const convention = conventionOf(sentences);
  const first = sentences.map((sentence) => statementIn(sentence, convention, strictly));
  if (!earnsSecondPass(first, convention)) return first.filter((statement) => statement !== null);
  return sentences.flatMap((sentence, index) => {
    const before = first[index] ?? null;
    if (before?.class === 'requirement') return [before];
    return (
      statementIn(sentence, convention, further) ??
      (convention.saysShall ? null : weakStatementIn(sentence)) ??
      []
    );
  });
}

function withReports(sentences: readonly ProseSentence[]): Reading[] {
  let passage: Span | null = null;
  let quotations: readonly Span[] = [];
  return sentences.map((sentence) => {
    if (sentence.passage !== passage) {
      passage = sentence.passage;
      quotations = quotationsIn(sentence.text, passage);
    }
    return { ...sentence, quotations, said: saidIn(sentence) };
  });
}

function conventionOf(sentences: readonly Reading[]): Convention {
  const share = (holds: (sentence: Reading) => boolean) =>
    sentences.filter(holds).length / Math.max(sentences.length, 1);
  const has = (pattern: RegExp) => share((sentence) => pattern.test(proseText(sentence)));
  const binding = has(/\b(?:shall|must|should)\b/i);
  return {
    isReport: share((sentence) => sentence.said !== null || isWithin(sentence.quotations, sentence)) >= REPORTING,
    saysShall: has(/\bshall\b/i) >= SHALL_CONVENTION,
    saysWill: has(/\bwill\b/) >= WILL_CONVENTION * binding,
  };
}

function earnsSecondPass(first: readonly (Statement | null)[], convention: Convention): boolean {
  if (convention.isReport) return false;
  const enough = (bar: { count: number; share: number }, found: number) =>
    found >= bar.count && found >= bar.share * first.length;
  const required = first.filter((statement) => statement?.class === 'requirement').length;
  const near = first.filter((statement) => statement?.class === 'possible' || statement?.rule === 'role').length;
  return enough(ENOUGH, required) || enough(THROUGHOUT, required + near);
}

function statementIn(sentence: Reading, convention: Convention, judge: Judge): Statement | null {
  const prose = proseText(sentence);
  const span = { start: sentence.start, end: sentence.end };
  const form = strongForm(prose);
  if (form !== null) {
    const cue = { start: span.start + form.start, end: span.start + form.end };
    return { class: 'requirement', span, cue, subject: null, rule: form.rule };
  }
  if (!mayHoldCue(prose)) return null;
  const words = wordsIn(sentence);
  let best: Statement | null = null;
  for (const found of cuesIn(words, sentence.text)) {
    const cue = spanOf(words, found);
    const subject = subjectOf(words, found.index, sentence.text);
    const judged = judge(
      {
        strength: found.strength,
        kind: subject?.kind ?? 'none',
        isKeyWord: found.isKeyWord,
        isQuoted: isWithin(sentence.quotations, cue),
        isSaid: sentence.said !== null && sentence.said.start <= cue.start,
        offers: offersToRole(words, found.last),
        isConditional: opensCondition(prose),
      },
      convention,
    );
    if (best !== null && FIRST.indexOf(judged.class) >= FIRST.indexOf(best.class)) continue;
    const named = subject === null ? null : { start: subject.start, end: subject.end };
    best = { ...judged, span, cue, subject: named };
  }
  return best;
}

function weakStatementIn(sentence: Reading): Statement | null {
  if (sentence.said !== null || isWithin(sentence.quotations, sentence)) return null;
  const words = wordsIn(sentence);
  const form = weakForm(words, sentence.text, proseText(sentence));
  return form === null
    ? null
    : { class: 'requirement', span: { start: sentence.start, end: sentence.end }, ...form };
}

function proseText(sentence: ProseSentence): string {
  return sentence.text.slice(sentence.start, sentence.end);
}

function spanOf(words: readonly Word[], cue: Cue): Span {
  const start = words[cue.index]?.start ?? 0;
  return { start, end: words[cue.last]?.end ?? start };
}
