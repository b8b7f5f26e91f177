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
 * The share of the shorter one's words that stays where much was added, a sheet or a part. Of 2,466 pairs of different
 * documents of one kind none but those above has more than 0.76, and that are versions ...
 */
const GROWN = 0.85;
/** ... as long as it is so much of the longer one: a page that stands in a book is no version of it. */
const FRAGMENT = 1 / 3;

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
  const [all, least] = [Math.max(wordsIn(left), wordsIn(right)), Math.min(wordsIn(left), wordsIn(right))];
  let [same, shared] = [0, 0];
  for (const [at, { from, to }] of left.units.entries()) {
    if (!isSame[at]) continue;
    same += 1;
    shared += to - from;
  }
  const of = Math.max(left.units.length, right.units.length);
  const isGrown = least >= FRAGMENT * all && kept >= GROWN * least;
  return { same, of, likely: all > 0 && (shared >= SHARED * all || kept >= KEPT * all || isGrown) };
}
