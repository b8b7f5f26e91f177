// Reads a PDF's text with PDF.js, which is given no right to fetch, evaluate or run. Loaded only when needed.

// The legacy build: the other one needs functions that browsers of a year ago do not have.
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.d.ts';
// Sets itself up as PDF.js's own worker, so that none is started: this file runs in one.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import type { Answer } from '../../find/lazy.ts';
import type { Page, Piece } from './lines.ts';
import { blocksOf } from './paragraphs.ts';

/** A file of more pages is no document that one page can show. */
const MOST_PAGES = 5_000;
/** Nothing but the bytes: no address, no fonts, no pictures, no forms, no WebAssembly. Scripts are never read. */
const BYTES_ONLY = {
  verbosity: 0,
  disableAutoFetch: true,
  disableFontFace: true,
  disableRange: true,
  disableStream: true,
  enableXfa: false,
  isEvalSupported: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  maxImageSize: 0,
  stopAtErrors: false,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
};

/** A PDF's blocks with their pages, or the reason why there are none. Rejects where the file is damaged. */
export async function readPdf(bytes: Uint8Array): Promise<Answer> {
  const task = getDocument({ ...BYTES_ONLY, data: bytes });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) return refuse('has more than 5,000 pages. Split it and open the parts.');
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    const blocks = blocksOf(pages);
    if (blocks.length > 0) return { kind: 'blocks', blocks };
    const { fnArray } = await (await pdf.getPage(1)).getOperatorList();
    // Fonts that name their characters by tables outside of the file, as older Chinese and Japanese files have them.
    return fnArray.includes(OPS.showText)
      ? refuse('has text whose characters it does not name. Save it in another format and open that.')
      : refuse('has no text, only pictures of pages. Run text recognition (OCR) on it and open the result.');
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      return refuse('is protected by a password. Save it without one and open that.');
    }
    throw error;
  } finally {
    await task.destroy();
  }
}

/** The pieces of text on a page, those that stand upright when the page does; others are stamps and labels. */
async function readPage(page: PDFPageProxy): Promise<Page> {
  const { width, transform } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform;
  const { items, styles } = await textOf(page);
  const pieces: Piece[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [right, up, , , x, y] = item.transform;
    const size = item.height || Math.hypot(right, up);
    const slope = b * right + d * up;
    if (Math.abs(slope) > 0.1 * Math.abs(a * right + c * up)) continue;
    pieces.push({
      text: item.str,
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      width: item.width,
      size,
      font: item.fontName,
      mono: styles[item.fontName]?.fontFamily === 'monospace',
    });
  }
  return { number: page.pageNumber, width, pieces };
}

/** What `getTextContent` gives, which iterates over a stream: WebKit 26 cannot. */
async function textOf(page: PDFPageProxy): Promise<Pick<TextContent, 'items' | 'styles'>> {
  const reader: ReadableStreamDefaultReader<TextContent> = page.streamTextContent().getReader();
  const items: TextContent['items'] = [];
  const styles: TextContent['styles'] = {};
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    items.push(...part.value.items);
    Object.assign(styles, part.value.styles);
  }
  return { items, styles };
}

function refuse(reason: string): Answer {
  return { kind: 'reason', reason };
}
