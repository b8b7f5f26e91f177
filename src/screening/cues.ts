// The normative words: which they are, how strongly each binds, and where they stand among the words of a sentence.

import type { Word } from '../documents/words.ts';

/**
 * How a word binds. ISO/IEC/IEEE 29148 and the ISO/IEC Directives reserve `shall` for requirements; `must`
 * and `should` are written for it, or next to it; `will` may tell a fact or a plan, and the phrases of need
 * ("has to") and `may` are weaker still. `can`, `could` and `would` are left out: they tell what is possible.
 */
export type Strength = 'shall' | 'must' | 'need' | 'will' | 'may';

export type Cue = {
  /** Position in the sentence's words. */
  readonly index: number;
  /** Position of the cue's last word: "has to" has two. */
  readonly last: number;
  readonly strength: Strength;
  /** Whether it is written in capitals within a sentence that is not. */
  readonly isKeyWord: boolean;
};

const STRENGTHS: Readonly<Record<string, Strength>> = {
  shall: 'shall',
  "shan't": 'shall',
  must: 'must',
  "mustn't": 'must',
  should: 'must',
  "shouldn't": 'must',
  will: 'will',
  "won't": 'will',
  may: 'may',
};
/** With "to" behind them they bind as `must` does, but speech and news are full of them. */
const NEEDS = new Set(['has', 'have', 'need', 'needs', 'ought', 'required', 'obliged']);
/** RFC 2119 and RFC 8174: they bind only in capitals. */
const KEY_WORDS = new Set(['MUST', 'SHALL', 'SHOULD', 'REQUIRED', 'RECOMMENDED', 'MAY', 'OPTIONAL']);
/** "the will", "a must", "political will": a noun follows these. */
const BEFORE_A_NOUN = /^(?:the|a|an|his|her|their|its|our|my|your|of|free|good|strong|own|no|political)$/;
/** A quick look, so that most sentences of a text are never split into words. */
const ANY = /\b(?:shall|must|should|will|may|to|won't|won’t|'ll|’ll|shan|required|recommended|optional)/i;

export function mayHoldCue(sentence: string): boolean {
  return ANY.test(sentence) || sentence.includes('’ll') || sentence.includes("'ll");
}

/** The normative words of a sentence, in order. */
export function cuesIn(words: readonly Word[], text: string): Cue[] {
  const capitals = isInCapitals(words, text);
  return words.flatMap((word, index): Cue[] => {
    const written = text.slice(word.start, word.end);
    if (!capitals && KEY_WORDS.has(written) && written !== 'OPTIONAL') {
      return [{ index, last: index, strength: 'must', isKeyWord: true }];
    }
    const strength = STRENGTHS[word.folded] ?? (word.folded.endsWith("'ll") ? 'will' : undefined);
    if (strength !== undefined && !isNoun(words, index, written)) {
      return [{ index, last: index, strength, isKeyWord: false }];
    }
    const needs = NEEDS.has(word.folded) && words[index + 1]?.folded === 'to';
    return needs ? [{ index, last: index + 1, strength: 'need', isKeyWord: false }] : [];
  });
}

/** "May 3", "Will Elm", "the will of", "a must". */
function isNoun(words: readonly Word[], index: number, written: string): boolean {
  if (/^(?:May|Will)$/.test(written)) {
    const next = words[index + 1]?.folded ?? '';
    return index > 0 || !/^(?:the|a|an|this|it|we|you|i|he|she|they)$/.test(next);
  }
  // In capitals mid-sentence it is a word of a title or a name.
  if ((index > 0 && /^\p{Lu}\p{Ll}/u.test(written)) || written === 'WILL') return true;
  return /^(?:will|must)$/.test(written) && BEFORE_A_NOUN.test(words[index - 1]?.folded ?? '');
}

/** Titles and warnings written in capitals throughout hold no key words. */
function isInCapitals(words: readonly Word[], text: string): boolean {
  const written = words.map((word) => text.slice(word.start, word.end)).join('');
  return written.replace(/[^\p{Lu}]/gu, '').length * 2 > written.length;
}
