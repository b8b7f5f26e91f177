// Two documents to one comparison, step by step.

import type { SourceDocument } from '../documents/document.ts';
import { passageIndexAt } from '../documents/document.ts';
import type { Comparison, Link, SpanPair } from './comparison.ts';
import { type Lexicon, type Reading, readBoth, spanOfWords } from './reading.ts';
import { findReworded } from './reworded.ts';
import { type Run, tileRuns } from './runs.ts';

const LONG = 6,
  LONG_BITS = 22,
  SHORT_BITS = 40;
/** Compares two documents. Pure, deterministic, total: any two strings read as documents can be compared. */
export function compare(left: SourceDocument, right: SourceDocument): Comparison {
  const both = readBoth(left, right);
  const runs = tileRuns(both.left.forms, both.right.forms).filter((run) =>
    isTelling(run, both.left, both.right, both.lexicon),
  );
  const verbatim = runs.map((run): Link => {
    const pair = pairOf(run, both.left, both.right);
    return { ...pair, kind: 'verbatim', score: 1, reasons: [pair] };
  });
  const reworded = findReworded(both.left, both.right, both.lexicon).flatMap((like): Link[] => {
    const l = both.left.sentences[like.left];
    const r = both.right.sentences[like.right];
    if (!l || !r) return [];
    if (covered(runs, l, r) * 2 >= Math.min(l.to - l.from, r.to - r.from)) return [];
    return [
      {
        kind: 'reworded',
        left: { start: l.start, end: l.end },
        right: { start: r.start, end: r.end },
        score: Math.min(1, like.score),
        reasons: [],
      },
    ];
  });
  const links = [...verbatim, ...reworded].sort(
    (a, b) =>
      a.left.start - b.left.start ||
      a.left.end - b.left.end ||
      a.right.start - b.right.start ||
      a.right.end - b.right.end,
  );
  return {
    links,
    names: [],
    figures: [],
    quotations: { left: [], right: [] },
    withoutCounterpart: {
      left: lonely(
        left,
        links.map((l) => l.left),
      ),
      right: lonely(
        right,
        links.map((l) => l.right),
      ),
    },
  };
}
function lonely(d: SourceDocument, spans: readonly { start: number; end: number }[]): number[] {
  const linked = new Set<number>();
  for (const s of spans)
    for (
      let i = passageIndexAt(d, s.start);
      i >= 0 && i < d.passages.length && (d.passages[i]?.start ?? 0) < s.end;
      i++
    )
      linked.add(i);
  return d.passages.flatMap((p, i) =>
    linked.has(i) || p.role === 'furniture' || p.role === 'credit' ? [] : [i],
  );
}
function covered(runs: readonly Run[], l: { from: number; to: number }, r: { from: number; to: number }) {
  let n = 0;
  for (const run of runs) {
    const from = Math.max(run.left, l.from, r.from - run.right + run.left);
    const to = Math.min(run.left + run.length, l.to, r.to - run.right + run.left);
    n += Math.max(0, to - from);
  }
  return n;
}
function pairOf(run: Run, left: Reading, right: Reading): SpanPair {
  return {
    left: spanOfWords(left, run.left, run.left + run.length),
    right: spanOfWords(right, run.right, run.right + run.length),
  };
}
function isTelling(run: Run, left: Reading, right: Reading, lexicon: Lexicon) {
  let bits = 0;
  for (const form of left.forms.subarray(run.left, run.left + run.length)) bits += lexicon.bits[form] ?? 0;
  return run.length >= LONG ? bits >= LONG_BITS : bits >= SHORT_BITS;
}
