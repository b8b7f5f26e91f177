import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/reading/pdf/blocks/paragraphs.ts';
import { turnUpright } from '../../../src/reading/pdf/pieces/directions.ts';
import type { Page, Piece, Rule } from '../../../src/reading/pdf/pieces/shapes.ts';
import { piece } from './pieces.ts';

const BOLD = { bold: true, font: 'bold' };
const across = (at: number, start: number, end: number): Rule => ({ isAcross: true, at, start, end });
const down = (at: number, start: number, end: number): Rule => ({ isAcross: false, at, start, end });
const read = (pieces: readonly Piece[], rules: readonly Rule[]) =>
  blocksOf([{ number: 1, width: 600, pieces, rules }]).map(({ role, text }) => `${role}: ${text}`);

test('what stands right of all columns, behind a cell over them, is in the last one: no word is lost', () => {
  const row = (y: number) => [piece('Pier', 50, y), piece('two', 200, y), piece('slow', 350, y)];
  const total = [piece('All that the harbour has, piers and cranes and the boats that lie at them', 50, 145)];
  const lines = [90, 110, 130, 150, 170].map((at) => across(at, 40, 560));
  expect(read([...row(105), ...row(125), ...total, piece('ninety', 480, 145), ...row(165)], lines)).toEqual([
    'table-row: Pier\ttwo\tslow',
    'table-row: Pier\ttwo\tslow',
    'table-row: All that the harbour has, piers and cranes and the boats that lie at them\t\tninety',
    'table-row: Pier\ttwo\tslow',
  ]);
});

