// Finds the statements of a document and puts each into its class, in two passes: a strict one for any text,
// and in documents that earn it a second one, which goes further and takes plainer forms as well.

import type { Span } from '../../documents/document.ts';
import { listed } from '../../documents/words.ts';
import { classWords, type RuleName, rules, type Statement } from '../screening.ts';
import { isOfText, isSetPhrase } from '../text/asides.ts';
import type { Convention } from '../text/convention.ts';
import { isReported, type ProseSentence } from '../text/prose.ts';
import { type Form, outcomeIn, type Step, stated, stepOf, storyIn } from './forms.ts';
import { normativeForm } from './normative.ts';
import { kindOf } from './nouns.ts';
import { listsIn, placedIn, settled } from './places.ts';
import { deedIn, hasDeeds, neededForm, plainForm } from './plain.ts';

/** A statement, how its cue binds, and whether that is a system. */
export type FoundStatement = Pick<Form, 'strength' | 'ofSystem'> & { readonly statement: Statement };

/**
 * How far the forms of requirements are followed: in a text that is short or tells what was said (`strict`), in one that
 * may be anything (`careful`: of systems alone), in one that has earned more, in one that speaks against itself.
 */
export type Reach = 'strict' | 'careful' | 'further' | 'none';

/** What is known of the document beside its sentences. */
type Around = {
  readonly convention: Convention;
  /** Passages that require nothing. */
  readonly asides: ReadonlySet<number>;
  /** Passages in which plain forms state what is required; null where all do. */
  readonly stating: ReadonlySet<number> | null;
  /** Passages below a heading that says that they are requirements. */
  readonly requiring: ReadonlySet<number>;
  /** Passages below a heading that says that they are criteria of acceptance: each item of a list there is one. */
  readonly accepting: ReadonlySet<number>;
  /** Whether identifiers stand at the heads of passages throughout. */
  readonly isNumbered: boolean;
};

type Formed = { readonly sentence: ProseSentence; readonly form: Form };

/** Lines are indented by no more than this (UTF-16 units). */
const LINE_INDENT = 24;
/** A sentence is looked at no further for what it is beside (UTF-16 units). */
const FAR = 300;
/** Fewer words than these are a name, not what a system does. */
const FEWEST_PLAIN = 3;

/** "- ", "3.2.1 ", "(a) ", "[SRS194] ", "REQ-12: ": what a clause carries before its words, three of them at most. */
const MARKS =
  /^(?:(?:[-*•·–—▪◦]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+\.?|\[[^\]\s]{1,24}\]|\(?[A-Z]{1,8}\d{0,3}[-_. ]?\d[\w.-]{0,15}\)?)[:.–—-]?\s+){1,3}(?=\S)/;

/** The statements in the order of the text. */
export function statementsOf(
  sentences: readonly ProseSentence[],
  around: Around,
  reach: Reach,
): FoundStatement[] {
  let step: Step | null = null;
  const lists = listsIn();
  // "When it rains" opens many a sentence: it is a step only where some line says what comes then.
  const hasSteps = sentences.some((one) => one.words[0]?.folded === 'then' && opensLine(one));
  const takesDeeds =
    reach === 'further' && !around.convention.saysShall && hasDeeds(sentences, around.stating !== null);
  const formed = sentences.flatMap((sentence, index): Formed[] => {
    const before: Step | null = step;
    step = hasSteps && opensLine(sentence) ? stepOf(sentence, before) : null;
    // "Then" opens many a sentence; it is a step where it follows one, and says something where it does not stand alone.
    const follows = step === 'then' && before !== null && sentence.words.length > 1;
    const isOutcome = follows && !around.convention.isReport;
    const isListed = lists.holds(sentence);
    const reached = reach === 'further' && isOfText(sentence) ? 'strict' : reach;
    const form = isOutcome
      ? outcomeIn(sentence)
      : formIn(sentence, sentences[index - 1], around, reached, takesDeeds, isListed);
    lists.take(sentence, form);
    // A scenario's other lines say what is given and done; "When it rains, the pump shall stop" is none of them.
    const isGiven = step !== null && step !== 'then' && form?.strength === null && form.rule !== 'story';
    if (form === null || isGiven) return [];
    // A word alone, "Must" in a column of priorities, says nothing.
    return isSetPhrase(sentence) || sentence.words.length < 2 ? [] : [{ sentence, form }];
  });
  return boundAlike(formed).map(({ sentence, form }) => {
    const rule = ruleAround(form.rule, sentence, around, reach);
    const { cue, subject, strength, ofSystem } = form;
    const { class: of, words: why } = rules[rule];
    const span = unmarked(sentence, form);
    const statement = { class: of, called: classWords[of], span, cue, subject, rule, why };
    return { statement, strength, ofSystem };
  });
}

