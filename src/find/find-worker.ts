// The worker that finds, that says what a file is, and that reads what needs no library: text, Markdown, tables of values,
// outlines.

import { succeed } from '../documents/outcome.ts';
import {
  readFeatureFile,
  readMarkdownFile,
  readSchemaFile,
  readTableFile,
  readTextFile,
} from '../reading/text/text.ts';
import { readWith } from './read-with.ts';
import { serve } from './serve.ts';
import { findSteps } from './steps.ts';

serve({
  read: readWith({
    text: readTextFile,
    markdown: readMarkdownFile,
    table: readTableFile,
    feature: readFeatureFile,
    schema: readSchemaFile,
  }),
  find: async (shown, tell) => {
    for (const step of findSteps(shown)) tell(step);
    return succeed(null);
  },
});
