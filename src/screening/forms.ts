// Forms that state a requirement whatever their subject: user stories, scenarios, capabilities, behaviour.

import type { Span } from '../documents/document.ts';
import type { Word } from '../documents/words.ts';
import { kindOf, listed, listedForm } from './nouns.ts';
import { subjectOf } from './subject.ts';

/** "As a clerk, I want to ..."; but "as a result I want" tells of no role. */
const STORY = /^as an? (?!result|matter|rule)[^,.]{2,60},? i (?:want|need|would like|can)\b/i;
/** "Given a full tank, when the pump starts, then ...": the three in one sentence. */
const SCENARIO = /\bthen\b(?<=^given\s.{1,200}\swhen\s.{1,200}then)/is;
/** Both stand at the head of a sentence (UTF-16 units). */
const LONGEST_HEAD = 400;
/** They open a condition, as EARS has it: while, when, where, if ... the system shall. */
const CONDITION = /^\s*(?:if|when|whenever|while|where|once|after|before|upon|in case)\s/i;
/** "shall be able to": what a role may do is what the system must offer. */
const ABLE = /^(?:able|allowed|permitted|enabled)$/;

/** "ability to print", at the head of an item of a list of wants. */
const ABILITY = /^(?:the )?(?:ability|possibility|capability|option) (?:to|for)\b/i;
const CAN = /^(?:can|cannot|can't|able)$/;
/** What a system is said to do, where a document states its requirements in the present tense. */
const BEHAVIOURS = listed(
  'allow apply assign calculate check contain create delete detect determine display enable ensure generate handle identify include keep maintain manage offer perform permit prevent print process provide receive record remove require retrieve return save send show store support track update use validate verify',
);

/** A form whose cue is known, and its subject where it has one. */
export type Form<Rule> = { readonly cue: Span; readonly subject: Span | null; readonly rule: Rule };

/** A user story or a scenario: its cue is the words that tell it. */
export function strongForm({
  start,
  prose,
}: {
  start: number;
  prose: string;
}): Form<'story' | 'scenario'> | null {
  const head = prose.slice(0, LONGEST_HEAD);
  const story = STORY.exec(head);
  const match = story ?? SCENARIO.exec(head);
  if (match === null) return null;
  const from = start + match.index;
  const cue = { start: from, end: from + match[0].length };
  return { cue, subject: null, rule: story === null ? 'scenario' : 'story' };
}

export function opensCondition(prose: string): boolean {
  return CONDITION.test(prose);
}

/** Whether the words behind `words[cue]` offer something to a role: "shall be able to". */
export function offersToRole(words: readonly Word[], cue: number): boolean {
  return words.slice(cue + 1, cue + 6).some(({ folded }) => ABLE.test(folded));
}

/** What a document that states requirements in plain words says a system offers or does, or null. */
export function weakForm(
  words: readonly Word[],
  text: string,
  prose: string,
): Form<'capability' | 'behaviour'> | null {
  const ability = ABILITY.exec(prose)?.[0].length;
  const opening = words[0]?.start;
  if (ability !== undefined && opening !== undefined) {
    return { cue: { start: opening, end: opening + ability }, subject: null, rule: 'capability' };
  }
  return capabilityIn(words, text) ?? behaviourIn(words);
}

/** "The clerk can ...", "a list is able to ...": what somebody or something can do, unless it is a party. */
function capabilityIn(words: readonly Word[], text: string): Form<'capability'> | null {
  const at = words.findIndex((word) => CAN.test(word.folded));
  const subject = at < 0 ? null : subjectOf(words, at, text);
  const cue = words[at];
  if (cue === undefined || subject === null || subject.kind === 'party' || subject.kind === 'text')
    return null;
  return { cue: bare(cue), subject: bare(subject), rule: 'capability' };
}

/** "The screen shows ...", "a record is kept": a system or its part with a verb in the present tense behind it. */
function behaviourIn(words: readonly Word[]): Form<'behaviour'> | null {
  for (const [index, noun] of words.entries()) {
    const kind = kindOf(noun.folded);
    const verb = words[index + 1];
    if (verb === undefined || (kind !== 'system' && kind !== 'part')) continue;
    const isDone = /^(?:is|are)$/.test(verb.folded) && words[index + 2]?.folded.endsWith('ed');
    const does = verb.folded.endsWith('s') && listedForm(BEHAVIOURS, verb.folded) !== undefined;
    if (isDone || does) return { cue: bare(verb), subject: bare(noun), rule: 'behaviour' };
  }
  return null;
}

/** Only the offsets of what is more than a span. */
export function bare({ start, end }: Span): Span {
  return { start, end };
}
