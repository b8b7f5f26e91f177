// Finds the statements of a document and puts each into its class, in two passes: a strict one for any text,
// and in documents that earn it a second one, which goes further and takes plainer forms as well.

import { wordsOf } from '../documents/words.ts';
import { type Cue, cuesIn } from './cues.ts';
import { bare, plainForm, storyIn } from './forms.ts';
import type { SubjectKind } from './nouns.ts';
import { type Convention, isQuoted, isReported, type Sentence } from './prose.ts';
import type { Statement, StatementClass } from './screening.ts';
import { subjectOf } from './subject.ts';
import type { RuleName } from './words.ts';

/** What earns the second pass: this many requirements of the first, and this share of the sentences; */
const ENOUGH = { count: 2, share: 0.015 };
/** or normative words of systems, their parts and their users throughout, whatever they are. */
const THROUGHOUT = { count: 8, share: 0.05 };

type Judgement = readonly [StatementClass, RuleName];
type Judge = (cue: Cue, kind: SubjectKind, sentence: Sentence, convention: Convention) => Judgement;

/** The statements in the order of the text. */
export function statementsOf(sentences: readonly Sentence[], convention: Convention): Statement[] {
  const first = sentences.map((sentence) => statementIn(sentence, convention, strictly));
  const last = earnsSecondPass(first, convention)
    ? sentences.map((sentence, index) => second(sentence, first[index] ?? null, convention))
    : first;
  return last.filter((statement) => statement !== null);
}

function earnsSecondPass(first: readonly (Statement | null)[], { isReport }: Convention): boolean {
  const reaches = ({ count, share }: typeof ENOUGH, rules: RegExp) => {
    const found = first.filter((one) => one !== null && rules.test(`${one.class} ${one.rule}`)).length;
    return found >= count && found >= share * first.length;
  };
  return (
    !isReport && (reaches(ENOUGH, /^requirement/) || reaches(THROUGHOUT, /^requirement|^possible|role$/))
  );
}

function second(sentence: Sentence, first: Statement | null, convention: Convention): Statement | null {
  if (first?.class === 'requirement') return first;
  if (first !== null) return statementIn(sentence, convention, further);
  if (convention.saysShall || isReported(sentence)) return null;
  const form = plainForm(sentence);
  return form && { class: 'requirement', span: bare(sentence), ...form };
}

/** What the first normative word makes of a sentence, unless a later one makes it a requirement. */
function statementIn(sentence: Sentence, convention: Convention, judge: Judge): Statement | null {
  const span = bare(sentence);
  const story = storyIn(sentence);
  if (story !== null) return { class: 'requirement', span, ...story };
  const cues = cuesIn(sentence);
  if (cues.length === 0) return null;
  const words = wordsOf(sentence.text, sentence);
  let index = 0;
  let first: Statement | null = null;
  for (const cue of cues) {
    while ((words[index]?.start ?? Infinity) < cue.start) index += 1;
    const subject = subjectOf(words, index, sentence.text);
    const [name, rule] = judge(cue, subject?.kind ?? 'other', sentence, convention);
    const statement = { class: name, span, cue: bare(cue), subject: subject && bare(subject), rule };
    if (name === 'requirement') return statement;
    first ??= statement;
  }
  return first;
}

/** `shall` binds any thing; the other words bind only what is surely a system or part of one. */
const strictly: Judge = ({ start, strength, isKeyWord }, kind, sentence, { isReport, saysShall }) => {
  if (isQuoted(sentence, start)) return ['reported', 'quoted'];
  if (strength !== 'shall' && sentence.said <= start) return ['reported', 'said'];
  if (isKeyWord) return ['requirement', 'key-word'];
  if (kind === 'text') return ['not-about-a-system', 'text'];
  if (kind === 'party' || kind === 'role') {
    const binds = strength === 'shall' || (strength === 'must' && !isReport);
    // What a role may do is what the system must offer.
    const isOffer = kind === 'role' && / be (?:able|allowed|permitted) to /.test(sentence.prose);
    return binds && isOffer ? ['requirement', 'capability'] : ['not-about-a-system', kind];
  }
  if (strength === 'shall') return ['requirement', kind === 'system' ? 'system' : 'thing'];
  if (kind === 'unclear') return ['possible', 'unclear-subject'];
  if (kind === 'other') return ['not-about-a-system', 'other'];
  const binds = strength === 'must' || (kind === 'system' && strength !== 'may' && !saysShall);
  return binds && !isReport ? ['requirement', 'system'] : ['possible', 'weak'];
};

/** The second pass, for documents that state requirements: the same words of any thing, and of roles. */
const further: Judge = (cue, kind, sentence, convention) => {
  const first = strictly(cue, kind, sentence, convention);
  if (first[0] === 'reported' || kind === 'text' || kind === 'party') return first;
  const { strength } = cue;
  if (strength === 'must' || (strength === 'will' && convention.saysWill)) return ['requirement', 'plain'];
  if (convention.saysShall || strength === 'will') return first;
  if (strength === 'need') return ['requirement', 'plain'];
  return kind === 'unclear' || kind === 'other' ? first : ['requirement', 'capability'];
};
