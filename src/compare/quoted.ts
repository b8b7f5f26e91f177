// Finds short quotations whole in the other document, quoted there or not. Runs of three words and more are found in runs.ts.

import { evidenceOf, type Ground, isEnough, type QuotedOn } from './evidence.ts';
import { countOf, type Places, placesOf } from './places.ts';
import type { Quoted } from './quotations.ts';
import { type Reading, wordAt } from './reading.ts';
import type { Run } from './runs.ts';

/** A quotation's words, from `from` up to, but not with, `to`. */
export type QuotedWords = { readonly from: number; readonly to: number };

/** Longer quotations that stand whole on the other side are found as runs. */
const SHORT = 8;
/** Places tried for one quotation; a word that stands more often cannot tell which of them is meant. */
const PLACES = 50;
/** Words on each side of a quotation that are compared too: about a sentence. */
const CONTEXT = 18;
/** What a word that only stands near counts, against one that is quoted. */
const CONTEXT_SHARE = 0.3;
/** Unless both reports quote it, a single word is not looked for: it stands anywhere. */
const UNQUOTED_WORDS = 2;

/** The words of each quotation. */
export function quotedWords(reading: Reading, quotations: readonly Quoted[]): QuotedWords[] {
  return quotations.map(({ start, end }) => ({
    from: wordAt(reading.words, start),
    to: wordAt(reading.words, end),
  }));
}

/** The quotation that holds a stretch of words wholly, or null. O(log n). */
export function quotationAt(
  quotations: readonly QuotedWords[],
  from: number,
  to: number,
): QuotedWords | null {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.from ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const quotation = quotations[low - 1];
  return quotation !== undefined && quotation.to >= to ? quotation : null;
}

/**
 * Short quotations of both sides that stand whole on the other, each with its best place there. What stands
 * around both counts with them: "chance" alone is nothing, "chance" near "stop" on both sides is a quotation.
 *
 * @param covered whether a stretch of words on a side is in a run already
 */
export function findQuoted(
  ground: Ground,
  left: readonly QuotedWords[],
  right: readonly QuotedWords[],
  covered: (side: 'left' | 'right', words: QuotedWords) => boolean,
): Run[] {
  const swapped: Ground = { ...ground, left: ground.right, right: ground.left };
  const here = placesOf(ground.left.forms, ground.bits.length);
  const there = placesOf(ground.right.forms, ground.bits.length);
  const found = [
    ...left.flatMap((words) => (covered('left', words) ? [] : bestPlace(ground, words, right, there))),
    ...right
      .flatMap((words) => (covered('right', words) ? [] : bestPlace(swapped, words, left, here)))
      .map((run): Run => ({ left: run.right, right: run.left, length: run.length })),
  ];
  return [...new Map(found.map((run) => [`${run.left} ${run.right} ${run.length}`, run])).values()];
}

function bestPlace(
  ground: Ground,
  { from, to }: QuotedWords,
  theirs: readonly QuotedWords[],
  places: Places,
): Run[] {
  const length = to - from;
  if (length < 1 || length > SHORT) return [];
  let best: { run: Run; evidence: number } | null = null;
  for (const place of occurrences(ground, from, length, places)) {
    const run = { left: from, right: place, length };
    const on: QuotedOn = quotationAt(theirs, place, place + length) === null ? 'one' : 'both';
    if (on === 'one' && length < UNQUOTED_WORDS) continue;
    const evidence = evidenceOf(ground, run) + CONTEXT_SHARE * sharedAround(ground, run);
    if (isEnough(evidence, ground, on) && evidence > (best?.evidence ?? 0)) best = { run, evidence };
  }
  return best === null ? [] : [best.run];
}

/** Where a stretch of the left's words stands on the right, by its word that is rarest there. */
function occurrences({ left, right }: Ground, from: number, length: number, places: Places): number[] {
  let rarest = 0;
  const often = (step: number) => countOf(places, left.forms[from + step] ?? 0);
  for (let step = 1; step < length; step += 1) if (often(step) < often(rarest)) rarest = step;
  if (often(rarest) > PLACES) return [];
  const first = places.first[left.forms[from + rarest] ?? 0] ?? 0;
  return [...places.at.subarray(first, first + often(rarest))]
    .map((place) => place - rarest)
    .filter((place) => {
      for (let step = 0; step < length; step += 1) {
        if (left.forms[from + step] !== right.forms[place + step]) return false;
      }
      return true;
    });
}

/** The bits of the stems that stand near a run on both sides, in the run's passages. */
function sharedAround({ left, right, bits, stems }: Ground, run: Run): number {
  const near = (reading: Reading, from: number) => {
    const around = new Map<number, number>();
    const first = Math.max(0, from - CONTEXT);
    for (let at = first; at < Math.min(reading.forms.length, from + run.length + CONTEXT); at += 1) {
      const inside = at >= from && at < from + run.length;
      if (inside || reading.passages[at] !== reading.passages[from]) continue;
      const form = reading.forms[at] ?? 0;
      around.set(stems[form] ?? 0, bits[form] ?? 0);
    }
    return around;
  };
  const theirs = near(right, run.right);
  let sum = 0;
  for (const [stem, telling] of near(left, run.left)) if (theirs.has(stem)) sum += telling;
  return sum;
}
