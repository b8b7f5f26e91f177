// Where one thing rose and fell. Knows directions as numbers, not their words.

import type { Difference } from '../comparison.ts';
import type { Ground } from '../ground/ground.ts';
import { differenceOf, type SentenceInText } from './sentence.ts';

/** A word of one direction that only one side has, and one of its opposite that only the other has; both names, or neither. */
export function directionsApart({ ways }: Ground, left: SentenceInText, right: SentenceInText): Difference[] {
  const theirs = new Map<number, number>();
  for (const [stem, word] of right.sentence.words) {
    if (left.sentence.words.has(stem)) continue;
    for (const way of ways[stem] ?? []) if (!theirs.has(way)) theirs.set(way, word);
  }
  if (theirs.size === 0) return [];
  for (const [stem, word] of left.sentence.words) {
    if (right.sentence.words.has(stem)) continue;
    for (const way of ways[stem] ?? []) {
      const other = theirs.get(~way);
      if (other === undefined || theirs.has(way) || left.text.isName[word] !== right.text.isName[other])
        continue;
      return [differenceOf('direction', left, word, right, other)];
    }
  }
  return [];
}
