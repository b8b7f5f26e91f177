// How much a run of the same words proves, and from where on it is worth showing. Every bar of exact links is here.

import type { Lexicon, Reading } from './reading.ts';
import type { Run } from './runs.ts';

/** What links are judged on: both documents, what their words tell, and how much the whole texts have in common. */
export type Ground = Lexicon & {
  readonly left: Reading;
  readonly right: Reading;
  /** 0 to 1. */
  readonly kinship: number;
};

/** Where a run stands: in quotation marks on both sides, on one, or on none. */
export type QuotedOn = 'both' | 'one' | 'none';

/**
 * What a name counts in a run. Names and titles are what two reports of any two events share; a run is worth
 * showing for what is said of them. From 0 to 0.6 the false links hardly grew; at 1 they were several times as many.
 */
const NAME_SHARE = 0.3;
/** From this length on words agree because one text follows the other, whatever they are about. */
const LONG = 6;
/** Of long runs only the likes of "as well as one of the other" are left out (bits, names in full). */
const LONG_BITS = 20;
/**
 * Bits, weighed by kinship, from which a shorter run is shown. Words that somebody chose to quote need the
 * least. Tuned on half of the events, so that all exact links make at most 0.04 false ones a different-event
 * pair; the other half gave the same.
 */
const SHORT_BITS: { readonly [on in QuotedOn]: number } = { both: 9.5, one: 20, none: 24 };

/** The bits of a run, those of names at their share. */
export function evidenceOf({ left, bits }: Ground, run: Run): number {
  return sumOfBits(left, bits, run, NAME_SHARE);
}

/** Whether a run is worth showing. */
export function isTelling(ground: Ground, run: Run, on: QuotedOn): boolean {
  if (run.length >= LONG) return sumOfBits(ground.left, ground.bits, run, 1) >= LONG_BITS;
  if (on === 'none' && !inOnePassage(ground, run)) return false;
  return isEnough(evidenceOf(ground, run), ground, on);
}

/** Whether bits of evidence suffice for a short run. */
export function isEnough(evidence: number, { kinship }: Ground, on: QuotedOn): boolean {
  return evidence * kinship >= SHORT_BITS[on];
}

function sumOfBits(reading: Reading, bits: readonly number[], run: Run, nameShare: number): number {
  let sum = 0;
  for (let at = run.left; at < run.left + run.length; at += 1) {
    sum += (bits[reading.forms[at] ?? 0] ?? 0) * (isName(reading, at) ? nameShare : 1);
  }
  return sum;
}

/** Capitalised, or a figure, which are the names of days and sums. A sentence's first word is taken for one too. */
function isName({ document, words }: Reading, at: number): boolean {
  const first = document.text.charAt(words[at]?.start ?? 0);
  return first === first.toUpperCase();
}

/** A short run over the end of a passage is an accident of what stands next. */
function inOnePassage({ left, right }: Ground, run: Run): boolean {
  return (
    left.passages[run.left] === left.passages[run.left + run.length - 1] &&
    right.passages[run.right] === right.passages[run.right + run.length - 1]
  );
}
