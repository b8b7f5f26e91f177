import { expect, test } from 'vitest';
import { readFile } from '../../../src/reading/read-file.ts';
import { expected, load } from '../files.ts';
import { writeOutcome } from '../written.ts';

/** A PDF of numbered objects, the first of which is the catalogue. */
function pdf(...objects: string[]): Uint8Array {
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>`);
}

test('a PDF whose characters are named by a table outside of it is no scan', async () => {
  const bytes = pdf(
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    '<</Length 43>>stream\nBT /F 12 Tf 20 200 Td <62114EEC8981> Tj ET  \nendstream',
    '<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1/StemV 1>>',
  );
  expect(writeOutcome(await readFile(bytes, 'song.pdf')).join()).toMatch(
    /has text whose characters it does not name/,
  );
});

test('a PDF of more than 5,000 pages is refused', async () => {
  const pages = Array.from({ length: 5_001 }, (_, page) => `${page + 3} 0 R`);
  const bytes = pdf(
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.join(' ')}]>>`,
    ...pages.map(() => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>'),
  );
  expect(writeOutcome(await readFile(bytes, 'a.pdf')).join()).toMatch(/more than 5,000 pages/);
});

test('a PDF is read where streams cannot be iterated over, as in WebKit', async () => {
  const iterate = Object.getOwnPropertyDescriptor(ReadableStream.prototype, Symbol.asyncIterator);
  Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator);
  try {
    expect(writeOutcome(await readFile(load('berths.pdf'), 'berths.pdf'))).toEqual(expected('berths'));
  } finally {
    Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, iterate ?? {});
  }
});
