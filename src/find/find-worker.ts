// The worker that finds, and that reads text, Markdown and tables of values.

import { succeed } from '../documents/outcome.ts';
import { readMarkdownFile, readTableFile, readTextFile } from '../reading/text/text.ts';
import { readWith } from './read-with.ts';
import { serve } from './serve.ts';
import { findSteps } from './steps.ts';

serve({
  read: readWith({ text: readTextFile, markdown: readMarkdownFile, table: readTableFile }),
  find: async (shown, tell) => {
    for (const step of findSteps(shown)) tell(step);
    return succeed(null);
  },
});
