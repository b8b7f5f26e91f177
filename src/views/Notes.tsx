// NOTES.md in the page. Its headings go one level down, and the passages that it names become links.

import type { ComponentProps } from 'react';
import { Children } from 'react';
import Content from '../../NOTES.md';

const PASSAGE = /^(TASS|Interfax) (\d+)$/;

export function Notes() {
  return (
    <section className="notes" aria-labelledby="notes">
      <Content components={components} />
    </section>
  );
}

const components = {
  h1: ({ children }: ComponentProps<'h1'>) => <h2 id="notes">{children}</h2>,
  h2: ({ children }: ComponentProps<'h2'>) => <h3>{children}</h3>,
  h3: ({ children }: ComponentProps<'h3'>) => <h4>{children}</h4>,
  td: ({ children, ...rest }: ComponentProps<'td'>) => (
    <td {...rest}>{Children.map(children, linkPassage)}</td>
  ),
};

function linkPassage(child: React.ReactNode) {
  const named = typeof child === 'string' ? PASSAGE.exec(child) : null;
  return named === null ? child : <a href={`#${named[1]?.toLowerCase()}-${named[2]}`}>{child}</a>;
}
