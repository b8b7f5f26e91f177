import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/reading/read-file.ts';
import { writeOutcome } from '../written.ts';
import { zip } from '../zipped.ts';

const NAMES = ['office', 'style', 'text', 'table', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ');
const MORE =
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"';

type Parts = { readonly styles?: string; readonly kind?: string; readonly more?: Record<string, string> };
function file(body: string, { styles = '', kind = 'text', more = {} }: Parts = {}): Uint8Array {
  const root = (name: string, inner: string) => `<office:${name} ${NAMES} ${MORE}>${inner}</office:${name}>`;
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': root(
      'document-content',
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body>`,
    ),
    ...more,
  });
}
const open = (bytes: Uint8Array) => readFile(bytes, 'a.odt');
const read = async (...about: Parameters<typeof file>) => writeOutcome(await open(file(...about)));
const p = (text: string) => `<text:p>${text}</text:p>`;
const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
const list = (inner: string, more = '') => `<text:list ${more}>${inner}</text:list>`;
const numbered = (...formats: readonly string[]) =>
  `<text:list-style style:name="L">${formats
    .map(
      (format, at) =>
        `<text:list-level-style-number text:level="${at + 1}" style:num-suffix="." text:display-levels="${at + 1}" style:num-format="${format}"/>`,
    )
    .join('')}</text:list-style>`;

test('headings with their levels and numbers, titles, captions, code', async () => {
  const styles =
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>' +
    '<style:style style:name="P1" style:parent-style-name="Preformatted_20_Text"/><style:style style:name="P2" style:parent-style-name="Caption"/>';
  const body =
    '<text:h text:outline-level="1">Pumps</text:h><text:h text:outline-level="2">Stop</text:h><text:h text:outline-level="2" text:is-list-header="true">Notes</text:h>' +
    '<text:p text:style-name="P1">stop<text:s text:c="2"/>all</text:p> <text:p text:style-name="P1">go</text:p><text:p text:style-name="P2">Table 1</text:p>';
  expect(await read(body, { styles })).toEqual([
    'heading: 1 Pumps',
    'heading: 1.1 Stop',
    'heading: Notes',
    'code: stop  all ⏎ go',
    'caption: Table 1',
  ]);
});

describe('a list shows the marks that its program shows', () => {
  const styles = numbered('1', 'a');
  const more = 'text:style-name="L"';
  test.each([
    [
      'nested',
      list(item(p('one') + list(item(p('in')))) + item(p('two') + p('more')), more),
      ['1. one', '1.a. in', '2. two', 'more'],
    ],
    [
      'going on',
      list(item(p('one')), more) + list(item(p('two')), `${more} text:continue-numbering="true"`),
      ['1. one', '2. two'],
    ],
    ['beginning anew', list(item(p('one')), more) + list(item(p('two')), more), ['1. one', '1. two']],
    [
      'without a mark',
      list(`<text:list-header>${p('one')}</text:list-header>${item(p('two'))}`, more),
      ['one', '1. two'],
    ],
    ['of bullets', list(item(p('one')), 'text:style-name="B"'), ['• one']],
    [
      'from a number',
      list(`<text:list-item text:start-value="7">${p('one')}</text:list-item>`, more),
      ['7. one'],
    ],
  ])('%s', async (_, body, expected) => {
    const bullets =
      '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>';
    expect(await read(body, { styles: styles + bullets })).toEqual(
      expected.map((words) => `list-item: ${words}`),
    );
  });
});

test('tables keep their head and their empty cells', async () => {
  const cell = (text: string, more = '') =>
    `<table:table-cell ${more}>${text === '' ? '' : p(text)}</table:table-cell>`;
  const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const outcome = await open(
    file(
      `<table:table><table:table-header-rows>${row(cell('Id'), cell('Text'), cell('By'))}</table:table-header-rows>${row(cell('P1', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>', cell(''))}</table:table>`,
    ),
  );
  expect(writeOutcome(outcome)).toEqual(['table-row: Id ⇥ Text ⇥ By', 'table-row: P1 ⇥  ⇥ ']);
  expect(outcome.ok && outcome.value.passages.map(({ head }) => head)).toEqual([true, undefined]);
});

test('what is not shown is said at its place; notes and boxes are read', async () => {
  const body =
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>never</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
    p(
      'It stops<office:annotation><text:p>NOT AGREED</text:p></office:annotation><text:change text:change-id="c1"/> now<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>At once.</text:p></text:note-body></text:note>.',
    ) +
    '<text:p><text:span text:style-name="H">secret</text:span>seen<draw:frame><draw:image/><svg:desc>a valve</svg:desc></draw:frame><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>';
  const styles = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>';
  const outcome = await open(file(body, { styles }));
  expect(writeOutcome(outcome)).toEqual([
    'paragraph: It stops now[1].',
    'paragraph: seen',
    'paragraph: boxed',
    'list-item: [1] At once.',
  ]);
  expect(outcome.ok && outcome.value.remarks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'comment NOT AGREED',
    'deleted never',
    'hidden secret',
    'picture a valve',
  ]);
});

