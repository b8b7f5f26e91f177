// Where one thing rose and fell. Knows directions as numbers, not their words.

import type { Difference } from '../comparison.ts';
import { TELLING } from '../ground/commonness.ts';
import type { Ground } from '../ground/ground.ts';
import { differenceOf, type SentenceInText, wordAt } from './sentence.ts';

/** What tells when, and not what rose. */
const WEEKDAY = /.{3}day$/;
/** Words on either side of a direction, one of which must be beside both: what rose, or by what. */
const NEAR = 3;

/**
 * A word of one direction that only one side has, and one of its opposite that only the other has, both names or neither,
 * and of the same thing: "stepped up the search" and "break down in tears" are not opposites.
 */
export function directionsApart(ground: Ground, left: SentenceInText, right: SentenceInText): Difference[] {
  const [ours, theirs] = [loneWays(ground, left, right), loneWays(ground, right, left)];
  for (const { word, way } of ours) {
    // Who tells both ways says nothing against either.
    if (theirs.some((one) => one.way === way) || ours.some((one) => one.way === ~way)) continue;
    const near = new Set(beside(ground, left, word));
    const other = theirs.find(
      (one) =>
        one.way === ~way &&
        left.text.isName[word] === right.text.isName[one.word] &&
        beside(ground, right, one.word).some((stem) => near.has(stem)),
    );
    if (other !== undefined) return [differenceOf('direction', left, word, right, other.word)];
  }
  return [];
}

/** The directions of a sentence's words that the other does not have. */
function loneWays(
  { ways }: Ground,
  { sentence }: SentenceInText,
  other: SentenceInText,
): { word: number; way: number }[] {
  return [...sentence.words].flatMap(([stem, word]) =>
    other.sentence.words.has(stem) ? [] : (ways[stem] ?? []).map((way) => ({ word, way })),
  );
}

/** The stems of the telling words near one. */
function beside(ground: Ground, side: SentenceInText, word: number): number[] {
  const { text, sentence } = side;
  const from = Math.max(sentence.from, word - NEAR);
  const around = text.stems.slice(from, Math.min(sentence.to, word + NEAR + 1));
  return around.filter((stem, at) => {
    const isOther = from + at !== word && !WEEKDAY.test(wordAt(ground, side, from + at));
    return isOther && (ground.bits[stem] ?? 0) >= TELLING;
  });
}
