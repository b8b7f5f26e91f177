// How a document speaks as a whole: whether it tells what people said, and with which word it requires. Knows its sentences.

import { isReported, type ProseSentence } from './prose.ts';

/** How a document speaks as a whole, which tells what its single words mean. */
export type Convention = {
  /** It tells what people said: "the system must go" is then a view, not a requirement. */
  readonly isReport: boolean;
  /** It states its requirements with `shall`, and so keeps `will`, `can` and the present tense for facts. */
  readonly saysShall: boolean;
  /** It states them with `will`. */
  readonly saysWill: boolean;
};

/**
 * A text with more sentences of quotation or reported speech than this, and this share of them, tells what people
 * said. Of 1,113 news reports four in five pass it; of 21 specifications and 33 designs, none.
 */
const REPORT = { count: 2, share: 0.1 };
/** Where one sentence in eight says `shall`, it is how the document states requirements. */
const SHALL_SHARE = 1 / 8;
/** Where `will` stands twice as often as shall, must and should together, it does their work. */
const WILL_TIMES = 2;

/** Linear in the text. */
export function conventionOf(sentences: readonly ProseSentence[]): Convention {
  const count = (pattern: RegExp) => sentences.filter(({ prose }) => pattern.test(prose)).length;
  const reported = sentences.filter(isReported).length;
  return {
    isReport: reported > REPORT.count && reported >= REPORT.share * sentences.length,
    saysShall: count(/\bshall\b/i) >= Math.max(1, SHALL_SHARE * sentences.length),
    saysWill: count(/\bwill\b/) >= WILL_TIMES * count(/\b(?:shall|must|should)\b/i),
  };
}
