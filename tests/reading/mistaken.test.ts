// What looks like something else than it is: each is read as what people take it for.

import { expect, test } from 'vitest';
import { readFile } from '../../src/reading/read-file.ts';
import { writeOutcome } from './written.ts';

const read = async (name: string, text: string | Uint8Array) =>
  writeOutcome(await readFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, name));

const PROSE = 'The harbour keeps its gauges dry, and whoever reads them writes down what they show.';

test('numbers beside code are left out, code that is to be numbered is not', async () => {
  const page = (inside: string) =>
    `<!doctype html><body class="line-numbers">${inside}<p>${PROSE}</p></body>`;
  const code = '<pre class="line-numbers language-json"><code>{ "gauge": 1 }</code></pre>';
  expect(await read('a.html', page(code))).toEqual(['code: { "gauge": 1 }', `paragraph: ${PROSE}`]);
  const numbered = '<table><tr><td class="linenos"><pre>1\n2</pre></td><td><pre>a\nb</pre></td></tr></table>';
  expect((await read('b.html', page(numbered))).join()).not.toMatch(/1 ⏎ 2/);
});

test('a long heading in a script without spaces is a heading', async () => {
  const title = '国务院办公厅关于印发全民健康信息化规划实施方案重点任务分工的通知';
  expect(await read('a.html', `<h1>${title}</h1><p>${PROSE}</p>`)).toEqual([
    `heading: ${title}`,
    `paragraph: ${PROSE}`,
  ]);
});

test('a sentence in the style of headings is text, and an item where it is one of a list; a title with a full stop is one', async () => {
  const clauses = ['11.1', '11.2'].map(
    (number) =>
      `${number} The harbour shall keep all of its gauges dry at any time of the day and of the year.`,
  );
  const titles = [
    '11 Gauges and scales.',
    'On a supply of the parts of gauges by the Northern Harbour to the Sea Ltd.',
  ];
  const page = [...titles, ...clauses].map((text) => `<h2>${text}</h2>`).join('');
  expect(await read('a.html', page)).toEqual([
    ...titles.map((text) => `heading: ${text}`),
    ...clauses.map((text) => `list-item: ${text}`),
  ]);
});

test('a title between two lines of tildes or above one of dashes is no code', async () => {
  const text = `~~~~~~~~\nOverview\n~~~~~~~~\n\n${PROSE}\n\n.NET Core\n---------\n\n${PROSE}\n\nInterface\n---------\n\n${PROSE}\n`;
  expect((await read('a.txt', text)).filter((line) => line.startsWith('code'))).toEqual([]);
  expect(await read('a.txt', `${PROSE}\n\n~~~~\nstop(1)\nstop(2)\n~~~~\n\n${PROSE}\n`)).toContain(
    'code: ~~~~ ⏎ stop(1) ⏎ stop(2) ⏎ ~~~~',
  );
});

test('a few Polish letters in an English text are letters; blanks and quotation marks are signs', async () => {
  const bytes = (text: string, codes: Readonly<Record<string, number>>) =>
    new Uint8Array([...text].map((letter) => codes[letter] ?? letter.charCodeAt(0)));
  const long = `${PROSE} `.repeat(20);
  expect((await read('a.txt', bytes(`${long}Signed by Michał Pawłowski.`, { ł: 0xb3 }))).join()).toContain(
    'Michał Pawłowski',
  );
  expect((await read('b.txt', bytes(`${long}“Dry”`, { '“': 0x93, '”': 0x94 }))).join()).toContain('“Dry”');
});

test('a reply is not joined to what it quotes', async () => {
  const mail = `> Can the gauges be read on Friday, before the harbour is closed for the\nwinter, as they were last year?\n\n> Can we ship on Friday\nyes, if the tests pass.\n`;
  expect(await read('a.txt', mail)).toContain('paragraph: yes, if the tests pass.');
});

test('what is in brackets, quotation marks or code goes on in a wrapped line that had room for it; entries do not', async () => {
  const wrapped = `${PROSE} Where one of them is lost, the clerk of the outer harbour looks for it at night. `
    .repeat(4)
    .replace(/(.{60,76}) /g, '$1\n')
    .trim();
  const on = (sign: string, above: string) =>
    read(
      'a.txt',
      `${wrapped}\n\nThe formats that are read are listed below under ${above}\n${sign}\nand many more of them, each with its own name and its own rules.`,
    );
  for (const sign of ['(see there)', '“as it is”', '`list-all`'])
    expect((await on(sign, 'Options')).at(-1)).toMatch(/Options .* and many/);
  expect((await on('(see there)', 'Options.')).at(-1)).not.toContain('Options');
  const entries = ['[tide]: tells how high the sea is and how it', '[gate]: is shut'].join('\n');
  expect(await read('a.txt', `${wrapped}\n\n${entries}`)).toContain('paragraph: [gate]: is shut');
});

test('an amount behind a sign of equality is no title', async () => {
  const text = `The cost of a unit is\n= 120 EUR per month, taxes included, and is to be paid\nin advance.\n`;
  expect((await read('a.txt', text)).filter((line) => line.startsWith('heading'))).toEqual([]);
});

