// One report: its provenance, then its passages.

import type { ReactNode } from 'react';
import type { Passage as PassageSpan, SourceDocument } from '../documents/document.ts';
import { textOf } from '../documents/document.ts';
import type { Provenance } from '../documents/supplied.ts';
import { countWords } from '../documents/words.ts';
import { follow } from './address.ts';
import { across, type BothSides, type ChosenLink, type PlacedLink, type Side } from './links.ts';
import { PassageActions } from './PassageActions.tsx';
import { Words } from './Words.tsx';

type ReportProps = {
  readonly documents: BothSides<SourceDocument>;
  readonly side: Side;
  readonly provenance: Provenance;
  /** The links that touch each passage, by the passage's id. */
  readonly links: ReadonlyMap<string, readonly PlacedLink[]>;
  readonly chosen: ChosenLink | undefined;
  readonly address: string;
};

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
            passage={passage}
            number={index + 1}
            source={`${provenance.request.source}, ${provenance.request.date}`}
            chosen={address === passage.id}
          >
            <Words
              document={document}
              other={documents[across[side]]}
              passage={passage}
              side={side}
              links={links.get(passage.id) ?? []}
              chosen={chosen}
            />
          </Passage>
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

type PassageProps = {
  readonly document: SourceDocument;
  readonly passage: PassageSpan;
  readonly number: number;
  readonly source: string;
  readonly chosen: boolean;
  readonly children: ReactNode;
};

/** What a reader is told of a passage that is not the report's running text. */
const ROLE_NAMES: Partial<Record<PassageSpan['role'], string>> = {
  furniture: 'Site text',
  headline: 'Headline',
  standfirst: 'Standfirst',
  caption: 'Caption',
  credit: 'Credit',
};

function Passage({ document, passage, number, source, chosen, children }: PassageProps) {
  const roleName = ROLE_NAMES[passage.role];
  const Element = passage.role === 'headline' || passage.role === 'heading' ? 'h4' : 'p';
  return (
    <div className="passage" id={passage.id} data-role={passage.role} data-chosen={chosen || undefined}>
      <a
        className="number"
        href={`#${passage.id}`}
        aria-label={`${number}, passage of ${document.name}`}
        onClick={(event) => follow(event, passage.id)}
        aria-current={chosen ? 'location' : undefined}
      >
        {number}
      </a>
      {chosen && (
        <PassageActions
          words={textOf(document, passage)}
          citation={`${source}, passage ${number}`}
          id={passage.id}
        />
      )}
      {roleName !== undefined && <span className="role">{roleName}</span>}
      <Element className="words" data-passage={passage.id}>
        {children}
      </Element>
    </div>
  );
}
