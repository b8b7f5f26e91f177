// The whole page as static HTML, at build time.

import { text } from 'node:stream/consumers';
import { Children, type ComponentProps, type ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import Content from '../../NOTES.md';
import { Page } from '../page/Page.tsx';
import choices from './choices.js?raw';

const PASSAGE = /^(TASS|Interfax) (\d+)$/;

/** NOTES.md's headings go one level down, and the passages that it names become links. */
const components = {
  h1: ({ children }: ComponentProps<'h1'>) => <h2 id="notes">{children}</h2>,
  h2: ({ children }: ComponentProps<'h2'>) => <h3>{children}</h3>,
  h3: ({ children }: ComponentProps<'h3'>) => <h4>{children}</h4>,
  td: ({ children, ...rest }: ComponentProps<'td'>) => (
    <td {...rest}>{Children.map(children, linkPassage)}</td>
  ),
};

function linkPassage(child: ReactNode) {
  const named = typeof child === 'string' ? PASSAGE.exec(child) : null;
  return named === null ? child : <a href={`#${named[1]?.toLowerCase()}-${named[2]}`}>{child}</a>;
}

/** The HTML of the page's root element, ready to be hydrated by the same component. */
export async function renderPage(): Promise<string> {
  // Without its comment and its line ends: it is in the page as it stands here.
  const built = {
    notes: <Content components={components} />,
    choices: choices.replace(/^\/\/.*\n|\n\s*/gm, ''),
  };
  const page = <Page built={built} />;
  // However long a section is, it stands in its place: React would else send long ones apart, for a script to insert.
  const { prelude } = await prerenderToNodeStream(page, { progressiveChunkSize: Number.POSITIVE_INFINITY });
  return text(prelude);
}
