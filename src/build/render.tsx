// The whole page as static HTML, at build time.

import { text } from 'node:stream/consumers';
import { delivered } from 'virtual:delivered';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerenderToNodeStream } from 'react-dom/static';
import { fail } from '../documents/outcome.ts';
import { keepsNothing } from '../keep/remote.ts';
import { Page } from '../page/Page.tsx';
import { createDesk } from '../state/desk.ts';
import { Notes } from './Notes.tsx';
import { withPlainMarks } from './quotation-marks.ts';

/** The HTML of the page's root element, ready to be hydrated by the same component, and that of the notes behind it. */
export async function renderPage(): Promise<{ readonly page: string; readonly notes: string }> {
  // Nothing is asked for while a page is rendered.
  const never = async () => fail('The page is being built.');
  const desk = createDesk({
    delivered,
    opens: true,
    find: never,
    read: never,
    keeper: keepsNothing,
    keepChoices: () => {},
  });
  // However long a section is, it stands in its place: React would else send long ones apart, for a script to insert.
  const options = { progressiveChunkSize: Number.POSITIVE_INFINITY };
  const { prelude } = await prerenderToNodeStream(<Page desk={desk} />, options);
  return {
    page: withPlainMarks(await text(prelude)),
    notes: withPlainMarks(renderToStaticMarkup(<Notes />)),
  };
}
