// Reads decoded text into a document. Total: any string is a document.

import type { SourceDocument } from '../documents/document.ts';
import { documentFromBlocks } from './blocks.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { readPlain } from './text/plain.ts';

/**
 * Reads text that is already a string. Passages cover every character but line ends and blank lines.
 * Markdown's markup is read and gone: the document's text is what a reader of the rendered page would read.
 *
 * @param text any string, lone surrogates and mixed line ends included
 * @param about `id` begins every passage's address; `name` is what the page calls the document
 */
export function readDocument(
  text: string,
  about: {
    readonly id: string;
    readonly name: string;
    readonly format?: 'text' | 'markdown';
  },
): SourceDocument {
  const { id, name, format } = about;
  if (format === 'markdown') return documentFromBlocks(readMarkdown(text), { id, name });
  return readPlain(text, { id, name });
}