test('tracked insertions are text, and are counted', async () => {
  const body =
    '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion/></text:changed-region></text:tracked-changes>' +
    p('One <text:change-start text:change-id="c1"/>two<text:change-end text:change-id="c1"/>.');
  const outcome = await open(file(body));
  expect(writeOutcome(outcome)).toEqual(['paragraph: One two.']);
  expect(outcome.ok && outcome.value.inserted).toBe(1);
});

test('a spreadsheet is read as a workbook is, a contents page as a list, heads of pages as furniture', async () => {
  const sheet =
    '<table:table table:name="A"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="900"/></table:table-row><table:table-row><table:table-cell/><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell></table:table-row></table:table>';
  expect(await read(sheet, { kind: 'spreadsheet' })).toEqual(['heading: A', 'table-row: x ⇥ x']);
  const contents =
    '<text:table-of-content><text:table-of-content-source>no</text:table-of-content-source><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title><text:p text:style-name="Contents_20_2">1 Pumps</text:p><text:p text:style-name="TOC3">2 Gates</text:p></text:index-body></text:table-of-content>';
  const styles = `<office:document-styles ${NAMES}><style:master-page><style:header><text:p>Draft</text:p></style:header></style:master-page></office:document-styles>`;
  expect(await read(contents, { more: { 'styles.xml': styles } })).toEqual([
    'furniture: Draft',
    'paragraph: Contents',
    'list-item: 1 Pumps',
    'list-item: 2 Gates',
  ]);
  const outcome = await open(file(contents));
  expect(outcome.ok && outcome.value.passages.map(({ level }) => level)).toEqual([undefined, 2, 3]);
});

test('tabs, spaces and line ends that are elements part words wherever they stand', async () => {
  const parted = '<text:p>Pier<text:tab/>of<text:s text:c="3"/>the<text:line-break/>town</text:p>';
  const styles = `<office:document-styles ${NAMES}><style:master-page><style:header>${parted}</style:header></style:master-page></office:document-styles>`;
  const outcome = await open(
    file(`<text:p>Stop.<office:annotation>${parted}</office:annotation></text:p>`, {
      more: { 'styles.xml': styles },
    }),
  );
  expect(await writeOutcome(outcome)).toEqual(['furniture: Pier of the town', 'paragraph: Stop.']);
  expect(outcome.ok && outcome.value.remarks.map(({ text }) => text.split(/\s+/))).toEqual([
    ['Pier', 'of', 'the', 'town'],
  ]);
  const cell = `<table:table-cell>${parted}</table:table-cell>`;
  const sheet = `<table:table table:name="S"><table:table-row>${cell}</table:table-row></table:table>`;
  expect(await read(sheet, { kind: 'spreadsheet' })).toContain('table-row: Pier of the town');
});

test('a file that is one part is read as one of many parts is, its pictures left out', async () => {
  const flat = (body: string, encoding = 'UTF-8') =>
    `<?xml version="1.0" encoding="${encoding}"?>\n<office:document ${NAMES} ${MORE}><office:master-styles><style:master-page><style:header><text:p>Entwürfe</text:p></style:header></style:master-page></office:master-styles><office:body>${body}</office:body></office:document>`;
  const picture = `<draw:frame><draw:image><office:binary-data>${'QUJD'.repeat(5_000_001)}</office:binary-data></draw:image><svg:title>The pump</svg:title></draw:frame>`;
  const text = await readFile(
    Buffer.from(flat(`<office:text>${p(`Stop.${picture}`)}</office:text>`)),
    'a.fodt',
  );
  expect(await writeOutcome(text)).toEqual(['furniture: Entwürfe', 'paragraph: Stop.']);
  expect(text).toMatchObject({ value: { remarks: [{ text: 'The pump' }], file: { encoding: 'UTF-8' } } });
  const row = '<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>';
  const sheet = `<office:spreadsheet><table:table table:name="A">${row}</table:table></office:spreadsheet>`;
  const latin = Buffer.from(flat(sheet, 'ISO-8859-1'), 'latin1');
  expect(await writeOutcome(await readFile(latin, 'a.fods'))).toEqual(['heading: A', 'table-row: x']);
});

test('in a spreadsheet too a cell takes the columns that it is merged over, in each row that one stands for', async () => {
  const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const [x, covered] = [
    '<table:table-cell><text:p>x</text:p></table:table-cell>',
    '<table:covered-table-cell/>',
  ];
  const wide = '<table:table-cell table:number-columns-spanned="2"><text:p>wide</text:p></table:table-cell>';
  const sheet = `<table:table table:name="A">${row(x, x, x)}<table:table-row table:number-rows-repeated="2">${x}${wide}${covered}</table:table-row></table:table>`;
  const outcome = await open(file(sheet, { kind: 'spreadsheet' }));
  expect(outcome.ok && outcome.value.passages.map(({ spans }) => spans)).toEqual([
    undefined,
    undefined,
    [1, 2, 0],
    [1, 2, 0],
  ]);
});

