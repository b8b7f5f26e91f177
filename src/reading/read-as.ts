// What is done with a file's bytes around every reader: its limits, its hash, its facts. Knows no format and loads none.

import { type Format, type SourceDocument, textOf } from '../documents/document.ts';
import { type Outcome, succeed } from '../documents/outcome.ts';
import { idOf } from './blocks/identify.ts';
import { cutLongPassages } from './blocks/pieces.ts';
import { LONGEST_TEXT, MOST_CELLS, type Reader, refuse, Stop, TOO_LONG } from './reader.ts';

/** A text that is an address and nothing else: a link that was dropped or pasted here. */
const ADDRESS = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i;
const ONLY_AN_ADDRESS =
  'is only an address, and this page fetches nothing. Save what is there as a file, and open that.';
/** What a passage takes of a browser's memory, in cells of a table. */
const CELLS_OF_PASSAGE = 6;
const UNKNOWN = 'cannot be read: it is damaged, or written in a way that its reader does not know.';

/**
 * Reads a file's bytes as one format: a document with the facts of its file, or one sentence. Never throws or rejects.
 *
 * @param bytes of a size that is opened
 * @param name the file's, any string; the document is called by it, and its id is made of it
 * @param encoding of its text, where a person chose one
 */
export async function readAs(
  read: Reader,
  format: Format,
  bytes: Uint8Array,
  name: string,
  encoding?: string,
): Promise<Outcome<SourceDocument>> {
  try {
    const outcome = await read(bytes, { id: idOf(name), name, encoding });
    if (!outcome.ok) return outcome;
    const { document, encoding: found, format: known = format } = outcome.value;
    if (document.passages.length === 0) return refuse(name, 'has no text in it.');
    if (ADDRESS.test(document.text)) return refuse(name, ONLY_AN_ADDRESS);
    const isLong = document.text.length > LONGEST_TEXT;
    const cut = isLong ? document : cutLongPassages(document);
    if (isLong || cellsOf(cut) > MOST_CELLS) return refuse(name, TOO_LONG);
    return succeed({
      ...cut,
      file: { name, bytes: bytes.length, sha256: await hash(bytes), encoding: found, format: known },
    });
  } catch (error) {
    return refuse(name, error instanceof Stop ? error.message : UNKNOWN);
  }
}

/** How much a document is to draw, in cells. */
function cellsOf(document: SourceDocument): number {
  return document.passages.reduce(
    (sum, passage) =>
      sum + (passage.role === 'table-row' ? textOf(document, passage).split('\t').length : CELLS_OF_PASSAGE),
    0,
  );
}

async function hash(bytes: Uint8Array): Promise<string | null> {
  const { subtle } = globalThis.crypto ?? {};
  if (subtle === undefined) return null;
  // A file's bytes are its own, never shared with another thread, which TypeScript cannot know.
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
