// Provenance and rights: what each text is known by, and what only the message says of it.

import type { SourceDocument } from '../documents/document.ts';
import { shortName } from '../documents/naming.ts';
import { writeCount } from '../documents/words.ts';

export function Provenance({ documents }: { documents: readonly SourceDocument[] }) {
  return (
    <section className="section" aria-labelledby="provenance">
      <h2 id="provenance" tabIndex={-1}>
        Provenance and rights
      </h2>
      <div className="halves">
        {documents.map((document) => (
          <Origin key={document.id} document={document} />
        ))}
      </div>
      <p className="prose">
        Nothing on this page is sent anywhere.
        {documents.some(({ provenance }) => provenance !== null) &&
          ' TASS and Interfax hold the rights in their reports, EPA-EFE in the picture that TASS credits, which is not shown: ask them before publishing.'}
      </p>
    </section>
  );
}

function Origin({ document }: { document: SourceDocument }) {
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
