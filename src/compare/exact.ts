// Finds the same words in both texts, runs and short quotations, and judges from where on they are worth showing.

import { passageIndexAt } from '../documents/document.ts';
import type { Link } from './comparison.ts';
import type { Ground } from './ground.ts';
import { isReport, type Reading, type Stretch, spanOfWords } from './reading.ts';
import { type Run, tileRuns } from './runs.ts';
import { type Places, placesOf } from './seeds.ts';

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
 * Bits, weighed by kinship, from which a shorter run is shown, by the number of reports that quote it. Words
 * that somebody chose to quote need the least. At these bars the exact links made 0.02 false ones a
 * different-event pair.
 */
const SHORT_BITS = [24, 20, 9.5] as const;
/** A run is the quotation, not a phrase in it, from this share of its words on. */
const MOST_OF = 0.5;
/** Longer quotations that stand whole on the other side are found as runs. */
const SHORT = 8;
/** Places tried for one quotation; a word that stands more often cannot tell which of them is meant. */
const PLACES = 50;
/** What a word counts that only stands in the same sentence, against one that is quoted. */
const CONTEXT_SHARE = 0.3;
/** Stems in a sentence. A longer one is no sentence but a list, and what stands in it is not near. */
const LONGEST_CONTEXT = 200;

/** Bits at which a link of the same words is as sure as one can be: a long sentence. */
const SURE = 100;

/** The quotation that holds a stretch of words wholly, or null. */
export function quotationOver(
  { quotations, quotationAt }: Reading,
  from: number,
  length: number,
): Stretch | null {
  const quotation = quotations[quotationAt[from] ?? -1];
  return quotation !== undefined && quotation.to >= from + length ? quotation : null;
}

/** How telling the words of the left are up to each word: all in full, and names at their share. */
type Sums = { readonly full: Float64Array; readonly evidence: Float64Array };

/** The link of a run. One wholly in quotation marks on a side is a quotation. */
export function linkOf({ left, right, stems, bits }: Ground, run: Run): Link {
  const end = run.left + run.length;
  const pair = {
    left: spanOfWords(left, run.left, end),
    right: spanOfWords(right, run.right, run.right + run.length),
  };
  const isQuoted = quotationOver(left, run.left, run.length) ?? quotationOver(right, run.right, run.length);
  let telling = 1;
  for (const form of left.forms.subarray(run.left, end)) telling += bits[stems[form] ?? 0] ?? 0;
  return {
    ...pair,
    kind: isQuoted ? 'quotation' : 'verbatim',
    score: Math.min(1, telling / SURE),
    reasons: [pair],
  };
}

/** The runs of the same words that are worth showing. */
export function findExact(ground: Ground): Run[] {
  const { left, right } = ground;
  const sums = sumsOf(ground);
  const runs = tileRuns(left.forms, right.forms, (run) => sumOf(sums.full, run) >= SHORT_BITS[2]).filter(
    (run) =>
      (run.length === left.forms.length && run.length === right.forms.length) ||
      (isInReport(left, run.left) && isInReport(right, run.right) && isTelling(ground, run, sums)),
  );
  const mirrored = { ...ground, left: right, right: left };
  const short = [
    ...findQuoted(
      ground,
      sums,
      runs.map((run) => ({ from: run.left, to: run.left + run.length })),
    ),
    ...findQuoted(
      mirrored,
      sumsOf(mirrored),
      runs.map((run) => ({ from: run.right, to: run.right + run.length })),
    ).map((run): Run => ({ left: run.right, right: run.left, length: run.length })),
  ];
  return [...runs, ...new Map(short.map((run) => [`${run.left} ${run.right} ${run.length}`, run])).values()];
}

function sumsOf({ left, stems, bits }: Ground): Sums {
  const full = new Float64Array(left.forms.length + 1);
  const evidence = full.slice();
  for (let at = 0; at < left.forms.length; at += 1) {
    const telling = bits[stems[left.forms[at] ?? 0] ?? 0] ?? 0;
    full[at + 1] = (full[at] ?? 0) + telling;
    evidence[at + 1] = (evidence[at] ?? 0) + telling * (left.capitals[at] === 1 ? NAME_SHARE : 1);
  }
  return { full, evidence };
}