describe('a table is what its ruling lines draw', () => {
  const frame = [across(100, 50, 350), across(130, 50, 350), across(160, 50, 350)];
  const sides = [down(50, 100, 160), down(150, 100, 160), down(250, 100, 160), down(350, 100, 160)];

  test('with its empty cells, and the lines of one cell as one', () => {
    const cells = [
      piece('Key', 55, 112),
      piece('Limit', 155, 112),
      piece('R1', 55, 142),
      piece('two', 255, 142),
      piece('lines', 255, 154),
    ];
    expect(read(cells, [...frame, ...sides])).toEqual([
      'table-row: Key\tLimit\t',
      'table-row: R1\t\ttwo lines',
    ]);
  });

  test('a cell over two columns is where it begins', () => {
    const sidesBelow = [down(50, 100, 160), down(150, 130, 160), down(250, 100, 160), down(350, 100, 160)];
    const cells = [
      piece('Head over two', 55, 112),
      piece('c', 255, 112),
      piece('a', 55, 142),
      piece('b', 155, 142),
      piece('d', 255, 142),
    ];
    expect(read(cells, [...frame, ...sidesBelow])).toEqual([
      'table-row: Head over two\t\tc',
      'table-row: a\tb\td',
    ]);
  });

  test('two rows that share their first cell are one', () => {
    const rules = [
      ...[across(100, 50, 350), across(130, 150, 350), across(160, 50, 350)],
      ...[50, 150, 350].map((x) => down(x, 100, 160)),
    ];
    const cells = [piece('7', 55, 112), piece('Who berths?', 155, 112), piece('The office.', 155, 142)];
    expect(read(cells, rules)).toEqual(['table-row: 7\tWho berths?', 'table-row: \tThe office.']);
  });

  describe('rows that no line parts in one column', () => {
    const rules = [
      ...[across(100, 50, 350), across(175, 50, 350), across(125, 150, 350), across(150, 150, 350)],
      ...[50, 150, 350].map((x) => down(x, 100, 175)),
    ];
    const beside = [114, 139, 164].map((y, row) => piece(`Words of row ${row}.`, 155, y));

    test.each([
      ['are parted where each begins beside the other', [114, 139, 164], ['Berth', 'Crane', 'Gate']],
      ['are one where they begin beside nothing', [112, 124, 136], ['Berth Crane Gate', '', '']],
    ])('%s', (_, places, heads) => {
      const words = places.map((y, row) => piece(['Berth', 'Crane', 'Gate'][row] ?? '', 55, y));
      expect(read([...words, ...beside], rules)).toEqual(
        heads.map((head, row) => `table-row: ${head}\tWords of row ${row}.`),
      );
    });
  });

  test('lines between columns that end a little off those between rows end at them', () => {
    const rules = [
      ...[across(100, 50, 350), across(140, 50, 350), across(180, 50, 350)],
      ...[50, 150].map((x) => down(x, 100, 180)),
      ...[250, 350].flatMap((x) => [down(x, 104, 140), down(x, 144, 180)]),
    ];
    const rows = ['Berth', 'Crane'].flatMap((key, row) => [
      piece(key, 55, 122 + 40 * row),
      piece('Words of two', 155, 116 + 40 * row),
      piece('lines.', 155, 128 + 40 * row),
      piece('new', 255, 116 + 40 * row),
    ]);
    expect(read(rows, rules)).toEqual([
      'table-row: Berth\tWords of two lines.\tnew',
      'table-row: Crane\tWords of two lines.\tnew',
    ]);
  });

  test('with a head alone, below which nothing is filled in', () => {
    const head = [piece('Days of the longest', 55, 112), piece('stay', 55, 124), piece('Limit', 155, 112)];
    const whole = [...head, piece('Quay', 255, 112)];
    expect(read(whole, [...frame, ...sides])).toEqual(['table-row: Days of the longest stay\tLimit\tQuay']);
    expect(read(head, [...frame, ...sides])[0]).not.toMatch(/Limit\t/);
  });

  test('a frame around one text is none', () => {
    const box = [across(100, 50, 350), across(160, 50, 350), down(50, 100, 160), down(350, 100, 160)];
    expect(read([piece('One text in a box.', 55, 120)], box)).toEqual(['paragraph: One text in a box.']);
  });

  test('lines across alone part head and body, and columns are white strips', () => {
    const rules = [across(100, 50, 350), across(118, 50, 350), across(170, 50, 350)];
    const rows = [112, 130, 145, 160].flatMap((y, row) => [
      piece(`name ${row}`, 50, y),
      piece(`${row}0`, 200, y),
      piece(`${row}1`, 300, y),
    ]);
    expect(read(rows, rules)).toEqual([0, 1, 2, 3].map((row) => `table-row: name ${row}\t${row}0\t${row}1`));
  });

  test('code in a frame is code, its remarks beside it', () => {
    const rules = [across(100, 50, 350), across(170, 50, 350)];
    const code = ['{', '"id": 1,', '"name": "x"'].flatMap((text, line) => [
      piece(text, 50, 112 + 15 * line, { mono: true }),
      piece('# a word', 200, 112 + 15 * line, { mono: true }),
    ]);
    const text = piece('What follows is what a file of this kind may hold:', 50, 90);
    expect(read([text, ...code], rules)).toEqual([
      'paragraph: What follows is what a file of this kind may hold:',
      'code: {\t# a word\n"id": 1,\t# a word\n"name": "x"\t# a word',
    ]);
  });

  test('entries of contents between the rules of a page’s head and foot are no rows', () => {
    const rules = [across(80, 50, 350), across(300, 50, 350)];
    const entries = ['Scope', 'Berths', 'Fees', 'Fines'].flatMap((title, line) => [
      piece(`${line + 1}.`, 50, 112 + 15 * line),
      piece(`${title} ${'.'.repeat(40)} ${line + 2}`, 90, 112 + 15 * line),
    ]);
    expect(read(entries, rules).map((block) => block.slice(0, 14))).toEqual([
      'list-item: 1. ',
      'list-item: 2. ',
      'list-item: 3. ',
      'list-item: 4. ',
    ]);
  });

  test('twice the lines and words are twice the rows', () => {
    const grid = (count: number) => {
      const rules = Array.from({ length: count + 1 }, (_, row) => across(100 + 20 * row, 50, 250));
      const end = 100 + 20 * count;
      const pieces = Array.from({ length: count }, (_, row) => [
        piece('a', 55, 112 + 20 * row),
        piece('b', 155, 112 + 20 * row),
      ]).flat();
      return read(pieces, [...rules, down(50, 100, end), down(150, 100, end), down(250, 100, end)]).length;
    };
    expect([grid(1_000), grid(2_000)]).toEqual([1_000, 2_000]);
  });
});

