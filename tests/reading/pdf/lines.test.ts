import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/reading/pdf/blocks/paragraphs.ts';
import type { Page, Piece } from '../../../src/reading/pdf/pieces/shapes.ts';
import { piece as plainPiece } from './pieces.ts';

const piece = (text: string, x: number, y: number, size = 10): Piece =>
  plainPiece(text, x, y, { width: text.length * size * 0.5, size, font: size > 10 ? 'bold' : 'plain' });
const page = (number: number, ...pieces: Piece[]): Page => ({ number, width: 600, pieces });
const words = (...pages: Page[]) => blocksOf(pages).map(({ role, text }) => `${role}: ${text}`);

test('two columns are read one after the other, whatever the order of the file, below a title across both', () => {
  const left = [0, 1, 2, 3, 4, 5].map((line) =>
    piece(`left ${line} of words that fill it all`, 50, 100 + 12 * line),
  );
  const right = [0, 1, 2, 3, 4, 5].map((line) =>
    piece(`right ${line} of words that fill it al`, 320, 100 + 12 * line),
  );
  const title = piece('A title that stands across both of the columns', 100, 60, 16);
  const mixed = [...left, ...right].sort((one, other) => one.y - other.y || other.x - one.x);
  const joined = (column: Piece[]) => column.map(({ text }) => text).join(' ');
  expect(words(page(1, ...mixed, title))).toEqual([
    `heading: ${title.text}`,
    `paragraph: ${joined([...left, ...right])}`,
  ]);
});

test.each([
  ['Requirements of the office and', 'Berths of the Port', 1],
  ['Requirements of the Office', 'of the Port', 1],
  ['Requisitos de la', 'Oficina', 1],
  ['Scope of the Office', 'Berths of the Port', 2],
])('a title that was broken within its words is one: %s | %s', (above, below, headings) => {
  const body = [0, 1, 2].map((line) =>
    piece('words that go on to the very end of a line and of it', 50, 130 + 12 * line),
  );
  const found = words(page(1, piece(above, 60, 60, 16), piece(below, 200, 79, 16), ...body));
  expect(found.filter((block) => block.startsWith('heading: '))).toHaveLength(headings);
});

test('lines of one size go on however a program rounds it', () => {
  const body = [0, 1, 2, 3, 4, 5, 6].map((line) =>
    piece('words that go on to the very end of a line and of it', 50, 200 + 12 * line),
  );
  const [above, below] = [
    'A berth takes the boats of the Harbour',
    'office if it is up to an hour or two by day or at night.',
  ];
  const lines = [piece(above, 50, 100, 12), piece(below, 50, 114, 12.0000001)];
  expect(words(page(1, ...lines, ...body))[0]).toBe(`paragraph: ${above} ${below}`);
});

test.each([
  ['a title that is centred', 16, 'heading: Requirements of the new Office', 90, 'Administration', 154],
  ['a title behind its number', 16, 'heading: 2 Administration of the new Office', 50, 'Requirements', 80],
  [
    'an entry of a bibliography',
    10,
    'paragraph: Clerk, A. and Keeper, B. (2012). On the berths of harbours. Tide',
    50,
    'tables. 56.',
    80,
  ],
  [
    'an item whose mark stands further in',
    10,
    'list-item: - Boats that come by night lie at the outer berths until the',
    70,
    'clerk is there.',
    50,
  ],
])('%s is one, wherever its further line stands', (_, size, first, x, below, further) => {
  const above = first.replace(/^.+?: /, '');
  const body = [0, 1, 2].map((line) =>
    piece('words that go on to the very end of a line and on, and of it all', 50, 200 + 12 * line),
  );
  const read = words(
    page(1, piece(above, x, 60, size), piece(below, further, 60 + 1.2 * size, size), ...body),
  );
  expect(read[0]).toBe(`${first} ${below}`);
});

test('titles that end at one place are two where the first left room in front of it', () => {
  const body = [0, 1, 2].map((line) =>
    piece('words that go on to the very end of a line and on', 50, 130 + 12 * line),
  );
  const titles = [piece('The Office', 215, 60, 16), piece('Rules of Ships and Berths', 95, 79, 16)];
  expect(words(page(1, ...titles, ...body)).slice(0, 2)).toEqual(
    titles.map(({ text }) => `heading: ${text}`),
  );
});

test('lines of one paragraph are joined, and a wider gap, an indentation or a short line begins the next', () => {
  const full = 'words that go on to the very end of a line';
  expect(
    words(
      page(
        1,
        piece(full, 50, 100),
        piece(full, 50, 112),
        piece('an end.', 50, 124),
        piece(full, 50, 136),
        piece(full, 50, 160),
        piece(full, 50, 172),
        piece('words further in', 70, 184),
      ),
    ),
  ).toEqual([
    `paragraph: ${full} ${full} an end.`,
    `paragraph: ${full}`,
    `paragraph: ${full} ${full}`,
    'paragraph: words further in',
  ]);
});

