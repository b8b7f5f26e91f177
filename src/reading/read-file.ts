// Opens a file of any kind: a document, or the one sentence that says why not. Total, and it always ends.

import type { Format, SourceDocument } from '../documents/document.ts';
import { askReader } from '../find/lazy.ts';
import pdfReader from '../find/reader-pdf.ts?worker&url';
import wordReader from '../find/reader-word.ts?worker&url';
import { type Block, documentFromBlocks } from './blocks.ts';
import { decode } from './decode.ts';
import { detect } from './detect.ts';
import { readHtml } from './html.ts';
import { parseHtml } from './parse-html.ts';
import { readText, type TextReader } from './text.ts';

/** A file as it was opened. */
export type OpenedFile = {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal; null where the browser computes none, as on pages that are not served securely. */
  readonly sha256: string | null;
  /** By its name, "UTF-8"; null for formats that have no one encoding. */
  readonly encoding: string | null;
  readonly format: Format;
};
export type Opened =
  | { readonly kind: 'document'; readonly document: SourceDocument; readonly file: OpenedFile }
  | { readonly kind: 'reason'; readonly reason: string };

/** The largest file that is opened (bytes): room for a report full of pictures, not for a tab's whole memory. */
export const LARGEST_FILE = 50 * 1024 * 1024;
/** The most text that is laid out in one page (UTF-16 units): twenty times the megabyte that the page is made for. */
const LONGEST_TEXT = 20_000_000;
/** An HTML page names its encoding among its first bytes, as the standard has it. */
const DECLARED_WITHIN = 1024;
/** A PDF of twenty pages takes half a second; what takes as long as this is taken not to end (milliseconds). */
export const LONGEST_READING = 60_000;

const TOO_SLOW = 'is nested in a way that takes a browser too long to read.';

type Read = { readonly document: SourceDocument; readonly encoding: string | null };

/** The reason to refuse a file by its size alone (bytes), before it is read; null where there is none. */
export function refuseSize(size: number, name: string): string | null {
  if (size === 0) return `“${name}” is empty.`;
  if (size <= LARGEST_FILE) return null;
  return `“${name}” has ${Math.round(size / 1024 / 1024)} MB; files of up to 50 MB can be opened.`;
}

/**
 * Opens a file's bytes. Never throws or rejects.
 *
 * The page's own thread parses HTML, which needs its DOM, and starts the workers of PDF and Word. Text and
 * Markdown are read wherever `read` likes: by a worker of the page that calls `readText`, for one.
 *
 * @param name the file's name, any string; its ending says what it should be, its bytes what it is
 * @param id begins the address of each of the document's passages
 * @param read how text and Markdown are read; here and now unless told
 * @param signal gives up reading where it aborts; a minute of it is enough unless told
 */
export async function openFile(
  bytes: Uint8Array,
  name: string,
  id: string,
  read: TextReader = readText,
  signal: AbortSignal = AbortSignal.timeout(LONGEST_READING),
): Promise<Opened> {
  const refuse = (reason: string): Opened => ({ kind: 'reason', reason: `“${name}” ${reason}` });
  try {
    const refused = refuseSize(bytes.length, name);
    if (refused !== null) return { kind: 'reason', reason: refused };
    const detected = detect(bytes, name);
    if (detected.kind === 'reason') return refuse(detected.reason);
    const { format } = detected;
    const file = { name, bytes: bytes.length, format };
    // The hash is begun first and copies the bytes: a reader may take them to a worker.
    const sum = hash(bytes);
    const opened = await readFormat(bytes, format, { id, name }, read, signal);
    if (typeof opened === 'string') return refuse(opened);
    const { document, encoding } = opened;
    if (document.passages.length === 0) return refuse('has no text in it.');
    if (document.text.length > LONGEST_TEXT) {
      return refuse('has more text than one page can show. Open it in parts.');
    }
    return { kind: 'document', document, file: { ...file, sha256: await sum, encoding } };
  } catch {
    return refuse(signal.aborted ? 'took more than a minute to read.' : 'is damaged and cannot be read.');
  }
}

/** A document, or the end of the sentence that says why there is none. */
async function readFormat(
  bytes: Uint8Array,
  format: Format,
  about: { readonly id: string; readonly name: string },
  read: TextReader,
  signal: AbortSignal,
): Promise<Read | string> {
  if (format === 'pdf' || format === 'word') {
    const answer = await askReader(format === 'pdf' ? pdfReader : wordReader, bytes, signal);
    if (answer.kind === 'reason') return answer.reason;
    const blocks = answer.kind === 'html' ? await blocksOf(answer.html, signal) : answer.blocks;
    if (blocks === null) return TOO_SLOW;
    return { document: documentFromBlocks(blocks, about), encoding: null };
  }
  const opened =
    format === 'html'
      ? await readPage(bytes, about, signal)
      : await read(bytes, { ...about, format }, signal);
  return opened ?? 'is not text, Markdown, HTML, .docx or PDF.';
}

async function readPage(
  bytes: Uint8Array,
  about: { readonly id: string; readonly name: string },
  signal: AbortSignal,
): Promise<Read | string | null> {
  const start = String.fromCharCode(...bytes.subarray(0, DECLARED_WITHIN));
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(start)?.[1];
  const decoded = decode(bytes, declared);
  if (decoded === null) return null;
  const blocks = await blocksOf(decoded.text, signal);
  if (blocks === null) return TOO_SLOW;
  return { document: documentFromBlocks(blocks, about), encoding: decoded.encoding };
}

/** Null where a browser takes too long. Reading takes some 40 ms for a megabyte, after the page had its turn. */
async function blocksOf(html: string, signal: AbortSignal): Promise<Block[] | null> {
  const body = await parseHtml(html, signal);
  await new Promise((resolve) => setTimeout(resolve));
  return body && readHtml(body);
}

async function hash(bytes: Uint8Array): Promise<string | null> {
  const { subtle } = globalThis.crypto ?? {};
  if (subtle === undefined) return null;
  // A file's bytes are its own, never shared with another thread, which TypeScript cannot know.
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
