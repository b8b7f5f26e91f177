// Reads the bytes of a text or Markdown file. Pure: it runs in any worker as it does in the page.

import type { SourceDocument } from '../documents/document.ts';
import { decode } from './decode.ts';
import { readDocument } from './read.ts';

export type ReadText = { readonly document: SourceDocument; readonly encoding: string };
/**
 * How text is read, elsewhere than in the page if it likes: bytes, facts and what it gives can be sent to a worker.
 * Rejects where the signal aborts.
 */
export type TextReader = (
  bytes: Uint8Array,
  about: { readonly id: string; readonly name: string; readonly format: 'text' | 'markdown' },
  signal: AbortSignal,
) => ReadText | null | Promise<ReadText | null>;

/** The document that a file's bytes hold, and the name of their encoding; null where they are no text. */
export function readText(bytes: Uint8Array, about: Parameters<TextReader>[1]): ReadText | null {
  const decoded = decode(bytes);
  return decoded && { document: readDocument(decoded.text, about), encoding: decoded.encoding };
}
