// Reads a Word document into HTML with mammoth, which resolves no address. Loaded only when needed.

import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Answer } from '../../find/lazy.ts';
import { keepWords, NUMBERED, writeNumbers } from './word-xml.ts';
import { countUnpacked, listParts, type Part } from './zip.ts';

/** Word's parts of text, all together, unpacked (bytes): far more than any document, far less than fills a tab. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;
/** What mammoth leaves packed. Any other part can be named as one of text. */
const PICTURE = /^word\/media\//;
const WORD_PART = /^word\/document\d*\.xml$/;
/** What a ZIP file is that is no Word document, by a part of it. */
const OTHERS = new Map([
  ['xl/workbook.xml', 'an Excel workbook'],
  ['ppt/presentation.xml', 'a PowerPoint presentation'],
  ['content.xml', 'an OpenDocument file'],
  ['META-INF/container.xml', 'an e-book'],
]);
/** Office files of before 2007, and .docx with a password, are of another kind than ZIP. */
const OLD_OFFICE = 0xd0;
const PROTECTED = 'is protected by a password. Save it without one.';
const STYLES = [
  // Its number is among its words; a list item of HTML would get another.
  `p.${NUMBERED} => dd:fresh`,
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "p[style-name='Source Code'] => pre:separator('\\n')",
];

/**
 * A document's HTML, for html.ts to read as any other, or the reason why there is none.
 *
 * @param bytes any ZIP or Office file; rejects where it is a Word document and damaged
 */
export async function readWord(bytes: Uint8Array): Promise<Answer> {
  const parts = listParts(bytes);
  const reason =
    parts === null ? whyNoParts(bytes) : (whyNotWord(parts) ?? (await whyTooLarge(bytes, parts)));
  if (reason !== null) return { kind: 'reason', reason };
  const { value } = await mammoth.convertToHtml(inputOf(await mend(bytes)), {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    styleMap: STYLES,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  return { kind: 'html', html: value };
}

/** A container with a password names what it holds, two bytes a letter. */
function whyNoParts(bytes: Uint8Array): string {
  if (bytes[0] !== OLD_OFFICE) {
    return 'is damaged: its list of contents cannot be read. Fetch or save it again.';
  }
  const names = new TextDecoder('windows-1252').decode(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) return PROTECTED;
  return 'is in the Office format of before 2007. Save it as .docx and open that.';
}

function whyNotWord(parts: readonly Part[]): string | null {
  if (parts.some(({ name }) => WORD_PART.test(name))) {
    return parts.some(({ encrypted }) => encrypted) ? PROTECTED : null;
  }
  const other = parts.map(({ name }) => OTHERS.get(name)).find((what) => what !== undefined);
  if (other === undefined) return 'is a ZIP archive. Unpack it and open the document in it.';
  return `is ${other}. Save it as .docx, PDF or plain text and open that.`;
}

async function whyTooLarge(bytes: Uint8Array, parts: readonly Part[]): Promise<string | null> {
  let left = LARGEST_UNPACKED;
  for (const part of parts) {
    if (PICTURE.test(part.name)) continue;
    left -= part.unpacked > left ? part.unpacked : await countUnpacked(bytes, part, left);
    if (left < 0) return 'unpacks to more than 64 MB of text, which no document needs, and was not unpacked.';
  }
  return null;
}

const TEXT_PART = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;

/** The same file with all words that Word shows where mammoth looks for them. */
async function mend(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await JSZip.loadAsync(bytes);
  const part = async (name: string) => (await file.file(name)?.async('string')) ?? '';
  const numbering = await part('word/numbering.xml');
  const styles = await part('word/styles.xml');
  for (const { name } of file.file(TEXT_PART)) {
    file.file(name, writeNumbers(keepWords(await part(name)), numbering, styles));
  }
  return file.generateAsync({ type: 'uint8array' });
}

/** mammoth takes an ArrayBuffer in browsers and a Buffer in Node. */
function inputOf(bytes: Uint8Array): { arrayBuffer: ArrayBuffer } | { buffer: Buffer } {
  return 'Buffer' in globalThis ? { buffer: Buffer.from(bytes) } : { arrayBuffer: bytes.slice().buffer };
}
