// The whole page as static HTML, at build time.

import { prerender } from 'react-dom/static';
import { Page } from '../views/Page.tsx';

/** The HTML of the page's root element, ready to be hydrated by the same component. */
export async function renderPage(): Promise<string> {
  // However long a section is, it stands in its place: React would else send long ones apart, for a script to insert.
  const { prelude } = await prerender(<Page />, { progressiveChunkSize: Number.POSITIVE_INFINITY });
  return new Response(prelude).text();
}
