// The rule of a normative word: what it makes of its sentence, by how it binds and of what. Knows one sentence and how its
// document speaks.

import { listed } from '../../documents/words.ts';
import { type RuleName, rules } from '../screening.ts';
import type { Convention } from '../text/convention.ts';
import { isQuoted, type ProseSentence } from '../text/prose.ts';
import { type Cue, cuesIn } from './cues.ts';
import { bare, type Form } from './forms.ts';
import { OUTSIDE, type SubjectKind } from './nouns.ts';
import { subjectOf } from './subject.ts';

const RELATIVE = listed('who that which what');
/** "The time that clients": what they "have to" do tells which, too. */
const TOLD_WHICH =
  /\b(?:the|an?|any|all|each|every|no) (?:[\w-]{1,20} ){1,3}(?:that|which|whom) (?:[\w-]{1,20} ){1,3}$/i;
/** What is taken for granted is required of nothing: "We assume that the lamp will burn". */
const ASSUMED =
  /\b(?:assum(?:e[sd]?|ing)|assumptions?|presum(?:e[sd]?|ing)|presuppos(?:e[sd]?|ing)|hop(?:e[sd]?|ing)|believe[sd]?) that\b[^,;:.]*$/i;
/** "It lists what the system should do": that it does is told elsewhere, but "What the user sees must be" is a subject. */
const ASKED = /(?<=\S \(?)\b(?:what|how|whether|why)(?: (?!must\b|should\b|will\b)[\w-]{1,20}){1,4} $/i;
/** How far before a word it is read for these (UTF-16 units). */
const FAR = 160;

/** What the first normative word makes of a sentence, unless a later one makes it a requirement. */
export function normativeForm(
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
    // "Readers who can", "rules that must": they tell which, and require nothing.
    if (cue.strength !== 'shall' && RELATIVE.has(words[index - 1]?.folded ?? '')) continue;
    const at = cue.start - sentence.start;
    const before = sentence.prose.slice(Math.max(0, at - FAR), at);
    if (/^ha/i.test(sentence.prose.slice(at, at + 2)) && TOLD_WHICH.test(before)) continue;
    const isTold = ASSUMED.test(before) || ASKED.test(before);
    if (cue.strength !== 'shall' && !cue.isKeyWord && isTold) continue;
    const subject = subjectOf(words, index, sentence.text);
    const kind = subject?.kind ?? 'other';
    if (cue.strength === 'can' && (OUTSIDE.has(kind) || subject === null)) continue;
    const strict = strictRule(cue, kind, sentence, convention);
    const rule = goesFurther ? furtherRule(strict, cue, kind, sentence, convention, takesPlain) : strict;
    const ofSystem = kind === 'system' || kind === 'part' || rule === 'capability';
    const { strength } = cue;
    const form = { cue: bare(cue), subject: subject && bare(subject), rule, strength, ofSystem };
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
  if (isKeyWord) return kind === 'party' ? kind : 'key-word';
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
  { enables }: ProseSentence,
  { saysShall, saysWill }: Convention,
  takesPlain: boolean,
): RuleName {
  const { class: name } = rules[strict];
  if (name === 'requirement' || name === 'reported' || OUTSIDE.has(kind)) return strict;
  if (strength === 'can' || (kind === 'role' && enables)) return 'capability';
  if (strength === 'must' || (strength === 'will' && saysWill)) return 'plain';
  if (saysShall || strength === 'will') return strict;
  if (strength === 'need') return 'plain';
  return takesPlain ? 'capability' : strict;
}
