// What is known of a document, in one line, and the rest of it in a fold.

import type { SourceDocument } from '../../documents/document.ts';
import { countOf, writeCount } from '../../documents/words.ts';
import { dayAndYear } from '../../letter/flag.ts';
import type { Desk } from '../../state/desk.ts';

type FactsProps = {
  readonly desk: Desk;
  readonly document: SourceDocument;
  /** How many it has, as far as they were counted. */
  readonly words: number | undefined;
};

export function Facts({ desk, document, words }: FactsProps) {
  const { dateline, passages, file, provenance } = document;
  const pages = passages.at(-1)?.page;
  const line = [
    dateline && [dateline.place, dateline.date].filter(Boolean).join(', '),
    words === undefined ? countOf(passages.length, 'passage') : countOf(words, 'word'),
    pages && countOf(pages, 'page'),
    file?.encoding && !file.encoding.startsWith('UTF') && `read as ${file.encoding}`,
    provenance && countOf(provenance.cites.length, 'source'),
    document.remarks.length > 0 && countOf(document.remarks.length, 'remark'),
    document.inserted && `${countOf(document.inserted, 'insertion')} accepted`,
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
            // Where it is the document's own, it stands above.
            file?.name !== document.name && file?.name,
            file && `${writeCount(file.bytes)} bytes`,
            file?.encoding,
            countOf(passages.length, 'passage'),
          ]
            .filter(Boolean)
            .join(', ')}
        </dd>
        {file?.encoding && desk.canReadAgain(document) && (
          <>
            <dt data-print="no">Read as</dt>
            <dd data-print="no">
              <select
                aria-label="Read as"
                value={labelOf(file.encoding)}
                onChange={({ target }) => desk.readAgain(document, target.value)}
              >
                {[...new Set(document.encodings).add(labelOf(file.encoding))].map((label) => (
                  <option key={label}>{label}</option>
                ))}
              </select>
            </dd>
          </>
        )}
        <dt>SHA-256</dt>
        <dd className="sum">{file?.sha256 ?? 'not computed'}</dd>
      </dl>
    </details>
  );
}

/** Of an encoding by its name: arrow keys lead on from the one that is read in. */
function labelOf(name: string): string {
  return name.toLowerCase().replace('mac ', 'x-mac-').replace(' ', '');
}
