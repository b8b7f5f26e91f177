// One report's quotations: who is quoted, by whom, and how much of it the other report has.

import type { Quotation } from '../../compare/comparison.ts';
import type { PlacedMatch } from '../../compare/placed.ts';
import { across, type BothSides, type Side, type SourceDocument, textOf } from '../../documents/document.ts';
import { passageName } from '../../documents/naming.ts';
import { Gradual } from '../hooks/gradually.tsx';
import { Place } from '../Place.tsx';

const EXTENTS: Readonly<Record<Quotation['extent'], string>> = {
  whole: 'the same words in',
  'cut-here': 'more of these words in',
  'cut-there': 'a part of these words in',
  none: 'no match found',
};

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
    <div>
      <h4>{document.name}</h4>
      {quotations.length === 0 && <p>None found.</p>}
      <ul>
        <Gradual items={quotations}>
          {(quotation) => (
            <li key={quotation.start}>
              <Place document={document} offset={quotation.start} />
              {` “${textOf(document, quotation)}”`}
              <span className="attribution">
                <Attribution document={document} quotation={quotation} />
                <MatchedPlaces
                  documents={documents}
                  side={side}
                  quotation={quotation}
                  byPosition={byPosition}
                />
              </span>
            </li>
          )}
        </Gradual>
      </ul>
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
    speaker && `said by “${textOf(document, speaker)}”`,
    outlet && `from “${textOf(document, outlet)}”`,
  ];
  const words = said.filter((part) => part !== null).join(', ');
  return words === '' ? 'speaker not found in the sentence; ' : `${words}; `;
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
  if (places.length === 0) return EXTENTS.none;
  return (
    <>
      {EXTENTS[quotation.extent]}{' '}
      {places.map((passage, index) => (
        <span key={passage.id}>
          {index > 0 && ', '}
          <a href={`#${passage.id}`}>{passageName(documents[there], passage)}</a>
        </span>
      ))}
    </>
  );
}
