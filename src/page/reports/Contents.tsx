// The contents of a document that has many headings: a fold of links, nested as the headings are.

import type { MouseEvent } from 'react';
import { type SourceDocument, textOf } from '../../documents/document.ts';
import { shortName } from '../../documents/naming.ts';
import type { Heading } from '../../documents/outline.ts';
import { countOf } from '../../documents/words.ts';

/** A document with no more headings than these shows itself. */
const FEW = 10;

type ContentsProps = {
  readonly document: SourceDocument;
  readonly outline: readonly Heading[];
  /** Of its headings. */
  readonly count: number;
};

export function Contents({ document, outline, count }: ContentsProps) {
  if (count <= FEW) return null;
  return (
    <nav className="contents" aria-label={`Contents of ${shortName(document)}`} data-print="no">
      <details>
        <summary>{`Contents: ${countOf(count, 'heading')}`}</summary>
        <Level document={document} headings={outline} />
      </details>
    </nav>
  );
}

function Level({ document, headings }: { document: SourceDocument; headings: readonly Heading[] }) {
  return (
    <ol>
      {headings.map(({ index, below }) => {
        const passage = document.passages[index];
        return (
          passage !== undefined && (
            <li key={index}>
              <a href={`#${passage.id}`} onClick={fold}>
                {textOf(document, passage)}
              </a>
              {below.length > 0 && <Level document={document} headings={below} />}
            </li>
          )
        );
      })}
    </ol>
  );
}

/** Open, it would push its column down below the other. */
function fold({ currentTarget }: MouseEvent): void {
  currentTarget.closest('details')?.removeAttribute('open');
}
