// The whole page as static HTML, at build time.

import { prerender } from 'react-dom/static';
import { Page } from '../views/Page.tsx';

/** The HTML of the page's root element, ready to be hydrated by the same component. */
export async function renderPage(): Promise<string> {
  const { prelude } = await prerender(<Page />);
  return new Response(prelude).text();
}
