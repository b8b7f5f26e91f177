// What links are judged on: both texts, and how surely they are of one event.

import type { SourceDocument } from '../documents/document.ts';
import { type ReadTogether, readBoth } from './reading.ts';

/** Two documents read together, and how surely they are of one event, 0 to 1. */
export type Ground = ReadTogether & { readonly kinship: number };

/**
 * From this cosine on two texts are surely of one event, and having more in common makes no link surer. Half of
 * the same-event pairs lie above it, and no different-event pair. Without the ceiling, short texts with little
 * but the event in them were linked sentence by sentence.
 */
const SAME_EVENT = 0.35;

export function groundOf(left: SourceDocument, right: SourceDocument): Ground {
  const both = readBoth(left, right);
  return { ...both, kinship: kinshipOf(both) };
}

/**
 * The cosine of the texts' distinct stems, each weighted by its bits at large, against that of texts of one
 * event. What two texts share as wholes is the ground on which what two sentences share is judged; it cut the
 * false links to a fifth of those of a fixed bar.
 */
function kinshipOf({ left, right, stems, bits }: ReadTogether): number {
  /** By stem: 1 where the left has it, 2 where the right has it, 3 where both. */
  const where = new Uint8Array(bits.length);
  for (const form of left.forms) where[stems[form] ?? 0] = 1;
  for (const form of right.forms) where[stems[form] ?? 0] = (where[stems[form] ?? 0] ?? 0) | 2;
  const sums = [0, 0, 0, 0];
  for (const [stem, sides] of where.entries()) sums[sides] = (sums[sides] ?? 0) + (bits[stem] ?? 0) ** 2;
  const [, ours = 0, theirs = 0, shared = 0] = sums;
  if (shared === 0) return 0;
  return Math.min(1, shared / Math.sqrt((ours + shared) * (theirs + shared)) / SAME_EVENT);
}