test.each([
  ['1.2 The sources of the money', 10.7, 2],
  ['1.2 The sources of the money', 10, 1],
])('%s, of a size of its own (%d) or not, above a line', (first, size, blocks) => {
  const body = [0, 1, 2].map((line) =>
    piece('words that go on to the very end of a line', 50, 130 + 12 * line),
  );
  const title = { ...piece(first, 50, 60, size), width: 200, font: 'plain' };
  expect(words(page(1, title, piece('The council pays for them.', 50, 72), ...body))).toHaveLength(
    1 + blocks,
  );
});

test.each([
  [600, 600, 2],
  [600, 842, 1],
])('of a page of %d points width, beside one of %d with wider lines', (other, width, blocks) => {
  const full = 'Words that go on to the very end of a line';
  const own = page(1, piece(full, 50, 100), piece('Others wait.', 50, 112));
  const wide = page(2, piece(`${full} that is wide`, 50, 100));
  expect(words({ ...own, width: other }, { ...wide, width })).toHaveLength(1 + blocks);
});

test.each(['港の船は桟橋に着く．', '港の船は桟橋に着く｡', '〈港の船は桟橋に着く。〉'])(
  'bold type that ends as a sentence does is no heading: %s',
  (sentence) => {
    const body = [0, 1, 2].map((line) =>
      piece('words that go on to the very end of a line and of it', 50, 130 + 12 * line),
    );
    const bold = plainPiece(sentence, 50, 100, { font: 'bold', bold: true });
    expect(words(page(1, bold, ...body))[0]).toBe(`paragraph: ${sentence}`);
  },
);

test('a few lines that are wider than the others set no margin', () => {
  const lines = Array.from({ length: 24 }, (_, line) => [
    piece('words that go on to the very end of a line', 50, 100 + 24 * line),
    piece('Boats go on', 50, 112 + 24 * line),
  ]);
  const label = piece('a label of a figure that is far wider than all of the lines', 50, 60);
  expect(words(page(1, label, ...lines.flat()))).toHaveLength(25);
});

test('a paragraph goes on over a page, and what recurs at the pages’ edges is furniture', () => {
  const sheet = (number: number, ...lines: string[]) =>
    page(
      number,
      piece('Harbour rules', 50, 40),
      ...lines.map((line, index) => piece(line, 50, 100 + 12 * index)),
      piece(`${number}`, 300, 800),
    );
  expect(
    words(
      sheet(1, 'Boats that come by night and', 'find the office shut lie at', 'the outer berths until the'),
      sheet(2, 'morning and pay their fee to', 'the clerk.', 'Others wait outside.'),
    ),
  ).toEqual([
    'furniture: Harbour rules',
    'paragraph: Boats that come by night and find the office shut lie at the outer berths until the morning and pay their fee to the clerk.',
    'furniture: 1',
    'furniture: Harbour rules',
    'paragraph: Others wait outside.',
    'furniture: 2',
  ]);
});

test('a year below a title is no page number', () => {
  const text = [0, 1, 2, 3, 4].map((line) =>
    piece('The pumps stop when the sea falls and', 50, 160 + 12 * line),
  );
  const read = (...pieces: Piece[]) => words(page(1, ...pieces, ...text)).slice(0, -1);
  const title = piece('Plan of the harbour', 50, 60, 20);
  expect(read(title, piece('2024', 50, 90, 14))).toEqual(['heading: Plan of the harbour', 'paragraph: 2024']);
  expect(read(title, piece('24', 50, 140))).toEqual(['furniture: 24', 'heading: Plan of the harbour']);
});

test('the last row of a table that ends with a number is no foot of its page', () => {
  const text = [0, 1, 2, 3].map((line) => piece('The pumps stop when the sea falls and', 50, 60 + 12 * line));
  const rows = ['Gate of the north', 'Lock of the south'].flatMap((name, line) => [
    piece(name, 50, 130 + 24 * line),
    piece(`${12 + line}`, 300, 130 + 24 * line),
  ]);
  const last = (...pieces: Piece[]) => words(page(1, ...text, ...pieces)).at(-1);
  expect(last(...rows)).toBe('table-row: Lock of the south\t13');
  expect(last(piece('Gates', 50, 130), piece('Rules of the south', 50, 154), piece('13', 300, 154))).toMatch(
    /^furniture: /,
  );
});

test('numbers of every fifth line, in the margin, are furniture, and numbers of rows are cells', () => {
  const text = (y: number) => piece('words that go on to the very end of a line', 70, y);
  const read = (step: number) =>
    [1, 2].map((number) =>
      page(
        number,
        ...Array.from({ length: 25 }, (_, line) => text(100 + 12 * line)),
        ...[0, 1, 2, 3, 4].map((at) => piece(`${step * (5 * number + at)}`, 40, 148 + 60 * at, 8)),
      ),
    );
  const said = words(...read(5));
  expect(said.filter((block) => block.startsWith('furniture'))).toEqual([
    'furniture: 25\t30\t35\t40\t45',
    'furniture: 50\t55\t60\t65\t70',
  ]);
  expect(said.filter((block) => block.startsWith('paragraph')).join()).not.toMatch(/\d/);
  expect(words(...read(1)).some((block) => block.startsWith('furniture: 5\t'))).toBe(false);
});