test.each([
  ['The outer gate', 'Shuts when the sea is below the old', 'The outer gate basins'],
  ['Gate', 'Shuts when the sea is below the old', 'Gate'],
  ['The outer gate', 'Shuts the basin when the sea falls.', 'The outer gate'],
  ['The outer gate', 'Shuts when the sea', 'The outer gate'],
  ['SYS-PUMP-00012', 'Shuts when the sea is below the old', 'SYS-PUMP-00012', 'SYS-PUMP-00013'],
])(
  'a ruled row goes on over a page where none of its cells had room for a word: %s, %s',
  (first, second, name, next = 'basins') => {
    const rules = [
      ...[100, 130, 160].map((at) => across(at, 50, 350)),
      ...[50, 150, 350].map((at) => down(at, 100, 160)),
    ];
    const sheet = (number: number, ...cells: string[]) => ({
      number,
      width: 600,
      rules,
      pieces: cells.map((text, at) => piece(text, 55 + 100 * (at % 2), 112 + 30 * Math.floor(at / 2))),
    });
    const rows = blocksOf([
      sheet(1, 'Name', 'Does', first, second),
      sheet(2, next, 'marks.', 'Sluice', 'Stays'),
    ]);
    expect(rows[1]?.text.split('\t')[0]).toBe(name);
  },
);

test('a ruled row whose sentence goes on over a page is one, and one whose group does is none', () => {
  const rules = [
    ...[100, 130, 160, 190].map((at) => across(at, 50, 350)),
    ...[50, 150, 350].map((at) => down(at, 100, 190)),
  ];
  const sheet = (number: number, ...cells: string[]) => ({
    number,
    width: 600,
    rules,
    pieces: cells.map((text, at) => piece(text, 55 + 100 * (at % 2), 112 + 30 * Math.floor(at / 2))),
  });
  const read = (rest: string, above = 'Shuts when the sea', second = 'A') =>
    blocksOf([
      sheet(1, 'Gate', 'Does', second, 'Opens', 'B', above),
      sheet(2, '', rest, 'C', 'Sinks', 'D', 'Stays'),
    ])
      .map(({ text }) => text)
      .slice(2, 4);
  expect(read('falls.')).toEqual(['B\tShuts when the sea falls.', 'C\tSinks']);
  expect(read('Falls', undefined, '')).toEqual(['B\tShuts when the sea', '\tFalls']);
  const running = 'Shuts when the rules of the';
  expect(read('Office say so.', running, '')).toEqual([`B\t${running} Office say so.`, 'C\tSinks']);
  expect(read('Opens.', `${running} sea say.`, '')).toEqual([`B\t${running} sea say.`, '\tOpens.']);
  // Where every other row begins with something there are no groups.
  expect(read('Opens.', `${running} sea say.`)).toEqual([`B\t${running} sea say. Opens.`, 'C\tSinks']);
});

test.each([
  ['small letters go on with a full cell', 'keeper', 'Harbour keeper\tMinds'],
  ['a name begins a row', 'Keeper', 'Keeper\t'],
])('at a page’s top, where no other row lacks a cell, %s', (_, rest, row) => {
  const rules = [
    ...[100, 130, 160].map((at) => across(at, 50, 350)),
    ...[50, 100, 350].map((at) => down(at, 100, 160)),
  ];
  const sheet = (number: number, ...cells: string[]) => ({
    number,
    width: 600,
    rules,
    pieces: cells.map((text, at) => piece(text, at % 2 === 0 ? 55 : 105, 112 + 30 * Math.floor(at / 2))),
  });
  const read = blocksOf([sheet(1, 'Who', 'Does', 'Harbour', 'Minds'), sheet(2, rest, '', 'Pilot', 'Steers')]);
  expect(read.map(({ text }) => text)).toContain(row);
});

test.each([
  ['a row without a first cell goes on below it', '', 'Lock\tShuts when the sea is below the old basins'],
  ['any other one is a row of its own', 'Basins', 'Lock\tShuts when the sea is below the old'],
])('a head that is drawn again on the next page is said once, and %s', (_, first, row) => {
  const sheet = (number: number, top: number, ...cells: string[]) => ({
    number,
    width: 600,
    rules: [
      ...[0, 30, 60].map((at) => across(top + at, 50, 310)),
      ...[50, 120, 310].map((at) => down(at, top, top + 60)),
    ],
    pieces: ['Gate', 'What it does', ...cells].map((text, at) =>
      piece(text, at % 2 === 0 ? 55 : 125, top + 12 + 30 * Math.floor(at / 2)),
    ),
  });
  const read = blocksOf([
    sheet(1, 600, 'Lock', 'Shuts when the sea is below the old'),
    sheet(2, 100, first, 'basins'),
  ]);
  expect(read.map(({ role, text }) => `${role}: ${text}`).slice(0, 3)).toEqual([
    'table-row: Gate\tWhat it does',
    `table-row: ${row}`,
    'furniture: Gate\tWhat it does',
  ]);
});

