// What the links leave to tell of a document: how much of each quotation they show, and which passages none touches.

import { passageIndexAt, type SourceDocument, type Span } from '../documents/document.ts';
import type { Quotation } from './comparison.ts';
import { HAS_WORDS } from './quotations.ts';
import { isReport, type Reading, type Stretch } from './reading.ts';
import type { Run } from './runs.ts';
import { quotationOver } from './telling.ts';

/** A link that reaches less than this share into a quotation, or of it, is about something else. */
const REACH = 0.5;

/** The quotations of one side, the left of the runs. By link its run; null for a reworded link. */
export function quotationsWithLinks(
  here: Reading,
  there: Reading,
  runs: readonly (Run | null)[],
): Quotation[] {
  const shown = here.quotations.map((): number[] => []);
  for (const [link, run] of runs.entries()) {
    if (run === null) continue;
    for (const index of new Set(here.quotationAt.subarray(run.left, run.left + run.length))) {
      const { from, to } = here.quotations[index] ?? { from: 0, to: 0 };
      const { from: first, to: last } = overlap(run, { from, to });
      if (last - first >= REACH * Math.min(run.length, to - from)) shown[index]?.push(link);
    }
  }
  return here.quotations.map(({ from, to, ...quotation }, index) => {
    const links = shown[index] ?? [];
    const words = new Set<number>();
    let isLonger = false;
    for (const link of links) {
      const run = runs[link];
      if (!run) continue;
      const part = overlap(run, { from, to });
      for (let word = part.from; word < part.to; word += 1) words.add(word);
      const other = quotationOver(there, run.right + part.from - run.left, part.to - part.from);
      isLonger ||= other !== null && other.to - other.from > to - from;
    }
    const whole = isLonger ? 'cut-here' : 'whole';
    const extent = links.length === 0 ? 'none' : words.size < to - from ? 'cut-there' : whole;
    return { ...quotation, extent, links };
  });
}

function overlap({ left, length }: Run, { from, to }: Stretch): Stretch {
  return { from: Math.max(left, from), to: Math.min(left + length, to) };
}

/**
 * The positions in `document.passages` of the report's passages that hold words and that none of the spans
 * touches, ascending. Spans are the ends of links in this document, not empty, in any order. It is what
 * `withoutCounterpart` is made with; a page on which links were dismissed calls it again with those that remain.
 */
export function passagesWithout(document: SourceDocument, spans: readonly Span[]): number[] {
  const linked = new Set<number>();
  for (const { start, end } of spans) {
    const last = passageIndexAt(document, end - 1);
    for (let at = passageIndexAt(document, start); at <= last; at += 1) linked.add(at);
  }
  return document.passages.flatMap(({ role, start, end }, index) => {
    const isTold = isReport(role) && HAS_WORDS.test(document.text.slice(start, end));
    return isTold && !linked.has(index) ? [index] : [];
  });
}