test('cells are parted by tabs, and a cell’s second line stays in its row', () => {
  expect(
    words(
      page(
        1,
        piece('Berth', 50, 100),
        piece('Note', 200, 100),
        piece('A1', 50, 120),
        piece('near the', 200, 120),
        piece('beach', 200, 131),
      ),
    ),
  ).toEqual(['table-row: Berth\tNote', 'table-row: A1\tnear the beach']);
});

test('a line with words in every cell, for each of which room was above, is a row of its own', () => {
  const row = (y: number, ...cells: string[]) => cells.map((text, at) => piece(text, 50 + 150 * at, y));
  const wide = piece('words that go on to the very end of a line that is wide', 50, 60);
  expect(
    words(
      page(
        1,
        wide,
        ...row(100, 'Berth', 'Boats'),
        ...row(112, 'Quay', 'Ferries'),
        ...row(124, 'The pier of the office, which', 'Sails'),
        ...row(136, 'is open', 'only'),
      ),
    ).slice(1),
  ).toEqual([
    'table-row: Berth\tBoats',
    'table-row: Quay\tFerries',
    'table-row: The pier of the office, which is open\tSails only',
  ]);
});

test.each([
  ['below its label', 50, 'Clearance feature', 'of the harbour and of all its piers', 'paragraph'],
  ['not below its words', 120, 'Clearance feature', 'of the harbour and of all its piers', 'table-row'],
  [
    'not where these end a sentence',
    50,
    'Clearance feature.',
    'The harbour and all of its piers',
    'table-row',
  ],
  ['not where it is a cell', 50, 'Clearance feature', 'EXAMPLE 2', 'table-row'],
])('a paragraph with a tab goes on as one, not as two columns: %s', (_, x, end, below, role) => {
  const full = piece('words that go on to the very end of a line that is as wide', 50, 100);
  const above = [piece('EXAMPLE', 50, 150), piece(`An area of a feature or of ${end}`, 120, 150)];
  const found = words(page(1, full, ...above, piece(below, x, 162))).slice(1);
  expect(found[0]?.split(':')[0]).toBe(role);
  if (role === 'paragraph')
    expect(found).toEqual([`paragraph: EXAMPLE An area of a feature or of ${end} ${below}`]);
});

test('a line with words in every cell is a row of its own where one cell has no room and another ended', () => {
  const row = (y: number, code: string, name: string) => [piece(code, 50, y), piece(name, 85, y)];
  const wide = piece('words that go on to the very end of a line that is wide', 50, 60);
  const rows = [...row(100, 'ECDIS', 'Electronic Chart Display'), ...row(112, 'ENC', 'Electronic Chart')];
  expect(words(page(1, wide, ...rows)).slice(1)).toEqual([
    'table-row: ECDIS\tElectronic Chart Display',
    'table-row: ENC\tElectronic Chart',
  ]);
});

test('a word broken at a line’s end is whole again where the document shows that the hyphen is the line’s', () => {
  const full = 'The words go on to the very end of a line that is long, up to';
  const said = (end: string, begin: string) =>
    words(page(1, piece(`${full} ${end}`, 50, 100), piece(begin, 50, 112))).map((block) =>
      block.slice(`paragraph: ${full} `.length),
    );
  expect(said('an imple-', 'mentation of it.')).toEqual(['an implementation of it.']);
  expect(said('a well-', 'known term; it is well known.')).toEqual(['a well-known term; it is well known.']);
  expect(said('all over-', 'sea ports; oversea is over sea.')).toEqual([
    'all oversea ports; oversea is over sea.',
  ]);
  expect(said('every re-', 'entry and re-entry.')).toEqual(['every re-entry and re-entry.']);
  expect(said('a soft\u00ad', 'ware of soft ware.')).toEqual(['a software of soft ware.']);
});

test('superscripts and subscripts stay in their line, and beside a large heading are two lines of text', () => {
  expect(
    words(
      page(
        1,
        piece('The H', 50, 100),
        piece('2', 75, 102.5, 7),
        piece('O level is 5 m', 79, 100),
        piece('2', 149, 96.5, 7),
      ),
    ),
  ).toEqual(['paragraph: The H2O level is 5 m2']);
  // As programs raise what is told to stand higher: by four tenths and more.
  const raised = (sign: string, size: number) =>
    words(
      page(1, piece('An accuracy of 10', 50, 100), piece(sign, 135, 95.5, size), piece('degrees', 150, 100)),
    );
  expect(raised('-9', 6)).toEqual(['paragraph: An accuracy of 10-9 degrees']);
  expect(raised('more words', 6)).not.toEqual(['paragraph: An accuracy of 10more words degrees']);
  expect(raised('-9', 9)).not.toEqual(['paragraph: An accuracy of 10-9 degrees']);
  const initial = [piece('T', 50, 125, 30), piece('he', 65.5, 112), piece('day', 65.5, 124)];
  expect(words(page(1, ...initial)).join('\n')).not.toMatch(/heday|dayhe/);
  expect(
    words(
      page(1, piece('One', 50, 106, 18), piece('text above', 320, 102), piece('text below', 320, 112)),
    ).join('\n'),
  ).not.toContain('abovetext');
});

