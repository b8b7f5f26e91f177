import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/reading/read-file.ts';
import { writeOutcome } from '../written.ts';
import { relations, zip } from '../zipped.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const V = 'xmlns:v="urn:schemas-microsoft-com:vml"';
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (...inner: string[]) => `<w:p>${inner.join('')}</w:p>`;
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** What is read of a body, beside two kinds of lists, two heading styles, two others and a note. */
async function readBody(body: string, moreLists = '') {
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
  const headings =
    style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('H2', 'heading 2', '<w:basedOn w:val="H1"/>') +
    style('Own', 'header2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
    style('C1', 'one', '<w:basedOn w:val="C2"/>') +
    style('C2', 'other', '<w:basedOn w:val="C1"/>') +
    style('Dots', 'dots', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>') +
    '<w:style w:type="numbering" w:styleId="Figures"><w:name w:val="figures"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
    style('Typed', 'typed', '<w:rPr><w:rFonts w:ascii="Courier New"/><w:sz w:val="15"/></w:rPr>');
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times"/></w:rPr></w:rPrDefault></w:docDefaults>';
  const bytes = zip({
    ...relations(),
    'word/document.xml': `<w:document ${W} ${M} ${MC} ${V}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${W}>${kinds.join('')}${lists.join('')}${moreLists}</w:numbering>`,
    'word/styles.xml': `<w:styles ${W}>${defaults}${headings}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${paragraph(run('A note.'))}</w:footnote></w:footnotes>`,
  });
  return readFile(bytes, 'a.docx');
}

async function read(body: string, moreLists = ''): Promise<string[]> {
  return writeOutcome(await readBody(body, moreLists));
}

describe('words are there wherever Word shows them', () => {
  test.each([
    [
      'formulas',
      '<m:oMath><m:f><m:num><m:r><m:t>5</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      '5/2',
    ],
    [
      'brackets',
      '<m:oMath><m:d><m:dPr/><m:e><m:r><m:t>a &lt; b</m:t></m:r></m:e></m:d></m:oMath>',
      '(a < b)',
    ],
    ['fields', `<w:fldSimple w:instr=" SEQ Figure ">${run('1')}</w:fldSimple>`, '1'],
    [
      'fields in parts',
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/></w:r>',
      '7',
    ],
    [
      'ruby',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('above')}</w:rt><w:rubyBase>${run('below')}</w:rubyBase></w:ruby></w:r>`,
      'below',
    ],
    ['links', `<w:hyperlink r:id="none" xmlns:r="urn:r">${run('a link')}</w:hyperlink>`, 'a link'],
    [
      'insertions, and not deletions',
      `<w:ins>${run('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>`,
      'new',
    ],
    ['controls', `<w:sdt><w:sdtPr/><w:sdtContent>${run('☒ chosen')}</w:sdtContent></w:sdt>`, '☒ chosen'],
    [
      'a second version for older programs',
      `<mc:AlternateContent><mc:Choice Requires="x">${run('new')}</mc:Choice><mc:Fallback>${run('old')}</mc:Fallback></mc:AlternateContent>`,
      'old',
    ],
    ['sections of characters', '<w:r><w:t><![CDATA[<a> & b]]></w:t></w:r>', '<a> & b'],
    [
      'hyphens that part no lines',
      '<w:r><w:t>Figure 3</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>',
      'Figure 3-1',
    ],
    ['runs with a control character', '<w:r><w:t>a\u0001b</w:t></w:r>', 'a\ufffdb'],
  ])('%s', async (_, inner, words) => {
    expect(await read(paragraph(run('Seen: '), inner))).toEqual([`paragraph: Seen: ${words}`]);
  });

  test('text boxes, and notes, each once', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run('In a box.'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(await read(paragraph(run('One'), note, run('two'), note) + paragraph(box))).toEqual([
      'paragraph: One[1]two',
      'paragraph: In a box.',
      'list-item: [1] A note.',
    ]);
  });

  test('under whatever names a program gives to Word’s namespaces', async () => {
    const named = `<n:p xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"><n:pPr><n:pStyle n:val="H1"/></n:pPr><n:r><n:t>Scope</n:t></n:r></n:p>`;
    expect(await read(named)).toEqual(['heading: 1 Scope']);
  });

  test('headings of a style whose name begins as that of heads of pages', async () => {
    const own = paragraph('<w:pPr><w:pStyle w:val="Own"/></w:pPr>', run('Rules of the office'));
    expect(await read(own + paragraph(run('Words.')))).toEqual([
      'heading: Rules of the office',
      'paragraph: Words.',
    ]);
  });
});

test('numbers are those that Word shows', async () => {
  const listed = (list: number, at: number, text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
  const heading = (id: string, text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run(text)}</w:p>`;
  const lines = await read(
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
      paragraph(run('Between.')),
      listed(2, 0, 'close'),
      listed(2, 1, 'fast'),
      listed(3, 0, 'a dot'),
      listed(4, 0, 'anew'),
    ].join(''),
  );
  expect(lines).toEqual([
    'heading: 1 Scope',
    'heading: 1.1 Purpose',
    'heading: 1.2 Users',
    'heading: 2 Functions',
    'heading: 2.1 Booking',
    'list-item: 1. open',
    'list-item: a) slowly',
    'list-item: REQ-I fully',
    'list-item: REQ-II again',
    'paragraph: Between.',
    'list-item: 2. close',
    'list-item: a) fast',
    'list-item: • a dot',
    'list-item: 7. anew',
  ]);
});

test.each([
  ['decimalZero', '07'],
  ['upperLetter', 'G'],
  ['lowerRoman', 'vii'],
  ['none', ''],
  ['chicago', '7'],
])('a number in the format %s is written %s', async (format, written) => {
  const kind = `<w:abstractNum w:abstractNumId="9">${level(0, format, '%1:').replace('"1"/>', '"7"/>')}</w:abstractNum>`;
  const list = '<w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>';
  const numbered = paragraph('<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>', run('a'));
  expect(await read(numbered, kind + list)).toEqual([`list-item: ${written}: a`]);
});

test('a paragraph whose end was deleted has the number of the next one', async () => {
  const kind = `<w:abstractNum w:abstractNumId="9">${level(0, 'decimal', '%1.')}</w:abstractNum>`;
  const list = '<w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>';
  const numbered = (words: string, end = '') =>
    paragraph(`<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr>${end}</w:pPr>`, run(words));
  const joined = numbered('Kept begin, ', '<w:rPr><w:del/></w:rPr>') + numbered('kept end.');
  expect(await read(numbered('One.') + joined + numbered('Three.'), kind + list)).toEqual([
    'list-item: 1. One.',
    'list-item: 2. Kept begin, kept end.',
    'list-item: 3. Three.',
  ]);
});

describe('limits are of structure', { timeout: 60_000 }, () => {
  test.each([
    ['a kind of tag that never closes', '<w:rt>'.repeat(170_000), /is damaged, or nested more than 250 deep/],
    ['a paragraph that never closes', '<w:p><w:pPr>', /is damaged: a part of it is no XML/],
    ['one attribute twice', '<w:p w:val="1" w:val="2"/>', /is damaged: a part of it is no XML/],
    [
      'attributes without end',
      `<w:p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(' ')}`,
      /more than 1,000 attributes/,
    ],
    [
      'more than a thousand full pages',
      paragraph('<w:r><w:tab/></w:r>').repeat(100_001),
      /thousand full pages/,
    ],
    ['tables in tables', '<w:tbl><w:tr><w:tc>'.repeat(90), /nested more than 250 deep/],
  ])('%s', async (_, body, reason) => {
    expect((await read(body)).join()).toMatch(reason);
  });

  test('styles based on one another in a circle say no number', async () => {
    expect(await read(`<w:p><w:pPr><w:pStyle w:val="C1"/></w:pPr>${run('a')}</w:p>`)).toEqual([
      'paragraph: a',
    ]);
  });
});

test('what a style says stands before what the file says of all words: its bullets, and its font', async () => {
  const styled = (style: string, text: string) =>
    paragraph(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, run(text));
  const text = 'Words of running text, of which a document has the most.';
  expect(
    await read(styled('Dots', 'A thing.') + styled('Typed', 'let a = 1;') + paragraph(run(text))),
  ).toEqual(['list-item: • A thing.', 'code: let a = 1;', `paragraph: ${text}`]);
});

test('a list may be that of a style, and count figures, which are no items', async () => {
  const kinds =
    `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', 'Figure %1')}</w:abstractNum>` +
    '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Figures"/></w:abstractNum>' +
    [7, 8].map((kind) => `<w:num w:numId="${kind}"><w:abstractNumId w:val="${kind}"/></w:num>`).join('');
  const listed = '<w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr>';
  expect(await read(paragraph(listed, run('A pier.')) + paragraph(listed, run('A crane.')), kinds)).toEqual([
    'caption: Figure 1 A pier.',
    'caption: Figure 2 A crane.',
  ]);
});

test('bullets stand before their words, in cells as well: a dash as it is, a sign of any font as one', async () => {
  const kinds = ['-', '\uf0a7']
    .map(
      (sign, at) =>
        `<w:abstractNum w:abstractNumId="${7 + at}">${level(0, 'bullet', sign)}</w:abstractNum>` +
        `<w:num w:numId="${7 + at}"><w:abstractNumId w:val="${7 + at}"/></w:num>`,
    )
    .join('');
  const listed = (list: number, ...inner: string[]) =>
    paragraph(`<w:pPr><w:numPr><w:numId w:val="${list}"/></w:numPr></w:pPr>`, ...inner);
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
  const row = `<w:tr>${cell(paragraph(run('Tools')))}${cell(listed(8, run('saw')) + listed(8, run('axe')))}</w:tr>`;
  expect(
    await read(`${listed(7, run('one'))}${listed(8, run('two'))}${listed(8)}<w:tbl>${row}</w:tbl>`, kinds),
  ).toEqual(['list-item: - one', 'list-item: • two', 'table-row: Tools ⇥ • saw • axe']);
});

test('a paragraph in a heading’s style is an item where it was given a bullet itself', async () => {
  const style = '<w:pStyle w:val="H1"/>';
  const given = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';
  const text = (more: string, words: string) => paragraph(`<w:pPr>${style}${more}</w:pPr>`, run(words));
  expect(await read(text('', 'Uses') + text(given, 'Lies at a berth.'))).toEqual([
    'heading: 1 Uses',
    'list-item: • Lies at a berth.',
  ]);
});

test('a paragraph with a bullet is an item whatever outline level it was given with those around it', async () => {
  const given = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';
  const outlined = (more: string, words: string) =>
    paragraph(`<w:pPr>${more}<w:outlineLvl w:val="1"/></w:pPr>`, run(words));
  expect(await read(outlined('', 'Duties') + outlined(given, 'stop the pump;'))).toEqual([
    'heading: Duties',
    'list-item: • stop the pump;',
  ]);
});

test('a table of one cell is a box around its paragraphs, though it calls itself a head', async () => {
  const cell = `<w:tc>${paragraph(run('Front matter'))}${paragraph(run('It can be adapted.'))}</w:tc>`;
  const row = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell}</w:tr>`;
  expect(await read(`<w:tbl>${row}</w:tbl>`)).toEqual([
    'paragraph: Front matter',
    'paragraph: It can be adapted.',
  ]);
  expect(await read(`<w:tbl>${row}<w:tr>${cell}</w:tr></w:tbl>`)).toHaveLength(2);
});

test('a row that says that it is no head is none, as Google Docs says of each', async () => {
  const row = (isHead: string, words: string) =>
    `<w:tr><w:trPr><w:tblHeader${isHead}/></w:trPr>${['Berth', words].map((each) => `<w:tc>${paragraph(run(each))}</w:tc>`).join('')}</w:tr>`;
  const off = ' w:val="0"';
  const heads = async (rows: string) => {
    const outcome = await readBody(`<w:tbl>${rows}</w:tbl>`);
    return outcome.ok && outcome.value.passages.map(({ head }) => head);
  };
  expect(await heads(row('', 'Ship') + row(off, 'Ada'))).toEqual([true, undefined]);
  expect(await heads(row(off, 'Ship') + row(off, 'Ada'))).toEqual([undefined, undefined]);
});

test('a blank line within an item begins another passage of it', async () => {
  const listed = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>';
  const [line, blank] = ['<w:r><w:br/></w:r>', '<w:r><w:br/><w:br/></w:r>'];
  expect(
    await read(paragraph(listed, run('Boats lie here,'), line, run('ferries there.'), blank, run('Ask us.'))),
  ).toEqual(['list-item: • Boats lie here, ⏎ ferries there.', 'list-item: Ask us.']);
});

/** Lines that were pasted from a text that was wrapped. */
const WRAPPED = [
  'The company holds conferences of one day or of more of them. Its customers',
  'register for these on a page; they may be people or other companies, which',
  'name who comes two weeks before it begins at the latest. Of each conference',
  '200 places are kept for students.',
];

describe('a line end within a paragraph', () => {
  const broken = (...lines: readonly string[]) => paragraph(lines.map(run).join('<w:r><w:br/></w:r>'));
  test.each([
    ['parts what ends there', ['Boats lie here.', 'Ask us:', 'by mail', 'Berths'], [0, 1, 2, 3]],
    ['parts lines of verse', ['O harbour lights', 'Of evening red'], [0, 1]],
    ['parts nothing where a sentence goes on', ['Boats lie with tab and', 'break.'], [0]],
    ['is a blank where it was the end of a column', WRAPPED, [0]],
    ['parts an address', ['Address:', 'Harbour Company,', '12 Quay Street', 'Harburg'], [0, 1, 2, 3]],
    [
      'parts a title of two lines from its text',
      ['Purpose of this', 'Purpose', 'The system books berths.'],
      [0, 2],
    ],
    ['parts entries that begin alike', ['The pump shall start', 'The pump shall stop'], [0, 1]],
    [
      'parts entries of all lengths',
      ['Ferries that call at the northern berths or at those of the town', 'Tugs', 'Boats of the harbour'],
      [0, 1, 2],
    ],
    ['parts nothing behind a preposition', ['Reply to every call within', '5 seconds.'], [0]],
    ['parts no sentence that has its verb', ['The clerk shall inform', 'Mr. Smith of it.'], [0]],
    ['parts no sentence of many lines', ['It shall run on', 'Windows 11', 'Home and', 'Linux.'], [0]],
    ['parts no German sentence', ['Das System muss jede', 'Anfrage sofort', 'Beantworten können.'], [0]],
    [
      'parts no long lines',
      ['All berths of the harbour and of the town on the northern side', 'Booked by boats since'],
      [0],
    ],
  ])('%s', async (_, lines, starts) => {
    const passages = starts.map((from, at) => lines.slice(from, starts[at + 1]).join(' '));
    const found = await read(broken(...lines));
    expect(found.map((line) => line.replaceAll(' ⏎ ', ' '))).toEqual(
      passages.map((text) => `paragraph: ${text}`),
    );
  });
});

describe('paragraphs that are lines broken by hand are one', () => {
  const all = (lines: readonly string[], more = '') =>
    lines.map((line) => paragraph(more, run(line))).join('');
  const joined = (lines: readonly string[]) => `paragraph: ${lines.join(' ')}`;
  const large = '<w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t>';

  test('pasted from a text that was wrapped, in whatever type', async () => {
    expect(await read(all(WRAPPED))).toEqual([joined(WRAPPED)]);
    const body = paragraph(run('The body of this file is set smaller than that. '.repeat(20)));
    const inLarge = WRAPPED.map((line) => paragraph(`${large}${line}</w:t></w:r>`)).join('');
    expect((await read(body + inLarge)).slice(1)).toEqual([joined(WRAPPED)]);
  });

  test('each of two is one', async () => {
    expect(await read(all(WRAPPED) + paragraph() + all(WRAPPED))).toEqual([joined(WRAPPED), joined(WRAPPED)]);
  });

  test.each([
    ['verses', ['O harbour lights of evening red', 'and lamps along the quay', 'and boats']],
    ['an address', ['Harbour Company of the Northern Piers', 'c/o Berths Office', '12 Quay Street']],
    [
      'entries that begin small',
      [
        'open the valve of the northern pump before the other one is started',
        'open the valve of the southern pump before the other one is stopped',
      ],
    ],
    [
      'entries that end in a sign',
      [
        'The system keeps the names of all boats that lie at the berths;',
        'it tells the harbour which of them leave on the next day or later;',
        'it writes a list of these.',
      ],
    ],
    [
      'references with addresses',
      ['Guide to the Expression of Berths in Documents of Harbours, 2nd', 'https://harbour.example/guide'],
    ],
    [
      'code',
      ['Controller --> UI: Show(that) the_boat(ID of berth) was_booked()', 'end of(it) --> x.y {that} it'],
    ],
    [
      'statements that begin alike',
      [
        'The system shall be able to store the orders of the day',
        'The system shall be able to print the orders of the day',
        'The system shall be able to erase the orders of the day',
        'and it shall be able to send the orders of the day to x',
      ],
    ],
    ['short lines', ['at the University of Applied Sciences', 'on the site of Harburg, by the pier.']],
  ])('%s stay lines', async (_, lines) => {
    expect(await read(all(lines))).toEqual(lines.map((line) => `paragraph: ${line}`));
  });

  test('where entries are, the lines of each are one', async () => {
    const lines = [
      'Users who log in to the system of the company shall be',
      'able to see the list of all of the orders of the day',
      'Users who log out of the system of the company shall be',
      'sent to the page with the list of all of the products',
    ];
    expect(await read(all(lines))).toEqual([joined(lines.slice(0, 2)), joined(lines.slice(2))]);
    const [first = '', ...others] = [
      'The pump is started when the water in the northern tank is low',
      'Operators shall stop it when the water in this tank is too high',
      'and wait until it is low.',
    ];
    expect(await read(all([first, ...others]))).toEqual([`paragraph: ${first}`, joined(others)]);
  });

  test('what is an item, bold, typed, larger than the line above or below an empty one stays apart', async () => {
    const [first = '', second = ''] = WRAPPED;
    const bold = `<w:r><w:rPr><w:b/></w:rPr><w:t>${first}</w:t></w:r>`;
    const listed = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>';
    for (const [above, below] of [
      [paragraph(listed, run(first)), paragraph(run(second))],
      [paragraph(bold), paragraph(run(second))],
      [paragraph('<w:pPr><w:pStyle w:val="Typed"/></w:pPr>', run(first)), paragraph(run(second))],
      [paragraph(run(first)), paragraph(`${large}${second}</w:t></w:r>`)],
      [paragraph(run(first)), paragraph() + paragraph(run(second))],
    ])
      expect(await read(`${above}${below}`), above).toHaveLength(2);
  });
});
