// What a Word file holds beside its text, and headings that no style names.

import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/reading/read-file.ts';
import { relations, zip } from '../zipped.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="urn:drawing"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');
const p = (...inner: string[]) => `<w:p>${inner.join('')}</w:p>`;
const r = (words: string, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const styles = `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading8"><w:name w:val="heading 8"/></w:style>
<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Typed"><w:name w:val="Typed"/><w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;

async function open(...body: string[]) {
  const xml = `<w:document ${NAMESPACES}><w:body>${body.join('')}</w:body></w:document>`;
  const outcome = await readFile(
    zip({ ...relations(), 'word/document.xml': xml, 'word/styles.xml': styles }),
    'a.docx',
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

async function read(...body: string[]) {
  const { text, passages, remarks } = await open(...body);
  return {
    passages: passages.map(
      ({ role, level = '', start, end }) => `${role}${level}: ${text.slice(start, end)}`,
    ),
    remarks: remarks.map(
      ({ kind, at, text: words }) =>
        `${kind} behind “${text.slice(Math.max(0, at - 6), at).trim()}”: ${words}`,
    ),
  };
}

test('runs that are hidden by themselves or by their style are one remark, and one that is shown again is text', async () => {
  expect(
    await read(
      p(
        r('Before. '),
        r('not ', '<w:vanish/>'),
        r('shown', '<w:rStyle w:val="Secret"/>'),
        r('Shown.', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'),
      ),
    ),
  ).toEqual({ passages: ['paragraph: Before. Shown.'], remarks: ['hidden behind “efore.”: not shown'] });
});

test('a paragraph whose style hides it is said, but for runs that are shown again', async () => {
  const note = '<w:pPr><w:pStyle w:val="Note"/></w:pPr>';
  expect(
    await read(
      p(note, r('Not said.')),
      p(r('Said.')),
      p(note, r('hidden'), r('Shown.', '<w:vanish w:val="0"/>')),
    ),
  ).toEqual({
    passages: ['paragraph: Said.', 'paragraph: Shown.'],
    remarks: ['hidden behind “”: Not said.', 'hidden behind “aid.”: hidden'],
  });
});

describe('of a field what Word shows is text, and what it keeps under a name is said', () => {
  const begin = (command: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${command}</w:instrText></w:r>`;
  const then = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

  test.each([
    ['kept', ' SET Name "Ledger" ', `${begin(' SET Name "Ledger" ')}${then}${r('Ledger')}${end}`],
    ['asked for', ' ask Name "Which?" ', `${begin(' ask Name "Which?" ')}${then}${r('Ledger')}${end}`],
    [
      'in one run',
      'SET',
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>SET a b</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>Ledger</w:t><w:fldChar w:fldCharType="end"/></w:r>',
    ],
    ['simple', 'SET', `<w:fldSimple w:instr=" SET a b ">${r('Ledger')}</w:fldSimple>`],
    [
      'worked out from another, which is shown within its command alone',
      'IF',
      `${begin(' IF ')}${begin(' REF Name ')}${then}${r('Ledger')}${end}<w:r><w:instrText> = 1 </w:instrText></w:r>${then}${end}`,
    ],
  ])('%s: %s', async (_, __, field) => {
    expect(await read(p(r('Before. '), field, r('Shown.')))).toEqual({
      passages: ['paragraph: Before. Shown.'],
      remarks: ['hidden behind “efore.”: Ledger'],
    });
  });

  test('one that is never ended hides no more than its paragraph', async () => {
    expect(await read(p(begin('SET a b'), then, r('Ledger')), p(r('Shown.')))).toEqual({
      passages: ['paragraph: Shown.'],
      remarks: ['hidden behind “”: Ledger'],
    });
  });

  test('a comment has what a field of it shows, and not its command', async () => {
    const said = p(r('See '), begin(' HYPERLINK "b" '), then, r('the ledger'), end, r('.'));
    const text = p(r('Shown.'), '<w:r><w:commentReference w:id="0"/></w:r>');
    const file = zip({
      ...relations(),
      'word/document.xml': `<w:document ${NAMESPACES}><w:body>${text}</w:body></w:document>`,
      'word/comments.xml': `<w:comments ${NAMESPACES}><w:comment w:id="0">${said}</w:comment></w:comments>`,
    });
    expect(await readFile(file, 'a.docx')).toMatchObject({
      value: { remarks: [{ kind: 'comment', text: 'See the ledger.' }] },
    });
  });

  test('one whose outcome is shown is text, within another too', async () => {
    const inner = `${begin(' REF Name ')}${then}${r('Ledger')}${end}`;
    expect(await read(p(begin(' HYPERLINK "b" '), then, inner, r(' of all'), end))).toEqual({
      passages: ['paragraph: Ledger of all'],
      remarks: [],
    });
  });
});

