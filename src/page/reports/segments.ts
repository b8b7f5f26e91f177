// Cuts a passage where marks and what they belong to begin and end, so that overlapping ones need no overlapping elements.

import type { Placed } from '../../compare/placed.ts';
import type { Side, Span } from '../../documents/document.ts';

/** A run of a passage that the marks of the same matches cover: the closest first, those of the very same words before sentences. */
export type Segment = Span & { readonly matches: readonly Placed[] };

/** The segments of a passage in order, without gaps; one without matches where nothing is matched. */
export function segmentsOf(passage: Span, matches: readonly Placed[], side: Side): Segment[] {
  const marks = matches.flatMap((of) => of.marked[side].map(({ start, end }) => ({ start, end, of })));
  const cuts = new Set([passage.start, passage.end]);
  for (const { start, end } of [...marks, ...matches.map(({ match }) => match[side])]) {
    if (start > passage.start && start < passage.end) cuts.add(start);
    if (end > passage.start && end < passage.end) cuts.add(end);
  }
  const ordered = [...cuts].sort((one, other) => one - other);
  marks.sort((one, other) => one.start - other.start);
  let begun = 0;
  let open: typeof marks = [];
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? end;
    open = open.filter((mark) => mark.end >= end);
    for (let mark = marks[begun]; mark !== undefined && mark.start <= start; mark = marks[++begun]) {
      if (mark.end >= end) open.push(mark);
    }
    const covering = [...new Set(open.map(({ of }) => of))];
    const closest = (one: Placed, other: Placed) =>
      length(one, side) - length(other, side) || one.number - other.number;
    return { start, end, matches: covering.sort(closest) };
  });
}

function length({ match }: Placed, side: Side): number {
  return match[side].end - match[side].start;
}
