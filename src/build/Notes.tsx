// NOTES.md as a section of the page, its parts as folds. It is about the two reports alone and never changes: it stands in
// the page as HTML, and no script knows it.

import { Children, type ComponentProps, type ReactNode } from 'react';
import Content from '../../NOTES.md';

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

/** Hidden by the style sheet while other documents are on the page. */
export function Notes() {
  return (
    <section className="section notes" aria-labelledby="notes">
      <h2 id="notes" tabIndex={-1}>
        Notes
      </h2>
      <div className="prose">
        <Content components={components} />
      </div>
    </section>
  );
}