function sumOf(sums: Float64Array, { left, length }: Run): number {
  return (sums[left + length] ?? 0) - (sums[left] ?? 0);
}

function isTelling(ground: Ground, run: Run, { full, evidence }: Sums): boolean {
  if (run.length >= LONG) return sumOf(full, run) >= LONG_BITS;
  const quoted = [
    quotationOver(ground.left, run.left, run.length),
    quotationOver(ground.right, run.right, run.length),
  ];
  const over = quoted.filter((quotation) => quotation !== null);
  // A few words within two long quotations were not chosen by anybody.
  const isChosen = over.some(({ from, to }) => run.length >= MOST_OF * (to - from));
  return sumOf(evidence, run) * ground.kinship >= barFor(isChosen ? over.length : 0);
}

function barFor(quotedOn: number): number {
  return SHORT_BITS[quotedOn] ?? Infinity;
}

/** Whether a word stands in the report: the same photographer's credit is no link. */
function isInReport({ document, starts }: Reading, word: number): boolean {
  return isReport(document.passages[passageIndexAt(document, starts[word] ?? 0)]?.role);
}

/**
 * The left's short quotations that stand whole on the right, each with its best place there. What stands in
 * both sentences counts too: "chance" alone is nothing, "chance" near "stop" on both sides is a quotation.
 */
function findQuoted(ground: Ground, { evidence }: Sums, shown: readonly Stretch[]): Run[] {
  const { left, right, kinship } = ground;
  const places = placesOf(right.forms, ground.words.length);
  const covered = new Uint8Array(left.forms.length);
  for (const { from, to } of shown) covered.fill(1, from, to);
  return left.quotations.flatMap(({ from, to }) => {
    const length = to - from;
    if (length < 1 || length > SHORT || !covered.subarray(from, to).includes(0)) return [];
    let best: { run: Run; sum: number } | null = null;
    for (const place of occurrences(ground, from, length, places)) {
      const run = { left: from, right: place, length };
      const quotedOn = quotationOver(right, place, length) === null ? 1 : 2;
      // Unless both reports quote it, a single word is not looked for: it stands anywhere.
      if (quotedOn + length < 3) continue;
      const sum = sumOf(evidence, run) + CONTEXT_SHARE * sharedAround(ground, run);
      if (sum * kinship >= barFor(quotedOn) && sum > (best?.sum ?? 0)) best = { run, sum };
    }
    return best === null ? [] : [best.run];
  });
}

/** Where words of the left stand on the right, by the one that is rarest there. */
function occurrences({ left, right }: Ground, from: number, length: number, { first, at }: Places): number[] {
  const words = left.forms.subarray(from, from + length);
  const placed = [...words].map((form, step) => ({
    step,
    places: at.subarray(first[form], first[form + 1]),
  }));
  const [rarest] = placed.sort((one, other) => one.places.length - other.places.length);
  if (rarest === undefined || rarest.places.length > PLACES) return [];
  return [...rarest.places]
    .map((place) => place - rarest.step)
    .filter((place) => words.every((form, step) => form === right.forms[place + step]));
}

/** The bits of the stems that the sentences around a run share, those in the run left out. */
function sharedAround({ left, right, stems, bits }: Ground, run: Run): number {
  const here = left.sentences[left.sentenceAt[run.left] ?? -1]?.stems ?? [];
  const theirs = right.sentences[right.sentenceAt[run.right] ?? -1]?.stems ?? [];
  if (Math.max(here.length, theirs.length) > LONGEST_CONTEXT) return 0;
  const there = new Set(theirs);
  for (const form of left.forms.subarray(run.left, run.left + run.length)) there.delete(stems[form] ?? 0);
  return here.reduce((sum, stem) => sum + (there.has(stem) ? (bits[stem] ?? 0) : 0), 0);
}
