// The worker that finds, that says what a file is, and that reads text, Markdown and tables of values.

import { succeed } from '../documents/outcome.ts';
import { readMarkdownFile, readTableFile, readTextFile } from '../reading/text/text.ts';
import { detectFile, readWith } from './read-with.ts';
import { serve } from './serve.ts';
import { findSteps } from './steps.ts';

serve({
  detect: detectFile,
  read: readWith({ text: readTextFile, markdown: readMarkdownFile, table: readTableFile }),
  find: async (shown, tell) => {
    for (const step of findSteps(shown)) tell(step);
    return succeed(null);
  },
});
