// How alike every two sentences of two texts are, by the stems that both have. Knows stems and weights, and no order of words.

import { type BothSides, forBoth } from '../../documents/document.ts';
import { TELLING } from '../ground/commonness.ts';
import type { Ground, WordedSentence, WordedText } from '../ground/ground.ts';

/** Two sentences, as positions in each text's `sentences`, how alike they are, and whether words that both have in a row join them. */
export type Likeness = BothSides<number> & { readonly score: number; readonly isJoined: boolean };

/** Two sentences at least so much alike say the same, and so does a phrase that both have. */
export const LIKE = 0.19;
/**
 * Telling stems that two sentences share at least; or more than this part of the stems of both: three of a long sentence's
 * twenty are chance, three of four in a short one are not. One alone, however rare, only mentions the same thing, and names
 * alone only mention the same people. Where a run joins the sentences, one that is no name is enough.
 */
const [FEWEST, MOST_OF_BOTH] = [4, 0.48];
/**
 * Two sentences that share many telling stems are surer than two that share few at the same cosine. `HALF` stems give half
 * of what any number could, and with `USUAL` of them a pair keeps its cosine. A name counts as a half.
 */
const [HALF, USUAL, NAME_WORTH] = [3, 4, 0.5];
/** A stem in more sentences than this on a side joins nothing: keeps the index near linear, and tells little. */
const WIDESPREAD = 60;

/** Two texts, and what their stems and sentences weigh. */
export type Weighed = {
  readonly ground: Ground;
  /** By stem; 0 where it joins nothing. */
  readonly weights: readonly number[];
  /** By stem, the positions of the right's sentences that have it. */
  readonly places: readonly (readonly number[])[];
  readonly measured: BothSides<readonly Measured[]>;
};

/** What every likeness of two texts is made of. Linear in them. */
export function weigh(ground: Ground): Weighed {
  const { bits } = ground;
  const places = sentencesByStem(ground.right, bits);
  const weights = weightsOf(ground, sentencesByStem(ground.left, bits), places);
  const measured = forBoth((side) =>
    ground[side].sentences.map((sentence) => measureOf(sentence, weights, bits)),
  );
  return { ground, weights, places, measured };
}

/**
 * The pairs of sentences that share enough, each with the weighted cosine of its stems.
 *
 * @param faintest pairs fainter than this are left out
 * @param joined by sentence of the left, those of the right that a run joins with it
 */
export function likenesses(
  { ground, weights, places, measured }: Weighed,
  faintest: number,
  joined: ReadonlyMap<number, ReadonlySet<number>>,
): Likeness[] {
  const { left, right, bits, kinship } = ground;
  const shared = new Float64Array(right.sentences.length);
  const names = new Int32Array(right.sentences.length);
  const others = new Int32Array(right.sentences.length);
  const alike: Likeness[] = [];
  for (const [at, sentence] of left.sentences.entries()) {
    const touched: number[] = [];
    for (const [stem, word] of sentence.words) {
      const weight = weights[stem] ?? 0;
      if (weight === 0) continue;
      const counted = (bits[stem] ?? 0) < TELLING ? null : left.isName[word] ? names : others;
      for (const other of places[stem] ?? []) {
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
        if (counted !== null) counted[other] = (counted[other] ?? 0) + 1;
      }
    }
    const here = measured.left[at] ?? NOTHING;
    const joinedTo = joined.get(at);
    for (const other of touched) {
      const there = measured.right[other] ?? NOTHING;
      const both = { weight: shared[other] ?? 0, names: names[other] ?? 0, others: others[other] ?? 0 };
      const score = scoreOf(both, here, there, kinship);
      const isJoined = joinedTo?.has(other) ?? false;
      if (score >= faintest && isEnough(both, here, there, isJoined))
        alike.push({ left: at, right: other, score, isJoined });
      shared[other] = 0;
      names[other] = 0;
      others[other] = 0;
    }
  }
  return alike;
}

/** How alike a sentence of the left and one of the right are, by their positions; 0 where there is none. */
export function likenessOf({ ground, weights, measured }: Weighed, one: number, other: number): number {
  const { left, right, bits, kinship } = ground;
  const words = right.sentences[other]?.words;
  const both = { weight: 0, names: 0, others: 0 };
  for (const [stem, word] of left.sentences[one]?.words ?? []) {
    const weight = weights[stem] ?? 0;
    if (weight === 0 || !words?.has(stem)) continue;
    both.weight += weight;
    if ((bits[stem] ?? 0) >= TELLING) both[left.isName[word] ? 'names' : 'others'] += 1;
  }
  if (both.weight === 0) return 0;
  return scoreOf(both, measured.left[one] ?? NOTHING, measured.right[other] ?? NOTHING, kinship);
}

/** What two sentences share: the weight of their stems, and how many of these tell something, names and others. */
type Shared = { readonly weight: number; readonly names: number; readonly others: number };
/** The square of a sentence's length by the weights of its stems, and how many of them tell something. */
type Measured = { readonly length: number; readonly telling: number };
const NOTHING: Measured = { length: 0, telling: 0 };

function scoreOf(
  { weight, names, others }: Shared,
  here: Measured,
  there: Measured,
  kinship: number,
): number {
  const cosine = weight / Math.sqrt(here.length * there.length);
  const worth = others + NAME_WORTH * names;
  return (cosine * kinship * worth * (USUAL + HALF)) / ((worth + HALF) * USUAL);
}

function isEnough({ names, others }: Shared, here: Measured, there: Measured, isJoined: boolean): boolean {
  const all = names + others;
  const isMost = all > 1 && 2 * all > MOST_OF_BOTH * (here.telling + there.telling);
  return others > 0 && (isJoined || isMost || all >= FEWEST);
}

/**
 * By stem, the square of its bits at large by what is left of them in these texts: all where one sentence has
 * it, none where all do. What every sentence is about tells no sentence from another. 0 where it is widespread.
 */
function weightsOf({ left, right, bits }: Ground, ours: number[][], theirs: number[][]): number[] {
  const sentences = left.sentences.length + right.sentences.length;
  return bits.map((telling, stem) => {
    const here = ours[stem]?.length ?? 0;
    const there = theirs[stem]?.length ?? 0;
    if (Math.max(here, there) > WIDESPREAD) return 0;
    return (telling * (Math.log2(sentences / (here + there) + 1) / Math.log2(sentences + 1))) ** 2;
  });
}

function measureOf({ words }: WordedSentence, weights: readonly number[], bits: readonly number[]): Measured {
  let [length, telling] = [0, 0];
  for (const stem of words.keys()) {
    length += weights[stem] ?? 0;
    if ((bits[stem] ?? 0) >= TELLING) telling += 1;
  }
  return { length, telling };
}

/** By stem, the positions of the sentences that have it. */
function sentencesByStem({ sentences }: WordedText, bits: readonly number[]): number[][] {
  const places = bits.map((): number[] => []);
  for (const [at, { words }] of sentences.entries()) for (const stem of words.keys()) places[stem]?.push(at);
  return places;
}
