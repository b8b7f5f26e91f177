// Chooses the pairs of like sentences that are links: company makes a pair surer, and runs may show it already.

import type { Link, SpanPair } from './comparison.ts';
import type { Ground } from './ground.ts';
import { type Likeness, likenesses, TELLING } from './likeness.ts';
import { type Reading, type ReadSentence, spanOfWords } from './reading.ts';
import type { Run } from './runs.ts';

/** A likeness of at least this makes a link: more than nine in ten of the pairs that people judged are right. */
const LIKE = 0.2;
/** Pairs fainter than this cannot become links, in whatever company. */
const FAINT = LIKE / 2;
/**
 * What the likeness of a linked pair beside it adds to a pair's own: where one report tells in two sentences
 * what the other tells in one, the second half shares few words.
 */
const SPLIT = 0.2;
/** The same where both texts go on from one pair to the next: they tell things in the same order there. */
const FOLLOWING = 0.5;
/** A pair less than this part as like as the best of either sentence only shares its subject. */
const NEAR_BEST = 0.45;
/** Where runs already show this share of the shorter sentence's words, there is nothing left to say in others. */
const SHOWN = 0.6;

/** Links between sentences alike enough, those left out that runs already show. */
export function findReworded(ground: Ground, runs: readonly Run[]): Link[] {
  const { left, right } = ground;
  const shown = wordsShown(ground, runs);
  return chooseLinks(likenesses(ground, FAINT)).flatMap((pair): Link[] => {
    const here = left.sentences[pair.left];
    const there = right.sentences[pair.right];
    if (here === undefined || there === undefined) return [];
    const shorter = Math.min(here.to - here.from, there.to - there.from);
    if ((shown.get(keyOf(pair.left, pair.right)) ?? 0) >= SHOWN * shorter) return [];
    return [
      {
        kind: 'reworded',
        left: { start: here.start, end: here.end },
        right: { start: there.start, end: there.end },
        score: Math.min(1, pair.score),
        reasons: reasonsFor(ground, here, there),
      },
    ];
  });
}

/** Pairs alike enough, alone or in company, and near the best of both their sentences. */
function chooseLinks(faint: readonly Likeness[]): Likeness[] {
  const linked = new Map<number, number>();
  for (const { left, right, score } of faint) if (score >= LIKE) linked.set(keyOf(left, right), score);
  const best = { left: new Map<number, number>(), right: new Map<number, number>() };
  const alike = faint.flatMap(({ left, right, score: alone }) => {
    const beside = (rows: number, columns: number) => linked.get(keyOf(left + rows, right + columns)) ?? 0;
    const split = Math.max(beside(0, -1), beside(0, 1), beside(-1, 0), beside(1, 0));
    const following = Math.max(beside(-1, -1), beside(1, 1));
    const score = alone + Math.max(SPLIT * split, FOLLOWING * following);
    if (score < LIKE) return [];
    best.left.set(left, Math.max(score, best.left.get(left) ?? 0));
    best.right.set(right, Math.max(score, best.right.get(right) ?? 0));
    return [{ left, right, score }];
  });
  return alike.filter(
    ({ left, right, score }) =>
      score >= NEAR_BEST * Math.max(best.left.get(left) ?? 0, best.right.get(right) ?? 0),
  );
}

/** Two positions of sentences as one number; no text has as many sentences as the factor. */
function keyOf(left: number, right: number): number {
  return left * 2 ** 26 + right;
}

/** By pair of sentences, how many words runs show in both. */
function wordsShown({ left, right }: Ground, runs: readonly Run[]): ReadonlyMap<number, number> {
  const shown = new Map<number, number>();
  for (const run of runs) {
    for (let step = 0; step < run.length; ) {
      const here = left.sentenceAt[run.left + step] ?? -1;
      const there = right.sentenceAt[run.right + step] ?? -1;
      const begun = step;
      do step += 1;
      while (
        step < run.length &&
        left.sentenceAt[run.left + step] === here &&
        right.sentenceAt[run.right + step] === there
      );
      shown.set(keyOf(here, there), (shown.get(keyOf(here, there)) ?? 0) + step - begun);
    }
  }
  return shown;
}

/** The first word of each telling stem that both sentences have, in the order of the left. */
function reasonsFor(
  { left, right, stems, bits }: Ground,
  here: ReadSentence,
  there: ReadSentence,
): SpanPair[] {
  const both = new Set(there.stems);
  const shared = here.stems.filter((stem) => both.has(stem) && (bits[stem] ?? 0) >= TELLING);
  return shared.map((stem) => ({
    left: firstOf(left, here, stems, stem),
    right: firstOf(right, there, stems, stem),
  }));
}

function firstOf(reading: Reading, { from, to }: ReadSentence, stems: readonly number[], stem: number) {
  let word = from;
  while (word < to && stems[reading.forms[word] ?? 0] !== stem) word += 1;
  return spanOfWords(reading, word, word + 1);
}
