// Reads a PDF's text with PDF.js, which is given no right to fetch, evaluate or run. Loaded only when needed.

// The legacy build: the other one needs functions that browsers of a year ago do not have.
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  Util,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.d.ts';
// Sets itself up as PDF.js's own worker, so that none is started: this file runs in one.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { type Outcome, succeed } from '../../documents/outcome.ts';
import { documentFromBlocks } from '../blocks/blocks.ts';
import { type About, PROTECTED, type Read, refuse } from '../reader.ts';
import { blocksOf } from './blocks/paragraphs.ts';
import { ligaturesIn } from './pieces/arabic.ts';
import { blanksBehind } from './pieces/blanks.ts';
import { withBullets } from './pieces/bullets.ts';
import { type Directed, turnUpright } from './pieces/directions.ts';
import { restoreDropped } from './pieces/dropped.ts';
import { fontsOf, isMono } from './pieces/fonts.ts';
import { readGlyphs } from './pieces/glyphs.ts';
import { type Note, notesOf } from './pieces/notes.ts';
import { drawnOnce } from './pieces/once.ts';
import { partedBy, type Run } from './pieces/parted.ts';
import { withPowers } from './pieces/raised.ts';
import { drawnBy } from './pieces/rules.ts';
import { ARTIFACT, type Page, type Piece } from './pieces/shapes.ts';
import { isArtifact, picturesIn, treeOf } from './pieces/structure.ts';
import { readTags } from './pieces/tags.ts';
import { isUnreadable } from './pieces/unreadable.ts';
import { measureFirstWord, type Widths } from './pieces/widths.ts';
import { mirrored } from './regions/mirror.ts';

/** A file of more pages is no document that one page can show. */
const MOST_PAGES = 5_000;
/** Runs of characters, at some 1,200 bytes each until they are paragraphs: three thousand full pages have as many. */
const MOST_PIECES = 600_000;
/** What PDF.js throws, by its name. */
const REASONS = new Map([
  ['PasswordException', PROTECTED],
  ['InvalidPDFException', 'is damaged and cannot be read.'],
]);
const WRONGLY = 'has text whose characters it names wrongly or not at all';
/** Nothing but the bytes: no address, no fonts, no pictures, no forms, no WebAssembly. Scripts are never read. */
const BYTES_ONLY = {
  verbosity: 0,
  disableAutoFetch: true,
  disableFontFace: true,
  disableRange: true,
  disableStream: true,
  enableXfa: false,
  // The names of glyphs, which tell characters that have no other name.
  fontExtraProperties: true,
  isEvalSupported: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  maxImageSize: 0,
  stopAtErrors: false,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
};

/** Reads a PDF. Throws where PDF.js does, other than for a password or a file that it says is damaged. */
export async function readPdfFile(bytes: Uint8Array, about: About): Promise<Outcome<Read>> {
  const { name } = about;
  // A copy, since PDF.js keeps what it is given, and no Buffer of Node's, which it refuses.
  const task = getDocument({ ...BYTES_ONLY, data: new Uint8Array(bytes) });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES)
      return refuse(name, 'has more than 5,000 pages. Split it and open the parts.');
    const pages: Page[] = [];
    const notes: Note[] = [];
    let pieces = 0;
    /** Whether a page has text, and one characters that are none. */
    let [isRead, isUnread] = [false, false];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { read, pictures } = await readPage(page);
      pages.push(...read);
      notes.push(...pictures, ...(await notesOf(page)));
      const unread = isUnreadable(read.flatMap((one) => one.pieces.map(({ text }) => text)).join(' '));
      isRead ||= unread === false;
      isUnread ||= unread === true;
      const lacks = unread === true ? WRONGLY : read.length === 0 ? 'has no text' : '';
      if (lacks !== '') notes.push({ page: number, y: 0, kind: 'picture', text: `Page ${number} ${lacks}` });
      page.cleanup();
      pieces += read.reduce((sum, { pieces: { length } }) => sum + length, 0);
      if (pieces > MOST_PIECES)
        return refuse(name, 'has more than 600,000 runs of text. Split it and open the parts.');
    }
    if (isUnread && !isRead) return refuse(name, `${WRONGLY}. Save it in another format and open that.`);
    const blocks = blocksOf(pages, notes);
    if (blocks.length === 0) return refuse(name, whyNoText(await hasWords(pdf), pdf.numPages));
    return succeed({ document: documentFromBlocks(blocks, about), encoding: null });
  } catch (error) {
    const why = REASONS.get(error instanceof Error ? error.name : '');
    if (why === undefined) throw error;
    return refuse(name, why);
  } finally {
    await task.destroy();
  }
}