test('the title of a text with pages stays, though it stands above each of them', async () => {
  const said = ['Gauges are read.', 'Gates are shut.', 'Boats are counted.', 'Lamps are lit.'];
  const lines = await read('a.txt', said.map((words) => `Project Plan\n\n${words}\n`).join('\f'));
  expect(lines[0]).toBe('heading: Project Plan');
  expect(lines.filter((line) => /^furniture: \fProject Plan$/.test(line))).toHaveLength(3);
});

test('a sentence that goes on over the end of a page is one, and the head and the foot stand behind its paragraph', async () => {
  const foot = (page: number) =>
    `\n\nOffice           Harbour rules          [Page ${page}]\n\f\nHarbour rules            May 2021\n\n`;
  const lines = await read(
    'a.txt',
    `   If the gate is shut and a boat is told to wait below, it${foot(1)}   must wait there until the lamp is lit and the\n   keeper calls it.\n\n   The keeper writes down when they go, and with whom, and why.\n   Each boat has a number, which is painted on its side.${foot(2)}   Boats without one are not let in at all.\n`,
  );
  const says = (line: string) => line.replace(/\s+/g, ' ');
  expect(lines.map(says)).toEqual([
    'paragraph: If the gate is shut and a boat is told to wait below, it must wait there until the lamp is lit and the keeper calls it.',
    'furniture: Office Harbour rules [Page 1]',
    'furniture: Harbour rules May 2021',
    'paragraph: The keeper writes down when they go, and with whom, and why. ⏎ Each boat has a number, which is painted on its side.',
    'furniture: Office Harbour rules [Page 2]',
    'furniture: Harbour rules May 2021',
    'paragraph: Boats without one are not let in at all.',
  ]);
});

test('lines of prose beside the ends of pages are no heads or feet, also where the text is there twice', async () => {
  const text = `A boat may be moored here, and its owner may be asked for a\nfee.\n\f\nThe fee is paid at the office at the end of the quay, or to\nthe keeper of the gate.\n\n`;
  expect((await read('a.txt', text.repeat(2))).filter((line) => line.startsWith('furniture'))).toEqual([]);
});

test('of values that two signs part as often, the one that makes more of them does; none within numbers', async () => {
  expect((await read('a.csv', '1,Alice,red;green\n2,Bob,blue;red\n'))[0]).toBe(
    'table-row: 1 ⇥ Alice ⇥ red;green',
  );
  expect((await read('b.csv', '1,5;2,3\n1,6;2,4\n'))[0]).toBe('table-row: 1,5 ⇥ 2,3');
});

test('columns that are empty throughout are none, and a title above a table is no row of it', async () => {
  const text =
    'Harbour rules,,,,\nId,Rule,,Note,\nG-1,A gate is shut.,,,\nG-2,A lamp is lit.,,at dusk and dawn,\n';
  const outcome = await readFile(new TextEncoder().encode(text), 'a.csv');
  expect(outcome.ok && outcome.value.passages.map(({ head }) => head === true)).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect(writeOutcome(outcome)).toEqual([
    'paragraph: Harbour rules',
    'table-row: Id ⇥ Rule ⇥ Note',
    'table-row: G-1 ⇥ A gate is shut. ⇥ ',
    'table-row: G-2 ⇥ A lamp is lit. ⇥ at dusk and dawn',
  ]);
});

test.each([
  [
    'lines above a head, of one cell or a few, are none of its names',
    'Rules,,,,\nof the harbour,,,,\nIssued,2021,,,\nId,Q1,Q2,Q3,Note\nG-1,a,b,c,dusk\nG-2,d,e,f,dawn\nG-3,g,h,i,noon\n',
    [
      'Rules',
      'of the harbour',
      'Issued ⇥ 2021 ⇥  ⇥  ⇥ ',
      '*Id ⇥ Q1 ⇥ Q2 ⇥ Q3 ⇥ Note',
      'G-1 ⇥ a ⇥ b ⇥ c ⇥ dusk',
      'G-2 ⇥ d ⇥ e ⇥ f ⇥ dawn',
      'G-3 ⇥ g ⇥ h ⇥ i ⇥ noon',
    ],
  ],
  ['what parts values as Excel is told', 'sep=|\nId|a,b\n1|c,d\n', ['*Id ⇥ a,b', '1 ⇥ c,d']],
  [
    'words run on over the cells behind them that are empty',
    'Id,Rule,Note\nOf the gate,,\nG-1,shut,\n,at dusk and dawn,\n',
    ['*Id ⇥ Rule ⇥ Note', 'Of the gate ⇥  ⇥  (3 0 0)', 'G-1 ⇥ shut ⇥ ', ' ⇥ at dusk and dawn ⇥  (1 2 0)'],
  ],
])('of comma-separated values: %s', async (_, text, rows) => {
  const outcome = await readFile(new TextEncoder().encode(text), 'a.csv');
  const passages = outcome.ok ? outcome.value.passages : [];
  const written = writeOutcome(outcome).map((line) => line.replace(/^.*?: /, ''));
  const spans = passages.map((one) => (one.spans === undefined ? '' : ` (${one.spans.join(' ')})`));
  expect(written.map((line, at) => `${passages[at]?.head ? '*' : ''}${line}${spans[at]}`)).toEqual(rows);
});

