// Plain forms that state a requirement in a document that has earned it: what a system does, offers or needs. Knows the form
// of one sentence, and how many lines make a list.

import { listed } from '../../documents/words.ts';
import { FEWEST_WORDS, type ProseSentence } from '../text/prose.ts';
import { listedForm } from '../word-lists.ts';
import { bare, type Form, matched } from './forms.ts';
import { kindOf, OUTSIDE, type SubjectKind } from './nouns.ts';
import { isDoing, isDone, NOUNS, VERBS } from './verbs.ts';

/** "Ability to print", at the head of an item of a list of wants, behind its number or mark. */
const ABILITY =
  /^(?:.{0,24}[^\p{L}\s]\s+)?(?:ability|possibility|capability|option) (?:to|for)\b|(?<!\b(?:that|which|will|who|to) )\b(?:enables?|allows?|lets?) (?:the |any |an? )?\w{3,20} to\b/iu;
/** "A login is required": what is needed, with no word that binds. */
const NEED =
  /\b(?:is|are) (?:not )?(?:\w{1,12}ly )?(?:required|necessary|needed|mandatory|essential|possible|available)\b|\brequires?\b/i;
/** The same of a thing at the head of a sentence. */
const NEEDED = /^[^.,;:]{1,60}? (?:requires?|needs?)(?= \S)|^requires(?= \S)/i;
/** What an order is for begins so. */
const OBJECT = /^(?:the|a|an|all|any|each|in|on|to|its|their|one|\w+ing|\w{3,}s)$/;
/** Behind these stands no verb of the sentence's subject: "which shows", "the displays". */
const BEFORE = listed(
  'it the a an this that these those which who all its their of for in on with and or to if when',
);
/** What "is", "has" and "does" state a requirement of, and nothing else. */
const OF_SYSTEMS: ReadonlySet<SubjectKind> = new Set(['system', 'part']);
/** The same of what is on a screen or in a record. */
const SHOWN = listed(
  'name number item row cell header label link image account option status detail result history',
);
const AUXILIARIES = listed('is are does do has have');
/** It stands between a thing and what it does. */
const ADVERB = /^(?:also|always|automatically|immediately|never|not|now|only|then)$/;
/** Between a thing and what it does stands no mark but a colon. */
const BREAK = /[^\s\p{L}:"”’'`*_)\]]/u;
/** "Data stores, which", "different sets of": behind these it is no verb. */
const OF_NOUNS = listed('of which is are');
/** What is given, "when the tank is ...," stands before a subject; further in (words) none is looked for. */
const FARTHEST_SUBJECT = 20;
/** So many lines that open with what a system does are a list of it; fewer are chance. */
const FEWEST_DEEDS = 3;

/** "Roles: Support four of them": what labels an item. */
const LABEL = /^[^:.]{2,40}:\s/;

/** "Stores each deposit on two sites": what a system does, and below headings, behind a label too, any order: "Enforce strict limits". */
export function deedIn({ start, prose, words }: ProseSentence, isHeaded = false): Form | null {
  const from = start + (isHeaded ? (LABEL.exec(prose)?.[0].length ?? 0) : 0);
  const [verb, next] = words.filter((word) => word.start >= from).slice(0, 2);
  if (verb === undefined || next === undefined) return null;
  if (!isDoing(verb.folded) && !isOrder(verb.folded, next.folded, words.length, isHeaded)) return null;
  return { cue: bare(verb), subject: null, rule: 'deed', strength: null, ofSystem: false };
}

/** "Show the inbox", "Send messages in order", but neither "Request is added" nor "Use of the terms". */
function isOrder(verb: string, next: string, words: number, isHeaded: boolean): boolean {
  const hasObject = OBJECT.test(next) || (isHeaded && !NOUNS.has(verb));
  return words >= FEWEST_WORDS && VERBS.has(verb) && hasObject && !isDoing(next);
}

/** Whether a document has a list of what a system does. */
export function hasDeeds(sentences: readonly ProseSentence[], isHeaded = false): boolean {
  return sentences.filter((sentence) => deedIn(sentence, isHeaded) !== null).length >= FEWEST_DEEDS;
}

/** "The pump requires 24 V", below a heading that says that it is on requirements. */
export function neededForm(sentence: ProseSentence): Form | null {
  return matched(NEEDED, 'headed', sentence, /\b(?:requires?|needs?)$/i);
}

/** What a document that states requirements in plain words says a system offers or does, or null. */
export function plainForm(sentence: ProseSentence): Form | null {
  return (
    matched(ABILITY, 'capability', sentence) ??
    behaviourIn(sentence) ??
    matched(NEED, 'behaviour', sentence, /[a-z]/i)
  );
}

/** "The screen shows ...", "a record is kept": not far from its head, a thing that does or is done what systems do. */
function behaviourIn({ words, text }: ProseSentence): Form | null {
  for (const [index, noun] of words.slice(0, FARTHEST_SUBJECT).entries()) {
    const kind = kindOf(noun.folded);
    if (OUTSIDE.has(kind) || BEFORE.has(noun.folded) || ADVERB.test(noun.folded)) continue;
    let at = index + 1;
    while (at < index + 3 && ADVERB.test(words[at]?.folded ?? '')) at += 1;
    const verb = words[at];
    if (verb === undefined || BREAK.test(text.slice(noun.end, verb.start))) continue;
    const next = words[at + 1]?.folded ?? '';
    const isPassive = (verb.folded === 'is' || verb.folded === 'are') && isDone(next);
    // What users do is told, not required.
    const does =
      isDoing(verb.folded, next) && !OF_NOUNS.has(next) && !noun.folded.endsWith('s') && kind !== 'role';
    const ofSystem = OF_SYSTEMS.has(kind) || listedForm(SHOWN, noun.folded) !== undefined;
    // What one "has to" do binds, or tells which.
    const isStated =
      ofSystem && AUXILIARIES.has(verb.folded) && !(next === 'to' && verb.folded.startsWith('ha'));
    if (isPassive || does || isStated)
      return { cue: bare(verb), subject: bare(noun), rule: 'behaviour', strength: null, ofSystem: false };
  }
  return null;
}
