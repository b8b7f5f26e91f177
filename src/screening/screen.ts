// Screens one document: what it holds of a specification. The folder's entry point.

import { contentsOf } from '../documents/contents.ts';
import { firstIndex, type SourceDocument, textOf } from '../documents/document.ts';
import { countOwnWords } from '../documents/length.ts';
import { checklistItems } from './checklist-items.ts';
import { checklistOf } from './items/checklist.ts';
import { withTopics } from './items/topics.ts';
import type { ChecklistEntry, Screening, Statement, Verdict } from './screening.ts';
import { earnsFurther } from './sentences/earned.ts';
import { keyStatements } from './sentences/keys.ts';
import { WORK } from './sentences/nouns.ts';
import { type FoundStatement, type Reach, statementsOf } from './sentences/statements.ts';
import { ACCEPTING, asidesOf, passagesBelow, REQUIRING, statingOf } from './text/asides.ts';
import { conventionOf } from './text/convention.ts';
import { type FoundFormat, formatsOf, isKeyed } from './text/formats.ts';
import { foreignLanguage, withoutCode } from './text/language.ts';
import { outlineOf } from './text/outline.ts';
import { withoutPlaceholders } from './text/placeholders.ts';
import { isReported, type ProseSentence, readSentences } from './text/prose.ts';
import { evidenceOf } from './verdict/evidence.ts';
import { featuresOf } from './verdict/features.ts';
import { FEW_SENTENCES } from './verdict/gate.ts';
import { labelOf, otherwiseIn } from './verdict/otherwise.ts';
import { sayCounts, sayCovered, sayVerdict } from './verdict/say.ts';
import { signalsOf } from './verdict/signals.ts';
import { type Standing, standingOf } from './verdict/verdict.ts';

/**
 * Contracts and terms of use bind and permit people, not a system, yet more than news does: this many
 * sentences at least, and twice as many as are quoted or reported.
 */
const RULES = { count: 3, timesReported: 2 };
/** In what weighs like something else, rules are a contract where they are so large a share, and not an opinion. */
const RULES_OF_OTHERS = 1 / 4;
/** Fewer passages with an identifier than these are no numbered list of requirements. */
const FEWEST_NUMBERED = 3;

/** What tells is told of the past and of others, once for every few sentences of what was said; what quotes terms is not. */
const TELLING = 1 / 3;
/** So many sentences with key words in capitals are a standard. */
const FEWEST_KEY_WORDS = 3;

/** A page of text: what is longer shows by itself whether it is a specification. */
const SOME_SENTENCES = 30;

/** Statements, checklist, verdict and evidence of a document. Total, and linear in the text. */
export function screen(document: SourceDocument): Screening {
  const words = countOwnWords(document);
  const language = foreignLanguage(withoutCode(document));
  if (language !== null) return notJudged(language, words);
  const read = readFeatures(document);
  const { sentences, isReport, formats, signals, around, strict, features } = read;
  const standing = standingOf(features, read);
  const isEarned = earnsFurther(strict, sentences);
  const reach = reachOf(standing, isReport, isEarned, signals.counts.sentences);
  const found = reach === 'strict' ? strict : statementsOf(sentences, around, reach);
  const statements = found.map(({ statement }) => statement);
  const keys = isKeyed(formats) ? beside(statements, keyStatements(document)) : [];
  const isOther = standing === 'other' || isReport;
  const checklist = checklistOf({ ...read, statements, isOther });
  const { dateline } = document;
  const evidence = evidenceOf({ ...read, statements, checklist, dateline, otherwise: otherwiseIn(read) });
  const verdict = verdictOf(standing, sentences, found, checklist, formats);
  const possible = statements.filter((statement) => statement.class === 'possible').length;
  const said = sayVerdict(verdict, possible, words, document.provenance !== null);
  const counted = sayCounts(found, keys);
  return {
    statements: [...statements, ...keys].toSorted((one, other) => one.span.start - other.span.start),
    checklist,
    verdict,
    said,
    counted,
    covered: sayCovered(checklist),
    evidence,
    language,
    words,
  };
}

