// Finds the sentences that tell the same in other words. Knows stems and weights, and no order of words.

import type { Link } from './comparison.ts';
import type { Ground } from './evidence.ts';
import { bestOnBothSides, type Likeness } from './likeness.ts';
import type { Lexicon, Reading, ReadSentence } from './reading.ts';
import { reasonsFor } from './reasons.ts';
import type { Run } from './runs.ts';
import { localShare } from './weights.ts';

/**
 * A likeness of at least this makes a link. Tuned on half of the events and of the aligned summaries and
 * checked on the others: above it more than nine in ten of the pairs that people were asked about are right.
 */
const LIKE = 0.108;
/** Two sentences that share one word alone, however rare, only name the same thing. */
const SHARED_STEMS = 2;
/** A stem in more sentences than this on a side joins nothing: keeps the index near linear, and tells little. */
const WIDESPREAD = 100;
/** Where runs already show this share of the shorter sentence's words, there is nothing left to say in others. */
const SHOWN = 0.5;

/** One side's sentences for the index. */
type Indexed = {
  readonly sentences: readonly ReadSentence[];
  /** The distinct stems of each sentence. */
  readonly stems: readonly (readonly number[])[];
  /** By stem, how many sentences have it. */
  readonly holding: Int32Array;
};

/** Links between sentences alike enough, those left out that runs already show. */
export function findReworded(ground: Ground, runs: readonly Run[]): Link[] {
  const left = indexed(ground.left, ground);
  const right = indexed(ground.right, ground);
  const weights = weightsOf(left, right, ground);
  const alike = likenesses(left, right, weights, ground.kinship);
  const shown = wordsShown(ground, runs);
  return bestOnBothSides(alike).flatMap((pair): Link[] => {
    const here = left.sentences[pair.left];
    const there = right.sentences[pair.right];
    if (here === undefined || there === undefined) return [];
    const shorter = Math.min(here.to - here.from, there.to - there.from);
    if ((shown.get(`${pair.left} ${pair.right}`) ?? 0) >= SHOWN * shorter) return [];
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

function indexed(reading: Reading, lexicon: Lexicon): Indexed {
  const holding = new Int32Array(lexicon.stemCount);
  const stems = reading.sentences.map(({ from, to }) => {
    const distinct = new Set<number>();
    for (const form of reading.forms.subarray(from, to)) distinct.add(lexicon.stems[form] ?? 0);
    for (const stem of distinct) holding[stem] = (holding[stem] ?? 0) + 1;
    return [...distinct];
  });
  return { sentences: reading.sentences, stems, holding };
}

/** By stem, the square of its bits at large by its share in these texts; 0 where it is widespread. */
function weightsOf(left: Indexed, right: Indexed, { stems, bits, stemCount }: Lexicon): Float64Array {
  const sentences = left.sentences.length + right.sentences.length;
  const weights = new Float64Array(stemCount);
  for (const [form, stem] of stems.entries()) {
    const here = left.holding[stem] ?? 0;
    const there = right.holding[stem] ?? 0;
    if (here > WIDESPREAD || there > WIDESPREAD || here + there === 0) continue;
    weights[stem] = ((bits[form] ?? 0) * localShare(here + there, sentences)) ** 2;
  }
  return weights;
}

/** The cosine of every two sentences that share enough, through an index of the right's sentences by stem. */
function likenesses(left: Indexed, right: Indexed, weights: Float64Array, kinship: number): Likeness[] {
  const lengths = { left: lengthsOf(left, weights), right: lengthsOf(right, weights) };
  const places = sentencesByStem(right, weights);
  const sums = new Float64Array(right.sentences.length);
  const counts = new Int32Array(right.sentences.length);
  const alike: Likeness[] = [];
  for (const [at, stems] of left.stems.entries()) {
    const touched: number[] = [];
    for (const stem of stems) {
      for (const other of places[stem] ?? []) {
        if (counts[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + (weights[stem] ?? 0);
        counts[other] = (counts[other] ?? 0) + 1;
      }
    }
    for (const other of touched) {
      const score =
        ((sums[other] ?? 0) / Math.sqrt((lengths.left[at] ?? 0) * (lengths.right[other] ?? 0))) * kinship;
      if (score >= LIKE && (counts[other] ?? 0) >= SHARED_STEMS)
        alike.push({ left: at, right: other, score });
      sums[other] = 0;
      counts[other] = 0;
    }
  }
  return alike;
}

function lengthsOf({ stems }: Indexed, weights: Float64Array): number[] {
  return stems.map((sentence) => sentence.reduce((sum, stem) => sum + (weights[stem] ?? 0), 0));
}

function sentencesByStem({ stems }: Indexed, weights: Float64Array): readonly (readonly number[])[] {
  const places: number[][] = Array.from(weights, () => []);
  for (const [at, sentence] of stems.entries()) {
    for (const stem of sentence) if ((weights[stem] ?? 0) > 0) places[stem]?.push(at);
  }
  return places;
}

/** By pair of sentences ("left right"), how many words runs show in both. */
function wordsShown({ left, right }: Ground, runs: readonly Run[]): ReadonlyMap<string, number> {
  const here = sentenceByWord(left);
  const there = sentenceByWord(right);
  const shown = new Map<string, number>();
  for (const run of runs) {
    for (let step = 0; step < run.length; step += 1) {
      const pair = `${here[run.left + step]} ${there[run.right + step]}`;
      shown.set(pair, (shown.get(pair) ?? 0) + 1);
    }
  }
  return shown;
}

function sentenceByWord({ words, sentences }: Reading): Int32Array {
  const byWord = new Int32Array(words.length).fill(-1);
  for (const [position, { from, to }] of sentences.entries()) byWord.fill(position, from, to);
  return byWord;
}
