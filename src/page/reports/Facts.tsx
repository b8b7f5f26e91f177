// What is known of a document, in one line, and the rest of it in a fold.

import { memo } from 'react';
import type { SourceDocument } from '../../documents/document.ts';
import { countWords, writeCount } from '../../documents/words.ts';

/** Drawn once for a document: counting its words takes a while where it is long. */
export const Facts = memo(function Facts({ document }: { document: SourceDocument }) {
  const { dateline, passages, text, file, provenance } = document;
  const pages = passages.at(-1)?.page;
  const line = [
    dateline && [dateline.place, dateline.date].filter(Boolean).join(', '),
    count(countWords(text), 'word'),
    pages && count(pages, 'page'),
    provenance && count(provenance.cites.length, 'source'),
  ];
  return (
    <details className="facts">
      <summary>{line.filter(Boolean).join(' · ')}</summary>
      <dl className="listed-facts">
        {provenance !== null && (
          <>
            <dt>Date</dt>
            <dd>{`${provenance.request.date}: ${dayAndYear(document)}`}</dd>
            <dt>Cites</dt>
            <dd>{provenance.cites.join('; ')}</dd>
          </>
        )}
        <dt>File</dt>
        <dd>
          {[
            named(document),
            file && `${writeCount(file.bytes)} bytes`,
            file?.encoding,
            count(passages.length, 'passage'),
          ]
            .filter(Boolean)
            .join(', ')}
        </dd>
        <dt>SHA-256</dt>
        <dd className="sum">{file?.sha256 ?? 'not computed'}</dd>
      </dl>
    </details>
  );
});

/** A file's name, where it is not the document's own, which stands above. */
function named({ name, file }: SourceDocument): string | null {
  return file === null || file.name === name ? null : file.name;
}

function dayAndYear({ dateline, provenance }: SourceDocument): string {
  const year = /\d{4}/.exec(provenance?.request.date ?? '')?.[0];
  return `the report says ${dateline?.date ?? 'no day'}; your message says ${year}`;
}

function count(number: number, what: string): string {
  return `${writeCount(number)} ${what}${number === 1 ? '' : 's'}`;
}
