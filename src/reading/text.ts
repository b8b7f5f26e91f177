// Reads the bytes of a text or a Markdown file.

import { type Outcome, succeed } from '../documents/outcome.ts';
import { decode } from './decode.ts';
import { readDocument } from './read.ts';
import { type About, LONGEST_TEXT, type Read, refuse, TOO_LONG } from './reader.ts';

/** Lines, each of which may be a passage, at half a kilobyte each. */
const MOST_LINES = 1_000_000;

export async function readTextFile(bytes: Uint8Array, about: About): Promise<Outcome<Read>> {
  return read(bytes, about, 'text');
}

export async function readMarkdownFile(bytes: Uint8Array, about: About): Promise<Outcome<Read>> {
  return read(bytes, about, 'markdown');
}

function read(bytes: Uint8Array, about: About, format: 'text' | 'markdown'): Outcome<Read> {
  const decoded = decode(bytes, about.name);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.length > LONGEST_TEXT || countLines(text) > MOST_LINES) return refuse(about.name, TOO_LONG);
  return succeed({ document: readDocument(text, { ...about, format }), encoding });
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
