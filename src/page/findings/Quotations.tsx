// One report's quotations: who is quoted, by whom, and how much of it the other report has.

import type { Quotation } from '../../compare/comparison.ts';
import { EXTENT_NAMES, type PlacedMatch } from '../../compare/placed.ts';
import { across, type BothSides, type Side, type SourceDocument, textOf } from '../../documents/document.ts';
import { passageName, shortName } from '../../documents/naming.ts';
import { Gradual } from '../hooks/gradually.tsx';
import { Place } from '../Place.tsx';
import { glimpse } from './glimpse.ts';

type QuotationsProps = {
  readonly documents: BothSides<SourceDocument>;
  readonly side: Side;
  readonly quotations: readonly Quotation[];
  readonly matches: readonly PlacedMatch[];
};

export function Quotations({ documents, side, quotations, matches }: QuotationsProps) {
  const document = documents[side];
  const byPosition = new Map(matches.map((one) => [one.position, one]));
  return (
    <div className="half">
      <h4>{shortName(document)}</h4>
      {quotations.length === 0 && <p>None found.</p>}
      <ol className="rows">
        <Gradual items={quotations}>
          {(quotation) => (
            <li key={quotation.start}>
              <Place document={document} offset={quotation.start} />{' '}
              <span className="told">
                {`“${glimpse(textOf(document, quotation))}” `}
                <span className="by">
                  <Attribution document={document} quotation={quotation} />
                  <MatchedPlaces
                    documents={documents}
                    side={side}
                    quotation={quotation}
                    byPosition={byPosition}
                  />
                </span>
              </span>
            </li>
          )}
        </Gradual>
      </ol>
    </div>
  );
}

function Attribution({
  document,
  quotation: { speaker, outlet },
}: {
  document: SourceDocument;
  quotation: Quotation;
}) {
  const said = [
    speaker ? textOf(document, speaker) : 'speaker not found in the sentence',
    outlet && `in ${textOf(document, outlet)}`,
  ];
  return said.filter((part) => part !== null).join(', ');
}

function MatchedPlaces({
  documents,
  side,
  quotation,
  byPosition,
}: Pick<QuotationsProps, 'documents' | 'side'> & {
  quotation: Quotation;
  byPosition: ReadonlyMap<number, PlacedMatch>;
}) {
  const there = across[side];
  const found = quotation.matches
    .flatMap((position) => byPosition.get(position) ?? [])
    .filter(({ match }) => match[side].start < quotation.end && match[side].end > quotation.start);
  const places = [...new Map(found.map(({ passage }) => [passage[there].id, passage[there]])).values()];
  return places.map((passage, index) => (
    <span key={passage.id}>
      {index === 0 ? `; ${EXTENT_NAMES[quotation.extent]} ` : ', '}
      <a href={`#${passage.id}`}>{passageName(documents[there], passage)}</a>
    </span>
  ));
}