test('numbers that end at one place are each of a row of its own', () => {
  const row = (y: number, name: string, count: string) => [piece(name, 50, y), piece(count, 495, y)];
  expect(
    words(page(1, ...row(100, 'Ferries', '6'), ...row(112, 'Boats', '4'), ...row(124, 'Cars', '8'))),
  ).toEqual(['table-row: Ferries\t6', 'table-row: Boats\t4', 'table-row: Cars\t8']);
});

test('cells in the middle of a row belong to it, as do identifiers', () => {
  const row = (id: string, y: number) => [
    piece(id, 50, y + 6),
    piece(`the ${id} system shall show the flow`, 120, y),
    piece('in the control room.', 120, y + 12),
    piece('High', 400, y + 6),
  ];
  const rows = [...row('R-1', 100), ...row('R-2', 135)];
  const top = [piece('R-3', 50, 170), piece('the last is short', 120, 170), piece('Low', 400, 170)];
  expect(words(page(1, ...rows, ...top))).toEqual([
    'table-row: R-1\tthe R-1 system shall show the flow in the control room.\tHigh',
    'table-row: R-2\tthe R-2 system shall show the flow in the control room.\tHigh',
    'table-row: R-3\tthe last is short\tLow',
  ]);
});

test('heads of several lines are furniture, and a requirement at the top of each page is not', () => {
  const sheet = (number: number) =>
    page(
      number,
      piece('Harbour', 50, 40),
      piece('Pier rules', 50, 52),
      piece('ePier', 50, 64),
      piece(`REQ-${number} The pier shall light lamp ${number} at dusk.`, 50, 100),
      ...[1, 2, 3, 4, 5].map((line) =>
        piece(`${'word '.repeat(line)}on page ${number}.`, 50, 100 + 14 * line),
      ),
    );
  const lines = words(sheet(1), sheet(2), sheet(3));
  expect(lines.filter((line) => line.startsWith('furniture'))).toHaveLength(9);
  expect(lines.filter((line) => /^paragraph: REQ-\d The pier/.test(line))).toHaveLength(3);
});

test.each([
  ['of the piers as well', 2],
  ['of the pier that shuts on this night', 1],
])('what goes on with a foot is of it where it recurs as often: %s', (rest, lines) => {
  const sheet = (number: number, below: string) =>
    page(
      number,
      ...[1, 2, 3, 4, 5, 6, 7].map((line) =>
        piece(`${'word '.repeat(line)}on page ${number}.`, 50, 100 + 14 * line),
      ),
      piece('Rules of the harbour and', 50, 780),
      piece(below, 50, 792),
    );
  const read = words(sheet(1, 'of the piers as well'), sheet(2, 'of the piers as well'), sheet(3, rest));
  expect(read.filter((line) => line.startsWith('furniture'))).toHaveLength(3 * lines);
});

test('notes of two lines that are narrower than the text, and recur, are a passage each', () => {
  const note = (y: number) => [
    piece('NOTE: The pier that stands in front of the office is long', 80, y),
    piece('and wide, as everybody knows who was there.', 80, y + 12),
  ];
  const text = (y: number) =>
    piece('The berths of the harbour are kept by the office, which stands at the pier and is open.', 50, y);
  const sheet = page(
    1,
    ...[100, 200, 300, 400, 500].flatMap((y) => [text(y), text(y + 12), ...note(y + 36)]),
  );
  expect(words(sheet).filter((line) => line.includes('NOTE'))).toEqual(
    Array(5).fill(
      `paragraph: ${note(0)
        .map(({ text }) => text)
        .join(' ')}`,
    ),
  );
});

test('a page’s first row of many cells is a table’s, whatever number its last one ends in', () => {
  const row = (y: number, ...cells: string[]) => cells.map((text, at) => piece(text, 50 + 100 * at, y));
  const sheet = (...cells: string[]) =>
    words(page(1, ...row(60, ...cells), ...[100, 112, 124, 136].map((y) => piece('words of a text', 50, y))));
  expect(sheet('Kind', 'Berth 1', 'Berth 2', 'Berth 3')[0]).toBe(
    'table-row: Kind\tBerth 1\tBerth 2\tBerth 3',
  );
  expect(sheet('Harbour', 'Part 3')[0]).toBe('furniture: Harbour\tPart 3');
});

test('a paragraph that is set loosely among others is one, and lines that nothing filled are not', () => {
  const full = (y: number) => piece('words that go on to the very end of a line', 50, y);
  const short = (y: number) => piece('a short line', 50, y);
  const dense = Array.from({ length: 12 }, (_, line) => full(100 + 12 * line));
  const loose = [full(300), full(318), full(336), short(354)];
  expect(words(page(1, ...dense, ...loose, short(390), short(408), short(426)))).toEqual([
    `paragraph: ${dense.map(({ text }) => text).join(' ')}`,
    `paragraph: ${loose.map(({ text }) => text).join(' ')}`,
    ...Array(3).fill('paragraph: a short line'),
  ]);
});

