// How much a run of the same words tells, and whether that is worth showing. Knows bits, names, quotations and the sentences
// around, and not how a run is found.

import type { Stretch } from '../../documents/words.ts';
import { TELLING } from '../ground/commonness.ts';
import { type Ground, quotationOver } from '../ground/ground.ts';
import { LIKE, likenessOf, type Weighed } from './likeness.ts';
import type { Run } from './runs.ts';

/** From this length on words agree because one text follows the other, whatever they are about. */
const LONG = 6;
/** Bits, weighed by kinship, from which a shorter run is shown, and where both reports chose to quote it. */
const [BAR, BAR_QUOTED] = [20, 9.5];
/**
 * What a name counts in a run. Names and titles are what two reports of any two events share; a run is worth
 * showing for what is said of them. From 0 to 0.6 the false matches hardly grew; at 1 they were several times as many.
 */
const NAME_SHARE = 0.5;
/** A run is the quotation, not a phrase in it, from this share of its words on. */
export const MOST_OF = 0.5;
/**
 * Bits that the sentences of a short run share beside it, so that it is no phrase that both happen to use; where neither
 * chose its words, more. Names count there as in a run: two sentences on one person use one phrase by chance.
 */
const [AROUND, AROUND_PHRASE] = [10, 15];
/** Stems in a sentence. A longer one is no sentence but a list, and what stands in it is not near. */
const LONGEST_CONTEXT = 200;

/**
 * Whether a run is worth showing. A phrase that nobody chose is where its sentences are alike: of 269 that were read,
 * 98 of 105 said the same in such sentences, and 42 of 164 in others, however rare their words were.
 */
export function isTelling(weighed: Weighed, run: Run): boolean {
  const { ground } = weighed;
  if (run.length >= LONG) return true;
  if (isNamesAlone(ground, run)) return false;
  const quoted = quotationsOver(ground, run);
  // A few words within two long quotations were not chosen by anybody.
  const isChosen = quoted.some(({ from, to }) => run.length >= MOST_OF * (to - from));
  if (evidenceOf(ground, run) * ground.kinship < barFor(isChosen ? quoted : [])) return false;
  if (isChosen) return true;
  const around = quoted.length === 0 ? AROUND_PHRASE : AROUND;
  if (sharedAround(ground, run, NAME_SHARE) < around) return false;
  const { left, right } = ground;
  const sentences = [left.sentenceAt[run.left] ?? -1, right.sentenceAt[run.right] ?? -1] as const;
  return likenessOf(weighed, ...sentences) >= LIKE;
}

/** Whether a run names somebody and tells nothing else. */
export function isNamesAlone(ground: Ground, run: Run): boolean {
  const { left, right, bits } = ground;
  let hasName = false;
  for (let step = 0; step < run.length; step += 1) {
    const isName = left.isName[run.left + step] || right.isName[run.right + step];
    if (isName) hasName = true;
    else if ((bits[left.stems[run.left + step] ?? 0] ?? 0) >= TELLING) return false;
  }
  return hasName;
}

/** The quotations that hold a run wholly, on either side. */
export function quotationsOver({ left, right }: Ground, run: Run): Stretch[] {
  const over = [quotationOver(left, run.left, run.length), quotationOver(right, run.right, run.length)];
  return over.filter((quotation) => quotation !== null);
}

/** Bits that are enough of words that so many reports quote. */
export function barFor(quoted: readonly Stretch[]): number {
  return quoted.length > 1 ? BAR_QUOTED : BAR;
}

/** How telling the words of a run are (bits), names at their share. */
export function evidenceOf({ left, right, bits }: Ground, run: Run): number {
  let sum = 0;
  for (let step = 0; step < run.length; step += 1) {
    const isName = left.isName[run.left + step] || right.isName[run.right + step];
    sum += (bits[left.stems[run.left + step] ?? 0] ?? 0) * (isName ? NAME_SHARE : 1);
  }
  return sum;
}

/** The bits of the stems that the sentences around a run share, those in the run left out, names at a share. */
export function sharedAround({ left, right, bits }: Ground, run: Run, nameShare = 1): number {
  const here = left.sentences[left.sentenceAt[run.left] ?? -1]?.words;
  const there = right.sentences[right.sentenceAt[run.right] ?? -1]?.words;
  if (here === undefined || there === undefined || Math.max(here.size, there.size) > LONGEST_CONTEXT)
    return 0;
  const inRun = left.stems.slice(run.left, run.left + run.length);
  let sum = 0;
  for (const [stem, word] of here)
    if (there.has(stem) && !inRun.includes(stem))
      sum += (bits[stem] ?? 0) * (left.isName[word] ? nameShare : 1);
  return sum;
}
