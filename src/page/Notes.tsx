// NOTES.md as a section of the page: its headings go one level down, and the passages that it names become links.

import { Children, type ComponentProps, type ReactNode } from 'react';
import Content from '../../NOTES.md';

const PASSAGE = /^(TASS|Interfax) (\d+)$/;

const components = {
  h1: ({ children }: ComponentProps<'h1'>) => <h2 id="notes">{children}</h2>,
  h2: ({ children }: ComponentProps<'h2'>) => <h3>{children}</h3>,
  h3: ({ children }: ComponentProps<'h3'>) => <h4>{children}</h4>,
  td: ({ children }: ComponentProps<'td'>) => <td>{Children.map(children, linkPassage)}</td>,
};

function linkPassage(child: ReactNode) {
  const named = typeof child === 'string' ? PASSAGE.exec(child) : null;
  return named === null ? child : <a href={`#${named[1]?.toLowerCase()}-${named[2]}`}>{child}</a>;
}

/** @param hidden while other documents than those that the notes are about are open */
export function Notes({ hidden }: { hidden: boolean }) {
  return (
    <section className="notes" aria-labelledby="notes" hidden={hidden}>
      <Content components={components} />
    </section>
  );
}
