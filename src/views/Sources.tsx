// Provenance and rights: what each text is known by, and what only the request says of it.

import type { SourceDocument } from '../documents/document.ts';
import type { Provenance } from '../documents/supplied.ts';

type Source = { readonly document: SourceDocument; readonly provenance: Provenance };

export function Sources({ documents }: { documents: readonly Source[] }) {
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">Provenance and rights</h2>
      {documents.map(({ document, provenance }) => (
        <dl className="facts" key={document.id} aria-label={document.name}>
          <dt>File</dt>
          <dd>
            {provenance.file}, {provenance.bytes.toLocaleString('en')} bytes
          </dd>
          <dt>SHA-256</dt>
          <dd className="sum">{provenance.sha256}</dd>
          <dt>From the text</dt>
          <dd>
            {document.dateline?.place}, {document.dateline?.date}, {document.dateline?.agency}
          </dd>
          <dt>From the request only</dt>
          <dd>
            the source’s name, {provenance.request.source}, and the year: {provenance.request.date}
          </dd>
        </dl>
      ))}
      <p>
        TASS and Interfax hold the rights in their reports, EPA-EFE in the picture that TASS credits, which is
        not shown here. Publishing this page wants their leave. Nothing on this page is sent anywhere.
      </p>
    </section>
  );
}
