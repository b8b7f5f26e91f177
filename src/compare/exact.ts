// Finds the same words in both texts and judges from where on they are worth showing.

import { passageIndexAt } from '../documents/document.ts';
import type { Link } from './comparison.ts';
import type { Ground } from './ground.ts';
import { findQuoted } from './quoted.ts';
import { isReport, type Reading, spanOfWords } from './reading.ts';
import { type Run, tileRuns } from './runs.ts';
import { barFor, quotationOver, SHORT_BITS, type Sums, sumOf, sumsOf } from './telling.ts';

/** From this length on words agree because one text follows the other, whatever they are about. */
const LONG = 6;
/** Of long runs only the likes of "as well as one of the other" are left out (bits, names in full). */
const LONG_BITS = 20;
/** A run is the quotation, not a phrase in it, from this share of its words on. */
const MOST_OF = 0.5;
/** Bits at which a link of the same words is as sure as one can be: a long sentence. */
const SURE = 100;

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

/** Whether a word stands in the report: the same photographer's credit is no link. */
function isInReport({ document, starts }: Reading, word: number): boolean {
  return isReport(document.passages[passageIndexAt(document, starts[word] ?? 0)]?.role);
}
