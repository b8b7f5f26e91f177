// A passage's words, matched ones marked, and after each match a sign that leads to its other end. What is marked is plain
// text, to be selected and copied as any: the signs have no text of their own, the style sheet draws their numbers.

import { Fragment } from 'react';
import { type ChosenMatch, endAt, type Placed, tellKind } from '../../compare/placed.ts';
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
  readonly matches: readonly Placed[];
  readonly chosen: ChosenMatch | undefined;
};

/**
 * Each segment has an element of its own, matched or not: a browser that translates puts others in the place of its text.
 *
 * @param span the passage, or a cell of it
 */
export function Words(props: WordsProps & { span: Span }) {
  const { document, other, span, side, matches, chosen } = props;
  return segmentsOf(span, matches, side).map((segment) => {
    const words = document.text.slice(segment.start, segment.end);
    const [closest] = segment.matches;
    const ending = matches.filter(({ match }) => match[side].end === segment.end);
    const isChosen = chosen !== undefined && segment.matches.includes(chosen.placed);
    const Mark = closest?.what === 'Change' && closest.match.kind !== 'moved' ? MARKS[side] : 'span';
    return (
      <Fragment key={segment.start}>
        <Mark
          className={closest && 'matched'}
          data-kind={closest?.match.kind}
          data-matches={closest && segment.matches.map(({ number }) => number).join(' ')}
          data-chosen={isChosen || undefined}
        >
          {words}
        </Mark>
        {other !== null &&
          ending.map((placed) => (
            <Sign
              {...props}
              key={placed.number}
              placed={placed}
              other={other}
              isChosen={chosen?.placed === placed}
            />
          ))}
      </Fragment>
    );
  });
}

const MARKS = { left: 'del', right: 'ins' } as const;

type SignProps = Pick<WordsProps, 'desk' | 'side' | 'document'> & {
  readonly placed: Placed;
  readonly other: SourceDocument;
  readonly isChosen: boolean;
};

/** Chooses its match; where that is chosen already, goes to the other end, if there is one. Without scripts it is a link to it. */
function Sign({ desk, document, placed, side, other, isChosen }: SignProps) {
  const { what, number, passage, address } = placed;
  const there = endAt(placed, across[side]);
  const end = passage[there];
  const where = there === side || end === undefined ? '' : `, in ${passageName(other, end)}`;
  return (
    // biome-ignore lint/a11y/useAnchorContent: its number is drawn, what it leads to is told.
    <a
      className="sign"
      href={`#${end?.id ?? document.id}`}
      data-match={number}
      aria-label={`${what} ${number}, ${tellKind(placed)}${where}`}
      aria-current={isChosen || undefined}
      onClick={(event) => chooseInstead(event, () => desk.choose(address[isChosen ? there : side]))}
    />
  );
}
