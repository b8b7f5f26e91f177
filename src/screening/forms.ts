// Forms that state a requirement whatever their subject: user stories, scenarios, capabilities, behaviour.

import type { Span } from '../documents/document.ts';
import type { Word } from '../documents/words.ts';
import { kindOf, listedForm, type SubjectKind } from './nouns.ts';
import { subjectOf } from './subject.ts';

/** "As a clerk, I want to ...", the role in at most six words; "as a result I want" tells of no role. */
const STORY =
  /^as an?\s+(?!result|matter|rule|consequence)(?:[^\s,]+\s+){0,5}[^\s,]+,?\s+i\s+(?:want|need|wish|would like|can|must|should|may)\s/i;
/** "Given a full tank, when the pump starts, then ...": the three in one sentence. */
const GIVEN = /^(?:scenario:\s*)?given\s/i;
/** They open a condition, as EARS has it: while, when, where, if ... the system shall. */
const CONDITION =
  /^(?:if|when|whenever|while|where|once|after|before|upon|during|in case|as soon as|at|for each|on)\s/i;

/** "ability to print", at the head of an item of a list of wants. */
const ABILITY = /^(?:the\s+)?(?:ability|possibility|capability|option|facility)\s+(?:to|for)\s/i;
/** What a system is said to do, where a document states its requirements in the present tense. */
const BEHAVIOURS = new Set(
  `accept allow apply assign calculate check contain create delete detect determine display
  enable ensure export generate give handle identify include inform keep let limit list log maintain manage notify offer
  perform permit present prevent print process produce prompt protect provide receive record remove require restrict
  retrieve return save send show store support track update use validate verify`.split(/\s+/),
);
/** Forms of these verbs behind "is" and "are" that do not end in -ed. */
const PARTICIPLES = new Set('shown sent kept given set made read written held put built run'.split(' '));
/** What a requirement may say of a thing without a word of duty. */
const NEEDED = new Set(['required', 'mandatory', 'necessary', 'needed', 'essential']);
const IS = /^(?:is|are|not|also)$/;
const CAN = /^(?:can|cannot|can't|able)$/;
/** Whose capability is a requirement on the system. */
const OFFERED: ReadonlySet<SubjectKind> = new Set(['system', 'part', 'unclear', 'role', 'it']);
/** They stand between a noun or "is" and what follows. */
const ADVERB = /ly$|^(?:also|not|then|only|always|never)$/;
/** The subject of a statement stands near its beginning (words). */
const FURTHEST_NOUN = 14;
/** "As a", a role of six words, "I want to" (UTF-16 units). */
const LONGEST_STORY_HEAD = 200;
/** "shall be able to", "must be allowed to": what a role may do is what the system must offer. */
const ABLE_TO =
  /^(?:be|is|are) (?:able|allowed|permitted|enabled|given|presented|prompted|notified|provided|informed|shown)\b/;

export type StrongForm = Span & { readonly rule: 'user-story' | 'scenario' };

/** A user story or a scenario, and where in the sentence its mark stands. */
export function strongForm(prose: string): StrongForm | null {
  const story = STORY.exec(prose.slice(0, LONGEST_STORY_HEAD));
  if (story !== null) return { start: 0, end: story[0].trimEnd().length, rule: 'user-story' };
  if (!GIVEN.test(prose)) return null;
  const when = prose.search(/\bwhen\b/i);
  const then = when < 0 ? -1 : prose.slice(when).search(/\bthen\b/i);
  return then < 0 ? null : { start: when + then, end: when + then + 'then'.length, rule: 'scenario' };
}

export function opensCondition(prose: string): boolean {
  return CONDITION.test(prose);
}

/** Whether the words behind `words[cue]` offer something to a role: "shall be able to". */
export function offersToRole(words: readonly Word[], cue: number): boolean {
  const behind = words.slice(cue + 1, cue + 5).map((word) => word.folded);
  return behind.some((_, index) => ABLE_TO.test(behind.slice(index).join(' ')));
}

export type WeakForm = {
  readonly cue: Span;
  readonly subject: Span | null;
  readonly rule: 'capability' | 'behaviour' | 'obligation';
};

/** What a document that states requirements in plain words says a system offers or does, or null. */
export function weakForm(words: readonly Word[], text: string, prose: string): WeakForm | null {
  const ability = ABILITY.exec(prose);
  const opening = words[0];
  if (ability !== null && opening !== undefined) {
    return {
      cue: { start: opening.start, end: opening.start + ability[0].trimEnd().length },
      subject: null,
      rule: 'capability',
    };
  }
  return capabilityIn(words, text) ?? behaviourIn(words) ?? needIn(words);
}

/** "The clerk can ..., the list is able to ...": what somebody or something can do. */
function capabilityIn(words: readonly Word[], text: string): WeakForm | null {
  for (const [index, word] of words.entries()) {
    if (!CAN.test(word.folded)) continue;
    if (word.folded === 'able' && words[index + 1]?.folded !== 'to') continue;
    const subject = subjectOf(words, index, text);
    const isDone = words[index + 1]?.folded === 'be';
    if (subject === null || !(isDone || OFFERED.has(subject.kind))) return null;
    return {
      cue: { start: word.start, end: word.end },
      subject: { start: subject.start, end: subject.end },
      rule: 'capability',
    };
  }
  return null;
}

/** "The screen shows ...", "a record is kept": a system or its part with a verb in the present tense behind it. */
function behaviourIn(words: readonly Word[]): WeakForm | null {
  for (const [index, noun] of words.slice(0, FURTHEST_NOUN).entries()) {
    const kind = kindOf(noun.folded);
    if (kind !== 'system' && kind !== 'part') continue;
    const at = afterAdverb(words, index + 1);
    const verb = words[at];
    if (verb === undefined || !isBehaviour(words, at, kind)) continue;
    return {
      cue: { start: verb.start, end: verb.end },
      subject: { start: noun.start, end: noun.end },
      rule: 'behaviour',
    };
  }
  return null;
}

/** "A driver is required": something needed, whatever it is. */
function needIn(words: readonly Word[]): WeakForm | null {
  const need = words.find(
    (word, index) => NEEDED.has(word.folded) && IS.test(words[index - 1]?.folded ?? ''),
  );
  return need === undefined
    ? null
    : { cue: { start: need.start, end: need.end }, subject: null, rule: 'obligation' };
}

function isBehaviour(words: readonly Word[], verb: number, kind: 'system' | 'part'): boolean {
  const word = words[verb]?.folded ?? '';
  if (kind === 'part' && (word === 'is' || word === 'are')) {
    const behind = words[afterAdverb(words, verb + 1)]?.folded ?? '';
    return behind.endsWith('ed') || PARTICIPLES.has(behind);
  }
  return word.endsWith('s') && listedForm(BEHAVIOURS, word) !== undefined;
}

function afterAdverb(words: readonly Word[], index: number): number {
  return ADVERB.test(words[index]?.folded ?? '') ? index + 1 : index;
}
