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

test('comments, fields and attached files are said where they stand, and a page without text is', async () => {
  const bytes = pdf(
    '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[8 0 R]>>>>',
    '<</Type/Pages/Count 2/Kids[3 0 R 6 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[7 0 R 8 0 R]>>',
    '<</Length 156>>stream\nBT /F 12 Tf 20 250 Td (The pump stops at once when) Tj 0 -14 Td (the level falls, and rests) Tj 0 -14 Td (for a while.) Tj 0 -90 Td (It starts again.) Tj ET\nendstream',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>',
    '<</Type/Annot/Subtype/Text/Rect[200 250 220 262]/Contents(NOT AGREED)>>',
    '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(two)/Rect[20 100 90 112]>>',
  );
  const outcome = await readFile(bytes, 'a.pdf');
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      text: 'The pump stops at once when the level falls, and rests for a while.\n\nIt starts again.',
      remarks: [
        { kind: 'comment', at: 67, text: 'NOT AGREED' },
        { kind: 'field', at: 85, text: 'two' },
        { kind: 'picture', at: 85, text: 'Page 2 has no text' },
      ],
    },
  });
});
