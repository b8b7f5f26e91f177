// Finds pairs of sentences that are alike. Knows stems and weights, and no order of words.

import type { Ground } from './ground.ts';
import type { ReadSentence } from './reading.ts';
import { placesOf } from './seeds.ts';

/** Two sentences, as positions in each reading's `sentences`, and how alike they are, up to 1. */
export type Likeness = { readonly left: number; readonly right: number; readonly score: number };

/** A stem of at least this many bits tells something; "there" and "people" stand in any two sentences. */
export const TELLING = 7;
/**
 * What telling stems count towards `ENOUGH`. One alone, however rare, only mentions the same thing; up to three
 * names only mention the same people, and another word is asked for beside them.
 */
const [NAME, OTHER, ENOUGH] = [1, 3, 4];
/** A stem in more sentences than this on a side joins nothing: keeps the index near linear, and tells little. */
const WIDESPREAD = 60;

/** One side's sentences as an index: each stem of each sentence, one after the other, and by stem their places. */
type Indexed = {
  readonly sentences: readonly ReadSentence[];
  /** By place: the position of its sentence. */
  readonly owner: Int32Array;
  readonly first: Int32Array;
  readonly at: Int32Array;
};

/** The weighted cosine of every two sentences that share enough, where it is at least `least`. */
export function likenesses(ground: Ground, least: number): Likeness[] {
  const left = indexed(ground.left.sentences, ground.bits.length);
  const right = indexed(ground.right.sentences, ground.bits.length);
  const weights = weightsOf(left, right, ground.bits);
  const lengths = { left: lengthsOf(left, weights), right: lengthsOf(right, weights) };
  const named = namedStems(ground);
  const shared = new Float64Array(right.sentences.length);
  const telling = new Int32Array(right.sentences.length);
  const alike: Likeness[] = [];
  for (const [at, { stems }] of left.sentences.entries()) {
    const touched: number[] = [];
    for (const stem of stems) {
      const weight = weights[stem] ?? 0;
      if (weight === 0) continue;
      const tells = (ground.bits[stem] ?? 0) < TELLING ? 0 : named[stem] === 1 ? NAME : OTHER;
      const end = right.first[stem + 1] ?? 0;
      for (let place = right.first[stem] ?? 0; place < end; place += 1) {
        const other = right.owner[right.at[place] ?? 0] ?? 0;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
        telling[other] = (telling[other] ?? 0) + tells;
      }
    }
    for (const other of touched) {
      const length = Math.sqrt((lengths.left[at] ?? 0) * (lengths.right[other] ?? 0));
      const score = ((shared[other] ?? 0) / length) * ground.kinship;
      if (score >= least && (telling[other] ?? 0) >= ENOUGH) alike.push({ left: at, right: other, score });
      shared[other] = 0;
      telling[other] = 0;
    }
  }
  return alike;
}

/** By stem, 1 where it is written with a capital within a sentence. */
function namedStems({ left, right, stems, bits }: Ground): Uint8Array {
  const named = new Uint8Array(bits.length);
  for (const { sentences, forms, capitals } of [left, right]) {
    for (const { from, to } of sentences) {
      for (let at = from + 1; at < to; at += 1) if (capitals[at] === 1) named[stems[forms[at] ?? 0] ?? 0] = 1;
    }
  }
  return named;
}

function indexed(sentences: readonly ReadSentence[], stems: number): Indexed {
  const size = sentences.reduce((sum, sentence) => sum + sentence.stems.length, 0);
  const all = new Int32Array(size);
  const owner = new Int32Array(size);
  let place = 0;
  for (let position = 0; position < sentences.length; position += 1) {
    for (const stem of sentences[position]?.stems ?? []) {
      all[place] = stem;
      owner[place] = position;
      place += 1;
    }
  }
  return { sentences, owner, ...placesOf(all, stems) };
}

/**
 * By stem, the square of its bits at large by what is left of them in these texts: all where one sentence has
 * it, none where all do. What every sentence is about tells no sentence from another. 0 where it is widespread.
 */
function weightsOf(left: Indexed, right: Indexed, bits: readonly number[]): Float64Array {
  const sentences = left.sentences.length + right.sentences.length;
  const holding = ({ first }: Indexed, stem: number) => (first[stem + 1] ?? 0) - (first[stem] ?? 0);
  return Float64Array.from(bits, (telling, stem) => {
    const here = holding(left, stem);
    const there = holding(right, stem);
    if (here > WIDESPREAD || there > WIDESPREAD) return 0;
    return (telling * (Math.log2(sentences / (here + there) + 1) / Math.log2(sentences + 1))) ** 2;
  });
}

function lengthsOf({ sentences }: Indexed, weights: Float64Array): Float64Array {
  return Float64Array.from(sentences, ({ stems }) =>
    stems.reduce((sum, stem) => sum + (weights[stem] ?? 0), 0),
  );
}
