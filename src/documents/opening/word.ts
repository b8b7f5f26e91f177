// Reads a Word document into HTML with mammoth, which resolves no address. Loaded only when needed.

import mammoth from 'mammoth';
import type { Answer } from './lazy.ts';
import { countUnpacked, listParts } from './zip.ts';

/** Word's parts of text, all together, unpacked (bytes): far more than any document, far less than fills a tab. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;
/** The parts that mammoth unpacks; pictures stay packed. */
const TEXT_PART = /\.(?:xml|rels)$/i;
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "p[style-name='Source Code'] => pre:separator('\\n')",
];

/** A document's HTML, for html.ts to read as any other, or the reason why there is none. Rejects what is damaged. */
export async function readWord(bytes: Uint8Array): Promise<Answer> {
  let left = LARGEST_UNPACKED;
  for (const part of listParts(bytes) ?? []) {
    if (!TEXT_PART.test(part.name)) continue;
    left -= part.unpacked > left ? part.unpacked : await countUnpacked(bytes, part, left);
    if (left < 0) {
      return {
        kind: 'reason',
        reason: 'unpacks to more than 64 MB of text, which no document needs, and was not unpacked.',
      };
    }
  }
  const { value } = await mammoth.convertToHtml(inputOf(bytes), {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    styleMap: STYLES,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  return { kind: 'html', html: value };
}

/** mammoth takes an ArrayBuffer in browsers and a Buffer in Node. */
function inputOf(bytes: Uint8Array): { arrayBuffer: ArrayBuffer } | { buffer: Buffer } {
  return 'Buffer' in globalThis ? { buffer: Buffer.from(bytes) } : { arrayBuffer: bytes.slice().buffer };
}
