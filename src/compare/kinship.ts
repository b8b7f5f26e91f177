// How much two whole texts have in common: the ground on which single links are judged. Knows no sentences.

import type { Lexicon, Reading } from './reading.ts';

/**
 * From this cosine on two texts are surely of one event, and having more in common makes no link surer. Half of
 * the same-event pairs lie above it, and no different-event pair. Without the ceiling, short texts with little
 * but the event in them were linked sentence by sentence.
 */
const SAME_EVENT = 0.35;

/**
 * How surely two texts are of one event, from 0 to 1: the cosine of their distinct stems, each weighted by its
 * bits at large, against that of texts of one event. What the texts share as wholes is the ground on which what
 * two sentences share is judged; it cut the false links to a fifth of those of a fixed bar.
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
  return shared === 0 ? 0 : Math.min(1, shared / Math.sqrt(leftLength * rightLength) / SAME_EVENT);
}

function stemsIn(reading: Reading, lexicon: Lexicon): Uint8Array {
  const present = new Uint8Array(lexicon.stemCount);
  for (const form of reading.forms) present[lexicon.stems[form] ?? 0] = 1;
  return present;
}
