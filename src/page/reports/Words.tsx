// A passage's words, matched ones marked. The text content is exactly the report's words.

import type { MouseEvent } from 'react';
import type { ChosenMatch, PlacedMatch } from '../../compare/placed.ts';
import type { Passage, SourceDocument } from '../../documents/document.ts';
import { across, type Side } from '../../documents/document.ts';
import { passageName } from '../../documents/naming.ts';
import type { Desk } from '../../state/desk.ts';
import { chooseInstead } from '../hooks/address.ts';
import { type Segment, segmentsOf } from './segments.ts';

type WordsProps = {
  readonly desk: Desk;
  readonly document: SourceDocument;
  /** Null for a document alone on the page, which has no matches. */
  readonly other: SourceDocument | null;
  readonly passage: Passage;
  readonly side: Side;
  readonly matches: readonly PlacedMatch[];
  readonly chosen: ChosenMatch | undefined;
};

export function Words({ desk, document, other, passage, side, matches, chosen }: WordsProps) {
  if (other === null || matches.length === 0) return document.text.slice(passage.start, passage.end);
  const marked = new Set<PlacedMatch>();
  return segmentsOf(passage, matches, side).map((segment) => {
    const words = document.text.slice(segment.start, segment.end);
    if (segment.matches.length === 0) return words;
    const first = segment.matches.some((placed) => !marked.has(placed));
    for (const placed of segment.matches) marked.add(placed);
    return (
      <Mark
        key={segment.start}
        desk={desk}
        segment={segment}
        side={side}
        other={other}
        chosen={chosen}
        stop={first}
      >
        {words}
      </Mark>
    );
  });
}

type MarkProps = {
  readonly desk: Desk;
  readonly segment: Segment;
  readonly side: Side;
  readonly other: SourceDocument;
  readonly chosen: ChosenMatch | undefined;
  /** Whether the Tab key stops here: once for each match, however many marks it takes. */
  readonly stop: boolean;
  readonly children: string;
};

function Mark({ desk, segment, side, other, chosen, stop, children }: MarkProps) {
  const { matches } = segment;
  const [closest] = matches;
  if (closest === undefined) return children;
  const lit = chosen !== undefined && matches.includes(chosen.placed);
  const others = matches.map(({ passage }) => passageName(other, passage[across[side]]));
  const choose = (event: MouseEvent) => {
    const next = lit ? matches[(matches.indexOf(chosen.placed) + 1) % matches.length] : closest;
    chooseInstead(event, () => desk.choose((next ?? closest).address[side]));
  };
  return (
    <a
      className="mark"
      href={`#${closest.passage[across[side]].id}`}
      data-kind={closest.match.kind}
      data-matches={matches.map(({ number }) => number).join(' ')}
      data-lit={lit || undefined}
      aria-description={`matched: ${[...new Set(others)].join(', ')}`}
      tabIndex={stop ? undefined : -1}
      onClick={choose}
    >
      {children}
    </a>
  );
}
