// NOTES.md as a section of the page, its parts as folds, with what each text is known by and who holds its rights.

import { Children, type ComponentProps, type ReactNode } from 'react';
import Content from '../../NOTES.md';
import type { SourceDocument } from '../documents/document.ts';
import { shortName } from '../documents/naming.ts';
import { writeCount } from '../documents/words.ts';

const PASSAGE = /^(TASS|Interfax) (\d+)$/;

const components = {
  // The section has a heading of its own.
  h1: () => null,
  h2: ({ children }: ComponentProps<'h2'>) => <h3>{children}</h3>,
  h3: ({ children }: ComponentProps<'h3'>) => <h4>{children}</h4>,
  td: ({ children }: ComponentProps<'td'>) => <td>{Children.map(children, linkPassage)}</td>,
};

function linkPassage(child: ReactNode) {
  const named = typeof child === 'string' ? PASSAGE.exec(child) : null;
  return named === null ? child : <a href={`#${named[1]?.toLowerCase()}-${named[2]}`}>{child}</a>;
}

type NotesProps = {
  readonly documents: readonly SourceDocument[];
  /** Whether the two reports are on the page, which the notes are about. */
  readonly isPair: boolean;
};

export function Notes({ documents, isPair }: NotesProps) {
  return (
    <section className="section notes" aria-labelledby="notes">
      <h2 id="notes" tabIndex={-1}>
        {isPair ? 'Notes and provenance' : 'Provenance'}
      </h2>
      {isPair && (
        <div className="prose">
          <Content components={components} />
        </div>
      )}
      <div className="halves" id="provenance">
        {documents.map((document) => (
          <Provenance key={document.id} document={document} />
        ))}
      </div>
      <p className="prose">
        Nothing on this page is sent anywhere.
        {isPair &&
          ' TASS and Interfax hold the rights in their reports, EPA-EFE in the picture that TASS credits, which is not shown: ask them before publishing.'}
      </p>
    </section>
  );
}

function Provenance({ document }: { document: SourceDocument }) {
  const { file, dateline, provenance } = document;
  return (
    <div className="half">
      <h3>{shortName(document)}</h3>
      <dl className="listed-facts">
        {dateline !== null && (
          <>
            <dt>Says</dt>
            <dd>
              {[dateline.place, dateline.date, dateline.agency].filter((part) => part !== null).join(', ')}
            </dd>
          </>
        )}
        {provenance !== null && (
          <>
            <dt>Your message</dt>
            <dd>{`adds the source’s name, ${provenance.request.source}, and the year: ${provenance.request.date}`}</dd>
          </>
        )}
        <dt>File</dt>
        <dd>
          {file === null
            ? 'none'
            : [
                file.name === document.name ? null : file.name,
                `${writeCount(file.bytes)} bytes`,
                file.encoding,
              ]
                .filter(Boolean)
                .join(', ')}
        </dd>
        <dt>SHA-256</dt>
        <dd className="sum">{file?.sha256 ?? 'not computed'}</dd>
      </dl>
    </div>
  );
}
