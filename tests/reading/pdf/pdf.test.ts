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

/** A page of plain text, a line each of 14 points, and one of text whose codes a table of its own turns into characters. */
function written(plain: readonly string[], coded: readonly string[], flags: number): Uint8Array {
  const characters = [...new Set(coded.join(''))];
  const hex = (code: number) => code.toString(16).padStart(4, '0');
  const codesOf = (line: string) => [...line].map((one) => hex(characters.indexOf(one) + 1)).join('');
  const stream = (text: string) => `<</Length ${text.length}>>stream\n${text}\nendstream\n`;
  const names = characters.map((one, at) => `<${hex(at + 1)}> <${hex(one.codePointAt(0) ?? 0)}>`).join('\n');
  const page = (contents: number) =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${contents} 0 R/Resources<</Font<</F 5 0 R/G 6 0 R>>>>>>`;
  const set = (font: string, lines: readonly string[]) =>
    stream(`BT 20 750 Td /${font} 12 Tf ${lines.map((line) => `0 -14 Td ${line} Tj`).join(' ')} ET`);
  return pdf(
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 2/Kids[3 0 R 10 0 R]>>',
    page(4),
    set(
      'F',
      plain.map((line) => `(${line})`),
    ),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 9 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 8 0 R/DW 1000>>',
    `<</Type/FontDescriptor/FontName/Own/Flags ${flags}/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1/StemV 1>>`,
    stream(
      `begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${characters.length} beginbfchar\n${names}\nendbfchar\nendcmap`,
    ),
    page(11),
    set(
      'G',
      coded.map((line) => `<${codesOf(line)}>`),
    ),
  );
}
const PLAIN = ['The boats come in by night and lie at the outer piers until', 'the clerk has counted them.'];

test('Chinese in type of one width is no code', async () => {
  const outcome = await readFile(written(PLAIN, ['船舶在夜间进港并停靠在外侧码头。'], 5), 'a.pdf');
  expect(writeOutcome(outcome).at(-1)).toBe('paragraph: 船舶在夜间进港并停靠在外侧码头。');
});

test.each([
  ['of private use', Array.from({ length: 60 }, (_, at) => String.fromCharCode(0xe000 + (at % 25))).join('')],
  ['that are signs', '!"#$%&*+/;<=>?@^~{}|'.repeat(3)],
  ['that are one letter', '安'.repeat(60)],
])('a page whose text is characters %s is said, and a file that has no other is refused', async (_, text) => {
  const said = await readFile(written(PLAIN.slice(0, 1), [text], 4), 'a.pdf');
  expect(said).toMatchObject({ value: { remarks: [{ text: expect.stringMatching(/^Page 2 has text/) }] } });
  const refused = await readFile(written([], [text], 4), 'a.pdf');
  expect(writeOutcome(refused).join()).toMatch(/characters it names wrongly or not at all/);
});

/** A page of two fonts, F of letters and W of signs. */
function drawn(content: string): Uint8Array {
  return pdf(
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R/W 6 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Font/Subtype/TrueType/BaseFont/Wingdings/Encoding/WinAnsiEncoding/FirstChar 252/LastChar 252/Widths[800]>>',
  );
}
const shown = (font: 'F' | 'W', x: number, y: number, text: string) =>
  `BT /${font} 12 Tf ${x} ${y} Td (${text}) Tj ET`;

test('codes of a font of signs are signs, in front of words a bullet', async () => {
  const content = [
    shown('W', 20, 250, '\\374'),
    shown('F', 34, 250, 'A pier.'),
    shown('F', 20, 200, 'The crane is tested:'),
    shown('W', 134, 200, '\\374'),
  ];
  expect(writeOutcome(await readFile(drawn(content.join('\n')), 'a.pdf'))).toEqual(
    expect.arrayContaining(['list-item: • A pier.', 'paragraph: The crane is tested: ✓']),
  );
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

/** A page of one font, whose codes 9 to 14 have names of their own or none. */
function coded(names: string, content: string): Uint8Array {
  const text = `BT /F 12 Tf 20 200 Td ${content} ET`;
  return pdf(
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream\n`,
    `<</Type/Font/Subtype/Type1/BaseFont/Own/FirstChar 9/LastChar 122/Widths[${'500 '.repeat(114)}]/Encoding<</Differences[9${names}]>>>>`,
  );
}
const OLDSTYLE = ['zero', 'five', 'four', 'six', 'nine', 'one'].map((one) => `/${one}.oldstyle`).join('');

test.each([
  [OLDSTYLE, '(from \\016\\015\\014\\013 to \\016\\015\\014\\012.) Tj', 'from 1964 to 1965.'],
  [OLDSTYLE, '[(the)-300(\\015 boats)] TJ', 'the 9 boats'],
  [OLDSTYLE, '[(\\015 boats, \\011)-300(piers)] TJ', '9 boats, 0 piers'],
  [OLDSTYLE, '(all boats) Tj 0 -14 Td (\\013\\012 piers) Tj', 'all boats 45 piers'],
  ['/space', '(one\\011two) Tj', 'one two'],
])('codes of white space that a font names otherwise are read: %#', async (names, content, words) => {
  const outcome = await readFile(coded(names, content), 'a.pdf');
  expect(
    writeOutcome(outcome)
      .join(' ')
      .replace(/(?:^| )\w+: /g, ' ')
      .trim(),
  ).toBe(words);
});