test('paragraphs in a font of one width are code, unless all are', async () => {
  const typed = (words: string) => p('<w:pPr><w:pStyle w:val="Typed"/></w:pPr>', r(words));
  const text = p(r('The pump stops as soon as the water is low, with:'));
  expect((await read(text, typed('stop()'), typed('  go()'))).passages.slice(1)).toEqual([
    'code: stop()\n  go()',
  ]);
  expect((await read(p(r('By:')), typed('go()'))).passages.slice(1)).toEqual(['code: go()']);
  expect((await read(typed('stop()'), typed('go()'))).passages).toEqual([
    'paragraph: stop()',
    'paragraph: go()',
  ]);
});

test('a paragraph that was deleted stood behind the one before it, whether its end was deleted as well or not', async () => {
  const gone = '<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>';
  const end = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>';
  const blank = p();
  for (const deleted of [p(gone), p(end, gone), blank + p(end, gone)]) {
    const { passages, remarks } = await read(p(r('Before.')), deleted, p(r('After.')));
    expect(passages).toEqual(['paragraph: Before.', 'paragraph: After.']);
    expect(remarks).toEqual(['deleted behind “efore.”: gone']);
  }
  const { remarks } = await read(p(gone), p(r('After.')));
  expect(remarks).toEqual(['deleted behind “”: gone']);
});

