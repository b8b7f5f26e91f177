import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/reading/read-file.ts';
import { load } from '../files.ts';
import { writeOutcome } from '../written.ts';
import { relations, zip } from '../zipped.ts';

const read = async (bytes: Uint8Array, name = 'a.docx') => writeOutcome(await readFile(bytes, name));
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const DOCUMENT =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Words</w:t></w:r></w:p></w:body></w:document>';

describe('one sentence for an Office or ZIP file that is no Word document', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a.docx', load('berths.docx').slice(0, 3000), /is damaged: its list of contents/],
    ['a.doc', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /before 2007/],
    [
      'a.docx',
      latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'),
      /password/,
    ],
    ['a.zip', zip({ 'a.txt': 'a' }), /is a ZIP archive/],
    ['constructor.zip', zip({ constructor: 'a' }), /is a ZIP archive/],
    ['a.xlsb', zip({ 'xl/workbook.bin': 'a' }), /binary Excel workbook/],
    ['a.pages', zip({ 'Index/Document.iwa': 'a', 'preview.jpg': 'b' }), /Pages, Numbers or Keynote\. Export/],
  ];
  test.each(cases)('%s', async (name, content, reason) => {
    expect((await read(content, name)).join()).toMatch(reason);
  });

  test('an archive with a password is not said to be damaged', async () => {
    const bytes = zip({ 'word/document.xml': DOCUMENT });
    const entry = Buffer.from(bytes).indexOf('PK\x01\x02');
    bytes[entry + 8] = 1;
    expect((await read(bytes)).join()).toMatch(/protected by a password/);
  });
});

describe('the text of a document is where the file says it is', () => {
  test.each(['word/document.xml', 'word/document2.xml', 'word/media/image1.png', 'text/body.xml'])(
    '%s',
    async (part) => {
      expect(await read(zip({ ...relations(part), [part]: DOCUMENT }))).toEqual(['paragraph: Words']);
    },
  );

  test('and without a word of the file where Word puts it', async () => {
    expect(await read(zip({ 'word/document.xml': DOCUMENT }))).toEqual(['paragraph: Words']);
  });
});

describe('a ZIP bomb is refused', () => {
  const bomb = Buffer.alloc(80 * 1024 * 1024, 32);
  const text = 'word/document.xml';
  test.each([
    ['by the size that it has', zip({ [text]: bomb })],
    ['by the size that it has when it declares another', zip({ [text]: bomb }, { [text]: 100 })],
    ['in a part that only other parts name', zip({ ...relations('word/body.bin'), 'word/body.bin': bomb })],
  ])('%s', async (_, bytes) => {
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect((await read(bytes)).join()).toMatch(/unpacks to more than 64 MB of text/);
  });

  test('by what it says of parts that are not read, with the name of the largest', async () => {
    const parts = { [text]: DOCUMENT, 'word/media/a.png': 'a', 'word/media/b.png': 'b' };
    const said = { 'word/media/a.png': 300_000_000, 'word/media/b.png': 310_000_000 };
    expect(await read(zip(parts, said))).toEqual([
      '“a.docx” unpacks to more than 512 MB, most of it in “word/media/b.png”, and was not unpacked.',
    ]);
  });

  test('with ten thousand parts, before a part is looked at', async () => {
    const parts = Array.from({ length: 10_001 }, (_, part) => [`word/${part}.xml`, 'a']);
    expect((await read(zip(Object.fromEntries(parts)))).join()).toMatch(/has more than 10,000 parts/);
  });
});

test('pictures are not unpacked: what they say of their size may be wrong', async () => {
  const picture = 'word/media/a.png';
  const parts = { 'word/document.xml': DOCUMENT, [picture]: Buffer.alloc(100_000) };
  expect(await read(zip(parts, { [picture]: 7 }))).toEqual(['paragraph: Words']);
});

test('a part whose size is not what the file says is damaged', async () => {
  const bytes = zip({ 'word/document.xml': DOCUMENT }, { 'word/document.xml': 7 });
  expect(await read(bytes)).toEqual(['“a.docx” is damaged: “word/document.xml” in it cannot be unpacked.']);
});

test('two parts of one name are refused', async () => {
  const bytes = zip({ 'word/document.xml': DOCUMENT, 'word/media/../document.xml': DOCUMENT });
  expect(await read(bytes)).toEqual([
    '“a.docx” has two parts of one name, “word/document.xml”, and was not read.',
  ]);
});
