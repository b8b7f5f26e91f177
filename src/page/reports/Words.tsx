// A passage's words, linked ones marked. The text content is exactly the report's words.

import type { MouseEvent } from 'react';
import { across, type ChosenLink, type PlacedLink, passageName, type Side } from '../../compare/placed.ts';
import type { Passage, SourceDocument } from '../../documents/document.ts';
import { setAddress } from '../address.ts';
import { type Segment, segmentsOf } from './segments.ts';

type WordsProps = {
  readonly document: SourceDocument;
  /** Null for a document alone on the page, which has no links. */
  readonly other: SourceDocument | null;
  readonly passage: Passage;
  readonly side: Side;
  readonly links: readonly PlacedLink[];
  readonly chosen: ChosenLink | undefined;
};

export function Words({ document, other, passage, side, links, chosen }: WordsProps) {
  if (other === null || links.length === 0) return document.text.slice(passage.start, passage.end);
  const marked = new Set<PlacedLink>();
  return segmentsOf(passage, links, side).map((segment) => {
    const words = document.text.slice(segment.start, segment.end);
    if (segment.links.length === 0) return words;
    const first = segment.links.some((placed) => !marked.has(placed));
    for (const placed of segment.links) marked.add(placed);
    return (
      <Mark key={segment.start} segment={segment} side={side} other={other} chosen={chosen} stop={first}>
        {words}
      </Mark>
    );
  });
}

type MarkProps = {
  readonly segment: Segment;
  readonly side: Side;
  readonly other: SourceDocument;
  readonly chosen: ChosenLink | undefined;
  /** Whether the Tab key stops here: once for each link, however many marks it takes. */
  readonly stop: boolean;
  readonly children: string;
};

function Mark({ segment, side, other, chosen, stop, children }: MarkProps) {
  const { links } = segment;
  const [closest] = links;
  if (closest === undefined) return children;
  const lit = chosen !== undefined && links.includes(chosen.placed);
  const counterparts = links.map(({ passage }) => passageName(other, passage[across[side]]));
  const choose = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const next = lit ? links[(links.indexOf(chosen.placed) + 1) % links.length] : closest;
    setAddress((next ?? closest).address[side]);
  };
  return (
    <a
      className="mark"
      href={`#${closest.passage[across[side]].id}`}
      data-kind={closest.link.kind}
      data-links={links.map(({ number }) => number).join(' ')}
      data-lit={lit || undefined}
      aria-description={`linked: ${[...new Set(counterparts)].join(', ')}`}
      tabIndex={stop ? undefined : -1}
      onClick={choose}
    >
      {children}
    </a>
  );
}
