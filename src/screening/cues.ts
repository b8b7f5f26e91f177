// The normative words: which they are, how strongly each binds, and where they stand in a sentence.

import type { Span } from '../documents/document.ts';
import type { Sentence } from './prose.ts';

/**
 * How a word binds. ISO/IEC/IEEE 29148 and the ISO/IEC Directives reserve `shall` for requirements; `must`
 * and `should` are written for it, or next to it; `will` may tell a fact or a plan, and `may` and the phrases
 * of need ("has to") are weaker still. `can` tells what is possible; `could` and `would` are left out.
 */
const STRENGTHS = ['shall', 'must', 'will', 'may', 'need', 'can'] as const;

export type Cue = Span & {
  readonly strength: (typeof STRENGTHS)[number];
  /** Whether it is written in capitals within a sentence that is not, as RFC 2119 has it. */
  readonly isKeyWord: boolean;
};

/** A group for each strength, in their order. "The will", "a must" are nouns. */
const CUE =
  /(?<!\b(?:a|the|his|her|their|its|free) )\b(?:(shall)|(must|should)|(will|wo(?=n['’])|\p{L}+['’]ll)|(may)|((?:has|have|needs?|ought|required|obliged) to)|(can(?:not|['’]t)?|able))(?:n['’]t)?\b/giu;

/** The normative words of a sentence, in order. */
export function cuesIn({ start: from, prose }: Sentence): Cue[] {
  // Titles and warnings in capitals throughout hold no key words.
  const mayHoldKeyWord = /\p{Ll}{2}/u.test(prose);
  return [...prose.matchAll(CUE)].flatMap(({ 0: written, index, ...groups }): Cue[] => {
    const strength = STRENGTHS.find((_, at) => groups[at + 1] !== undefined);
    if (strength === undefined || isName(written, index)) return [];
    const start = from + index;
    const isKeyWord = mayHoldKeyWord && /^(?:MUST|SHALL|SHOULD|MAY)$/.test(written);
    return [{ start, end: start + written.length, strength, isKeyWord }];
  });
}

/** "May 3", "Will Elm", "WILL ELM", a word of a title. */
function isName(written: string, index: number): boolean {
  return /^(?:May|Will|WILL)$/.test(written) || (index > 0 && /^\p{Lu}\p{Ll}/u.test(written));
}
