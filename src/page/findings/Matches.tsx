// What corresponds between the two reports: both, only one, names, figures, quotations. Each item leads to its place.

import { memo, useMemo } from 'react';
import type { Comparison } from '../../compare/comparison.ts';
import { passagesWithout } from '../../compare/coverage.ts';
import {
  type BothSides,
  KIND_NAMES,
  type PlacedLink,
  passageName,
  type Side,
  sides,
} from '../../compare/placed.ts';
import { type SourceDocument, textOf } from '../../documents/document.ts';
import { follow } from '../address.ts';
import { Growing } from '../growing.tsx';
import { Place } from '../Place.tsx';
import { sharedWords } from '../reports/MatchBar.tsx';
import { Differences } from './Differences.tsx';
import { Quotations } from './Quotations.tsx';

type CorrespondenceProps = {
  readonly documents: BothSides<SourceDocument>;
  readonly comparison: Comparison;
  /** Without the dismissed ones. */
  readonly links: readonly PlacedLink[];
};

/** Drawn again only when the links change: it can be thousands of them. */
export const Correspondence = memo(function Correspondence({
  documents,
  comparison,
  links,
}: CorrespondenceProps) {
  const pairs = useMemo(() => byPair(links), [links]);
  const without = useMemo(
    () => ({
      left: passagesWithout(
        documents.left,
        links.map(({ link }) => link.left),
        documents.right,
      ),
      right: passagesWithout(
        documents.right,
        links.map(({ link }) => link.right),
        documents.left,
      ),
    }),
    [documents, links],
  );
  return (
    <section className="correspondence" aria-labelledby="correspondence">
      <h2 id="correspondence">What corresponds</h2>
      <p>
        Found by machine, from the words alone. It can miss what is told in quite other words, and it can be
        wrong: “no counterpart found” does not mean “not said”. Captions, credits and site text are left out.
      </p>
      <h3>Found in both</h3>
      {links.length === 0 ? (
        <p>No links found.</p>
      ) : (
        <ul className="both">
          <Growing items={pairs}>
            {([first, ...others]) => (
              <li key={first.number}>
                <LinkEnd documents={documents} placed={first} side="left" />
                {' and '}
                <LinkEnd documents={documents} placed={first} side="right" />
                {[first, ...others].map((placed) => (
                  <span key={placed.number}>
                    {`${KIND_NAMES[placed.link.kind]}: ${sharedWords(documents, placed)}`}
                  </span>
                ))}
              </li>
            )}
          </Growing>
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
            links={links}
          />
        ))}
      </div>
    </section>
  );
});

/** Links between the same two passages together, in the order of the left. */
function byPair(links: readonly PlacedLink[]): (readonly [PlacedLink, ...PlacedLink[]])[] {
  const pairs = new Map<string, readonly [PlacedLink, ...PlacedLink[]]>();
  for (const placed of links) {
    const pair = `${placed.passage.left.id} ${placed.passage.right.id}`;
    const others = pairs.get(pair);
    pairs.set(pair, others === undefined ? [placed] : [...others, placed]);
  }
  return [...pairs.values()];
}

function LinkEnd({
  documents,
  placed,
  side,
}: {
  documents: BothSides<SourceDocument>;
  placed: PlacedLink;
  side: Side;
}) {
  const passage = placed.passage[side];
  return (
    <a href={`#${passage.id}`} onClick={(event) => follow(event, placed.address[side])}>
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
        <p>Every passage has a counterpart.</p>
      ) : (
        <ul>
          <Growing items={passages}>
            {(index) => {
              const passage = document.passages[index];
              return passage === undefined ? null : (
                <li key={index}>
                  <Place document={document} offset={passage.start} />
                  {` ${glimpse(textOf(document, passage))}`}
                </li>
              );
            }}
          </Growing>
        </ul>
      )}
    </div>
  );
}

function glimpse(words: string): string {
  return words.length <= GLIMPSE ? words : `${words.slice(0, words.lastIndexOf(' ', GLIMPSE))} …`;
}
