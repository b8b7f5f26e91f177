// Provenance and rights: what each text is known by, and what only the request says of it.

import type { SourceDocument } from '../documents/document.ts';
import { writeCount } from '../documents/words.ts';

export function Sources({ documents }: { documents: readonly SourceDocument[] }) {
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">Provenance and rights</h2>
      {documents.map(({ id, name, file, dateline, provenance }) => (
        <dl className="facts" key={id} aria-label={name}>
          <dt>File</dt>
          <dd>
            {file === null
              ? 'none'
              : [file.name, `${writeCount(file.bytes)} bytes`, file.encoding].filter(Boolean).join(', ')}
          </dd>
          <dt>SHA-256</dt>
          <dd className="sum">{file?.sha256 ?? 'not computed'}</dd>
          {dateline !== null && (
            <>
              <dt>From the text</dt>
              <dd>
                {[dateline.place, dateline.date, dateline.agency].filter((part) => part !== null).join(', ')}
              </dd>
            </>
          )}
          {provenance !== null && (
            <>
              <dt>From the request only</dt>
              <dd>
                {`the source’s name, ${provenance.request.source}, and the year: ${provenance.request.date}`}
              </dd>
            </>
          )}
        </dl>
      ))}
      <p>
        {documents.some(({ provenance }) => provenance !== null) &&
          'TASS and Interfax hold the rights in their reports, EPA-EFE in the picture that TASS credits, which is not shown here. Publishing this page wants their leave. '}
        Nothing on this page is sent anywhere.
      </p>
    </section>
  );
}
