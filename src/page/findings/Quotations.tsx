// One report's quotations: who is quoted, by whom, and how much of it the other report has.

import type { Quotation } from '../../compare/comparison.ts';
import { EXTENT_NAMES, type PlacedMatch, passagesQuoted } from '../../compare/placed.ts';
import { across, type BothSides, type Side, type SourceDocument, textOf } from '../../documents/document.ts';
import { glimpse } from '../../documents/glimpse.ts';
import { groupBy } from '../../documents/groups.ts';
import { passageName, shortName } from '../../documents/naming.ts';
import { Gradual } from '../hooks/gradually.tsx';
import { Place } from '../Place.tsx';

type QuotationsProps = {
  readonly documents: BothSides<SourceDocument>;
  readonly side: Side;
  readonly quotations: readonly Quotation[];
  readonly matches: readonly PlacedMatch[];
  /** Who speaks is looked for in English alone. */
  readonly isEnglish: boolean;
};

export function Quotations({ documents, side, quotations, matches, isEnglish }: QuotationsProps) {
  const document = documents[side];
  const other = documents[across[side]];
  const byPosition = groupBy(matches, ({ position }) => position);
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
                  {attributionOf(document, quotation, isEnglish)}
                  {passagesQuoted(quotation, side, byPosition).map((passage, index) => (
                    <span key={passage.id}>
                      {index === 0 ? `; ${EXTENT_NAMES[quotation.extent]} ` : ', '}
                      <a href={`#${passage.id}`}>{passageName(other, passage)}</a>
                    </span>
                  ))}
                </span>
              </span>
            </li>
          )}
        </Gradual>
      </ol>
    </div>
  );
}

function attributionOf(document: SourceDocument, { speaker, outlet }: Quotation, isEnglish: boolean): string {
  const unsaid = isEnglish ? 'speaker not found in the sentence' : '';
  const said = speaker ? textOf(document, speaker) : unsaid;
  return [said, outlet && `in ${textOf(document, outlet)}`].filter(Boolean).join(', ');
}
