// Finds pairs of sentences that tell the same in other words. Knows stems and weights, and no order of words.

import type { BothSides } from '../documents/document.ts';
import { TELLING } from './commonness.ts';
import type { Ground, WordedSentence, WordedText } from './ground.ts';
import type { Run } from './runs.ts';

/** Two sentences, as positions in each text's `sentences`, and how alike they are. */
export type Likeness = BothSides<number> & { readonly score: number };

/** A likeness of at least this makes a match: more than nine in ten of the pairs that people judged are right. */
const LIKE = 0.168;
/** Pairs fainter than this cannot become matches, in whatever company. */
const FAINT = 0.6 * LIKE;
/**
 * What the likeness of a matched pair beside it adds to a pair's own: where one report tells in two sentences
 * what the other tells in one, the second half shares few words.
 */
const SPLIT = 0.2;
/** The same where both texts go on from one pair to the next: they tell things in the same order there. */
const FOLLOWING = 0.3;
/** A pair less than this part as like as the best of either sentence only shares its subject. */
const NEAR_BEST = 0.52;
/** A sentence of which runs show this share in one other is told: what else is like it only shares its subject. */
const SHOWN = 0.7;
/**
 * What telling stems count towards `ENOUGH`. One alone, however rare, only mentions the same thing, and names alone only
 * mention the same people. Where a run joins the sentences, one more is enough.
 */
const [NAME, OTHER, ENOUGH] = [1, 3, 4];
/**
 * Telling stems that two sentences share at least, one of them no name; or more than this part of the stems of both: three of a long
 * sentence's twenty are chance, three of four in a short one are not.
 */
const [FEWEST, MOST_OF_BOTH] = [4, 0.48];
/**
 * Two sentences that share many telling stems are surer than two that share few at the same cosine. `HALF` stems give half
 * of what any number could, and with `USUAL` of them a pair keeps its cosine. A name counts as a half, a run as so many.
 */
const [HALF, USUAL, NAME_WORTH, RUN_WORTH] = [3, 4, 0.5, 2];
/** A stem in more sentences than this on a side joins nothing: keeps the index near linear, and tells little. */
const WIDESPREAD = 60;

/** Pairs of sentences alike enough, those left out that runs already show. */
export function findReworded(ground: Ground, runs: readonly Run[]): Likeness[] {
  const shown = wordsShown(ground, runs);
  const words = (sentence: WordedSentence | undefined) => (sentence ? sentence.to - sentence.from : 0);
  const matches = chooseMatches(likenesses(ground, shown));
  /** The sentences of the left that are told already, and those of the right, as complements. */
  const told = new Set<number>();
  for (const { left, right } of matches) {
    const both = shown.get(keyOf(left, right)) ?? 0;
    if (both >= SHOWN * words(ground.left.sentences[left])) told.add(left);
    if (both >= SHOWN * words(ground.right.sentences[right])) told.add(~right);
  }
  return matches.filter(({ left, right }) => !told.has(left) && !told.has(~right));
}