test('a short paragraph is one where its lines stand as far apart as many others of the file', () => {
  const text = 'words that go on to the very end of a line';
  const set = (lines: number, top: number, pitch: number) =>
    Array.from({ length: lines }, (_, line) =>
      piece(line === lines - 1 ? 'An end.' : text, 50, top + pitch * line),
    );
  const read = (lines: number, end = 'Of it.') =>
    words(
      page(1, ...set(lines, 100, 17), ...set(10, 500, 12)),
      page(2, piece(text, 50, 300), piece(end, 50, 317)),
    );
  expect(read(14)).toContain(`paragraph: ${text} Of it.`);
  expect(read(5)).toContain('paragraph: Of it.');
  // A sentence goes on in small letters below a full line.
  expect(read(5, 'of it.')).toContain(`paragraph: ${text} of it.`);
});

test('a line that was stretched to fill its column is no row of a table, as numbers of one width are', () => {
  const full = (y: number) => piece('words that go on to the very end of it', 50, y);
  const stretched = [piece('documents', 50, 124), piece('are', 115, 124), piece('everywhere', 150, 124)];
  const more = [...stretched, piece('kept', 220, 124)];
  expect(words(page(1, full(100), full(112), ...more))).toEqual([
    `paragraph: ${full(0).text} ${full(0).text} documents are everywhere kept`,
  ]);
  const numbers = [50, 90, 130].map((x) => piece('1200', x, 100));
  expect(words(page(1, ...numbers))).toEqual(['table-row: 1200\t1200\t1200']);
});

test('nor is one whose last word begins where a cell does', () => {
  const stretched = ['The', 'harbour', 'that', 'keeps'].map((text, at) =>
    piece(text, [50, 77, 124, 156][at] ?? 0, 100),
  );
  const rest = piece('the boats.', 50, 112);
  const cells = [piece('Pier', 50, 160), piece('open', 156, 160)];
  expect(words(page(1, ...stretched, rest, ...cells))).toEqual([
    'paragraph: The harbour that keeps the boats.',
    'table-row: Pier\topen',
  ]);
  // Three words are no line as yet.
  expect(words(page(1, ...stretched.slice(1), ...cells))[0]).toBe('table-row: harbour that\tkeeps');
});

test.each(['(iii)', 'iv.', 'xii)'])('a Roman number apart from its words goes with them: %s', (mark) => {
  expect(words(page(1, piece(mark, 50, 100), piece('The pier is lit.', 100, 100)))).toEqual([
    `list-item: ${mark} The pier is lit.`,
  ]);
});

test.each([
  [
    'the window is open.',
    'table-row: Fees\tare paid at the office of the pier, as long as the window is open.',
  ],
  ['or at night.', 'table-row: Fees\tare paid at the office of the pier, as long as'],
])('a cell’s lines are as far apart as those of the text: %s', (further, expected) => {
  const full = (y: number) => piece('words that go on to the very end of a line that is', 50, y);
  const text = Array.from({ length: 9 }, (_, line) => full(200 + 14 * line));
  const last = piece('are paid at the office of the pier, as long as', 70, 100);
  const label = piece('Fees', 20, 100);
  const below = piece(further, further === 'or at night.' ? 20 : 70, 114);
  expect(words(page(1, label, last, below, ...text))[0]).toBe(expected);
});

test.each([
  ['parted by a gap', [piece('everywhere, and', 50, 124), piece('kept', 220, 124)], 'everywhere, and kept'],
  ['with a number first', [piece('6. They are everywhere.', 50, 124)], '6. They are everywhere.'],
])('below a full line a further one is of the paragraph, %s', (_, further, text) => {
  const full = (y: number) => piece('words that go on to the very end of it', 50, y);
  expect(words(page(1, full(100), full(112), ...further))).toEqual([
    `paragraph: ${full(0).text} ${full(0).text} ${text}`,
  ]);
});

test('a sentence goes on below a line that another margin ended, and words in small letters one below the other are none', () => {
  const wide = piece('words that go on to the very end of a line that is wide', 50, 60);
  const read = (above: string, below: string) =>
    words(page(1, wide, piece(above, 50, 100), piece(below, 50, 112)))
      .slice(1)
      .map((block) => block.replace('paragraph: ', ''));
  const above = 'Boats that come by night lie at berths';
  expect(read(above, 'further out.')).toEqual([`${above} further out.`]);
  expect(read(above, 'Others wait.')).toEqual([above, 'Others wait.']);
  expect(read('boats', 'berths')).toEqual(['boats', 'berths']);
  expect(read('pointer: to boats that come by night', 'name: of the berth')).toHaveLength(2);
  expect(read('boats + 0x04: the berths of the pier', 'boats + 0x08: the quay')).toHaveLength(2);
});

