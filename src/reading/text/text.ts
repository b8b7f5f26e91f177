// Reads the bytes of a text, a Markdown file, a table of values or an outline of keys.

import type { SourceDocument } from '../../documents/document.ts';
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

export const readTextFile = readerOf(readDocument);
export const readMarkdownFile = readerOf((text, about) =>
  readDocument(text, { ...about, format: 'markdown' }),
);
export const readTableFile = readerOf((text, about) => documentFromBlocks(readRows(text), about));
export const readFeatureFile = readerOf((text, about) => documentFromBlocks(readFeature(text), about));
export const readSchemaFile = readerOf(readSchema);

function readerOf(read: (text: string, about: About) => SourceDocument): Reader {
  return async (bytes, about) => {
    const decoded = decode(bytes, about.name, '', about.encoding);
    if (!decoded.ok) return decoded;
    const { text, encoding } = decoded.value;
    const isLong = text.length > LONGEST_TEXT || text.split(/\r\n?|\n/, MOST_LINES + 1).length > MOST_LINES;
    if (isLong) return refuse(about.name, TOO_LONG);
    return succeed({ document: withDecoded(read(text, about), decoded.value), encoding });
  };
}
