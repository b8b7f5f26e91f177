// Forms that state a requirement whatever their subject: user stories, scenarios, capabilities, behaviour.

import type { Span } from '../documents/document.ts';
import type { Word } from '../documents/words.ts';
import { kindOf, listed, listedForm, type SubjectKind } from './nouns.ts';
import type { ProseSentence } from './prose.ts';
import type { Statement, Strength } from './screening.ts';

/** "As a clerk, I want to ..." and "Given a full tank, when the pump starts, then ...", near the head of a sentence. */
const STORY =
  /\bas an?(?: [^\s,.]+){1,6},? i (?:want|need|would like)\b|\bgiven\s.{1,200}\swhen\s(?:(?!\swhen\s).){1,200}\sthen\b/is;
/** Forms that open a sentence are looked for no further into it (UTF-16 units). */
const LONGEST_HEAD = 400;
/** "Ability to print", at the head of an item of a list of wants, behind its number or mark. */
const ABILITY = /^(?:.{0,24}[^\p{L}\s]\s+)?(?:ability|possibility|capability|option) (?:to|for)\b/iu;
/** What such a sentence is about. A party is a pronoun as often as not: "the lists, as they are printed". */
const ACTING: ReadonlySet<SubjectKind> = new Set(['system', 'part', 'party']);
/** What a system is said to do, where a document states its requirements in the present tense. */
const BEHAVIOURS = listed(
  'allow apply calculate contain create delete display enable ensure generate include keep maintain offer perform print provide receive record remove retrieve save send show store support update validate',
);

/** What makes a sentence a statement: the cue is the words that do. */
export type Form = Pick<Statement, 'cue' | 'subject' | 'rule'> & {
  /** Null where the cue is no normative word. */
  readonly strength: Strength | null;
};

/** A user story or a scenario. */
export function storyIn(sentence: ProseSentence): Form | null {
  return matched(STORY, 'story', sentence);
}

/** What a document that states requirements in plain words says a system offers or does, or null. */
export function plainForm(sentence: ProseSentence): Form | null {
  return matched(ABILITY, 'capability', sentence) ?? behaviourIn(sentence.words);
}

/** "The screen shows ...", "a record is kept": a system or its part with a verb in the present tense behind it. */
function behaviourIn(words: readonly Word[]): Form | null {
  for (const [index, noun] of words.entries()) {
    const verb = words[index + 1];
    if (verb === undefined || !ACTING.has(kindOf(noun.folded))) continue;
    const isDone = (verb.folded === 'is' || verb.folded === 'are') && words[index + 2]?.folded.endsWith('ed');
    const does = verb.folded.endsWith('s') && listedForm(BEHAVIOURS, verb.folded) !== undefined;
    if (isDone || does) return { cue: bare(verb), subject: bare(noun), rule: 'behaviour', strength: null };
  }
  return null;
}

function matched(pattern: RegExp, rule: Form['rule'], { start, prose }: ProseSentence): Form | null {
  const match = pattern.exec(prose.slice(0, LONGEST_HEAD));
  if (match === null) return null;
  const from = start + match.index;
  return { cue: { start: from, end: from + match[0].length }, subject: null, rule, strength: null };
}

/** Only the offsets of what is more than a span. */
export function bare({ start, end }: Span): Span {
  return { start, end };
}
