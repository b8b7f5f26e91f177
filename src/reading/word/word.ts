// Reads a Word document with mammoth, which is given the parts that hold words and nothing else. Loaded only when needed.

import JSZip from 'jszip';
import mammoth from 'mammoth';
import { type Outcome, succeed } from '../../documents/outcome.ts';
import { documentFromBlocks } from '../blocks/blocks.ts';
import { GOES_ON, readHtml } from '../html/html.ts';
import type { About, Read } from '../reader.ts';
import { type Archive, openArchive } from '../xml/archive.ts';
import type { XmlElement } from '../xml/tree.ts';
import { blocksOfChunk } from './chunks.ts';
import { CAPTION, NUMBERED } from './numbers.ts';
import { CODE, HEADING, LINE } from './paragraphs.ts';
import { readParts } from './parts.ts';
import { writeXml } from './tree.ts';

/** Of headings and lists. */
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const STYLES = [
  ...LEVELS.map((level) => `p.${HEADING}${level} => h6[aria-level='${level}']:fresh`),
  ...LEVELS.map((level) => `p[style-name='toc ${level}'] => dd[aria-level='${level}']:fresh`),
  // Its number is among its words; a list item of HTML would get another.
  ...LEVELS.map((level) => `p.${NUMBERED}${level} => dd[aria-level='${level}']:fresh`),
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  `p.${CAPTION} => figcaption:fresh`,
  `p.${LINE} => p.${GOES_ON}:fresh`,
  `p.${CODE} => pre:separator('\\n')`,
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "p[style-name='Source Code'] => pre:separator('\\n')",
];

/** A paragraph of a list that nobody has written yet. */
const LONE_BULLET = /^\s*[•–—-]\s*$/;

type Input = Parameters<typeof mammoth.convertToHtml>[0];

/**
 * Reads an archive that holds a Word document. Throws where mammoth does.
 *
 * @param depth how many Word files this one stands in
 */
export async function readWord(archive: Archive, about: About, depth = 0): Promise<Outcome<Read>> {
  const { name } = about;
  const parts = await readParts(archive, name);
  if (!parts.ok) return parts;
  const { trees, remarks, chunks, inserted, furniture } = parts.value;
  const { value: html } = await mammoth.convertToHtml(await zipOf(trees), {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    styleMap: STYLES,
  });
  const placed = new Map(remarks);
  for (const [relation, part] of chunks)
    placed.set(
      `chunk-${relation}`,
      await blocksOfChunk(archive, part, (bytes, about) => readWithin(bytes, about, depth + 1), depth),
    );
  const blocks = readHtml(html, name, { areTablesData: true, placed });
  if (!blocks.ok) return blocks;
  const said = blocks.value.filter(({ text, remarks }) => remarks !== undefined || !LONE_BULLET.test(text));
  const all = [...furniture.above, ...said, ...furniture.below];
  const document = documentFromBlocks(all, about);
  return succeed({ document: inserted > 0 ? { ...document, inserted } : document, encoding: null });
}

/** What mammoth takes: an ArrayBuffer in browsers and a Buffer in Node. */
async function zipOf(trees: ReadonlyMap<string, XmlElement>): Promise<Input> {
  const zip = new JSZip();
  for (const [kind, tree] of trees) zip.file(`word/${kind}.xml`, writeXml(tree));
  if ('Buffer' in globalThis) return { buffer: await zip.generateAsync({ type: 'nodebuffer' }) };
  return { arrayBuffer: await zip.generateAsync({ type: 'arraybuffer' }) };
}

/** A Word file in another. */
async function readWithin(bytes: Uint8Array, about: About, depth: number): Promise<Outcome<Read>> {
  const archive = await openArchive(bytes, about.name);
  return archive.ok ? readWord(archive.value, about, depth) : archive;
}
