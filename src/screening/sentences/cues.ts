// The normative words: which they are, how strongly each binds, and where they stand in a sentence.

import type { Span } from '../../documents/document.ts';
import { type Strength, strengths } from '../screening.ts';
import type { ProseSentence } from '../text/prose.ts';

export type Cue = Span & {
  readonly strength: Strength;
  /** Whether it is written in capitals within a sentence that is not, as RFC 2119 has it. */
  readonly isKeyWord: boolean;
};

/**
 * A group for each strength; what does "not have to" be one way may be another. "The will", "a must" are nouns; what one
 * thing "has to do with" another, or one "has to say", is no "must". Nobody writes more than so many letters before "'ll".
 */
const CUE =
  /(?<!\b(?:a|the|his|her|their|its|free) |[\p{L}\p{N}_])(?:(?<shall>shall)|(?<may>may|(?<=(?:not|n['’]t) )have to)|(?<must>must|should|(?<!\b(?:will|may|would|can) )(?:has|have) to(?! do with\b| (?:say|offer)(?= (?:is|are|about|on|to)\b|[.,;?!]))|(?<=\b(?:is|are|be) )(?:required|obliged) to)|(?<will>will|wo(?=n['’])|\p{L}{1,20}['’]ll)|(?<need>(?:has|have|needs?|ought|required|obliged) to)|(?<can>can(?:not|['’]t)?|able))(?:n['’]t)?(?![\p{L}\p{N}_])/iuy;

/** How far before and behind the start of a word it is read (UTF-16 units): more than its pattern reaches. */
const BEFORE = 8;
const BEHIND = 40;

/** What a key word binds to says so in small letters or in a list, no further behind it (UTF-16 units). */
const SAYS = /^[NOT *_]{0,8}:|\p{Ll}{2}/u;
const FAR = 200;
/** Or is said of a word right before it. */
const SAID = /[\p{Ll}\p{N}][`)\]”"]? $/u;

/** The normative words of a sentence, in order. */
export function cuesIn({ start: from, prose, telling }: ProseSentence): Cue[] {
  // Titles and warnings in capitals throughout hold no key words.
  const mayHoldKeyWord = telling.length > 0 && /\p{Ll}{2}/u.test(prose);
  return telling.flatMap(({ start }): Cue[] => {
    const at = start - from;
    CUE.lastIndex = Math.min(at, BEFORE);
    const { 0: written = '', groups = {} } =
      CUE.exec(prose.slice(Math.max(0, at - BEFORE), at + BEHIND)) ?? {};
    const strength = strengths.find((name) => groups[name] !== undefined);
    if (strength === undefined || isName(written, at)) return [];
    const isKeyWord = mayHoldKeyWord && /^(?:MUST|SHALL|SHOULD|MAY)$/.test(written);
    // "Permission - MAY, MAY NOT" says nothing of anything.
    const isLone =
      !SAYS.test(prose.slice(at + written.length, at + FAR)) &&
      !SAID.test(prose.slice(Math.max(0, at - 4), at));
    if (isKeyWord && isLone) return [];
    return [{ start, end: start + written.length, strength, isKeyWord }];
  });
}

/** "May 3", "Will Elm", "WILL ELM", a word of a title. */
function isName(written: string, index: number): boolean {
  return /^(?:May|Will|WILL)$/.test(written) || (index > 0 && /^\p{Lu}\p{Ll}/u.test(written));
}
