// The normative words: which they are, how strongly each binds, and where they stand among the words of a sentence.

import type { Span } from '../documents/document.ts';
import type { Word } from '../documents/words.ts';
import { listed } from './nouns.ts';

/**
 * How a word binds. ISO/IEC/IEEE 29148 and the ISO/IEC Directives reserve `shall` for requirements; `must`
 * and `should` are written for it, or next to it; `will` may tell a fact or a plan, and the phrases of need
 * ("has to") and `may` are weaker still. `can`, `could` and `would` are left out: they tell what is possible.
 */
export type Strength = 'shall' | 'must' | 'need' | 'will' | 'may';

export type Cue = Span & {
  /** Position of its first word in the sentence's. */
  readonly index: number;
  readonly strength: Strength;
  /** Whether it is written in capitals within a sentence that is not. */
  readonly isKeyWord: boolean;
};

const STRENGTHS = new Map<string, Strength>([
  ['shall', 'shall'],
  ['sha', 'shall'], // n't
  ['must', 'must'],
  ['should', 'must'],
  ['will', 'will'],
  ['wo', 'will'],
  ['may', 'may'],
]);
/** With "to" behind them they bind as `must` does, but speech and news are full of them. */
const NEEDS = listed('has have need needs ought required obliged');
/** RFC 2119 and RFC 8174: they bind in capitals. OPTIONAL is left out: it stands in every list of options. */
const KEY_WORDS = listed('MUST SHALL SHOULD REQUIRED RECOMMENDED MAY');
/** "the will", "a must", "free will": a noun follows these. */
const BEFORE_A_NOUN = listed('the a an his her their its of free political');
/** A quick look, so that most sentences of a text are never split into words. */
const ANY = /\b(?:shall|must|should|will|may|to|won|shan|ll|required|recommended)(?:n['’]t)?\b/i;

export function mayHoldCue(prose: string): boolean {
  return ANY.test(prose);
}

/** The normative words of a sentence, in order; in `text`, the whole document's, their offsets stand. */
export function cuesIn(words: readonly Word[], text: string): Cue[] {
  // Titles and warnings in capitals throughout hold no key words.
  const readsKeyWords = /\p{Ll}{2}/u.test(text.slice(words[0]?.start, words.at(-1)?.end));
  return words.flatMap(({ start, end, folded }, index): Cue[] => {
    const written = text.slice(start, end);
    const isKeyWord = readsKeyWords && KEY_WORDS.has(written);
    const strength = isKeyWord
      ? 'must'
      : STRENGTHS.get(folded.replace(/n't$/, '').replace(/^.+'ll$/, 'will'));
    if (strength !== undefined && (isKeyWord || !isNoun(words, index, written))) {
      return [{ start, end, index, strength, isKeyWord }];
    }
    const to = words[index + 1];
    if (!NEEDS.has(folded) || to?.folded !== 'to') return [];
    return [{ start, end: to.end, index, strength: 'need', isKeyWord: false }];
  });
}

/** "May 3", "Will Elm", a word of a title or a name, "the will of", "a must". */
function isNoun(words: readonly Word[], index: number, written: string): boolean {
  if (/^(?:May|Will|WILL)$/.test(written) || (index > 0 && /^\p{Lu}\p{Ll}/u.test(written))) return true;
  return /^(?:will|must)$/.test(written) && BEFORE_A_NOUN.has(words[index - 1]?.folded ?? '');
}
