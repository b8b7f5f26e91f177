// Reads the bytes of a text, a Markdown file or a table of values.

import { succeed } from '../../documents/outcome.ts';
import { documentFromBlocks } from '../blocks.ts';
import { readDocument } from '../read.ts';
import { LONGEST_TEXT, type Reader, refuse, TOO_LONG } from '../reader.ts';
import { decode, sayBad } from './decode.ts';
import { readRows } from './rows.ts';

/** Lines, each of which may be a passage, at half a kilobyte each. */
const MOST_LINES = 1_000_000;

export const readTextFile = readerOf('text');
export const readMarkdownFile = readerOf('markdown');

export const readTableFile = readerOf('table');

function readerOf(format: 'text' | 'markdown' | 'table'): Reader {
  return async (bytes, about) => {
    const decoded = decode(bytes, about.name);
    if (!decoded.ok) return decoded;
    const { text, encoding } = decoded.value;
    if (text.length > LONGEST_TEXT || countLines(text) > MOST_LINES) return refuse(about.name, TOO_LONG);
    const document =
      format === 'table'
        ? documentFromBlocks(readRows(text), about)
        : readDocument(text, { ...about, format });
    return succeed({ document: sayBad(document, decoded.value), encoding });
  };
}

function countLines(text: string): number {
  let count = 1;
  for (const _ of text.matchAll(/\r\n?|\n/g)) count += 1;
  return count;
}