test('a head that the next page begins with is none of the row before, however full its cells are', () => {
  const rules = [
    ...[100, 130, 160].map((at) => across(at, 50, 350)),
    ...[50, 120, 350].map((at) => down(at, 100, 160)),
  ];
  const sheet = (number: number, more: Partial<Piece>, ...cells: string[]) => ({
    number,
    width: 600,
    rules,
    pieces: cells.map((text, at) => ({
      ...piece(text, at % 2 === 0 ? 55 : 125, 112 + 30 * Math.floor(at / 2), {
        width: at % 2 === 0 ? 60 : 220,
      }),
      ...(at < 2 ? more : {}),
    })),
  });
  const row = ['Lock', 'Shuts when the rules of the'];
  expect(
    blocksOf([sheet(1, BOLD, 'Gate', 'Does', ...row), sheet(2, BOLD, 'Dock', 'Has', 'Pier', 'Stays')]).map(
      ({ text }) => text,
    ),
  ).toEqual(['Gate\tDoes', row.join('\t'), 'Dock\tHas', 'Pier\tStays']);
});

describe('a word that is longer than its cell is broken where that has no room', () => {
  const rules = [
    ...[100, 140, 180].map((at) => across(at, 50, 350)),
    ...[50, 108, 350].map((at) => down(at, 100, 180)),
  ];
  const rows = (...cells: readonly (readonly string[])[]) =>
    read(
      [
        ...cells.flatMap((lines, row) => lines.map((text, at) => piece(text, 55, 112 + 40 * row + 12 * at))),
        ...['The boats come.', 'The sea is high.'].map((text, row) => piece(text, 115, 112 + 40 * row)),
      ],
      rules,
    ).map((text) => /: (.*)\t/.exec(text)?.[1]);

  test.each([
    [['01/04/203', '2'], '01/04/2032'],
    [['Harbourma', 'ster'], 'Harbourmaster'],
    [['KEEPERSSH', 'IP'], 'KEEPERSSHIP'],
    [['kept_boat(', ')'], 'kept_boat()'],
    [['Boats and', 'piers'], 'Boats and piers'],
    [['Gatehouse', 'Keepers'], 'Gatehouse Keepers'],
    [['Gates', 'of it'], 'Gates of it'],
  ])('%j is %j', (lines, word) => {
    expect(rows(lines, ['A'])[0]).toBe(word);
  });

  test('unless the document has its beginning as a word', () => {
    expect(rows(['Gatehouse', 'keepers'], ['Gatehouse'])).toEqual(['Gatehouse keepers', 'Gatehouse']);
  });
});

test('a row that stands alone on a page is one of the table whose columns are drawn on the page before', () => {
  const sides = (bottom: number) => [50, 150, 350].map((at) => down(at, 100, bottom));
  const sheet = (number: number, rows: number, ...cells: string[]) => ({
    number,
    width: 600,
    rules: [
      // How far lines across reach beyond the outer sides is a matter of their widths.
      ...[100, 130, 160].slice(0, rows + 1).map((at, row) => across(at, 50, 350 - (row % rows))),
      ...sides(100 + 30 * rows),
    ],
    pieces: cells
      .map((text, at) => piece(text, 55 + 100 * (at % 2), 112 + 30 * Math.floor(at / 2)))
      .filter(({ text }) => text !== ''),
  });
  const table = sheet(1, 2, 'Gate', 'Does', 'A', 'Shuts when the sea');
  const text = (...sheets: Page[]) => blocksOf(sheets).map((block) => `${block.role}: ${block.text}`);
  expect(text(table, sheet(2, 1, '', 'falls.'))).toEqual([
    'table-row: Gate\tDoes',
    'table-row: A\tShuts when the sea falls.',
  ]);
  expect(text(table, sheet(2, 1, 'B', 'Stays.')).at(-1)).toBe('table-row: B\tStays.');
  expect(text(sheet(1, 1, '', 'Stays.'))).toEqual(['paragraph: Stays.']);
});

