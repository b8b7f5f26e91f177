// The whole page as static HTML, at build time.

import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { Page } from '../page/Page.tsx';

/** The HTML of the page's root element, ready to be hydrated by the same component. */
export async function renderPage(): Promise<string> {
  // However long a section is, it stands in its place: React would else send long ones apart, for a script to insert.
  const options = { progressiveChunkSize: Number.POSITIVE_INFINITY };
  const { prelude } = await prerenderToNodeStream(<Page />, options);
  return text(prelude);
}
