// Cuts a passage where links begin and end, so that overlapping links can be marked without overlapping elements.

import type { PlacedLink, Side } from '../../compare/placed.ts';
import type { Span } from '../../documents/document.ts';

/** A run of a passage that the same links cover: the closest first, those of the very same words before sentences. */
export type Segment = Span & { readonly links: readonly PlacedLink[] };

/** The segments of a passage in order, without gaps; one without links where nothing is linked. */
export function segmentsOf(passage: Span, links: readonly PlacedLink[], side: Side): Segment[] {
  const cuts = new Set([passage.start, passage.end]);
  for (const { link } of links) {
    for (const cut of [link[side].start, link[side].end]) {
      if (cut > passage.start && cut < passage.end) cuts.add(cut);
    }
  }
  const ordered = [...cuts].sort((one, other) => one - other);
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? end;
    const covering = links.filter(({ link }) => link[side].start <= start && link[side].end >= end);
    return { start, end, links: covering.sort((one, other) => length(one, side) - length(other, side)) };
  });
}

function length({ link }: PlacedLink, side: Side): number {
  return link[side].end - link[side].start;
}
