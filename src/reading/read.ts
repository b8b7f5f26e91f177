// Reads decoded text into a document. Total: any string is a document.

import type { SourceDocument } from '../documents/document.ts';
import { readAsciiDoc } from './asciidoc/asciidoc.ts';
import { documentFromBlocks } from './blocks/blocks.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { readRestructured } from './restructured/restructured.ts';
import { markupOf } from './text/markup.ts';
import { readPlain } from './text/plain.ts';

const MARKUP = { asciidoc: readAsciiDoc, markdown: readMarkdown, restructured: readRestructured } as const;

/**
 * Reads text that is already a string. Passages cover every character but line ends and blank lines.
 * Where it is markup, this is read and gone: the document's text is what a reader of the rendered page would read.
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
  const markup = format === 'markdown' ? format : markupOf(name, text);
  return markup === null
    ? readPlain(text, { id, name })
    : documentFromBlocks(MARKUP[markup](text), { id, name });
}
