import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWord } from '../../../src/reading/word/word.ts';
import { zip } from '../zipped.ts';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../files/${name}`, import.meta.url)));
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('one sentence for an Office or ZIP file that is no Word document', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a.docx', file('berths.docx').slice(0, 3000), /is damaged: its list of contents/],
    ['a.doc', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /before 2007/],
    [
      'a.docx',
      bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'),
      /password/,
    ],
    ['a.zip', zip({ 'a.txt': 'a' }), /is a ZIP archive/],
    ['constructor.zip', zip({ constructor: 'a' }), /is a ZIP archive/],
    ['a.xlsx', zip({ 'xl/workbook.xml': 'a' }), /Excel/],
    ['a.odt', zip({ 'content.xml': 'a' }), /OpenDocument/],
  ];
  test.each(cases)('%s', async (_, content, reason) => {
    const answer = await readWord(content);
    expect(answer.kind === 'reason' && answer.reason).toMatch(reason);
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const words = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** What mammoth makes of a body, beside two kinds of lists and two heading styles. */
async function htmlOf(body: string): Promise<string> {
  const outline =
    level(0, 'decimal', '%1', '<w:pStyle w:val="H1"/>') +
    level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>');
  const steps =
    level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)') + level(2, 'upperRoman', 'REQ-%3');
  const dots = level(0, 'bullet', '·');
  const kinds = [outline, steps, dots].map(
    (all, kind) => `<w:abstractNum w:abstractNumId="${kind}">${all}</w:abstractNum>`,
  );
  const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
  const lists = [0, 1, 2, 1].map(
    (kind, list) =>
      `<w:num w:numId="${list + 1}"><w:abstractNumId w:val="${kind}"/>${list === 3 ? again : ''}</w:num>`,
  );
  const style = (id: string, name: string, more: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const answer = await readWord(
    zip({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<w:document ${W} ${M}><w:body>${body}</w:body></w:document>`,
      'word/numbering.xml': `<w:numbering ${W}>${kinds.join('')}${lists.join('')}</w:numbering>`,
      'word/styles.xml': `<w:styles ${W}>${style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}${style('H2', 'heading 2', '<w:basedOn w:val="H1"/>')}</w:styles>`,
    }),
  );
  return answer.kind === 'html' ? answer.html : answer.kind;
}

test('words in fields, formulas and ruby are there', async () => {
  const html = await htmlOf(
    `<w:p>${words('Flow ')}<m:oMath><m:r><m:t>Q ≤ </m:t></m:r><m:f><m:num><m:r><m:t>5</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>` +
      `${words(' l/s, Figure ')}<w:fldSimple w:instr=" SEQ Figure ">${words('1')}</w:fldSimple>` +
      `<w:r><w:ruby><w:rubyPr/><w:rt>${words('above')}</w:rt><w:rubyBase>${words(' below')}</w:rubyBase></w:ruby></w:r></w:p>`,
  );
  expect(html).toBe('<p>Flow Q ≤ 5/2 l/s, Figure 1 below</p>');
});

test('numbers are those that Word shows', async () => {
  const listed = (list: number, at: number, text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${words(text)}</w:p>`;
  const heading = (id: string, text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${words(text)}</w:p>`;
  const html = await htmlOf(
    [
      heading('H1', 'Scope'),
      heading('H2', 'Purpose'),
      heading('H2', 'Users'),
      heading('H1', 'Functions'),
      heading('H2', 'Booking'),
      listed(2, 0, 'open'),
      listed(2, 1, 'slowly'),
      listed(2, 2, 'fully'),
      listed(2, 2, 'again'),
      `<w:p>${words('Between.')}</w:p>`,
      listed(2, 0, 'close'),
      listed(2, 1, 'fast'),
      listed(3, 0, 'a dot'),
      listed(4, 0, 'anew'),
    ].join(''),
  );
  expect(html.match(/<(?:h\d|p|dd|li)>[^<]*/g)).toEqual([
    '<h1>1 Scope',
    '<h2>1.1 Purpose',
    '<h2>1.2 Users',
    '<h1>2 Functions',
    '<h2>2.1 Booking',
    '<dd>1. open',
    '<dd>a) slowly',
    '<dd>REQ-I fully',
    '<dd>REQ-II again',
    '<p>Between.',
    '<dd>2. close',
    '<dd>a) fast',
    '<li>a dot',
    '<dd>7. anew',
  ]);
});