/** The weighted cosine of every two sentences that share enough, where it is not too faint. */
function likenesses({ left, right, bits, kinship }: Ground, shown: ReadonlyMap<number, number>): Likeness[] {
  const ours = sentencesByStem(left, bits);
  const theirs = sentencesByStem(right, bits);
  const sentences = left.sentences.length + right.sentences.length;
  /**
   * By stem, the square of its bits at large by what is left of them in these texts: all where one sentence has
   * it, none where all do. What every sentence is about tells no sentence from another. 0 where it is widespread.
   */
  const weights = bits.map((telling, stem) => {
    const here = ours[stem]?.length ?? 0;
    const there = theirs[stem]?.length ?? 0;
    if (Math.max(here, there) > WIDESPREAD) return 0;
    return (telling * (Math.log2(sentences / (here + there) + 1) / Math.log2(sentences + 1))) ** 2;
  });
  const lengthOf = ({ words }: WordedSentence) => {
    let sum = 0;
    for (const stem of words.keys()) sum += weights[stem] ?? 0;
    return sum;
  };
  const lengths = right.sentences.map(lengthOf);
  const shared = new Float64Array(right.sentences.length);
  const telling = new Int32Array(right.sentences.length);
  const points = new Int32Array(right.sentences.length);
  const countOf = ({ words }: WordedSentence) => {
    let sum = 0;
    for (const stem of words.keys()) if ((bits[stem] ?? 0) >= TELLING) sum += 1;
    return sum;
  };
  const counts = right.sentences.map(countOf);
  const alike: Likeness[] = [];
  for (const [at, sentence] of left.sentences.entries()) {
    const touched: number[] = [];
    for (const [stem, word] of sentence.words) {
      const weight = weights[stem] ?? 0;
      if (weight === 0) continue;
      const tells = (bits[stem] ?? 0) >= TELLING;
      const isName = left.isName[word];
      for (const other of theirs[stem] ?? []) {
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
        if (!tells) continue;
        points[other] = (points[other] ?? 0) + (isName ? NAME : OTHER);
        telling[other] = (telling[other] ?? 0) + 1;
      }
    }
    const length = lengthOf(sentence);
    const count = countOf(sentence);
    for (const other of touched) {
      const common = telling[other] ?? 0;
      const tally = points[other] ?? 0;
      const others = (tally - NAME * common) / (OTHER - NAME);
      const isShown = shown.has(keyOf(at, other));
      const worth = others + NAME_WORTH * (common - others) + (isShown ? RUN_WORTH : 0);
      const cosine = (shared[other] ?? 0) / Math.sqrt(length * (lengths[other] ?? 0));
      const score = (cosine * kinship * worth * (USUAL + HALF)) / ((worth + HALF) * USUAL);
      const isMost = 2 * common > MOST_OF_BOTH * (count + (counts[other] ?? 0));
      const isEnough = isShown
        ? tally >= OTHER
        : tally >= ENOUGH && others > 0 && (isMost || common >= FEWEST);
      if (score >= FAINT && isEnough) alike.push({ left: at, right: other, score });
      shared[other] = 0;
      telling[other] = 0;
      points[other] = 0;
    }
  }
  return alike;
}

/** By stem, the positions of the sentences that have it. */
function sentencesByStem({ sentences }: WordedText, bits: readonly number[]): number[][] {
  const places = bits.map((): number[] => []);
  for (const [at, { words }] of sentences.entries()) for (const stem of words.keys()) places[stem]?.push(at);
  return places;
}

/** Pairs alike enough, alone or in company, and near the best of both their sentences. */
function chooseMatches(faint: readonly Likeness[]): Likeness[] {
  const matched = new Map<number, number>();
  for (const { left, right, score } of faint) if (score >= LIKE) matched.set(keyOf(left, right), score);
  const best: BothSides<number[]> = { left: [], right: [] };
  const alike = faint.flatMap(({ left, right, score: alone }) => {
    const beside = (rows: number, columns: number) => matched.get(keyOf(left + rows, right + columns)) ?? 0;
    const split = Math.max(beside(0, -1), beside(0, 1), beside(-1, 0), beside(1, 0));
    const following = Math.max(beside(-1, -1), beside(1, 1));
    const score = alone + Math.max(SPLIT * split, FOLLOWING * following);
    if (score < LIKE) return [];
    best.left[left] = Math.max(score, best.left[left] ?? 0);
    best.right[right] = Math.max(score, best.right[right] ?? 0);
    return [{ left, right, score }];
  });
  return alike.filter(
    ({ left, right, score }) => score >= NEAR_BEST * Math.max(best.left[left] ?? 0, best.right[right] ?? 0),
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
    for (let step = 0; step < run.length; step += 1) {
      const pair = keyOf(left.sentenceAt[run.left + step] ?? -1, right.sentenceAt[run.right + step] ?? -1);
      shown.set(pair, (shown.get(pair) ?? 0) + 1);
    }
  }
  return shown;
}
