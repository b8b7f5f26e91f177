// Finds the sentences that tell the same in other words. Knows stems and weights, and no order of words.

import type { Link } from './comparison.ts';
import type { Ground } from './evidence.ts';
import { chooseLinks, FAINT, type Likeness, pairKey } from './likeness.ts';
import { isCapitalised, type Lexicon, type Reading, type ReadSentence } from './reading.ts';
import { reasonsFor } from './reasons.ts';
import type { Run } from './runs.ts';

/** A word of at least this many bits tells something; "there" and "about" stand in any two sentences. */
const TELLING = 5;
/** Two sentences that share one telling word alone, however rare, only mention the same thing. */
const SHARED_STEMS = 2;
/**
 * Two sentences that share names alone are about the same people, and no more: one other telling word is asked
 * for, unless so many are shared that it makes no difference.
 */
const SHARED_NAMES = 4;
/** What a name counts of its bits. Names are rarer than they are telling: 0.7 to 1 was tried. */
const NAME_SHARE = 0.85;
/** A stem in more sentences than this on a side joins nothing: keeps the index near linear, and tells little. */
const WIDESPREAD = 100;
/** Where runs already show this share of the shorter sentence's words, there is nothing left to say in others. */
const SHOWN = 0.6;

/** One side's sentences for the index. */
type Indexed = {
  readonly sentences: readonly ReadSentence[];
  /** The distinct stems of each sentence. */
  readonly stems: readonly (readonly number[])[];
  /** By stem, how many sentences have it. */
  readonly holding: Int32Array;
  /** By stem, 1 where it is written with a capital within a sentence. */
  readonly named: Uint8Array;
};

/** Links between sentences alike enough, those left out that runs already show. */
export function findReworded(ground: Ground, runs: readonly Run[]): Link[] {
  const left = indexed(ground.left, ground);
  const right = indexed(ground.right, ground);
  const alike = likenesses(left, right, weightsOf(left, right, ground), ground.kinship);
  const shown = wordsShown(ground, runs);
  return chooseLinks(alike).flatMap((pair): Link[] => {
    const here = left.sentences[pair.left];
    const there = right.sentences[pair.right];
    if (here === undefined || there === undefined) return [];
    const shorter = Math.min(here.to - here.from, there.to - there.from);
    if ((shown.get(pairKey(pair.left, pair.right)) ?? 0) >= SHOWN * shorter) return [];
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
  const named = new Uint8Array(lexicon.stemCount);
  const stems = reading.sentences.map(({ from, to }) => {
    const distinct = new Set<number>();
    for (let word = from; word < to; word += 1) {
      const stem = lexicon.stems[reading.forms[word] ?? 0] ?? 0;
      distinct.add(stem);
      if (word > from && isCapitalised(reading, word)) named[stem] = 1;
    }
    for (const stem of distinct) holding[stem] = (holding[stem] ?? 0) + 1;
    return [...distinct];
  });
  return { sentences: reading.sentences, stems, holding, named };
}

/** What each stem counts in these two texts: `weight` in a likeness, `telling` and `plain` (no name) 1 or 0. By stem. */
type Weights = { readonly weight: Float64Array; readonly telling: Uint8Array; readonly plain: Uint8Array };

/** The weight is the square of a stem's bits at large by its share in these texts; 0 where it is widespread. */
function weightsOf(left: Indexed, right: Indexed, { stems, bits, stemCount }: Lexicon): Weights {
  const sentences = left.sentences.length + right.sentences.length;
  const weight = new Float64Array(stemCount);
  const telling = new Uint8Array(stemCount);
  const plain = new Uint8Array(stemCount);
  for (const [form, stem] of stems.entries()) {
    const here = left.holding[stem] ?? 0;
    const there = right.holding[stem] ?? 0;
    if (here > WIDESPREAD || there > WIDESPREAD || here + there === 0) continue;
    const isNamed = left.named[stem] === 1 || right.named[stem] === 1;
    const bit = (bits[form] ?? 0) * (isNamed ? NAME_SHARE : 1);
    weight[stem] = (bit * localShare(here + there, sentences)) ** 2;
    telling[stem] = (bits[form] ?? 0) >= TELLING ? 1 : 0;
    plain[stem] = isNamed ? 0 : (telling[stem] ?? 0);
  }
  return { weight, telling, plain };
}

/** The cosine of every two sentences that share enough, through an index of the right's sentences by stem. */
function likenesses(left: Indexed, right: Indexed, weights: Weights, kinship: number): Likeness[] {
  const { weight, telling, plain } = weights;
  const lengths = { left: lengthsOf(left, weight), right: lengthsOf(right, weight) };
  const places = sentencesByStem(left, right, weight);
  const size = right.sentences.length;
  const shared = {
    weight: new Float64Array(size),
    telling: new Int32Array(size),
    plain: new Int32Array(size),
  };
  const alike: Likeness[] = [];
  for (const [at, stems] of left.stems.entries()) {
    const touched: number[] = [];
    for (const stem of stems) {
      for (const other of places[stem] ?? []) {
        if (shared.weight[other] === 0) touched.push(other);
        shared.weight[other] = (shared.weight[other] ?? 0) + (weight[stem] ?? 0);
        shared.telling[other] = (shared.telling[other] ?? 0) + (telling[stem] ?? 0);
        shared.plain[other] = (shared.plain[other] ?? 0) + (plain[stem] ?? 0);
      }
    }
    for (const other of touched) {
      const length = Math.sqrt((lengths.left[at] ?? 0) * (lengths.right[other] ?? 0));
      const score = ((shared.weight[other] ?? 0) / length) * kinship;
      const enough =
        (shared.telling[other] ?? 0) >= ((shared.plain[other] ?? 0) > 0 ? SHARED_STEMS : SHARED_NAMES);
      if (enough && score >= FAINT) alike.push({ left: at, right: other, score });
      shared.weight[other] = 0;
      shared.telling[other] = 0;
      shared.plain[other] = 0;
    }
  }
  return alike;
}

function lengthsOf({ stems }: Indexed, weights: Float64Array): number[] {
  return stems.map((sentence) => sentence.reduce((sum, stem) => sum + (weights[stem] ?? 0), 0));
}

/** By stem, the right's sentences that have it; empty where the left has none. */
function sentencesByStem(
  left: Indexed,
  right: Indexed,
  weights: Float64Array,
): readonly (readonly number[])[] {
  const places = Array.from(weights, (): number[] | null => null);
  for (const [at, sentence] of right.stems.entries()) {
    for (const stem of sentence) {
      if ((weights[stem] ?? 0) === 0 || left.holding[stem] === 0) continue;
      const known = places[stem];
      if (known) known.push(at);
      else places[stem] = [at];
    }
  }
  return places.map((sentences) => sentences ?? NOWHERE);
}

const NOWHERE: readonly number[] = [];

/** By pair of sentences, how many words runs show in both. */
function wordsShown({ left, right }: Ground, runs: readonly Run[]): ReadonlyMap<number, number> {
  const here = sentenceByWord(left);
  const there = sentenceByWord(right);
  const shown = new Map<number, number>();
  for (const run of runs) {
    for (let step = 0; step < run.length; step += 1) {
      const pair = pairKey(here[run.left + step] ?? -1, there[run.right + step] ?? -1);
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

/**
 * What is left of a stem's bits in two texts of `sentences` sentences of which `holding` have it: all where one
 * has it, none where all do. What every sentence is about tells no sentence from another.
 */
function localShare(holding: number, sentences: number): number {
  return Math.log2(sentences / holding + 1) / Math.log2(sentences + 1);
}
