// Makes the links of the same words: verbatim runs and quotations, whole or cut. Knows both documents' words and marks.

import type { Link, SpanPair } from './comparison.ts';
import { type Ground, isTelling, type QuotedOn } from './evidence.ts';
import { findQuoted, type QuotedWords, quotationAt } from './quoted.ts';
import { type Reading, spanOfWords } from './reading.ts';
import { type Run, tileRuns } from './runs.ts';

/** A link and the words it covers on both sides. */
export type ExactLink = { readonly link: Link; readonly run: Run };

/** Quoted words of each document, in order. */
export type QuotedBothSides = {
  readonly left: readonly QuotedWords[];
  readonly right: readonly QuotedWords[];
};

/** Bits at which a link of the same words is as sure as one can be: a long sentence. */
const SURE = 100;
/** A run is the quotation, not a phrase in it, from this share of its words on. */
const MOST_OF = 0.5;

/** The verbatim and quotation links. A run wholly in quotation marks on a side is a quotation. */
export function findExact(ground: Ground, quoted: QuotedBothSides): ExactLink[] {
  const whole = ground.left.forms.length;
  const same = whole === ground.right.forms.length;
  const runs = tileRuns(ground.left.forms, ground.right.forms).filter((run) => {
    return (
      (same && run.length === whole) ||
      (!isBeside(ground, run) && isTelling(ground, run, quotedOn(quoted, run)))
    );
  });
  const inRuns = { left: coverage(ground.left, runs, 'left'), right: coverage(ground.right, runs, 'right') };
  const covered = (side: 'left' | 'right', { from, to }: QuotedWords) =>
    inRuns[side].subarray(from, to).every((mark) => mark === 1);
  const quotations = findQuoted(ground, quoted.left, quoted.right, covered);
  return [...runs, ...quotations].map((run) => ({ run, link: linkOf(ground, quoted, run) }));
}

function linkOf(ground: Ground, quoted: QuotedBothSides, run: Run): Link {
  const pair = pairOf(ground, run);
  let bits = 0;
  for (const form of ground.left.forms.subarray(run.left, run.left + run.length))
    bits += ground.bits[form] ?? 0;
  return {
    ...pair,
    kind: isQuotation(quoted, run) ? 'quotation' : 'verbatim',
    score: Math.min(1, (1 + bits) / SURE),
    reasons: [pair],
  };
}

function isQuotation(quoted: QuotedBothSides, run: Run): boolean {
  return (
    quotationAt(quoted.left, run.left, run.left + run.length) !== null ||
    quotationAt(quoted.right, run.right, run.right + run.length) !== null
  );
}

/** Where a run counts as quoted: a few words within two long quotations were not chosen by anybody. */
function quotedOn(quoted: QuotedBothSides, run: Run): QuotedOn {
  const here = quotationAt(quoted.left, run.left, run.left + run.length);
  const there = quotationAt(quoted.right, run.right, run.right + run.length);
  const chosen = [here, there].some(
    (words) => words !== null && run.length >= MOST_OF * (words.to - words.from),
  );
  if (!chosen) return 'none';
  return here !== null && there !== null ? 'both' : 'one';
}

/** Whether a run lies wholly in what is no part of the report, such as the same photographer's credit. */
function isBeside({ left, right }: Ground, run: Run): boolean {
  return isAside(left, run.left, run.length) || isAside(right, run.right, run.length);
}

function isAside(reading: Reading, from: number, length: number): boolean {
  return reading.passages.subarray(from, from + length).every((passage) => {
    const role = reading.document.passages[passage]?.role;
    return role === 'credit' || role === 'furniture';
  });
}

function coverage(reading: Reading, runs: readonly Run[], side: 'left' | 'right'): Uint8Array {
  const covered = new Uint8Array(reading.words.length);
  for (const run of runs) covered.fill(1, run[side], run[side] + run.length);
  return covered;
}

function pairOf({ left, right }: Ground, run: Run): SpanPair {
  return {
    left: spanOfWords(left, run.left, run.left + run.length),
    right: spanOfWords(right, run.right, run.right + run.length),
  };
}
