// Where two sentences that match do not say the same. Knows the kinds of difference, and how none of them is found.

import type { BothSides } from '../../documents/document.ts';
import type { Difference } from '../comparison.ts';
import type { Ground } from '../ground/ground.ts';
import type { Quantity } from '../numbers/quantities.ts';
import { directionsApart } from './directions.ts';
import { negationsApart } from './negations.ts';
import { numbersApart } from './numbers.ts';
import { sentenceIn, sharedPart } from './sentence.ts';
import { wordsApart } from './words.ts';

/**
 * The differences of two sentences, as positions in each text's `sentences`, in the order of the left.
 *
 * @param shared the part of the shorter one's stems, 0 to 1, that the other must have
 */
export function differencesOf(
  ground: Ground,
  quantities: BothSides<readonly Quantity[]>,
  at: BothSides<number>,
  shared = 0,
): Difference[] {
  const left = sentenceIn(ground.left, at.left, quantities.left);
  const right = sentenceIn(ground.right, at.right, quantities.right);
  if (left === null || right === null || sharedPart(left.sentence, right.sentence) < shared) return [];
  const found = [
    ...numbersApart(ground, left, right),
    ...negationsApart(ground, left, right),
    ...directionsApart(ground, left, right),
    ...wordsApart(ground, left, right),
  ];
  const seen = new Set<string>();
  return found
    .filter((one) => {
      const key = `${one.left.start} ${one.right.start}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((one, other) => one.left.start - other.left.start || one.right.start - other.right.start);
}
