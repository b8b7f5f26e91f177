// Finds pairs of sentences that tell the same in other words. Knows how alike two are and what stands beside them, no word.

import { type BothSides, forBoth } from '../../documents/document.ts';
import { partsOf } from './exact.ts';
import { LIKE, type Likeness, likenesses, type Weighed } from './likeness.ts';
import type { Run } from './runs.ts';
import { isNamesAlone } from './telling.ts';

/**
 * What likeness makes a match of two sentences that words in a row join, half of `LIKE`: of sixty pairs below that which
 * were read, three in four with such words said the same, and one in three without.
 */
const LIKE_JOINED = 0.1;
/**
 * What the likeness of a matched pair beside it adds to a pair's own: where one report tells in two sentences
 * what the other tells in one, the second half shares few words.
 */
const SPLIT = 0.2;
/** The same where both texts go on from one pair to the next: they tell things in the same order there. */
const FOLLOWING = 0.3;
/** A pair less than this part as like as the best of either sentence only shares its subject. */
const NEAR_BEST = 0.52;
/** From here on it says the same, whatever else does: what somebody said is told in several sentences. */
const SURE = 0.25;
/** A sentence of which runs show this share in one other is told: what else is like it only shares its subject. */
const SHOWN = 0.7;

/** Pairs of sentences alike enough, those left out that runs already show. */
export function findReworded(weighed: Weighed, runs: readonly Run[]): Likeness[] {
  const { ground } = weighed;
  /** By pair of sentences, how many words runs show in both; and by sentence of the left those that more than a name joins with it. */
  const shown = new Map<number, number>();
  const joined = new Map<number, Set<number>>();
  for (const part of runs.flatMap((run) => partsOf(ground, run))) {
    const left = ground.left.sentenceAt[part.left] ?? -1;
    const right = ground.right.sentenceAt[part.right] ?? -1;
    if (left === -1 || right === -1) continue;
    const pair = keyOf(left, right);
    shown.set(pair, (shown.get(pair) ?? 0) + part.length);
    if (!isNamesAlone(ground, part)) joined.set(left, (joined.get(left) ?? new Set()).add(right));
  }
  const matches = chooseMatches(likenesses(weighed, LIKE_JOINED, joined)).map((pair) => {
    const both = shown.get(keyOf(pair.left, pair.right)) ?? 0;
    const isTold = forBoth((side) => {
      const sentence = ground[side].sentences[pair[side]];
      return sentence !== undefined && both >= SHOWN * (sentence.to - sentence.from);
    });
    return { pair, isTold };
  });
  const told = forBoth(
    (side) => new Set(matches.filter(({ isTold }) => isTold[side]).map(({ pair }) => pair[side])),
  );
  return matches.flatMap(({ pair, isTold }) => {
    const isKnown = pair.isJoined
      ? isTold.left || isTold.right
      : told.left.has(pair.left) || told.right.has(pair.right);
    return isKnown ? [] : [pair];
  });
}

/** Pairs alike enough, alone or in company, and near the best of both their sentences, or joined, or sure. */
function chooseMatches(faint: readonly Likeness[]): Likeness[] {
  const isLike = (score: number, { isJoined }: Likeness) => score >= (isJoined ? LIKE_JOINED : LIKE);
  const matched = new Map<number, number>();
  for (const pair of faint)
    if (isLike(pair.score, pair)) matched.set(keyOf(pair.left, pair.right), pair.score);
  const best: BothSides<number[]> = { left: [], right: [] };
  const alike = faint.flatMap((pair) => {
    const { left, right } = pair;
    const beside = (rows: number, columns: number) => matched.get(keyOf(left + rows, right + columns)) ?? 0;
    const split = Math.max(beside(0, -1), beside(0, 1), beside(-1, 0), beside(1, 0));
    const following = Math.max(beside(-1, -1), beside(1, 1));
    const score = pair.score + Math.max(SPLIT * split, FOLLOWING * following);
    if (!isLike(score, pair)) return [];
    best.left[left] = Math.max(score, best.left[left] ?? 0);
    best.right[right] = Math.max(score, best.right[right] ?? 0);
    return [{ ...pair, score }];
  });
  return alike.filter(
    ({ left, right, score, isJoined }) =>
      isJoined || score >= Math.min(SURE, NEAR_BEST * Math.max(best.left[left] ?? 0, best.right[right] ?? 0)),
  );
}

/** Two positions of sentences as one number; no text has as many sentences as the factor. */
function keyOf(left: number, right: number): number {
  return left * 2 ** 26 + right;
}
