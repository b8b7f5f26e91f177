// Cuts a passage where matches begin and end, so that overlapping matches can be marked without overlapping elements.

import type { PlacedMatch } from '../../compare/placed.ts';
import type { Side, Span } from '../../documents/document.ts';

/** A run of a passage that the same matches cover: the closest first, those of the very same words before sentences. */
export type Segment = Span & { readonly matches: readonly PlacedMatch[] };

/** The segments of a passage in order, without gaps; one without matches where nothing is matched. */
export function segmentsOf(passage: Span, matches: readonly PlacedMatch[], side: Side): Segment[] {
  const cuts = new Set([passage.start, passage.end]);
  for (const { match } of matches) {
    for (const cut of [match[side].start, match[side].end]) {
      if (cut > passage.start && cut < passage.end) cuts.add(cut);
    }
  }
  const ordered = [...cuts].sort((one, other) => one - other);
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? end;
    const covering = matches.filter(({ match }) => match[side].start <= start && match[side].end >= end);
    return { start, end, matches: covering.sort((one, other) => length(one, side) - length(other, side)) };
  });
}

function length({ match }: PlacedMatch, side: Side): number {
  return match[side].end - match[side].start;
}
