// Reads the bytes of a text, a Markdown file, a table of values or an outline of keys.

import { succeed } from '../../documents/outcome.ts';
import { documentFromBlocks } from '../blocks/blocks.ts';
import { readFeature } from '../outline/feature.ts';
import { readSchema } from '../outline/schema.ts';
import { readDocument } from '../read.ts';
import { type About, LONGEST_TEXT, type Reader, refuse, TOO_LONG } from '../reader.ts';
import { decode, withDecoded } from './decode.ts';
import { readRows } from './rows.ts';

/** Lines, each of which may be a passage, at half a kilobyte each. */
const MOST_LINES = 1_000_000;

const READ = {
  text: (text: string, about: About) => readDocument(text, about),
  markdown: (text: string, about: About) => readDocument(text, { ...about, format: 'markdown' }),
  table: (text: string, about: About) => documentFromBlocks(readRows(text), about),
  feature: (text: string, about: About) => documentFromBlocks(readFeature(text), about),
  schema: readSchema,
} as const;

export const readTextFile = readerOf('text');
export const readMarkdownFile = readerOf('markdown');
export const readTableFile = readerOf('table');
export const readFeatureFile = readerOf('feature');
export const readSchemaFile = readerOf('schema');

function readerOf(format: keyof typeof READ): Reader {
  return async (bytes, about) => {
    const decoded = decode(bytes, about.name, '', about.encoding);
    if (!decoded.ok) return decoded;
    const { text, encoding } = decoded.value;
    if (text.length > LONGEST_TEXT || countLines(text) > MOST_LINES) return refuse(about.name, TOO_LONG);
    const document = READ[format](text, about);
    return succeed({ document: withDecoded(document, decoded.value), encoding });
  };
}

function countLines(text: string): number {
  let count = 1;
  for (const _ of text.matchAll(/\r\n?|\n/g)) count += 1;
  return count;
}
