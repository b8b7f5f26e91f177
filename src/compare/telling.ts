// How telling words are in their place: the bits of a stretch of them, and how many are enough. Knows no links.

import type { Ground } from './ground.ts';
import type { Reading, Stretch } from './reading.ts';
import type { Run } from './runs.ts';

/**
 * What a name counts in a run. Names and titles are what two reports of any two events share; a run is worth
 * showing for what is said of them. From 0 to 0.6 the false links hardly grew; at 1 they were several times as many.
 */
const NAME_SHARE = 0.3;
/**
 * Bits, weighed by kinship, from which a shorter run is shown, by the number of reports that quote it. Words
 * that somebody chose to quote need the least. At these bars the exact links made 0.02 false ones a
 * different-event pair.
 */
export const SHORT_BITS = [24, 20, 9.5] as const;

/** How telling the words of the left are up to each word: all in full, and names at their share. */
export type Sums = { readonly full: Float64Array; readonly evidence: Float64Array };

export function sumsOf({ left, stems, bits }: Ground): Sums {
  const full = new Float64Array(left.forms.length + 1);
  const evidence = full.slice();
  for (let at = 0; at < left.forms.length; at += 1) {
    const telling = bits[stems[left.forms[at] ?? 0] ?? 0] ?? 0;
    full[at + 1] = (full[at] ?? 0) + telling;
    evidence[at + 1] = (evidence[at] ?? 0) + telling * (left.capitals[at] === 1 ? NAME_SHARE : 1);
  }
  return { full, evidence };
}

export function sumOf(sums: Float64Array, { left, length }: Run): number {
  return (sums[left + length] ?? 0) - (sums[left] ?? 0);
}

/** The bits, weighed by kinship, from which a short run that so many of the reports quote is shown. */
export function barFor(quotedOn: number): number {
  return SHORT_BITS[quotedOn] ?? Infinity;
}

/** The quotation that holds a stretch of words wholly, or null. */
export function quotationOver(
  { quotations, quotationAt }: Reading,
  from: number,
  length: number,
): Stretch | null {
  const quotation = quotations[quotationAt[from] ?? -1];
  return quotation !== undefined && quotation.to >= from + length ? quotation : null;
}