test.each([
  ['an answer in a type of its own', 'Who keeps the berths of this harbour open?', 'other', 'The office.'],
  [
    'what is said of an item that ended, in a type of its own',
    'The keeper of all the berths of this harbour;',
    'other',
    'The office.',
  ],
])('below a full line begins %s', (_, above, font, below) => {
  const read = (text: string) =>
    words(page(1, piece(above, 50, 100), { ...piece(text, 50, 112), font })).map((block) => block.slice(11));
  expect(read(below)).toEqual([above, below]);
  expect(read('and then, as is known.')).toEqual([`${above} and then, as is known.`]);
});

test('bullets of any form are one: signs of any font, and a letter in a font of its own', () => {
  const sheet = page(
    1,
    { ...piece('\uf0ae', 50, 100), font: 'signs' },
    piece('A pier.', 65, 100),
    piece('➢ A crane.', 50, 112),
    { ...piece('o', 50, 124), font: 'other' },
    piece('A berth.', 65, 124),
    piece('o jardim da casa.', 50, 150),
    piece('o', 50, 162),
    piece('A quay.', 65, 162),
    { ...piece('•', 50, 174), font: 'signs', isSign: true },
    piece('A gate.', 56, 174),
    { ...piece('-', 50, 186), font: 'signs', isSign: true },
    piece('A lock.', 65, 186),
  );
  expect(words(sheet)).toEqual([
    'list-item: • A pier.',
    'list-item: • A crane.',
    'list-item: • A berth.',
    'paragraph: o jardim da casa.',
    'list-item: • A quay.',
    'list-item: • A gate.',
    'list-item: - A lock.',
  ]);
  expect(words(page(1, piece('\uf0fc', 50, 100)))).toEqual(['paragraph: \uf0fc']);
});

test('entries of a table of contents are a passage each, without the dots that lead to their numbers', () => {
  const entry = (text: string, y: number) => piece(`${text} ${'.'.repeat(60 - text.length)} 2`, 50, y);
  const contents = page(1, entry('Scope', 100), entry('2 Interfaces', 112), entry('3 Tests', 124));
  const scope = page(2, piece('The office keeps the berths.', 50, 100));
  expect(words(contents, scope)).toEqual([
    'list-item: Scope\t2',
    'list-item: 2 Interfaces\t2',
    'list-item: 3 Tests\t2',
    'paragraph: The office keeps the berths.',
  ]);
  expect(words(contents)[0]).toMatch(/Scope [.]+ 2/);
});

test('dots may lead to a page that a file no longer has, but not to one beyond twice as many', () => {
  const led = (last: number) =>
    [1, 2, last].map((number, at) => piece(`Part ${at} ${'.'.repeat(60)} ${number}`, 50, 100 + 12 * at));
  const scope = page(2, piece('The office keeps the berths.', 50, 100));
  expect(words(page(1, ...led(3)), scope)[2]).toBe('list-item: Part 2\t3');
  expect(words(page(1, ...led(4)), scope)[2]).toMatch(/[.] 4$/);
});