/** What is said to show what is meant, what is feared, thought or left out; key words in capitals bind there too. */
const BESIDE =
  /^\W{0,4}(?:for (?:example|instance)(?=\s*[,:])|e\.g\.|perhaps\b|maybe\b|(?:alternative|assumptions?|example|q(?:&a|uestion)?|rationale|risks?)\s?:)|^[^,;:]{0,80}?(?<!\b(?:that|which|who) )\b(?:is|are|be|remains?|falls?) (?:out of|outside|beyond) (?:the |its |our )?scope\b(?! of (?:their|its)\b)/i;
/** The same of what stands in a column. */
const BESIDE_COLUMN = /^(?:alternatives?|assumptions?|examples?|out of scope|rationale|reasons?|risks?)$/;
/** What they stand for is another thing in each sentence. */
const NAMELESS = listed('it this that these those they there which what');

/** What "shall" binds in a document, "must" binds alike in it: the gauge is as much a thing in one sentence as in another. */
function boundAlike(formed: readonly Formed[]): readonly Formed[] {
  const things = formed.filter(({ form }) => form.rule === 'thing' && form.strength === 'shall');
  const bound = new Set(things.map(subjectNameOf));
  return formed.map((one) => {
    const { rule, strength, subject } = one.form;
    const isOpen = rule === 'other' || rule === 'unclear-subject';
    const mayBind = isOpen && strength === 'must' && subject !== null;
    const name = subjectNameOf(one);
    return mayBind && bound.has(name) && !NAMELESS.has(name)
      ? { ...one, form: { ...one.form, rule: 'thing' } }
      : one;
  });
}

/** What a subject is called, whichever of it: "each gauge" and "the gauge" are one. */
function subjectNameOf({ sentence: { text }, form: { subject } }: Formed): string {
  const named = subject === null ? '' : text.slice(subject.start, subject.end).toLowerCase();
  return named.replace(/^(?:the|an?|each|every|all|any|this) /, '');
}

/** Whether a sentence stands at the head of a line. */
function opensLine({ text, start }: ProseSentence): boolean {
  return start === 0 || /\n[^\S\n]*$/.test(text.slice(Math.max(0, start - LINE_INDENT), start));
}

/** What the part of the document and the whole of it make of a requirement. */
function ruleAround(
  rule: RuleName,
  { passage, prose, column }: ProseSentence,
  { asides }: Around,
  reach: Reach,
): RuleName {
  if (rules[rule].class !== 'requirement') return rule;
  if (asides.has(passage) || prose.endsWith('?')) return 'aside';
  if (rule !== 'key-word' && (BESIDE.test(prose.slice(0, FAR)) || BESIDE_COLUMN.test(column))) return 'aside';
  const isOfAnything = rule === 'thing' || rule === 'key-word';
  return reach === 'none' || (reach === 'careful' && isOfAnything) ? 'elsewhere' : rule;
}

function formIn(
  sentence: ProseSentence,
  before: ProseSentence | undefined,
  around: Around,
  reach: Reach,
  takesDeeds: boolean,
  isListed: boolean,
): Form | null {
  const { convention, isNumbered } = around;
  const { saysShall, isReport } = convention;
  const { passage, role, words } = sentence;
  const goesFurther = reach === 'further';
  const takesAny = goesFurther && !isReported(sentence) && words.length >= FEWEST_PLAIN;
  const isStated = around.stating?.has(passage) ?? true;
  const takesPlain = takesAny && isStated && !saysShall;
  const normative = normativeForm(sentence, convention, goesFurther, takesPlain);
  // What somebody said in a list of what is required is none of it.
  const isOwnItem = role === 'list-item' && before?.passage !== passage && !isSaid(sentence);
  const isLedIn = isListed && isOwnItem;
  const takes = { places: !saysShall && (takesAny || isLedIn), isListed: isLedIn, isNumbered };
  const isCriterion = isOwnItem && around.accepting.has(passage) && reach !== 'none' && !isReport;
  const found = goesFurther ? placedIn(sentence, before, takes) : null;
  const placed = isCriterion ? stated(sentence, 'headed') : found;
  const isRequired = around.requiring.has(passage);
  return (
    storyIn(sentence) ??
    (saysShall && !isCriterion ? normative : settled(normative, placed, takesAny && isRequired)) ??
    placed ??
    (takesAny && isStated && takesDeeds ? deedIn(sentence, around.stating !== null) : null) ??
    (takesPlain ? plainForm(sentence) : null) ??
    (isRequired ? neededForm(sentence) : null)
  );
}

/** Whether somebody says it; but a page says "Done", and a message that a file is missing. */
function isSaid({ isCited, said, words }: ProseSentence): boolean {
  const speaker = kindOf(words.findLast(({ end }) => end <= said)?.folded ?? '');
  return isCited || (said < Infinity && speaker !== 'system' && speaker !== 'part');
}

/** The sentence without its list mark and identifier, unless that is its subject: "HTTP2 must ...". */
function unmarked({ text, start, end }: ProseSentence, { subject, cue }: Form): Span {
  const mark = MARKS.exec(text.slice(start, Math.min(end, start + 90)))?.[0].length ?? 0;
  return { start: start + mark > (subject ?? cue).start ? start : start + mark, end };
}
