// What matches between the two reports: both, only one, names, figures, quotations. Each item leads to its place.

import { memo, useMemo } from 'react';
import type { Comparison } from '../../compare/comparison.ts';
import { KIND_NAMES, type PlacedMatch, sharedWords } from '../../compare/placed.ts';
import { passagesWithoutMatch } from '../../compare/without-match.ts';
import { type BothSides, type Side, type SourceDocument, sides, textOf } from '../../documents/document.ts';
import { passageName } from '../../documents/naming.ts';
import type { Desk } from '../../state/desk.ts';
import { chooseInstead } from '../hooks/address.ts';
import { Gradual } from '../hooks/gradually.tsx';
import { Place } from '../Place.tsx';
import { Differences } from './Differences.tsx';
import { Quotations } from './Quotations.tsx';

type MatchesProps = {
  readonly desk: Desk;
  readonly documents: BothSides<SourceDocument>;
  readonly comparison: Comparison;
  /** Without the dismissed ones. */
  readonly matches: readonly PlacedMatch[];
};

/** Drawn again only when the matches change: it can be thousands of them. */
export const Matches = memo(function Matches({ desk, documents, comparison, matches }: MatchesProps) {
  const pairs = useMemo(() => byPair(matches), [matches]);
  const without = useMemo(
    () => ({
      left: passagesWithoutMatch(
        documents.left,
        matches.map(({ match }) => match.left),
        documents.right,
      ),
      right: passagesWithoutMatch(
        documents.right,
        matches.map(({ match }) => match.right),
        documents.left,
      ),
    }),
    [documents, matches],
  );
  return (
    <section className="matches" aria-labelledby="matches">
      <h2 id="matches">What matches</h2>
      <p>
        Found by machine, from the words alone. It can miss what is told in quite other words, and it can be
        wrong: “no match found” does not mean “not said”. Captions, credits and site text are left out.
      </p>
      <h3>Found in both</h3>
      {matches.length === 0 ? (
        <p>No matches found.</p>
      ) : (
        <ul className="both">
          <Gradual items={pairs}>
            {([first, ...others]) => (
              <li key={first.number}>
                <MatchEnd desk={desk} documents={documents} placed={first} side="left" />
                {' and '}
                <MatchEnd desk={desk} documents={documents} placed={first} side="right" />
                {[first, ...others].map((placed) => (
                  <span key={placed.number}>
                    {`${KIND_NAMES[placed.match.kind]}: ${sharedWords(documents, placed)}`}
                  </span>
                ))}
              </li>
            )}
          </Gradual>
        </ul>
      )}
      <div className="pair">
        {sides.map((side) => (
          <OnlyHere key={side} document={documents[side]} passages={without[side]} />
        ))}
      </div>
      <Differences caption="Names written differently" documents={documents} items={comparison.names} />
      <Differences caption="Figures and dates" documents={documents} items={comparison.figures} />
      <h3>Quotations</h3>
      <div className="pair">
        {sides.map((side) => (
          <Quotations
            key={side}
            documents={documents}
            side={side}
            quotations={comparison.quotations[side]}
            matches={matches}
          />
        ))}
      </div>
    </section>
  );
});

/** Matches between the same two passages together, in the order of the left. */
function byPair(matches: readonly PlacedMatch[]): (readonly [PlacedMatch, ...PlacedMatch[]])[] {
  const pairs = new Map<string, [PlacedMatch, ...PlacedMatch[]]>();
  for (const placed of matches) {
    const pair = `${placed.passage.left.id} ${placed.passage.right.id}`;
    const others = pairs.get(pair);
    if (others === undefined) pairs.set(pair, [placed]);
    else others.push(placed);
  }
  return [...pairs.values()];
}

function MatchEnd({
  desk,
  documents,
  placed,
  side,
}: {
  desk: Desk;
  documents: BothSides<SourceDocument>;
  placed: PlacedMatch;
  side: Side;
}) {
  const passage = placed.passage[side];
  return (
    <a
      href={`#${passage.id}`}
      onClick={(event) => chooseInstead(event, () => desk.choose(placed.address[side]))}
    >
      {passageName(documents[side], passage)}
    </a>
  );
}

/** Enough of a passage's beginning to know it by (UTF-16 units, cut at a word). */
const GLIMPSE = 90;

function OnlyHere({ document, passages }: { document: SourceDocument; passages: readonly number[] }) {
  return (
    <div>
      <h3>{`Found only in ${document.name}`}</h3>
      {passages.length === 0 ? (
        <p>Every passage has a match.</p>
      ) : (
        <ul>
          <Gradual items={passages}>
            {(index) => {
              const passage = document.passages[index];
              return passage === undefined ? null : (
                <li key={index}>
                  <Place document={document} offset={passage.start} />
                  {` ${glimpse(textOf(document, passage))}`}
                </li>
              );
            }}
          </Gradual>
        </ul>
      )}
    </div>
  );
}

function glimpse(words: string): string {
  return words.length <= GLIMPSE ? words : `${words.slice(0, words.lastIndexOf(' ', GLIMPSE))} …`;
}
