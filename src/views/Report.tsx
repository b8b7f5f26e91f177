// One report: its provenance, then its passages.

import type { SourceDocument } from '../documents/document.ts';
import type { Provenance } from '../documents/supplied.ts';
import { countWords } from '../documents/words.ts';
import { across, type BothSides, type ChosenLink, type PlacedLink, type Side } from './links.ts';
import { Passage } from './Passage.tsx';

type ReportProps = {
  readonly documents: BothSides<SourceDocument>;
  readonly side: Side;
  readonly provenance: Provenance;
  /** The links that touch each passage, by the passage's id. */
  readonly links: ReadonlyMap<string, readonly PlacedLink[]>;
  readonly chosen: ChosenLink | undefined;
  readonly address: string;
};

const UNLINKED: readonly PlacedLink[] = [];

export function Report({ documents, side, provenance, links, chosen, address }: ReportProps) {
  const document = documents[side];
  const { id, name, passages } = document;
  return (
    <article className="report" aria-labelledby={id}>
      <header className="report-head">
        <h3 id={id}>{name}</h3>
        <ReportFacts document={document} provenance={provenance} />
      </header>
      <div className="passages">
        {passages.map((passage, index) => (
          <Passage
            key={passage.id}
            document={document}
            other={documents[across[side]]}
            passage={passage}
            number={index + 1}
            source={`${provenance.request.source}, ${provenance.request.date}`}
            side={side}
            links={links.get(passage.id) ?? UNLINKED}
            chosen={address === passage.id}
            chosenLink={chosen && links.get(passage.id)?.includes(chosen.placed) ? chosen : undefined}
          />
        ))}
      </div>
    </article>
  );
}

function ReportFacts({ document, provenance }: { document: SourceDocument; provenance: Provenance }) {
  const { dateline, passages, text } = document;
  return (
    <dl className="facts">
      <dt>Dateline</dt>
      <dd>
        {dateline?.place}, {dateline?.date}
      </dd>
      <dt>Date</dt>
      <dd>{provenance.request.date}: the day from the text, the year from the request</dd>
      <dt>Cites</dt>
      <dd>{provenance.cites.join('; ')}</dd>
      <dt>Length</dt>
      <dd>
        {countWords(text)} words in {passages.length} passages
      </dd>
      <dt>File</dt>
      <dd>
        <a href="#sources">
          {provenance.file}, SHA-256 {provenance.sha256.slice(0, 8)}…
        </a>
      </dd>
    </dl>
  );
}
