// Whether two documents are versions of one, by what they have in common. Knows units and which of them are the same.

import type { BothSides } from '../../documents/document.ts';
import type { Versions } from '../comparison.ts';
import type { TokenText } from './units/units.ts';

/**
 * The share of the longer one's words that must stand in units that are the same. Of 2,850 pairs of different documents
 * of one kind, templates and all, five reach it, adapted from each other; of 180 pairs of reports of one event none.
 */
const SHARED = 1 / 3;
/** The share that stays, those in units that are not the same with them. Of 1,441 such pairs two reach it, and the share above, too. */
const KEPT = 0.65;

/**
 * @param isSame by unit of the left, 1 where a unit of the right has the same words
 * @param kept how many words stay, those in units with a partner with them
 */
export function versionsOf(
  { left, right }: BothSides<TokenText>,
  isSame: Uint8Array,
  kept: number,
): Versions {
  const wordsIn = ({ units }: TokenText) => units.reduce((sum, { from, to }) => sum + to - from, 0);
  const all = Math.max(wordsIn(left), wordsIn(right));
  let [same, shared] = [0, 0];
  for (const [at, { from, to }] of left.units.entries()) {
    if (!isSame[at]) continue;
    same += 1;
    shared += to - from;
  }
  const of = Math.max(left.units.length, right.units.length);
  return { same, of, likely: all > 0 && (shared >= SHARED * all || kept >= KEPT * all) };
}
