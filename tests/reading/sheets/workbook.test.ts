import { expect, test } from 'vitest';
import { readFile } from '../../../src/reading/read-file.ts';
import { writeOutcome } from '../written.ts';
import { relations, zip } from '../zipped.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const related = (...targets: readonly (readonly [kind: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([kind, target], at) => `<Relationship Id="r${at}" Type="${types}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

type Sheet = { readonly rows: string; readonly state?: string; readonly after?: string };
/** A workbook of sheets, called A, B and so on. */
function workbook(sheets: readonly Sheet[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const named = sheets.map(
    ({ state = 'visible' }, at) =>
      `<sheet name="${'ABC'.charAt(at)}" sheetId="${at}" state="${state}" r:id="r${at}"/>`,
  );
  const parts = sheets.map(({ rows, after = '' }, at) => [
    `xl/worksheets/sheet${at}.xml`,
    `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`,
  ]);
  return zip({
    ...relations('xl/workbook.xml'),
    'xl/workbook.xml': `<workbook ${MAIN} ${REL}><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related(
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ),
    ...Object.fromEntries(parts),
    ...more,
  });
}
const words = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, ...cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`;
const read = async (bytes: Uint8Array) => writeOutcome(await readFile(bytes, 'a.xlsx'));

test('a workbook says that it is one', async () => {
  const bytes = workbook([{ rows: row(1, words('A1', 'a')) }]);
  expect(await readFile(bytes, 'a.xlsx')).toMatchObject({ value: { file: { format: 'workbook' } } });
});

test('each sheet is a heading, each row that has words a row, columns that are empty throughout left out', async () => {
  const rows =
    row(2, words('B2', 'Id'), words('D2', 'Text')) + row(3) + row(5, words('D5', 'The pump stops.'));
  expect(await read(workbook([{ rows }, { rows: row(1, words('A1', 'x')) }]))).toEqual([
    'heading: A',
    'table-row: Id ⇥ Text',
    'table-row:  ⇥ The pump stops.',
    'heading: B',
    'table-row: x',
  ]);
});

test('a cell that is merged with others beside it takes their columns, of those that are read, in its first row', async () => {
  const rows = [
    row(1, words('A1', 'Requirements')),
    row(2, words('A2', 'Id'), words('C2', 'Text'), words('D2', 'Owner')),
    row(3, words('A3', 'R-1'), words('C3', 'The pump stops.')),
    row(4, words('A4', 'R-2'), words('C4', 'It starts.')),
  ].join('');
  const merged = (...references: readonly string[]) =>
    `<mergeCells>${references.map((one) => `<mergeCell ref="${one}"/>`).join('')}</mergeCells>`;
  const after = merged('$A$1:$D$1', 'C3:D4', 'A3:B3', 'D1:E1', 'x', 'D2:C2');
  const outcome = await readFile(workbook([{ rows, after }]), 'a.xlsx');
  expect(outcome.ok && outcome.value.passages.map(({ spans }) => spans)).toEqual([
    undefined,
    [3, 0, 0],
    undefined,
    [1, 2, 0],
    undefined,
  ]);
});

test('words run on over what is empty behind them: a row’s only ones, and any where no head names the columns', async () => {
  const spans = async (...rows: readonly string[]) => {
    const outcome = await readFile(workbook([{ rows: rows.join('') }]), 'a.xlsx');
    return outcome.ok && outcome.value.passages.slice(1).map((passage) => passage.spans);
  };
  const title = row(1, words('A1', 'Weekly report'));
  const head = row(2, words('A2', 'Id'), words('B2', 'Text'), words('C2', 'Note'));
  const part = row(4, words('B4', 'What the crane does when nobody is near it'));
  expect(await spans(title, head, row(3, words('A3', 'R-1'), words('B3', 'It stops.')), part)).toEqual([
    [3, 0, 0],
    undefined,
    undefined,
    [1, 2, 0],
  ]);
  const steps = [
    words('A1', '1'),
    words('B1', 'The crane is looked at by a guard'),
    words('D3', '4'),
    words('E3', '5'),
  ];
  expect(
    await spans(row(1, ...steps.slice(0, 2)), row(2, words('A2', '2')), row(3, ...steps.slice(2))),
  ).toEqual([[1, 3, 0, 0], undefined, undefined]);
  const years = row(1, words('A1', 'Pump'), words('B1', '2023'), words('C1', '2024'));
  expect(
    await spans(years, row(2, words('A2', 'Pier'), words('B2', '1,204,133.50')), row(3, words('A3', 'no'))),
  ).toEqual([undefined, undefined, undefined]);
  const days = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((column) => words(`${column}2`, '1'));
  expect(await spans(title, row(2, ...days))).toEqual([[6, 0, 0, 0, 0, 0, 1, 1], undefined]);
});

test('words in a cell that merging covers take a column, so that those of no row are pushed aside', async () => {
  const rows = [
    row(1, words('A1', 'Pump'), words('B1', 'left behind')),
    row(2, words('A2', 'R-1'), words('B2', 'It stops.'), words('C2', 'Pier')),
  ].join('');
  const after = '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>';
  const outcome = await readFile(workbook([{ rows, after }]), 'a.xlsx');
  expect(outcome.ok && outcome.value.passages.map(({ spans }) => spans)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('cells show shared strings, dates, percentages, truth and errors as their program does', async () => {
  const rows = row(
    1,
    '<c t="s"><v>1</v></c><c s="1"><v>44588</v></c><c s="1"><v>44588.5</v></c><c s="2"><v>0.07</v></c>',
    '<c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>b</v></c>',
  );
  const more = {
    'xl/sharedStrings.xml': `<sst ${MAIN}><si><t>no</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>aloud</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="&quot;day&quot; dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
  };
  expect(await read(workbook([{ rows }], more))).toEqual([
    'heading: A',
    'table-row: two runs ⇥ 2022-01-27 ⇥ 2022-01-27 12:00 ⇥ 7% ⇥ 0.3 ⇥ TRUE ⇥ #N/A ⇥ b',
  ]);
});

test.each([
  ['#,##0.00', 1234.5, '1,234.50'],
  ['0.0#', 2.25, '2.25'],
  ['000', 7, '007'],
  ['0.0%', 0.0712, '7.1%'],
  ['0"%"', 5, '5%'],
  ['0\\%', 5, '5%'],
  ['0.00', 1.005, '1.01'],
  ['[h]:mm:ss', 1.5, '36:00:00'],
  ['[hh]:mm', -0.25, '-6:00'],
  ['[m]', 0.5, '720'],
  ['[s]', 0.5, '43200'],
  ['[$€-407] #,##0.00', -1234.5, '-€ 1,234.50'],
  ['_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', 12, '$12.00'],
  ['_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', -1234.5, '$(1,234.50)'],
  ['_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', 0, '$-'],
  ['"D; +"0.0;[Red]"R +"0.0', -2, 'R +2.0'],
  ['#,##0.0,"k"', 1250000, '1,250.0k'],
  ['General" m"', 9.25, '9.25 m'],
  ['# ?/?', 1.5, '1.5'],
  [';;;', 3, '3'],
  [`0.00${'['.repeat(300)}`, 3, '3'],
])('a number of the format %s is shown as its sheet shows it', async (code, number, shown) => {
  const format = code.replaceAll('"', '&quot;');
  const more = {
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
  };
  const rows = row(1, `<c s="0"><v>${number}</v></c>`);
  expect(await read(workbook([{ rows }], more))).toEqual(['heading: A', `table-row: ${shown}`]);
});

test('the head is the row that a filter stands in, or the first that names the columns', async () => {
  const rows =
    row(1, words('A1', 'Pumps')) +
    row(2, words('A2', 'Id'), words('B2', 'Text')) +
    row(3, words('A3', 'P1'), words('B3', 'It stops.'));
  const headOf = async (after: string) => {
    const outcome = await readFile(workbook([{ rows, after }]), 'a.xlsx');
    return outcome.ok ? outcome.value.passages.findIndex(({ head }) => head === true) : outcome.reason;
  };
  await expect(headOf('')).resolves.toBe(2);
  await expect(headOf('<autoFilter ref="A3:B3"/>')).resolves.toBe(3);
  const counted = row(1, words('A1', 'P1'), words('B1', 'It stops.')) + row(2, words('A2', 'P2'));
  const outcome = await readFile(workbook([{ rows: counted }]), 'a.xlsx');
  expect(outcome.ok && outcome.value.passages.some(({ head }) => head)).toBe(false);
});

test('a row right above the head that names the columns which it does not is head too', async () => {
  const sheet = (above: string) =>
    above +
    row(2, words('A2', 'Rule'), words('B2', 'Case'), words('C2', 'Priority')) +
    row(
      3,
      words('A3', 'It stops.'),
      words('B3', 'Ice'),
      words('C3', 'H'),
      words('D3', 'Y'),
      words('E3', 'N'),
    );
  const heads = async (above: string) => {
    const outcome = await readFile(workbook([{ rows: sheet(above) }]), 'a.xlsx');
    return outcome.ok && outcome.value.passages.map(({ head }) => head === true);
  };
  expect(await heads(row(1, words('D1', 'North'), words('E1', 'South')))).toEqual([false, true, true, false]);
  expect(await heads(row(1, words('A1', 'Rules of'), words('B1', 'the pumps')))).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test('comments, hidden sheets and the words of drawings are not lost', async () => {
  const sheet = { rows: row(1, words('A1', 'one'), words('B1', 'two')) };
  const hidden = { rows: row(1, words('A1', 'secret')), state: 'veryHidden' };
  const more = {
    'xl/worksheets/_rels/sheet0.xml.rels': related(
      ['comments', '../comments1.xml'],
      ['drawing', '../drawings/drawing1.xml'],
    ),
    'xl/comments1.xml': `<comments ${MAIN}><comment ref="B1"><text><r><t>NOT AGREED</t></r></text></comment></comments>`,
    'xl/drawings/drawing1.xml':
      '<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:cNvPr descr="a valve"/><a:p><a:t>In a </a:t><a:t>box</a:t></a:p></d:wsDr>',
  };
  const outcome = await readFile(workbook([sheet, hidden], more), 'a.xlsx');
  expect(outcome.ok && outcome.value.text).toBe('A\n\none\ttwo\n\nIn a box');
  expect(outcome.ok && outcome.value.remarks).toEqual([
    { kind: 'comment', at: 7, text: 'NOT AGREED' },
    { kind: 'picture', at: 20, text: 'a valve' },
    { kind: 'hidden', at: 20, text: 'B: secret' },
  ]);
});

test('a workbook of hidden sheets alone is read', async () => {
  const rows = row(1, words('A1', 'one'));
  expect(await read(workbook([{ rows, state: 'hidden' }]))).toEqual(['heading: A', 'table-row: one']);
});

test('sheets whose rows with all of their columns are longer than a page shows are refused before they are written, in one or in several', async () => {
  /** From AAA on. */
  const column = (number: number) =>
    [676, 26, 1].map((of) => String.fromCharCode(65 + (Math.floor(number / of) % 26))).join('');
  const sheet = (size: number) => ({
    rows: Array.from({ length: size }, (_, n) => row(n + 1, words(`${column(n)}${n + 1}`, 'x'))).join(''),
  });
  for (const sheets of [[sheet(700)], [sheet(500), sheet(500)]])
    expect((await read(workbook(sheets))).join().slice(0, 200)).toMatch(/more text than one page can show/);
});

test('a workbook of too many cells is refused, and one that no program wrote is read or refused', async () => {
  const full = `<row>${'<c><v>1</v></c>'.repeat(1_000)}</row>`.repeat(401);
  expect((await read(workbook([{ rows: full }]))).join().slice(0, 200)).toMatch(
    /more text than one page can show/,
  );
  expect(
    await read(
      workbook([{ rows: '<row r="x"><c r="ZZZZ9"><v>1</v></c><c r="" s="x" t="s"><v>9</v></c></row>' }]),
    ),
  ).toHaveLength(1);
});
