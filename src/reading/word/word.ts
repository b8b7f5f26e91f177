// Reads a Word document with mammoth, which is given the parts that hold words and nothing else. Loaded only when needed.

import JSZip from 'jszip';
import mammoth from 'mammoth';
import { type Outcome, succeed } from '../../documents/outcome.ts';
import { documentFromBlocks } from '../blocks.ts';
import { readHtml } from '../html/html.ts';
import { type About, type Read, refuse } from '../reader.ts';
import { type Archive, openArchive } from './archive.ts';
import { NUMBERED, type Numbering, numberParagraphs, readNumbering } from './numbers.ts';
import { createParser, type Replace } from './parse.ts';
import { keepWords } from './words.ts';
import { find, findAll, NOTHING, writeXml, type XmlElement } from './xml.ts';

/** What a ZIP file is that is no Word document, by a part of it. */
const OTHERS = new Map([
  ['xl/workbook.xml', 'an Excel workbook'],
  ['xl/workbook.bin', 'an Excel workbook'],
  ['ppt/presentation.xml', 'a PowerPoint presentation'],
  ['content.xml', 'an OpenDocument file'],
  ['META-INF/container.xml', 'an e-book'],
]);
/** Office files of before 2007, and .docx with a password, are of another kind than ZIP. */
const OLD_OFFICE = 0xd0;
/** Parts of text; the others say what its paragraphs' numbers are. */
const TEXTS = ['document', 'footnotes', 'endnotes'];
const STYLES = [
  // Its number is among its words; a list item of HTML would get another.
  ...Array.from({ length: 9 }, (_, at) => `p.${NUMBERED}${at + 1} => dd[aria-level='${at + 1}']:fresh`),
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "p[style-name='Source Code'] => pre:separator('\\n')",
];

type Input = Parameters<typeof mammoth.convertToHtml>[0];
const asItIs: Replace = (element) => [element];

/** Reads any ZIP or Office file. Throws where mammoth does. */
export async function readWordFile(bytes: Uint8Array, about: About): Promise<Outcome<Read>> {
  const { name } = about;
  if (bytes[0] === OLD_OFFICE) return refuse(name, whyOld(bytes));
  const archive = await openArchive(bytes, name);
  if (!archive.ok) return archive;
  const mended = await mend(archive.value, name);
  if (!mended.ok) return mended;
  const { value: html } = await mammoth.convertToHtml(mended.value, {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    styleMap: STYLES,
  });
  const blocks = readHtml(html, name);
  return blocks.ok ? succeed({ document: documentFromBlocks(blocks.value, about), encoding: null }) : blocks;
}

/** A container with a password names what it holds, two bytes a letter. */
function whyOld(bytes: Uint8Array): string {
  const names = new TextDecoder('windows-1252').decode(bytes).replaceAll('\0', '');
  return names.includes('EncryptedPackage')
    ? 'is protected by a password. Save it without one and open that.'
    : 'is in the Office format of before 2007. Save it as .docx and open that.';
}

/** A file of the parts that hold words, under the names that mammoth looks for, their words where it looks for them. */
async function mend(archive: Archive, file: string): Promise<Outcome<Input>> {
  const parse = createParser(file);
  const readPart = async (part: string, replace: Replace) => {
    const xml = await archive.read(part);
    return xml.ok ? parse(xml.value, replace) : xml;
  };
  const root = await readPart('_rels/.rels', asItIs);
  if (!root.ok) return root;
  const main = findPart(archive, root.value, 'officeDocument', '') ?? 'word/document.xml';
  const other = [...OTHERS].find(([part]) => part === main || (!archive.has(main) && archive.has(part)))?.[1];
  if (other !== undefined)
    return refuse(file, `is ${other}. Save it as .docx, PDF or plain text and open that.`);
  if (!archive.has(main)) return refuse(file, 'is a ZIP archive. Unpack it and open the document in it.');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const related = await readPart(`${folder}_rels/${main.slice(folder.length)}.rels`, asItIs);
  if (!related.ok) return related;
  const trees = new Map([['document', NOTHING]]);
  for (const kind of ['styles', 'numbering', ...TEXTS]) {
    const part = kind === 'document' ? main : findPart(archive, related.value, kind, folder);
    if (part === undefined) continue;
    const numbering = readNumbering(trees.get('numbering') ?? NOTHING, trees.get('styles') ?? NOTHING);
    const tree = await readPart(part, TEXTS.includes(kind) ? showWords(numbering) : asItIs);
    if (!tree.ok) return tree;
    trees.set(kind, tree.value);
  }
  const mended = new JSZip();
  for (const [kind, tree] of trees) mended.file(`word/${kind}.xml`, writeXml(tree));
  // mammoth takes an ArrayBuffer in browsers and a Buffer in Node.
  if ('Buffer' in globalThis) return succeed({ buffer: await mended.generateAsync({ type: 'nodebuffer' }) });
  return succeed({ arrayBuffer: await mended.generateAsync({ type: 'arraybuffer' }) });
}

/** The part of a kind that a part says it is related to, or that lies where Word puts it. */
function findPart(archive: Archive, relations: XmlElement, kind: string, folder: string): string | undefined {
  const said = findAll(find(relations, 'Relationships') ?? relations, 'Relationship').find(({ attributes }) =>
    attributes.Type?.endsWith(`/${kind}`),
  )?.attributes.Target;
  const target = said?.startsWith('/') ? said.slice(1) : `${folder}${said}`;
  return [target, `word/${kind}.xml`].find(archive.has);
}

/** What is done with a part that holds text, whose paragraphs are counted by themselves. */
function showWords(numbering: Numbering): Replace {
  const number = numberParagraphs(numbering);
  const keep = keepWords();
  return (element) => (element.name === 'w:pPr' ? number(element) : keep(element));
}
