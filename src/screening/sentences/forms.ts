// Forms that state a requirement without a normative word: user stories, scenarios, what stands behind an identifier.
// Knows the form of one sentence; whether the document has earned it is statements.ts's.

import type { Span } from '../../documents/document.ts';
import type { Statement, Strength } from '../screening.ts';
import { WANTED } from '../text/columns.ts';
import { STEP, STORY } from '../text/formats.ts';
import { FEWEST_WORDS, type ProseSentence } from '../text/prose.ts';

/** "Given a full tank, when the pump starts, then ...", in one sentence near its head. */
const SCENARIO = /\bgiven\s.{1,200}\swhen\s(?:(?!\swhen\s).){1,200}\sthen\b/is;
/** Forms that open a sentence are looked for no further into it (UTF-16 units). */
const LONGEST_HEAD = 400;
/** "FR-3:", "[SRS194]", "NFR-SEC-2": capitals and a number without a blank, and something that parts them from the rest. */
const IDENTIFIER =
  /^[\s•*|(["-]*(?:\d{1,3}[.)]\s+)?[[("]?[A-Z]{1,8}(?:[-_.][A-Z]{1,12}){0,3}[-_.]?\d{1,5}(?:[.-]\d{1,3}){0,3}[\])"]?(?=(?: \([^()]{1,20}\))?\s*[:)–—|\t]|\s+-|\.?\s+[A-Z])/;
/** Identifiers of other things than requirements. */
const NO_REQUIREMENT =
  /^[\s•*|(["-]*(?:\d{1,3}[.)]\s+)?[[("]?(?:rfc|iso|iec|ieee|en|din|tc|as|de|bo|uc|ri|fig|table|cve|bip|eip|kep|pep|erc|adr|issue|pr|oq|risk|phase|step|version|v|chapter|section|appendix|page|note|example|utf|sha|http|ipv|bcp|apache|[al]?gpl|mpl|sp(?=[- ]?\d{3}))[-_ ]?\d|^\W{0,4}p-?(?:256|384|521)\b/i;

const STORY_HEAD = /\bas (?:an?|the|some\w+) /i;

/** An identifier stands within so much of the head of what it names (UTF-16 units). */
const LONGEST_IDENTIFIED = 60;
/** Whether what begins so is named by something else than a requirement's identifier: a standard, a licence, a figure. */
export function isOtherwiseNamed(head: string): boolean {
  return NO_REQUIREMENT.test(head);
}

/** What makes a sentence a statement: the cue is the words that do. */
export type Form = Pick<Statement, 'cue' | 'subject' | 'rule'> & {
  /** How the cue binds, null where it is no normative word; and whether that is a system or part of one. */
  readonly strength: Strength | null;
  readonly ofSystem: boolean;
};

/** Which step of a scenario a sentence is, or null. */
export type Step = 'given' | 'when' | 'then';

/** A user story, as a sentence or in the column of what is wanted, or a scenario in one sentence. */
export function storyIn(sentence: ProseSentence): Form | null {
  if (WANTED.test(sentence.column)) return stated(sentence, 'story');
  return matched(STORY, 'story', sentence, STORY_HEAD) ?? matched(SCENARIO, 'story', sentence);
}

/** The step that a line of a scenario is: "and" goes on with the one before. */
export function stepOf({ prose }: ProseSentence, before: Step | null): Step | null {
  const word = STEP.exec(prose.slice(0, 24))?.[1]?.toLowerCase();
  return word === 'given' || word === 'when' || word === 'then' ? word : word === undefined ? null : before;
}

/** "Then the lock opens": what a scenario says that the system does. */
export function outcomeIn(sentence: ProseSentence): Form {
  return stated(sentence, 'scenario');
}

/** What is a statement by where it stands: its first word is the cue. */
export function stated(sentence: ProseSentence, rule: Form['rule']): Form {
  return { cue: bare(sentence.words[0] ?? sentence), subject: null, rule, strength: null, ofSystem: false };
}

/** What stands behind an identifier, "FR-2: A nightly job deletes ...", or in the cell behind it. */
export function identifiedIn(sentence: ProseSentence, before: ProseSentence | undefined): Form | null {
  const head = sentence.prose.slice(0, LONGEST_IDENTIFIED);
  if (isOtherwiseNamed(head)) return null;
  const form = matched(IDENTIFIER, 'identified', sentence);
  const said =
    form === null
      ? sentence.words
      : sentence.words.filter(({ start, folded }) => start >= form.cue.end && !/^[a-z]{1,4}\d/.test(folded));
  if (said.length < FEWEST_WORDS) return null;
  if (form !== null) return form;
  const isCell = sentence.role === 'table-row' && before?.passage === sentence.passage;
  return isCell && isIdentifier(before) ? stated(sentence, 'identified') : null;
}

/** Whether a cell holds an identifier and nothing else. */
function isIdentifier({ prose }: ProseSentence): boolean {
  const [written = ''] = IDENTIFIER.exec(`${prose.slice(0, LONGEST_IDENTIFIED)}:`) ?? [];
  return written.length === prose.length && !isOtherwiseNamed(prose);
}

/** The words that a pattern finds make the form, from where another finds the first of them. */
export function matched(
  pattern: RegExp,
  rule: Form['rule'],
  { start, prose }: ProseSentence,
  head = /[\p{L}\p{N}[(]/u,
): Form | null {
  const match = pattern.exec(prose.slice(0, LONGEST_HEAD));
  if (match === null) return null;
  const from = start + match.index + Math.max(0, match[0].search(head));
  return {
    cue: { start: from, end: start + match.index + match[0].length },
    subject: null,
    rule,
    strength: null,
    ofSystem: false,
  };
}

/** Only the offsets of what is more than a span. */
export function bare({ start, end }: Span): Span {
  return { start, end };
}
