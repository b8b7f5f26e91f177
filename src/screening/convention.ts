// How a document speaks as a whole, which tells what its single words mean.

import { isReported, type Sentence } from './reported.ts';

export type Convention = {
  /** It tells what people said: "the system must go" is then a view, not a requirement. */
  readonly isReport: boolean;
  /** It states its requirements with `shall`, and so keeps `will`, `can` and the present tense for facts. */
  readonly saysShall: boolean;
  /** It states them with `will`. */
  readonly saysWill: boolean;
};

/**
 * A text with this many sentences of quotation or reported speech, and this share of them, tells what people
 * said. Of 1,113 news reports nine in ten pass it; of 21 specifications and 33 designs, one.
 */
const REPORT = { count: 3, share: 0.1 };
/** Where one sentence in eight says `shall`, it is how the document states requirements. */
const SHALL_SHARE = 1 / 8;
/** Where `will` stands twice as often as shall, must and should together, it does their work. */
const WILL_TIMES = 2;

export function conventionOf(sentences: readonly Sentence[]): Convention {
  const count = (pattern: RegExp) => sentences.filter((sentence) => pattern.test(sentence.prose)).length;
  const reported = sentences.filter(isReported).length;
  return {
    isReport: reported >= REPORT.count && reported >= REPORT.share * sentences.length,
    saysShall: count(/\bshall\b/i) >= Math.max(1, SHALL_SHARE * sentences.length),
    saysWill: count(/\bwill\b/) >= WILL_TIMES * count(/\b(?:shall|must|should)\b/i),
  };
}
