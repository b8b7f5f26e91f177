// What matches between the two reports: both, only one, names, figures, quotations. Each item leads to its place.

import { memo, useMemo } from 'react';
import type { Comparison } from '../../compare/comparison.ts';
import { KIND_NAMES, type PlacedMatch, sharedWords } from '../../compare/placed.ts';
import { withoutMatchAmong } from '../../compare/without-match.ts';
import { type BothSides, type SourceDocument, sides, textOf } from '../../documents/document.ts';
import { glimpse } from '../../documents/glimpse.ts';
import { groupBy } from '../../documents/groups.ts';
import { shortName } from '../../documents/naming.ts';
import { countOf } from '../../documents/words.ts';
import type { Findings } from '../../find/findings.ts';
import type { Desk } from '../../state/desk.ts';
import { leaveFor } from '../hooks/address.ts';
import { Gradual } from '../hooks/gradually.tsx';
import { Place } from '../Place.tsx';
import { Differences, gatherLone } from './Differences.tsx';
import { Quotations } from './Quotations.tsx';

type MatchesProps = {
  readonly desk: Desk;
  readonly documents: BothSides<SourceDocument>;
  readonly comparison: Comparison;
  /** Without those that are set aside. */
  readonly matches: readonly PlacedMatch[];
  readonly screenings: Findings['screenings'];
  /** How many are set aside. */
  readonly aside: number;
};

/** Drawn again only when the matches change: it can be thousands of them. */
export const Matches = memo(function Matches(props: MatchesProps) {
  const { documents, comparison, matches, screenings } = props;
  const without = useMemo(
    () =>
      withoutMatchAmong(
        documents,
        comparison,
        matches.map(({ match }) => match),
      ),
    [documents, comparison, matches],
  );
  return (
    <section className="section matches" aria-labelledby="matches">
      <h2 id="matches" tabIndex={-1}>
        What matches
      </h2>
      <p className="lead">
        Found by machine, from the words alone: it can miss, and be wrong. “No match found” does not mean “not
        said”. Captions, credits and site text match nothing.
      </p>
      <InBoth {...props} />
      <div className="halves">
        {sides.map((side) => (
          <OnlyHere key={side} document={documents[side]} passages={without[side]} />
        ))}
        <Differences caption="Names written differently" documents={documents} items={comparison.names} />
        <Differences
          caption="Figures and dates"
          documents={documents}
          items={gatherLone(comparison.figures)}
        />
      </div>
      <h3>Quotations</h3>
      <div className="halves">
        {sides.map((side) => (
          <Quotations
            key={side}
            documents={documents}
            side={side}
            quotations={comparison.quotations[side]}
            matches={matches}
            isEnglish={!screenings[side]?.language}
          />
        ))}
      </div>
    </section>
  );
});

function InBoth({ desk, documents, matches, aside }: Omit<MatchesProps, 'comparison' | 'screenings'>) {
  /** Between the same two passages together, in the order of the left. */
  const pairs = useMemo(() => {
    const pairOf = ({ passage: { left, right } }: PlacedMatch) => `${left.id} ${right.id}`;
    return [...groupBy(matches, pairOf).values()];
  }, [matches]);
  return (
    <>
      <h3>{`In both: ${matches.length === 0 ? 'no match found' : countOf(matches.length, 'match', 'matches')}${aside > 0 ? `, ${aside} set aside` : ''}`}</h3>
      {matches.length > 0 && (
        <table className="listed in-both">
          <thead>
            <tr>
              {sides.map((side) => (
                <th key={side} scope="col">
                  {shortName(documents[side])}
                </th>
              ))}
              <th scope="col">What they share</th>
            </tr>
          </thead>
          <tbody>
            <Gradual items={pairs}>
              {([first, ...others]) => (
                <tr key={first.number}>
                  {sides.map((side) => (
                    <td key={side}>
                      <Place
                        document={documents[side]}
                        offset={first.passage[side].start}
                        onClick={(event) => leaveFor(event, desk, first.address[side])}
                      />
                    </td>
                  ))}
                  <td>
                    {[first, ...others].map((placed) => (
                      <div key={placed.number}>
                        {`${KIND_NAMES[placed.match.kind]}: ${sharedWords(documents, placed)}. ${placed.told}`}
                      </div>
                    ))}
                  </td>
                </tr>
              )}
            </Gradual>
          </tbody>
        </table>
      )}
    </>
  );
}

function OnlyHere({ document, passages }: { document: SourceDocument; passages: readonly number[] }) {
  const many = passages.length === 0 ? 'no passage' : countOf(passages.length, 'passage');
  return (
    <div className="half">
      <h3>{`Only in ${shortName(document)}: ${many}`}</h3>
      <ol className="rows">
        <Gradual items={passages}>
          {(index) => {
            const passage = document.passages[index];
            return passage === undefined ? null : (
              <li key={index}>
                <Place document={document} offset={passage.start} />{' '}
                <span className="told">{glimpse(textOf(document, passage))}</span>
              </li>
            );
          }}
        </Gradual>
      </ol>
    </div>
  );
}
