// How much of each quotation the matches show.

import type { Quotation } from '../comparison.ts';
import { type Ground, quotationOver } from '../ground/ground.ts';
import type { Run } from '../matches/runs.ts';
import { MOST_OF } from '../matches/telling.ts';

/** The quotations of the left. By match its run; null for a reworded match. */
export function quotationsWithMatches({ left, right }: Ground, runs: readonly (Run | null)[]): Quotation[] {
  const found = left.quotations.map((quotation) => {
    return { ...quotation, matches: [] as number[], isLonger: false };
  });
  /** By word, 1 where a match shows it. */
  const shown = new Uint8Array(left.forms.length);
  for (const [match, run] of runs.entries()) {
    const end = run === null ? 0 : run.left + run.length;
    for (const index of new Set(left.quotationAt.subarray(run?.left ?? 0, end))) {
      const quotation = found[index];
      if (run === null || quotation === undefined) continue;
      const from = Math.max(run.left, quotation.from);
      const to = Math.min(end, quotation.to);
      const length = quotation.to - quotation.from;
      // A match that reaches less than that into a quotation, or of it, is about something else.
      if (to - from < MOST_OF * Math.min(run.length, length)) continue;
      quotation.matches.push(match);
      shown.fill(1, from, to);
      const other = quotationOver(right, run.right + from - run.left, to - from);
      quotation.isLonger ||= other !== null && other.to - other.from > length;
    }
  }
  return found.map(({ from, to, isLonger, isTitle: _, ...quotation }) => {
    const words = shown.subarray(from, to);
    const whole = isLonger ? 'cut-here' : 'whole';
    const extent = !words.includes(1) ? 'none' : words.includes(0) ? 'cut-there' : whole;
    return { ...quotation, extent };
  });
}
