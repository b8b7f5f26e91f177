// Cuts a passage where marks and what they belong to begin and end, so that overlapping ones need no overlapping elements.

import type { Placed } from '../../compare/placed.ts';
import type { Side, Span } from '../../documents/document.ts';

/** A run of a passage that the marks of the same matches cover: the closest first, those of the very same words before sentences. */
export type Segment = Span & { readonly matches: readonly Placed[] };

/** The segments of a passage in order, without gaps; one without matches where nothing is matched. */
export function segmentsOf(passage: Span, matches: readonly Placed[], side: Side): Segment[] {
  const cuts = new Set([passage.start, passage.end]);
  for (const { match, marked } of matches) {
    for (const cut of [...marked[side], match[side]].flatMap(({ start, end }) => [start, end])) {
      if (cut > passage.start && cut < passage.end) cuts.add(cut);
    }
  }
  const ordered = [...cuts].sort((one, other) => one - other);
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? end;
    const covers = (mark: Span) => mark.start <= start && mark.end >= end;
    const covering = matches.filter(({ marked }) => marked[side].some(covers));
    return { start, end, matches: covering.sort((one, other) => length(one, side) - length(other, side)) };
  });
}

function length({ match }: Placed, side: Side): number {
  return match[side].end - match[side].start;
}
