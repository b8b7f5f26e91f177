import { expect, test } from 'vitest';
import { readFile } from '../../../src/reading/read-file.ts';
import { relations, zip } from '../zipped.ts';

const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:x="urn:x"';

/** What is read of a paragraph, its remarks behind it. */
async function leftOf(inner: string, notes = ''): Promise<string> {
  const outcome = await readFile(
    zip({
      ...relations(),
      'word/document.xml':
        `<w:document ${NAMES}><w:body><w:p>Left:${inner}</w:p></w:body></w:document>`.replace(
          'Left:',
          '<w:r><w:t xml:space="preserve">Left: </w:t></w:r>',
        ),
      'word/footnotes.xml': `<w:footnotes ${NAMES}>${notes}</w:footnotes>`,
    }),
    'a.docx',
  );
  if (!outcome.ok) return outcome.reason;
  const { text, remarks } = outcome.value;
  return [text.slice('Left:'.length).trim(), ...remarks.map((one) => `${one.kind}: ${one.text}`)].join('\n');
}

test('what holds words is left of a part, however it is escaped', async () => {
  expect(await leftOf('<w:r><w:t xml:space="preserve"> a &lt; b &amp; c </w:t></w:r>')).toBe('a < b & c');
});

test.each([
  '<w:unknown><w:r><w:t>a</w:t></w:r></w:unknown>',
  '<x:r><w:t>a</w:t></x:r>',
  '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>',
  '<w:bookmarkStart w:id="1" w:name="a"/><w:proofErr/><w:r><w:drawing/></w:r>',
  '<x:inline><x:docPr descr="a"/></x:inline><w:r><w:delText>a</w:delText></w:r>',
  '<w:r><w:sym w:font="Wingdings" w:char="12345"/></w:r>',
  '<w:r><w:sym w:font="Arial" w:char="D800"/></w:r>',
  '<w:r><w:sym w:font="Arial"/></w:r>',
  '<w:r><w:br w:type="unknown"/></w:r>',
])('what Word shows nothing of is left out: %s', async (inner) => {
  expect(await leftOf(inner)).toBe('');
});

const run = (font: string, words: string) =>
  `<w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t>${words}</w:t></w:r>`;
const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;

test.each([
  [sign('Wingdings', 'F0FC'), '✓'],
  [sign('Wingdings 2', '0052'), '☑'],
  [sign('Symbol', 'F061'), 'α'],
  [sign('MS Gothic', '2610'), '☐'],
  [run('Wingdings', '\uf0fc'), '✓'],
  // Programs leave a font where its words are gone.
  [run('Wingdings', 'A pier'), 'A pier'],
  [run('Unknown', '\uf0fc'), '\uf0fc'],
  [sign('Unknown', 'F0FC'), '\npicture: A sign of the font Unknown that is no character'],
])(
  'signs are the characters that they stand for, and are said where nobody knows it: %s',
  async (inner, left) => {
    expect(await leftOf(inner)).toBe(left);
  },
);

test('a note stands where it is first referred to, and one that is not there is none', async () => {
  const refer = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = '<w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>';
  expect(await leftOf(refer(2) + refer(2), note)).toBe('[1]\n\n[1] A note.');
  expect(await leftOf(refer(3), note)).toBe('[1]');
});

test('line ends of both kinds part words', async () => {
  expect(await leftOf('<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>')).toBe('a\nb\nc');
});