test('one sentence for what cannot be read', async () => {
  const manifest = `<manifest:manifest ${NAMES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
  expect((await read('x', { more: { 'META-INF/manifest.xml': manifest } })).join()).toMatch(
    /protected by a password/,
  );
  expect((await read('', { kind: 'presentation' })).join()).toMatch(/OpenDocument drawing or presentation/);
  expect((await read('<text:section>'.repeat(300) + '</text:section>'.repeat(300))).join()).toMatch(
    /nested more than 250 deep/,
  );
});

test('what stands for many cells does not fill the memory', async () => {
  const many =
    '<table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell>';
  const rows = (times: number, cells: string) =>
    `<table:table-row table:number-rows-repeated="${times}">${cells}</table:table-row>`;
  const table = (...all: readonly string[]) => `<table:table>${all.join('')}</table:table>`;
  const open = (sheets: string) => read(sheets, { kind: 'spreadsheet' });
  const cell = '<table:table-cell><text:p>x</text:p></table:table-cell>';
  expect((await open(table(rows(1_000_000_000, cell)))).length).toBeLessThanOrEqual(1_001);
  const half = rows(300, many);
  expect(await open(table(half))).toHaveLength(300);
  for (const twice of [table(half, half), table(half) + table(half), table(rows(1_000_000_000, many))])
    expect((await open(twice)).join().slice(0, 200)).toMatch(/more text than one page can show/);
  expect((await read(p('<text:s text:c="1000000000"/>a'))).join()).toBe('paragraph: a');
});

test('a paragraph that stands out is a heading, and one in the style of contents an entry', async () => {
  const style = (name: string, said: string, parent = 'Standard') =>
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"><style:text-properties ${said}/></style:style>`;
  const styles = [
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:default-style>',
    style('Large', 'fo:font-size="150%"'),
    style('Bold', 'fo:font-weight="bold"'),
    style('Thin', 'fo:font-weight="normal"', 'Bold'),
    style('Entry', '', 'Contents_20_3'),
    style('Contents', '', 'Contents_20_Heading'),
  ].join('');
  const styled = (name: string, inner: string) => `<text:p text:style-name="${name}">${inner}</text:p>`;
  const box = '<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>';
  const body = [
    styled('Contents', 'Table of contents'),
    styled('Entry', 'Users 3'),
    styled('Large', 'Pumps'),
    p('The pumps of the harbour stop when the water is low, and start again when it rises.'),
    styled('Bold', '2.1 Users'),
    styled(
      'Bold',
      'They <text:span text:style-name="Thin">are few, and all of them know the harbour.</text:span>',
    ),
    styled('Bold', 'All of this is bold, and ends as a sentence.'),
    p(`${box}`),
    p('<text:span text:style-name="Bold">Rules</text:span>'),
  ].join('');
  const document = await open(file(body, { styles }));
  if (!document.ok) throw new Error(document.reason);
  const { passages, text } = document.value;
  expect(
    passages.map(({ role, level = '', start, end }) => `${role}${level}: ${text.slice(start, end)}`),
  ).toEqual([
    'paragraph: Table of contents',
    'list-item3: Users 3',
    'heading1: Pumps',
    'paragraph: The pumps of the harbour stop when the water is low, and start again when it rises.',
    'heading2: 2.1 Users',
    'paragraph: They are few, and all of them know the harbour.',
    'paragraph: All of this is bold, and ends as a sentence.',
    'paragraph: In a box.',
    'heading2: Rules',
  ]);
});

test('a paragraph in a font of one width is code among others', async () => {
  const styles =
    '<style:style style:name="T"><style:text-properties style:font-name="Courier New"/></style:style>';
  const typed = '<text:p text:style-name="T">stop()</text:p>';
  expect(await read(p('The pump stops as soon as it is told to, with:') + typed, { styles })).toEqual([
    'paragraph: The pump stops as soon as it is told to, with:',
    'code: stop()',
  ]);
});

test('a line end within a paragraph parts what ends there', async () => {
  expect(await read(p('Boats lie here.<text:line-break/>Ask us.'))).toEqual([
    'paragraph: Boats lie here.',
    'paragraph: Ask us.',
  ]);
});

test('lines of a paragraph that were broken by hand are one', async () => {
  const lines = [
    'The company holds conferences of one day or of more of them. Its customers',
    'register for these on a page.',
  ];
  expect(await read(lines.map(p).join(''))).toEqual([`paragraph: ${lines.join(' ')}`]);
  expect(await read(lines.map(p).join(p('')))).toHaveLength(2);
});