/** What a document is weighed by, with everything that it is made of. */
export function readFeatures(whole: SourceDocument) {
  const { document, placeholders } = withoutPlaceholders(whole);
  const sentences = readSentences(document);
  // What somebody else says speaks neither for nor against.
  const own = sentences.filter(({ isCited }) => !isCited);
  const spoken = conventionOf(own);
  const contents = contentsOf(document);
  const outline = outlineOf(document, contents);
  const formats = formatsOf(document, sentences, outline);
  const asides = asidesOf(outline, document.passages, sentences);
  const signals = signalsOf(document, own, outline, asides, contents);
  // Standards, and whatever has the form of a specification, quote what is sent and shown.
  const saysKeyWords = signals.sentences.keyWord.length >= FEWEST_KEY_WORDS;
  const isQuoting = saysKeyWords || formats.length > 0;
  const { past, they, told } = signals.sentences;
  const isTelling = past.length + they.length >= TELLING * told.length;
  const convention = {
    ...spoken,
    isReport: spoken.isReport && !isQuoting && isTelling,
    saysShall: spoken.saysShall || saysKeyWords,
  };
  const isNumbered = signals.numbered.length >= FEWEST_NUMBERED;
  const inner = outline.filter(({ from }) => from > 0);
  const around = {
    convention,
    asides,
    stating: statingOf(outline),
    requiring: passagesBelow(inner, REQUIRING),
    accepting: passagesBelow(outline, ACCEPTING),
    isNumbered,
  };
  const strict = statementsOf(sentences, around, 'strict');
  const statements = strict.map(({ statement }) => statement);
  const required = strict.filter(({ statement }) => statement.class === 'requirement');
  const { isReport } = convention;
  const sections = withTopics(outline, isReport, isKeyed(formats));
  const label = labelOf(document.text);
  const features = featuresOf({ signals, sections, statements, formats, isReport, label });
  return {
    document,
    placeholders,
    contents,
    sentences,
    isReport,
    label,
    sections,
    formats,
    signals,
    around,
    strict,
    requirements: required.length,
    ofSystems: required.filter(({ ofSystem }) => ofSystem).length,
    ofWork: required.filter(
      ({ statement: { rule, subject } }) =>
        rule === 'key-word' && subject !== null && WORK.test(textOf(document, subject)),
    ).length,
    binding: strict.filter(({ strength }) => strength !== null).length,
    features,
  };
}

/** In few sentences the weights are unsure, and what is stated may earn the second pass by itself. */
function reachOf(standing: Standing, isReport: boolean, isEarned: boolean, sentences: number): Reach {
  if (standing === 'other') return 'none';
  if (isReport) return 'strict';
  const isNear = standing === 'barely' || standing === 'nearly';
  if (standing === 'specification' || (isEarned && (isNear || sentences < SOME_SENTENCES))) return 'further';
  return sentences < FEW_SENTENCES ? 'strict' : 'careful';
}

function verdictOf(
  standing: Standing,
  sentences: readonly ProseSentence[],
  found: readonly FoundStatement[],
  checklist: readonly ChecklistEntry[],
  formats: readonly FoundFormat[],
): Verdict {
  if (standing === 'specification' || standing === 'barely') return 'specification';
  const required = found.some(
    ({ statement }) => statement.class === 'requirement' || statement.rule === 'elsewhere',
  );
  const hasItems = checklist.some((entry) => entry.found.length > 0);
  // `will` tells a plan, where the other normative words bind or permit.
  const rules = found.filter(
    ({ statement, strength }) => statement.class === 'not-about-a-system' && strength !== 'will',
  ).length;
  const share = standing === 'other' ? RULES_OF_OTHERS : 0;
  const isOfRules =
    rules >= Math.max(RULES.count, share * sentences.length) &&
    rules >= RULES.timesReported * sentences.filter(isReported).length;
  return required || hasItems || isOfRules || formats.length > 0 ? 'unclear' : 'nothing-found';
}

/** In the place of counts: what was not looked for is not known to be missing. */
const NOT_LOOKED_FOR = 'nothing was looked for';

function notJudged(language: string, words: number): Screening {
  const checklist = checklistItems.map(({ name }) => ({ item: name, found: [], touched: [] }));
  const said = sayVerdict('not-judged', 0, words, false);
  return {
    statements: [],
    checklist,
    verdict: 'not-judged',
    said,
    counted: NOT_LOOKED_FOR,
    covered: NOT_LOOKED_FOR,
    evidence: [],
    language,
    words,
  };
}

/** The keys that no sentence with a statement holds or runs into; both are in order. */
function beside(statements: readonly Statement[], keys: readonly Statement[]): Statement[] {
  return keys.filter(({ span }) => {
    const next = statements[firstIndex(statements, (statement) => statement.span.end > span.start)];
    return next === undefined || next.span.start >= span.end;
  });
}
