// Tells of every quotation which links show it and whether either report cuts it short. Knows links and word counts.

import type { BySide, Link, Quotation, QuotationExtent } from './comparison.ts';
import type { Quoted } from './quotations.ts';
import { type QuotedWords, quotationAt, quotedWords } from './quoted.ts';
import { type Reading, wordAt } from './reading.ts';

type Readings = { readonly left: Reading; readonly right: Reading };
/** The words of a quotation that a link shows, here and on the other side, and the link's position. */
type Shown = { readonly here: QuotedWords; readonly there: QuotedWords; readonly link: number };

/** A link that reaches less than this share into a quotation, or of it, is about something else. */
const REACH = 0.5;

/** The quotations of both sides with their extent and links. */
export function quotationsWithLinks(
  readings: Readings,
  quotations: BySide<Quoted>,
  links: readonly Link[],
): BySide<Quotation> {
  const words = {
    left: quotedWords(readings.left, quotations.left),
    right: quotedWords(readings.right, quotations.right),
  };
  const oneSide = (here: 'left' | 'right', there: 'left' | 'right'): Quotation[] => {
    const shown = shownBy(links, words[here], readings, here, there);
    return quotations[here].map((quotation, index) => {
      const quoted = words[here][index] ?? { from: 0, to: 0 };
      const over = shown.get(index) ?? [];
      return {
        ...quotation,
        extent: extentOf(quoted, over, words[there]),
        links: over.map(({ link }) => link),
      };
    });
  };
  return { left: oneSide('left', 'right'), right: oneSide('right', 'left') };
}

/** By quotation, what the links of the same words show of it, in the order of the links. */
function shownBy(
  links: readonly Link[],
  quoted: readonly QuotedWords[],
  readings: Readings,
  here: 'left' | 'right',
  there: 'left' | 'right',
): ReadonlyMap<number, readonly Shown[]> {
  const shown = new Map<number, Shown[]>();
  for (const [position, link] of links.entries()) {
    if (link.kind === 'reworded') continue;
    const from = wordAt(readings[here].words, link[here].start);
    const to = wordAt(readings[here].words, link[here].end);
    const opposite = wordAt(readings[there].words, link[there].start);
    for (let index = firstEndingAfter(quoted, from); (quoted[index]?.from ?? to) < to; index += 1) {
      const words = quoted[index] ?? { from, to };
      const part = { from: Math.max(from, words.from), to: Math.min(to, words.to) };
      if (part.to - part.from < REACH * Math.min(to - from, words.to - words.from)) continue;
      const other = { from: opposite + part.from - from, to: opposite + part.to - from };
      const before = shown.get(index) ?? [];
      before.push({ here: part, there: other, link: position });
      shown.set(index, before);
    }
  }
  return shown;
}

function extentOf(
  quoted: QuotedWords,
  shown: readonly Shown[],
  theirs: readonly QuotedWords[],
): QuotationExtent {
  if (shown.length === 0) return 'none';
  const words = new Set<number>();
  for (const { here } of shown) for (let word = here.from; word < here.to; word += 1) words.add(word);
  if (words.size < quoted.to - quoted.from) return 'cut-there';
  const longer = shown.some(({ there }) => {
    const quotation = quotationAt(theirs, there.from, there.to);
    return quotation !== null && quotation.to - quotation.from > quoted.to - quoted.from;
  });
  return longer ? 'cut-here' : 'whole';
}

/** The first quotation that ends after a word; they are in order and do not overlap. O(log n). */
function firstEndingAfter(quoted: readonly QuotedWords[], word: number): number {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle]?.to ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}
