// How much two whole texts have in common: the ground on which single links are judged. Knows no sentences.

import type { Lexicon, Reading } from './reading.ts';

/**
 * How much the whole texts count when a link is judged. Reports of one event need less in common in a sentence
 * than any two reports do. At 0.5 false links doubled for the same links found; at 1 short reports lost theirs.
 */
const POWER = 0.7;

/**
 * The cosine of two texts' distinct stems, each weighted by its bits at large, raised to its power: 0 to 1.
 * Two reports of one event have 0.4 to 0.6, two reports of different events 0.2 to 0.35.
 */
export function kinshipOf(left: Reading, right: Reading, lexicon: Lexicon): number {
  const here = stemsIn(left, lexicon);
  const there = stemsIn(right, lexicon);
  const telling = new Float64Array(lexicon.stemCount);
  for (const [form, stem] of lexicon.stems.entries()) telling[stem] = (lexicon.bits[form] ?? 0) ** 2;
  let shared = 0;
  let leftLength = 0;
  let rightLength = 0;
  for (const [stem, weight] of telling.entries()) {
    if (here[stem] === 1) leftLength += weight;
    if (there[stem] === 1) rightLength += weight;
    if (here[stem] === 1 && there[stem] === 1) shared += weight;
  }
  return shared === 0 ? 0 : (shared / Math.sqrt(leftLength * rightLength)) ** POWER;
}

function stemsIn(reading: Reading, lexicon: Lexicon): Uint8Array {
  const present = new Uint8Array(lexicon.stemCount);
  for (const form of reading.forms) present[lexicon.stems[form] ?? 0] = 1;
  return present;
}