describe('a line that was full goes on', () => {
  test('before a word whose own type is wide, whatever the type of the rest of its line', () => {
    const wide = { ...piece('Names::ofCode', 50, 112), width: 160, mono: true, font: 'code' };
    const full = 'words that go on to where it has no room';
    const longest = 'words of a text that has the whole width of the page for itself alone';
    expect(
      words(page(1, piece(full, 50, 100), wide, piece('is called here.', 215, 112), piece(longest, 50, 150))),
    ).toEqual([`paragraph: ${full} Names::ofCode is called here.`, `paragraph: ${longest}`]);
  });

  test('in words that are typed, unless a sentence ended above', () => {
    const typed = { ...piece('add berth', 50, 112), mono: true, font: 'code' };
    const [full, ended] = [
      'words that go on to where all of them do',
      'words that end where all of them end.',
    ];
    const longest = piece(full, 50, 150);
    expect(words(page(1, piece(full, 50, 100), typed, longest))[0]).toBe(`paragraph: ${full} add berth`);
    expect(words(page(1, piece(ended, 50, 100), typed, longest))[1]).toBe('code: add berth');
  });

  test('to the margin of its own that a quotation has', () => {
    const [one, two, end] = [
      'a quotation of words that end',
      'where a margin of its own is and',
      'not later.',
    ];
    const quoted = [one, two, end].map((text = '', line) => piece(text, 80, 124 + 12 * line));
    const full = 'words of a text that has the whole width of the page for itself alone';
    expect(words(page(1, piece(full, 50, 100), piece('and end.', 50, 112), ...quoted)).slice(1)).toEqual([
      `paragraph: ${one} ${two} ${end}`,
    ]);
  });

  test('to the margin that lines of its column have, though a label beside a figure is further out', () => {
    const full = (y: number) => piece('words that go on to the very end of a line', 50, y);
    const sheets = Array.from({ length: 5 }, (_, at) =>
      page(at + 1, ...[0, 1, 2, 3, 4].map((line) => full(100 + 12 * line))),
    );
    const said = [full(100), piece('Boats wait.', 50, 112), piece('A label of a figure', 330, 300)];
    expect(words(...sheets, page(6, ...said))[0]).toMatch(/ Boats wait[.]$/);
  });

  test('in larger type than the text’s, however short its lines look', () => {
    const usual = Array.from({ length: 9 }, (_, line) =>
      piece('every berth has its own cable', 50, 200 + 12 * line),
    );
    const opening = [
      'Berths of the inner harbour are let by,',
      'the year and no longer than that now',
      'to anyone.',
    ];
    const large = opening.map((line, index) => piece(line, 50, 100 + 17 * index, 14));
    expect(words(page(1, ...large, ...usual))[0]).toBe(`paragraph: ${opening.join(' ')}`);
  });

  test('further apart than the text’s lines do where it hangs below an item’s or a caption’s first words', () => {
    const full = 'words that go on to the very end of a line';
    const usual = Array.from({ length: 9 }, (_, line) => piece(full, 50, 100 + 12 * line));
    const item = [
      piece('• Add a way to send back what a berth wants', 50, 240),
      piece('to its owner.', 68, 256),
    ];
    expect(words(page(1, ...usual, ...item)).at(-1)).toBe(
      'list-item: • Add a way to send back what a berth wants to its owner.',
    );
  });

  test('to the margin that other pages show: on a page of short lines none of them was full', () => {
    const full = 'words that go on to the very end of lines.';
    const short = ['SR-1: The pier shall tell', 'SR-2: Each berth shall be lit'];
    const lines = short.map((line, index) => piece(line, 50, 100 + 12 * index));
    expect(words(page(1, piece(full, 50, 100)), page(2, ...lines)).slice(1)).toEqual(
      short.map((line) => `paragraph: ${line}`),
    );
  });

  test('to the column’s own margin, and not to where a few short lines end by chance', () => {
    const full = [100, 112, 124].map((y) => piece('words that go on to the very end of a line', 50, y));
    const short = ['One gate is lit', 'Another is shut', 'A third one is', 'Each of them is'];
    const lines = short.map((text, at) => piece(text, 60, 136 + 12 * at));
    expect(words(page(1, ...full, ...lines)).slice(1)).toEqual(short.map((text) => `paragraph: ${text}`));
    // No capital says where a line of another script begins something.
    const narrow = ['港の船は', '桟橋に着', 'き、荷を', '下ろす。'].map((text, at) => ({
      ...piece(text, 60, 136 + 12 * at),
      width: 40,
    }));
    expect(words(page(1, ...full, ...narrow)).slice(1)).toEqual([
      'paragraph: 港の船は桟橋に着き、荷を下ろす。',
    ]);
  });

  test('over a page, whatever the next page begins with', () => {
    const last = page(1, piece('lines that fill the column to its end by the', 50, 100));
    const next = page(2, piece('Harbour Office of the pier.', 50, 100));
    expect(words(last, next)).toEqual([
      'paragraph: lines that fill the column to its end by the Harbour Office of the pier.',
    ]);
    const title = { ...piece('2 Sources of the words', 50, 100), font: 'bold', bold: true };
    const full = [100, 112, 124].map((y) => piece('lines that fill the column to its end by then.', 50, y));
    expect(
      words(last, page(2, title, ...full.map((line) => ({ ...line, y: line.y + 30 })))).slice(1, 2),
    ).toEqual(['heading: 2 Sources of the words']);
    const short = page(1, ...full, piece('A lock gate', 50, 150));
    expect(words(short, page(2, piece('open_gate of a dock', 50, 100))).slice(1)).toEqual([
      'paragraph: A lock gate',
      'paragraph: open_gate of a dock',
    ]);
  });
});

test.each([
  ['and/', 'or', 'and/or'],
  ['one — ', 'other', 'one — other'],
  ['dash—', 'other', 'dash—other'],
  ['either /', 'or', 'either / or'],
  ['key AUTH-', '001 of it', 'key AUTH-001 of it'],
  ['first-party and third-', 'party', 'first-party and third-party'],
])('"%s" and "%s" on the next line are "%s"', (line, next, joined) => {
  const full = 'words that go on to the end';
  expect(words(page(1, piece(`${full} ${line}`, 50, 100), piece(next, 50, 112)))).toEqual([
    `paragraph: ${full} ${joined}`,
  ]);
});

test('boxes that are or can be ticked are no bullets', () => {
  const sign = (text: string, y: number) => ({ ...piece(text, 50, y), font: 'signs', isSign: true });
  const item = (text: string, y: number) => piece(text, 65, y);
  const read = words(
    page(1, sign('🗹', 100), item('Support at night', 100), sign('🗷', 130), item('Support on site', 130)),
  );
  expect(read.join(' ')).toMatch(/🗹 Support at night.*🗷 Support on site/);
});

