// Finds the sentences that tell the same in other words. Knows stems and weights, and no order of words.

import type { Lexicon, Reading, ReadSentence } from './reading.ts';
import { localShare } from './weights.ts';

/** Two sentences, as positions in each reading's `sentences`, and how alike they are, up to 1. */
export type Likeness = { readonly left: number; readonly right: number; readonly score: number };

/**
 * A likeness of at least this makes a link. Tuned on half of the events and of the aligned summaries and
 * checked on the others: above it nine in ten of the pairs that people linked are right.
 */
const LIKE = 0.108;
/** Two sentences that share one word alone, however rare, only name the same thing. */
const SHARED_STEMS = 2;
/**
 * How much the likeness of the whole texts counts. Sentences of two reports of one event need less in common
 * than sentences of any two reports; this alone halved the false links.
 */
const KINSHIP_POWER = 0.7;
/** A stem in more sentences than this on a side joins nothing: keeps the index near linear, and tells little. */
const WIDESPREAD = 100;
/** Links kept for one sentence, its best: a fourth only says that the whole text is about one thing. */
const MOST = 3;

type Indexed = {
  readonly sentences: readonly ReadSentence[];
  /** The distinct stems of each sentence. */
  readonly stems: readonly (readonly number[])[];
  /** By stem, how many sentences have it. */
  readonly holding: Int32Array;
};

/** The pairs of sentences alike enough to link, best first within each left sentence. */
export function findReworded(left: Reading, right: Reading, lexicon: Lexicon): Likeness[] {
  const ours = indexed(left, lexicon);
  const theirs = indexed(right, lexicon);
  const bits = bitsByStem(lexicon);
  const weights = weightsOf(ours, theirs, bits);
  const kinship = kinshipOf(ours, theirs, bits) ** KINSHIP_POWER;
  const leftLengths = lengthsOf(ours, weights);
  const rightLengths = lengthsOf(theirs, weights);
  const alike: Likeness[] = [];
  const places = sentencesByStem(theirs, weights);
  const sums = new Float64Array(theirs.sentences.length);
  const counts = new Int32Array(theirs.sentences.length);
  for (const [at, stems] of ours.stems.entries()) {
    const touched: number[] = [];
    for (const stem of stems) {
      for (const other of places[stem] ?? []) {
        if (counts[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + (weights[stem] ?? 0);
        counts[other] = (counts[other] ?? 0) + 1;
      }
    }
    for (const other of touched) {
      const lengths = Math.sqrt((leftLengths[at] ?? 0) * (rightLengths[other] ?? 0));
      const score = ((sums[other] ?? 0) / lengths) * kinship;
      if (score >= LIKE && (counts[other] ?? 0) >= SHARED_STEMS)
        alike.push({ left: at, right: other, score });
      sums[other] = 0;
      counts[other] = 0;
    }
  }
  return bestOnBothSides(alike);
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

function bitsByStem({ stems, bits, stemCount }: Lexicon): Float64Array {
  const byStem = new Float64Array(stemCount);
  for (const [form, stem] of stems.entries()) byStem[stem] = bits[form] ?? 0;
  return byStem;
}

/** By stem, the square of its bits at large by its share in these texts; 0 where it is widespread. */
function weightsOf(ours: Indexed, theirs: Indexed, bits: Float64Array): Float64Array {
  const sentences = ours.sentences.length + theirs.sentences.length;
  return bits.map((bit, stem) => {
    const here = ours.holding[stem] ?? 0;
    const there = theirs.holding[stem] ?? 0;
    if (here > WIDESPREAD || there > WIDESPREAD || here + there === 0) return 0;
    return (bit * localShare(here + there, sentences)) ** 2;
  });
}

/** The cosine of the two texts' distinct stems, weighted by their bits at large: 0 to 1. */
function kinshipOf(ours: Indexed, theirs: Indexed, bits: Float64Array): number {
  let shared = 0;
  let left = 0;
  let right = 0;
  for (const [stem, bit] of bits.entries()) {
    const here = (ours.holding[stem] ?? 0) > 0;
    const there = (theirs.holding[stem] ?? 0) > 0;
    if (here) left += bit * bit;
    if (there) right += bit * bit;
    if (here && there) shared += bit * bit;
  }
  return shared === 0 ? 0 : shared / Math.sqrt(left * right);
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

/** Keeps a pair that is among the best of both its sentences; of equals, the earlier. */
function bestOnBothSides(alike: readonly Likeness[]): Likeness[] {
  const sorted = [...alike].sort(
    (one, other) => other.score - one.score || one.left + one.right - other.left - other.right,
  );
  const leftCounts = new Map<number, number>();
  const rightCounts = new Map<number, number>();
  return sorted.filter(({ left, right }) => {
    const here = leftCounts.get(left) ?? 0;
    const there = rightCounts.get(right) ?? 0;
    leftCounts.set(left, here + 1);
    rightCounts.set(right, there + 1);
    return here < MOST && there < MOST;
  });
}