/** Fonts may name their characters by tables outside of the file, as those of older Chinese and Japanese files do. */
async function hasWords(pdf: PDFDocumentProxy): Promise<boolean> {
  const { fnArray } = await (await pdf.getPage(1)).getOperatorList();
  return fnArray.includes(OPS.showText);
}

function whyNoText(hasText: boolean, pages: number): string {
  if (hasText) return 'has text whose characters it does not name. Save it in another format and open that.';
  const many = pages === 1 ? 'a page' : `${pages} pages`;
  return `has no text, only pictures of ${many}. Run text recognition (OCR) on it and open the result.`;
}

/** The pieces of text on a page, one of the directions that they are set in after the other. */
async function readPage(
  page: PDFPageProxy,
): Promise<{ readonly read: readonly Page[]; readonly pictures: readonly Note[] }> {
  const { width: sheet, transform } = page.getViewport({ scale: 1 });
  const tree = await treeOf(page);
  const content = await readContent(page, tree !== null);
  const { styles } = content;
  const operators = await page.getOperatorList();
  const factsOf = fontsOf(page);
  const isNamed = (font: string, code: string) => readGlyphs(code, factsOf(font).glyphs) !== code;
  const items = restoreDropped(content.items, operators, isNamed);
  const blanks = blanksBehind(items, operators);
  const readLigatures = ligaturesIn(operators);
  const { rules, dots } = drawnBy(operators, transform);
  const runs: {
    readonly run: Run;
    readonly angle: number;
    readonly fontName: string;
    readonly widths: Widths;
    readonly mark: string | undefined;
    readonly hasBlank: boolean;
  }[] = [];
  const marks: string[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push(item.id ?? (isArtifact(item) ? ARTIFACT : (marks.at(-1) ?? '')));
      continue;
    }
    const [across, down, , , x, y] = Util.transform(transform, item.transform);
    const angle = (Math.atan2(down, across) * 180) / Math.PI;
    const [right, up] = item.transform;
    const { fontName, str, width } = item;
    const { glyphs, widths } = factsOf(fontName);
    const size = item.height || Math.hypot(right, up);
    const run = { text: readLigatures(readGlyphs(str, glyphs)), x, y, width, size };
    const mark = marks.length > 0 ? (marks.at(-1) ?? '') : undefined;
    runs.push({ run, angle, fontName, widths, mark, hasBlank: blanks.has(item) });
  }
  const partRun = partedBy(
    rules,
    runs.filter(({ angle }) => angle === 0),
  );
  const directed: Directed[] = runs.flatMap(({ run, angle, fontName, mark, hasBlank }, at) => {
    const { isBold, widths, readSigns } = factsOf(fontName);
    return partRun(run).map((part) => {
      const { text } = part;
      const first = measureFirstWord(text, part.size, widths);
      const piece: Piece = {
        ...part,
        text: readSigns?.(text) ?? text,
        at,
        font: fontName,
        mono: isMono(styles[fontName]?.fontFamily, text),
        bold: isBold,
        ...(first === null ? {} : { first }),
        ...(readSigns === undefined ? {} : { isSign: true }),
        ...(mark === undefined ? {} : { mark }),
        ...(hasBlank ? { hasBlank } : {}),
      };
      return { piece, angle };
    });
  });
  const { pageNumber: number } = page;
  const read = turnUpright(
    { number, width: sheet, pieces: [], rules },
    drawnOnce(withBullets(directed, dots)),
  ).map((turned) => {
    const upright = mirrored({ ...turned, pieces: withPowers(turned.pieces) });
    const tagged = upright.isAside === true ? null : readTags(tree, upright.pieces);
    return tagged === null ? upright : { ...upright, tagged };
  });
  const pictures = picturesIn(
    tree,
    directed.map(({ piece }) => piece),
  );
  return { read, pictures: pictures.map((one) => ({ ...one, page: number, kind: 'picture' })) };
}

/** What `getTextContent` gives, which iterates over a stream, as WebKit 26 cannot; no more of it than a file may have. */
async function readContent(
  page: PDFPageProxy,
  includeMarkedContent: boolean,
): Promise<Pick<TextContent, 'items' | 'styles'>> {
  const reader: ReadableStreamDefaultReader<TextContent> = page
    .streamTextContent({ includeMarkedContent })
    .getReader();
  const items: TextContent['items'] = [];
  const styles: TextContent['styles'] = {};
  let part = await reader.read();
  while (!part.done && items.length <= MOST_PIECES) {
    for (const item of part.value.items) items.push(item);
    Object.assign(styles, part.value.styles);
    part = await reader.read();
  }
  return { items, styles };
}