test('cards in frames that recur on each page are no rows', () => {
  const frame = (top: number, ...xs: number[]) => [
    ...[top, top + 60].map((at) => across(at, xs[0] ?? 0, xs.at(-1) ?? 0)),
    ...xs.map((at) => down(at, top, top + 60)),
  ];
  const card = (word: string, x: number, y: number) => [
    piece(`How to ${word}:`, x, y),
    piece(`go on to ${word} with those who`, x, y + 14),
    piece(`know what it is to ${word}.`, x, y + 28),
  ];
  const decks = ['ask listen draw build', 'try mend sort name', 'plan test keep show'].map((words, page) => ({
    number: page + 1,
    width: 600,
    rules: [...frame(100, 50, 200, 350), ...frame(300, 80, 230, 380)],
    pieces: words
      .split(' ')
      .flatMap((word, at) => card(word, [55, 205, 85, 235][at] ?? 0, (at < 2 ? 115 : 315) + 6 * (at % 2))),
  }));
  expect(blocksOf(decks).map(({ role }) => role)).not.toContain('table-row');
});

test('a heading is whole lines of bold type, and a bold word that opens a paragraph is none', () => {
  const long = 'words that go on to the very end of a line of this text';
  const pieces = [
    piece('Limits:', 50, 60, BOLD),
    piece(long, 50, 80),
    piece(long, 50, 92),
    piece('Note.', 50, 120, BOLD),
    piece(` ${long}`, 75, 120),
    piece(long, 50, 132),
  ];
  expect(read(pieces, []).map((line) => line.split(':')[0])).toEqual(['heading', 'paragraph', 'paragraph']);
  expect(
    read([piece('Table 3. Limits', 50, 60, BOLD), piece(long, 50, 80), piece(long, 50, 92)], [])[0],
  ).not.toMatch(/^heading/);
});

test('each direction of a sheet is turned upright, that of most words first, and a stamp is aside', () => {
  const page: Page = { number: 1, width: 600, pieces: [], rules: [across(100, 50, 350)] };
  const down90 = piece('words that are set down the page, as tables are', 100, 50);
  const pages = turnUpright(page, [
    { piece: piece('no', 5, 5), angle: 0 },
    { piece: down90, angle: 90 },
  ]);
  expect(pages.map(({ isAside, pieces }) => [isAside, pieces[0]?.text])).toEqual([
    [false, down90.text],
    [true, 'no'],
  ]);
  const [first] = pages;
  expect(first?.pieces[0]?.x).toBeCloseTo(50);
  expect(first?.pieces[0]?.y).toBeCloseTo(-100);
  expect(first?.rules?.[0]).toMatchObject({ isAcross: false });
});

test('a number between the rules of a table is a cell, at the page’s edge too, and one in a frame is the page’s', () => {
  const frame = [across(20, 50, 350), across(100, 50, 350), across(160, 50, 350)];
  const sides = [50, 150, 350].map((x) => down(x, 20, 160));
  const cells = [piece('4', 55, 40), piece('Berths', 155, 50), piece('5', 55, 130), piece('Gates', 155, 130)];
  expect(read(cells, [...frame, ...sides])).toEqual(['table-row: 4\tBerths', 'table-row: 5\tGates']);
  const text = [100, 112, 124].map((y) => piece('The boats come in by night.', 55, y));
  const framed = read(
    [piece('4', 55, 40), ...text],
    [across(20, 50, 350), across(160, 50, 350), ...[50, 350].map((x) => down(x, 20, 160))],
  );
  expect(framed[0]).toBe('furniture: 4');
});

test('frames around one another on all pages are no table, whose cells would be their sides', () => {
  const framed = (number: number, text: string): Page => ({
    number,
    width: 600,
    pieces: [piece(text, 60, 100), piece('Boats wait there for the tide.', 60, 130)],
    rules: [30, 50].flatMap((edge) => [
      ...[edge, 800 - edge].map((at) => across(at, edge, 600 - edge)),
      ...[edge, 600 - edge].map((at) => down(at, edge, 800 - edge)),
      // A line between the frames makes one of them.
      across(400, 30, 50),
    ]),
  });
  const pages = [
    framed(1, 'The pier is long.'),
    framed(2, 'The crane is old.'),
    framed(3, 'The quay is not.'),
  ];
  expect(blocksOf(pages).filter(({ role }) => role === 'table-row')).toEqual([]);
});