test('a first row that counts on in the second, or holds a value of a column below, is no head', async () => {
  for (const [text, heads] of [
    ['V5.1,A gate is shut.\nV5.2,A lamp is lit.\n', 0],
    ['V5,Gate\nV5.1,A gate is shut.\n', 1],
    ['Id,Text\nId,Text\n', 1],
    [',name\n0,a\n1,b\n', 1],
    ['Id,\nG-1,A gate\nG-2,A lamp\n', 1],
    ['North,1001,Pump\nSouth,1002,Gate\nWest,1003,Pump', 0],
    ['Name,2001,Kind\nSouth,2001,Gate\nWest,1003,Name', 1],
  ] as const) {
    const outcome = await readFile(new TextEncoder().encode(text), 'a.csv');
    expect(outcome.ok && outcome.value.passages.filter(({ head }) => head).length).toBe(heads);
  }
});

test('lines with line ends written twice are paragraphs', async () => {
  const lines = [
    'The harbour keeps its gauges dry, and whoever reads them at dawn writes',
    'down what they show before the first of the boats is let through the',
    'gate; nobody else does.',
  ];
  const text = Array(9).fill(lines).flat().join('\n');
  const joined = (lines: string[]) => lines.map((line) => line.replace(/\s+/g, ' '));
  const expected = joined(await read('a.txt', text));
  expect(expected).toHaveLength(9);
  expect(joined(await read('a.txt', text.replaceAll('\n', '\r\r\n')))).toEqual(expected);
});

test('a key that was left without its value is one of its own among others', async () => {
  const text = 'Pump: north\nState: dry\nPost-History:\nSponsor:\n';
  expect(await read('a.rst', text)).toEqual([
    'paragraph: Pump: north',
    'paragraph: State: dry',
    'paragraph: Post-History:',
    'paragraph: Sponsor:',
  ]);
});

test('an item that counts on from one that is open is no title, behind other text it may be', async () => {
  const items = '1. Make a key.\n\n   It is secret.\n\n2. Add the key to all of the gates';
  const lines = await read('a.txt', `${items}\n\n${PROSE}\n\n3. Rest`);
  expect(lines.map((line) => line.replace(/: .*/, ''))).toEqual([
    'list-item',
    'paragraph',
    'list-item',
    'paragraph',
    'heading',
  ]);
});

test('a numbered title directly above its text is a title, also in a text of short lines; items below one another are none', async () => {
  const lines = [
    '2 Gauges',
    '2.1 North',
    'It is dry.',
    '2.2 South',
    'It is wet.',
    '',
    '2.3 The gauge shall stop',
    '2.4 The gauge shall start',
    '',
    '2.5 East and West ............ 4',
  ];
  expect(await read('a.txt', lines.join('\n'))).toEqual([
    'heading: 2 Gauges',
    'heading: 2.1 North',
    'paragraph: It is dry.',
    'heading: 2.2 South',
    'paragraph: It is wet.',
    'list-item: 2.3 The gauge shall stop',
    'list-item: 2.4 The gauge shall start',
    'list-item: 2.5 East and West ............ 4',
  ]);
});

test('the lines that a text of numbered parts begins with are titles; those of a letter are its sender', async () => {
  const parts = `\n\n1 Gauges\n\n${PROSE}\n\n2 Pumps\n\n${PROSE}`;
  expect((await read('a.txt', `Harbour Control\nRequirements${parts}`)).slice(0, 2)).toEqual([
    'heading: Harbour Control',
    'heading: Requirements',
  ]);
  expect((await read('a.txt', `Ann Holm\nHarbour Office\n\n${PROSE}`)).join()).not.toContain('heading');
});

test('a line with a colon that hangs out in front of text that stands further in is its title', async () => {
  const inner = `  ${PROSE}`;
  const roles = async (...parts: string[]) =>
    (await read('a.txt', parts.join('\n\n'))).map((line) => line.replace(/: .*/, ''));
  expect(await roles('Motivation:', inner, 'The steps are:', inner)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
    'paragraph',
  ]);
  expect(await roles('Motivation:', PROSE)).toEqual(['paragraph', 'paragraph']);
  expect(await roles('Note:', inner)).toEqual(['paragraph', 'paragraph']);
});

test('a title on a few lines in the middle of the column is one title, who holds the rights is none', async () => {
  const prose = Array(3)
    .fill('   The gauges of the harbour are read at dawn by whoever keeps the gate.')
    .join('\n');
  const title = ['Harbour Gauges and Gates', '(HGG) Part Two:', 'Readings at Dawn']
    .map((line) => ' '.repeat(Math.floor((72 - line.length) / 2)) + line)
    .join('\n');
  const lines = await read('a.txt', [title, '   Copyright (c) 1996 Keeper', prose].join('\n\n'));
  expect(lines.map((line) => line.replace(/: .*/, ''))).toEqual(['heading', 'paragraph', 'paragraph']);
});