test('deletions side by side are one', async () => {
  const gone = (words: string) => `<w:del><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
  const { remarks } = await read(
    p(r('One. '), gone('two '), gone('and '), gone('three'), r(' Four. '), gone('5')),
  );
  expect(remarks).toEqual(['deleted behind “One.”: two and three', 'deleted behind “Four.”: 5']);
});

test('words whose paragraph’s end was deleted stand where the next paragraph begins, or where none follows', async () => {
  const open = (words: string) => p('<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>', r(words));
  const cell = (...inner: string[]) => `<w:tc>${inner.join('')}</w:tc>`;
  const row = `<w:tr>${cell(open('a'))}${cell(p(r('b')))}</w:tr>`;
  const { passages } = await read(
    ...[open('One '), p(r('line.')), open('Before.'), `<w:tbl>${row}</w:tbl>`, open('The last.')],
  );
  expect(passages).toEqual([
    ...['paragraph: One line.', 'paragraph: Before.'],
    ...['table-row: a\tb', 'paragraph: The last.'],
  ]);
});

test('tracked insertions are text, and are counted', async () => {
  const put = (...inner: string[]) => `<w:ins>${inner.join('')}</w:ins>`;
  const text = p(
    '<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>',
    r('One '),
    put(r('two '), r('three')),
    put(r('.')),
  );
  expect((await read(text)).passages).toEqual(['paragraph: One two three.']);
  expect((await open(text)).inserted).toBe(2);
  expect((await open(p(r('One.')))).inserted).toBeUndefined();
});

test('a row says how many columns its merged cells take', async () => {
  const cell = (words: string, across: number) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${across}"/></w:tcPr>${p(r(words))}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = `<w:tbl>${row(cell('a', 1), cell('b', 2), cell('c', 1))}${row(cell('d', 4))}${row(...['e', 'f', 'g', 'h'].map((name) => cell(name, 1)))}</w:tbl>`;
  const { text, passages } = await open(table);
  expect(text).toBe('a\tb\t\tc\nd\t\t\t\ne\tf\tg\th');
  expect(passages.map(({ spans }) => spans)).toEqual([[1, 2, 0, 1], [4, 0, 0, 0], undefined]);
});

test('a row that was deleted is no row, and said where the text goes on', async () => {
  const cell = (words: string) => `<w:tc>${p(words)}</w:tc>`;
  const deleted = '<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>';
  const { passages, remarks } = await read(
    `<w:tbl><w:tr>${cell(r('a'))}${cell(r('b'))}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell(deleted)}${cell('')}</w:tr></w:tbl>`,
    p(r('After.')),
  );
  expect(passages).toEqual(['table-row: a\tb', 'paragraph: After.']);
  expect(remarks).toEqual(['deleted behind “After.”: gone']);
});

test('pictures with a description, charts and embedded files are said', async () => {
  const drawing = (uri: string, description: string) =>
    `<w:r><w:drawing><wp:inline><wp:docPr descr="${description}"/><wp:graphic><wp:graphicData uri="x/${uri}"/></wp:graphic></wp:inline></w:drawing></w:r>`;
  const { remarks } = await read(
    p(r('One.'), drawing('picture', 'A pump'), r('Two.'), drawing('chart', ''), drawing('picture', '')),
    p(r('Three.'), '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
  );
  expect(remarks).toEqual([
    'picture behind “One.”: A pump',
    'embedded behind “e.Two.”: chart',
    'embedded behind “Three.”: Excel.Sheet.12',
  ]);
});

test('a box of text that has no older form is read', async () => {
  const box = `<w:txbxContent>${p(r('Boxed.'))}</w:txbxContent>`;
  const choice = `<w:drawing><wp:inline><wp:graphic><wp:graphicData><wp:wsp><wp:txbx>${box}</wp:txbx></wp:wsp></wp:graphicData></wp:graphic></wp:inline></w:drawing>`;
  const { passages } = await read(
    p(r('Text.'), `<w:r><mc:AlternateContent><mc:Choice>${choice}</mc:Choice></mc:AlternateContent></w:r>`),
  );
  expect(passages).toEqual(['paragraph: Text.', 'paragraph: Boxed.']);
});

test('fields of a form show what was chosen', async () => {
  const field = (data: string) => `<w:r><w:fldChar><w:ffData>${data}</w:ffData></w:fldChar></w:r>`;
  const list =
    '<w:ddList><w:result w:val="1"/><w:listEntry w:val="low"/><w:listEntry w:val="high"/></w:ddList>';
  const { passages } = await read(
    p(field('<w:checkBox><w:checked/></w:checkBox>'), r(' risk: '), field(list)),
  );
  expect(passages).toEqual(['paragraph: ☒ risk: high']);
});

test('headings are what is outlined, numbered and bold, or larger than the body of the same file', async () => {
  const body = p(r('The pump stops within 200 ms of a dry run, and the valve closes without a command.'));
  const { passages } = await read(
    p(r('Pump control', '<w:sz w:val="36"/>')),
    body,
    '<w:p><w:pPr><w:pStyle w:val="Chapter"/></w:pPr><w:r><w:t>Duties</w:t></w:r></w:p>',
    p(r('2.1 Alarms', '<w:b/>')),
    body,
    p('<w:pPr><w:pStyle w:val="Heading8"/></w:pPr>', r('Of the northern pump')),
    p(r('Limits', '<w:b/>')),
    p(r('Note: ', '<w:b/>'), r('a bold word opens this one')),
    p(r('Table 1: Limits', '<w:b/>')),
    p(r('It must stop.', '<w:b/>')),
    body,
  );
  const headings = passages.filter((line) => line.startsWith('heading'));
  expect(headings).toEqual([
    'heading1: Pump control',
    'heading2: Duties',
    'heading2: 2.1 Alarms',
    'heading8: Of the northern pump',
    'heading2: Limits',
  ]);
});

test('words look as they are set, in a link or a control as well', async () => {
  const body = p(r('The pump stops within 200 ms of a dry run, and the valve closes without a command.'));
  const [link, control] = [
    `<w:hyperlink>${r('Limits', '<w:b/>')}</w:hyperlink>`,
    `<w:sdt><w:sdtContent>${r('Alarms', '<w:b/>')}</w:sdtContent></w:sdt>`,
  ];
  expect((await read(p(link), body, p(control), body)).passages.map((line) => line.slice(0, 16))).toEqual([
    'heading1: Limits',
    'paragraph: The p',
    'heading1: Alarms',
    'paragraph: The p',
  ]);
});

test('where the whole text is bold, bold says nothing', async () => {
  const line = '<w:p><w:pPr><w:pStyle w:val="Strong"/></w:pPr><w:r><w:t>The pump stops</w:t></w:r></w:p>';
  expect((await read(line, line)).passages).toEqual([
    'paragraph: The pump stops',
    'paragraph: The pump stops',
  ]);
});

test('what is said behind a line end within a paragraph stands beside its own line', async () => {
  const gone = (words: string) => `<w:del><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
  expect(
    await read(p(r('One.'), gone('1'), '<w:r><w:br/></w:r>', r('Two and '), gone('2'), r('three.'))),
  ).toEqual({
    passages: ['paragraph: One.', 'paragraph: Two and three.'],
    remarks: ['deleted behind “One.”: 1', 'deleted behind “wo and”: 2'],
  });
});