test('a figure’s number apart from its words goes with them, and a bullet is one in any form', () => {
  const caption = [piece('Figure 17-3', 50, 100), piece('The pier at low water as at mid', 125, 100)];
  const below = [
    piece('and high', 125, 112),
    piece('Words of a text that is wider than all of that.', 50, 180),
  ];
  const bullet = [piece('·', 50, 130), piece('A list of berths', 62, 130)];
  expect(words(page(1, ...caption, ...bullet, ...below))).toEqual([
    'caption: Figure 17-3 The pier at low water as at mid and high',
    'list-item: • A list of berths',
    'paragraph: Words of a text that is wider than all of that.',
  ]);
});

describe('larger than most of the text', () => {
  const known = (text: string, y: number, size: number, font = 'plain'): Piece => ({
    ...piece(text, 50, y, size),
    font,
    bold: false,
  });
  const small = Array.from({ length: 6 }, (_, at) =>
    known('words of a table that are smaller', 400 + 12 * at, 10),
  );

  test('what goes on is a paragraph from its first line', () => {
    const larger = [
      'The pumps of the harbour on the northern pier of it stop',
      'as do a few of us on it so that no one of us is to go as',
      'asks.',
    ];
    const lines = larger.map((text, at) => known(text, 100 + 15 * at, 12));
    const more = small.map((one) => ({ ...one, y: one.y + 100 }));
    expect(words(page(1, ...lines, ...small, ...more))[0]).toBe(`paragraph: ${larger.join(' ')}`);
  });

  test('a size is usual whose plain words and italics are together a good part of the text', () => {
    const of = (font: string, from: number) =>
      Array.from({ length: 3 }, (_, at) => known('The office keeps these', from + 40 * at, 12, font));
    const roles = words(page(1, ...of('italic', 100), ...of('plain', 240), ...small));
    expect(roles.filter((line) => line.startsWith('heading'))).toEqual([]);
  });
});

test('a note at a page’s foot is an item with the number that refers to it, and the text goes on behind it', () => {
  const full = 'words of a text that go on to the end of their line';
  const raised = (x: number, y: number) => ({ ...piece('1', x, y - 3, 6), font: 'raised' });
  const lines = [0, 1, 2].map((line) => piece(full, 50, 105 + 12 * line));
  const note = [raised(50, 220), piece('A note below.', 60, 220, 9)];
  const rest = page(2, piece('and end here.', 50, 105));
  expect(words(page(1, ...lines, raised(305, 105), ...note), rest)).toEqual([
    `paragraph: ${full}[1] ${full} ${full} and end here.`,
    'list-item: 1. A note below.',
  ]);
});

test('a row that begins with the number of a power above is none', () => {
  const raised = { ...piece('2', 160, 102, 6), font: 'raised' };
  const rows = [1, 2, 3].flatMap((number) => {
    const y = 200 + 30 * number;
    return [piece(String(number), 50, y), piece(`Basin ${number} is dredged in autumn.`, 75, y)];
  });
  const text = words(
    page(1, piece('The basins have 300 m', 50, 105), raised, piece('each.', 170, 105), ...rows),
  ).join('\n');
  expect(text).not.toMatch(/\[2\]|2\. /);
});

test('a power is none of the page’s notes, though one has its number', () => {
  const raised = (text: string, x: number, y: number) => ({ ...piece(text, x, y - 3, 6), font: 'raised' });
  const lines = [
    piece('Less than 2', 50, 105),
    raised('3', 106, 105),
    piece('All of them are kept', 50, 140),
    raised('3', 151, 140),
    raised('3', 50, 300),
    piece('A note below.', 60, 300, 9),
  ];
  const text = words(page(1, ...lines)).join('\n');
  expect(text).toContain('than 23');
  expect(text).toContain('kept[3]');
});

test.each([
  ['船舶在 外侧 码头', '“', '”', '船舶在“外侧”码头'],
  ['from the pier the gate', '→', '•', 'from the pier → the gate'],
  ['from the pier ˙', 'q', '•', 'from the pier ˙q'],
])('signs that were drawn behind a line stand in its gaps: %s', (text, opening, closing, expected) => {
  const line = piece(text, 50, 100);
  const at = (sign: string, index: number) => ({
    ...piece(sign, 50 + 5 * index, 100),
    width: 4,
    font: 'signs',
  });
  const [first, second] = text.startsWith('船') ? [3, 6] : [text.endsWith('˙') ? 14.1 : 13, 99];
  const signs = [at(opening, first), ...(second < text.length ? [at(closing, second)] : [])];
  expect(words(page(1, line, ...signs)).join()).toContain(expected);
});

test('a title is somewhat larger, in a font of its own; a line that is only one of them is none', () => {
  const body = Array.from({ length: 8 }, (_, at) => ({
    ...piece('The boats come in by night and lie at the outer piers for a while.', 50, 300 + 14 * at),
    bold: false,
  }));
  const titled = (more: Partial<Piece>) =>
    words(page(1, { ...piece('References', 50, 270), bold: false, ...more }, ...body))[0];
  expect(titled({ font: 'light', size: 10.8 })).toBe('heading: References');
  expect(titled({ font: 'light' })).toBe('paragraph: References');
  expect(titled({ size: 10.8 })).toBe('paragraph: References');
});
