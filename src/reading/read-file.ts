// Reads a file of any kind: a document, or the one sentence that says why not. For whoever has no workers to choose from:
// Node, a test, a tool. Workers take the same readers one by one (src/find).

import type { SourceDocument } from '../documents/document.ts';
import type { Outcome } from '../documents/outcome.ts';
import { type Detected, detect, refuseSize } from './detect.ts';
import { readAs } from './read-as.ts';
import type { Reader } from './reader.ts';

/** Each loads itself when a file of its format is there: PDF's alone weighs more than all the rest. */
const READERS: Readonly<Record<Detected, Reader>> = {
  text: async (...file) => (await import('./text/text.ts')).readTextFile(...file),
  markdown: async (...file) => (await import('./text/text.ts')).readMarkdownFile(...file),
  table: async (...file) => (await import('./text/text.ts')).readTableFile(...file),
  feature: async (...file) => (await import('./text/text.ts')).readFeatureFile(...file),
  schema: async (...file) => (await import('./text/text.ts')).readSchemaFile(...file),
  html: async (...file) => (await import('./html/html.ts')).readHtmlFile(...file),
  word: async (...file) => (await import('./packed.ts')).readPackedFile(...file),
  reqif: async (...file) => (await import('./reqif/document.ts')).readReqifFile(...file),
  pdf: async (...file) => (await import('./pdf/pdf.ts')).readPdfFile(...file),
};

/**
 * Reads a file's bytes, however long it takes. Never throws or rejects.
 *
 * @param encoding of its text, by a label of the Encoding Standard, where the one that is found is wrong
 * @param name the file's, any string; its ending says what it should be, its bytes what it is
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  { encoding }: { readonly encoding?: string } = {},
): Promise<Outcome<SourceDocument>> {
  const size = refuseSize(bytes.length, name);
  if (!size.ok) return size;
  const format = detect(bytes, name);
  return format.ok ? readAs(READERS[format.value], format.value, bytes, name, encoding) : format;
}
