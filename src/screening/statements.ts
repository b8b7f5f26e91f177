// Finds the statements of a document and puts each into its class, in two passes: a strict one for any text,
// and in documents that earn it a second one, which goes further and takes plainer forms as well.

import type { Span } from '../documents/document.ts';
import { type Cue, cuesIn } from './cues.ts';
import { bare, type Form, plainForm, storyIn } from './forms.ts';
import { OUTSIDE, type SubjectKind } from './nouns.ts';
import { type Convention, isQuoted, isReported, type ProseSentence } from './prose.ts';
import { type RuleName, rules, type Statement, type Strength } from './screening.ts';
import { subjectOf } from './subject.ts';

/** A statement, and how its cue binds; null where that is no normative word. */
export type FoundStatement = { readonly statement: Statement; readonly strength: Strength | null };

/** What earns the second pass: this many requirements of the first, and this share of the sentences; */
const ENOUGH = { count: 2, share: 0.015 };
/** or normative words of systems, their parts and their users throughout, whatever they are. */
const THROUGHOUT = { count: 8, share: 0.05 };

/** "- ", "3.2.1 ", "(a) ", "[SRS194] ", "REQ-12: ": what a clause carries before its words, three of them at most. */
const MARKS =
  /^(?:(?:[-*•·–—▪◦]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+\.?|\[[^\]\s]{1,24}\]|\(?[A-Z]{1,8}\d{0,3}[-_. ]?\d[\w.-]{0,15}\)?)[:.–—-]?\s+){1,3}(?=\S)/;

/** The statements in the order of the text. */
export function statementsOf(
  sentences: readonly ProseSentence[],
  convention: Convention,
  further = true,
): FoundStatement[] {
  const read = (goesFurther: boolean) =>
    sentences.flatMap((sentence) => statementIn(sentence, convention, goesFurther) ?? []);
  const first = read(false);
  const reaches = ({ count, share }: typeof ENOUGH, counts: (statement: Statement) => boolean) => {
    const found = first.filter(({ statement }) => counts(statement)).length;
    return found >= count && found >= share * sentences.length;
  };
  const earnsSecond =
    reaches(ENOUGH, (one) => one.class === 'requirement') ||
    reaches(
      THROUGHOUT,
      (one) => one.class === 'requirement' || one.class === 'possible' || one.rule === 'role',
    );
  return further && earnsSecond && !convention.isReport ? read(true) : first;
}

function statementIn(
  sentence: ProseSentence,
  convention: Convention,
  goesFurther: boolean,
): FoundStatement | null {
  const takesPlain = goesFurther && !convention.saysShall && !isReported(sentence);
  const form =
    storyIn(sentence) ??
    normativeForm(sentence, convention, goesFurther, takesPlain) ??
    (takesPlain ? plainForm(sentence) : null);
  if (form === null) return null;
  const { rule, cue, subject, strength } = form;
  return {
    statement: { class: rules[rule].class, span: unmarked(sentence, form), cue, subject, rule },
    strength,
  };
}

/** The sentence without its list mark and identifier, unless that is its subject: "HTTP2 must ...". */
function unmarked({ text, start, end }: ProseSentence, { subject, cue }: Form): Span {
  const mark = MARKS.exec(text.slice(start, Math.min(end, start + 90)))?.[0].length ?? 0;
  return { start: start + mark > (subject ?? cue).start ? start : start + mark, end };
}

/** What the first normative word makes of a sentence, unless a later one makes it a requirement. */
function normativeForm(
  sentence: ProseSentence,
  convention: Convention,
  goesFurther: boolean,
  takesPlain: boolean,
): Form | null {
  const cues = cuesIn(sentence).filter(({ strength }) => strength !== 'can' || takesPlain);
  const { words } = sentence;
  let index = 0;
  let first: Form | null = null;
  for (const cue of cues) {
    while ((words[index]?.start ?? Infinity) < cue.start) index += 1;
    const subject = subjectOf(words, index, sentence.text);
    const kind = subject?.kind ?? 'other';
    if (cue.strength === 'can' && (subject === null || OUTSIDE.has(kind))) continue;
    const strict = strictRule(cue, kind, sentence, convention);
    const rule = goesFurther ? furtherRule(strict, cue, kind, convention) : strict;
    const form = { cue: bare(cue), subject: subject && bare(subject), rule, strength: cue.strength };
    if (rules[rule].class === 'requirement') return form;
    first ??= form;
  }
  return first;
}

/** The rule of a normative word in any text: `shall` binds any thing; the other words bind only what is surely a system or part of one. */
function strictRule(
  { start, strength, isKeyWord }: Cue,
  kind: SubjectKind,
  sentence: ProseSentence,
  { isReport, saysShall }: Convention,
): RuleName {
  if (isQuoted(sentence, start)) return 'quoted';
  if (strength !== 'shall' && sentence.said <= start) return 'said';
  if (isKeyWord) return 'key-word';
  if (kind === 'role') {
    // What a role may do is what the system must offer.
    const binds = strength === 'shall' || (strength === 'must' && !isReport);
    return binds && sentence.enables ? 'capability' : kind;
  }
  if (kind === 'party' || kind === 'text') return kind;
  if (strength === 'shall') return kind === 'system' ? kind : 'thing';
  if (kind === 'unclear') return 'unclear-subject';
  if (kind === 'other') return kind;
  const binds = strength === 'must' || (kind === 'system' && strength !== 'may' && !saysShall);
  return binds && !isReport ? 'system' : 'weak';
}

/** The same in documents that state requirements: the same words of any thing, and of roles. */
function furtherRule(
  strict: RuleName,
  { strength }: Cue,
  kind: SubjectKind,
  { saysShall, saysWill }: Convention,
): RuleName {
  const { class: name } = rules[strict];
  if (name === 'requirement' || name === 'reported' || OUTSIDE.has(kind)) return strict;
  if (strength === 'can') return 'capability';
  if (strength === 'must' || (strength === 'will' && saysWill)) return 'plain';
  if (saysShall || strength === 'will') return strict;
  if (strength === 'need') return 'plain';
  return kind === 'unclear' || kind === 'other' ? strict : 'capability';
}
