// A passage's words, matched ones marked, and after each match a sign that leads to its other end. What is marked is plain
// text, to be selected and copied as any: the signs have no text of their own, the style sheet draws their numbers.

import { type ChosenMatch, KIND_NAMES, type PlacedMatch } from '../../compare/placed.ts';
import { across, type Side, type SourceDocument, type Span } from '../../documents/document.ts';
import { passageName } from '../../documents/naming.ts';
import type { Desk } from '../../state/desk.ts';
import { chooseInstead } from '../hooks/address.ts';
import { segmentsOf } from './segments.ts';

export type WordsProps = {
  readonly desk: Desk;
  readonly document: SourceDocument;
  /** Null for a document alone on the page, which has no matches. */
  readonly other: SourceDocument | null;
  readonly side: Side;
  readonly matches: readonly PlacedMatch[];
  readonly chosen: ChosenMatch | undefined;
};

/** @param span the passage, or a cell of it */
export function Words({ desk, document, other, span, side, matches, chosen }: WordsProps & { span: Span }) {
  if (other === null || matches.length === 0) return document.text.slice(span.start, span.end);
  return segmentsOf(span, matches, side).map((segment) => {
    const words = document.text.slice(segment.start, segment.end);
    const [closest] = segment.matches;
    if (closest === undefined) return words;
    const ending = segment.matches.filter(({ match }) => match[side].end === segment.end);
    const isChosen = chosen !== undefined && segment.matches.includes(chosen.placed);
    return (
      <span key={segment.start}>
        <span
          className="matched"
          data-kind={closest.match.kind}
          data-matches={segment.matches.map(({ number }) => number).join(' ')}
          data-chosen={isChosen || undefined}
        >
          {words}
        </span>
        {ending.map((placed) => (
          <Sign
            key={placed.number}
            desk={desk}
            placed={placed}
            side={side}
            other={other}
            isChosen={chosen?.placed === placed}
          />
        ))}
      </span>
    );
  });
}

type SignProps = Pick<WordsProps, 'desk' | 'side'> & {
  readonly placed: PlacedMatch;
  readonly other: SourceDocument;
  readonly isChosen: boolean;
};

/** Chooses its match; where that is chosen already, goes to the other end. Without scripts it is a link to it. */
function Sign({ desk, placed, side, other, isChosen }: SignProps) {
  const there = across[side];
  const { number, passage, address, match } = placed;
  return (
    // biome-ignore lint/a11y/useAnchorContent: its number is drawn, what it leads to is told.
    <a
      className="sign"
      href={`#${passage[there].id}`}
      data-match={number}
      aria-label={`Match ${number}, ${KIND_NAMES[match.kind].toLowerCase()}, in ${passageName(other, passage[there])}`}
      aria-current={isChosen || undefined}
      onClick={(event) => chooseInstead(event, () => desk.choose(address[isChosen ? there : side]))}
    />
  );
}
