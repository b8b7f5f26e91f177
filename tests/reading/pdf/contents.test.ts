import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/reading/pdf/blocks/paragraphs.ts';
import type { Page, Piece, Tagged } from '../../../src/reading/pdf/pieces/shapes.ts';
import { piece } from './pieces.ts';

const TITLES = ['Scope of the office', 'Tides and their times', 'Fees', 'Fines of the harbour', 'Fires'];
const NUMBERS = ['2', '2', '3', '4', '4'];
const page = (number: number, pieces: readonly Piece[], more: Partial<Page> = {}): Page => ({
  number,
  width: 600,
  pieces,
  ...more,
});
/** A page for each number that entries lead to, with its titles; `from` says how many pages are ahead of the first. */
const chapters = (titles: readonly string[], numbers: readonly string[], from = 0) =>
  [2, 3, 4].map((number) =>
    page(
      number + from,
      titles.flatMap((title, at) =>
        numbers[at] === String(number)
          ? [
              piece(title, 50, 100 + 60 * at, { size: 16 }),
              piece('The clerk keeps the berths of the harbour.', 50, 120 + 60 * at),
            ]
          : [],
      ),
    ),
  );
const MANY = Array.from({ length: 14 }, (_, at) => `Berth ${String.fromCharCode(65 + at)}`);
const row = (cells: readonly string[], y: number) =>
  cells.map((text, at) => piece(text, at === cells.length - 1 ? 530 : 50 + 60 * at, y));
const rowsOf = (titles: readonly string[], numbers: readonly string[], step = 12) =>
  titles.map((title, at) => row([title, numbers[at] ?? ''], 100 + step * at));
const read = (...pages: Page[]) => blocksOf(pages).map(({ role, text }) => `${role}: ${text}`);
const entries = TITLES.map((title, at) => `list-item: ${title}\t${NUMBERS[at]}`);

describe('contents without dots are an item each,', () => {
  const rows = rowsOf(TITLES, NUMBERS);
  const body = chapters(TITLES, NUMBERS);
  const tagged = rows.map(
    ([title, number]): Tagged => ({
      role: 'table-row',
      cells: [[title], [number]].map((cell) => cell.flatMap((one) => one ?? [])),
    }),
  );
  const said = rows.map((cells): Tagged => ({ role: 'paragraph', cells: [cells] }));

  test.each([
    ['close', page(1, rows.flat())],
    ['far apart, as the rows of a table are', page(1, rowsOf(TITLES, NUMBERS, 24).flat())],
    ['with what parts them', page(1, [piece('Part One', 50, 80), ...rows.flat()])],
    [
      'in the rules of a table',
      page(1, rows.flat(), {
        rules: [88, 103, 115, 127, 139, 151].map((at) => ({ isAcross: true, at, start: 45, end: 550 })),
      }),
    ],
    ['where the file says rows', page(1, rows.flat(), { tagged })],
    ['where the file says paragraphs', page(1, rows.flat(), { tagged: said })],
  ])('%s', (_, contents) => {
    expect(read(contents, ...body).filter((block) => block.startsWith('list-item'))).toEqual(entries);
  });

  test('by numbers that begin behind the front', () => {
    const front = page(1, [piece('The harbour', 50, 100)]);
    const contents = page(2, rows.flat());
    expect(read(front, contents, ...chapters(TITLES, NUMBERS, 1))).toEqual(expect.arrayContaining(entries));
  });

  test('by numbers of which some are those of a page before', () => {
    const late = ['2', '2', '2', '3', '3'];
    const contents = page(1, rowsOf(TITLES, late).flat());
    expect(read(contents, ...chapters(TITLES, ['2', '2', '3', '4', 'none'])).slice(0, 5)).toEqual(
      TITLES.map((title, at) => `list-item: ${title}\t${late[at]}`),
    );
  });

  test('their own numbers in the margin', () => {
    const numbered = TITLES.map((title, at) => row([`${at + 1}`, title, NUMBERS[at] ?? ''], 100 + 12 * at));
    const titles = TITLES.map((title, at) => `${at + 1} ${title}`);
    expect(read(page(1, numbered.flat()), ...chapters(titles, NUMBERS))[0]).toBe(
      `list-item: 1 ${TITLES[0]}\t2`,
    );
  });

  test('the title above entries with dots by itself', () => {
    const led = TITLES.map((title, at) =>
      piece(`${title} ${'.'.repeat(80 - title.length)} ${NUMBERS[at]}`, 50, 112 + 12 * at),
    );
    const contents = page(1, [piece('What is within', 50, 100), ...led]);
    expect(read(contents, ...chapters(TITLES, NUMBERS)).slice(1, 6)).toEqual(entries);
  });

  test('a title that was broken as one', () => {
    const [above, below] = ['The means by which a vessel is moored to the quays of the harbour by', 'wind'];
    const titles = [...TITLES.slice(0, 4), below];
    const broken = rowsOf(titles, NUMBERS).map((cells, at) =>
      at < 4 ? cells : [piece(above, 50, 148), ...cells.map((one) => ({ ...one, y: 160 }))],
    );
    expect(read(page(1, broken.flat()), ...chapters(titles, NUMBERS))).toContain(
      `list-item: ${above} ${below}\t4`,
    );
  });
});

describe('a table stays one', () => {
  const others = chapters(['Berths', 'Piers', 'Quays'], ['2', '3', '4']);
  test.each([
    ['whose values rise, with words that are no titles', TITLES, NUMBERS, others],
    [
      'whose values fall, as those of an index do',
      TITLES,
      ['4', '3', '4', '2', '3'],
      chapters(TITLES, NUMBERS),
    ],
    [
      'whose values lead to other pages than their words are on',
      TITLES,
      ['20', '20', '31', '42', '42'],
      chapters(TITLES, NUMBERS),
    ],
    [
      'whose words stand together on another page',
      TITLES,
      ['1', '2', '3', '5', '5'],
      [
        page(
          5,
          TITLES.map((title, at) => piece(`${title}`, 50, 100 + 60 * at)),
        ),
      ],
    ],
    ['of many values', MANY, MANY.map((_, at) => String(20 + at)), chapters(TITLES, NUMBERS)],
    ['of one value', TITLES, ['2', '2', '2', '2', '2'], chapters(TITLES, ['2', '2', '2', '2', '2'])],
  ])('%s', (_, titles, numbers, body) => {
    const rows = read(page(1, rowsOf(titles, numbers, 24).flat()), ...body).slice(0, titles.length);
    expect(rows).toEqual(titles.map((title, at) => `table-row: ${title}\t${numbers[at]}`));
  });

  const ruled = (cells: readonly (readonly string[])[], more: Partial<Page> = {}): Page => {
    const [top, bottom] = [96, 96 + 20 * cells.length];
    const across = [...cells, []].map((_, at) => ({
      isAcross: true,
      at: top + 20 * at,
      start: 46,
      end: 570,
    }));
    const down = [46, 250, 450, 570].map((at) => ({ isAcross: false, at, start: top, end: bottom }));
    const pieces = cells.flatMap((texts, at) =>
      texts.map((text, column) => piece(text, [50, 254, 454][column] ?? 0, 110 + 20 * at)),
    );
    return page(1, pieces, { rules: [...across, ...down], ...more });
  };
  const of = (last: (at: number) => string) => MANY.map((title, at) => [title, 'Elm', last(at)]);
  const rank = of((at) => String(1 + Math.floor(at / 5)));
  const prose = [2, 3, 20].map((number) => page(number, [piece('The clerk keeps the berths.', 50, 100)]));
  test.each([
    ['by rank, of one page', rank, ruled(rank), []],
    ['by rank, unruled', rank, ruled(rank, { rules: [] }), prose],
    ['of a ruled one as many values as rows', of(String), ruled(of(String)), prose],
    ['of crosses', of(() => 'X'), ruled(of(() => 'X')), prose],
    [
      'of crosses, unruled',
      of(() => 'x'),
      ruled(
        of(() => 'x'),
        { rules: [] },
      ),
      prose,
    ],
    [
      'of classes, of what is told elsewhere',
      of((at) => 'CL'.charAt(at % 2)),
      ruled(of((at) => 'CL'.charAt(at % 2))),
      [
        page(
          2,
          MANY.map((title, at) => piece(`${title} Elm`, 50, 100 + 12 * at)),
        ),
      ],
    ],
    ['of one page, as many values as rows', of(String), ruled(of(String), { rules: [] }), []],
    [
      'where the file says rows, as many values as rows',
      of(String),
      ((one: Page) => ({
        ...one,
        rules: [],
        tagged: MANY.map(
          (_, at): Tagged => ({
            role: 'table-row',
            cells: one.pieces.slice(3 * at, 3 * at + 3).map((cell) => [cell]),
          }),
        ),
      }))(ruled(of(String))),
      prose,
    ],
  ])('%s', (_, cells, table, body) => {
    expect(read(table, ...body).slice(0, cells.length)).toEqual(
      cells.map((texts) => `table-row: ${texts.join('\t')}`),
    );
  });
});

describe('many entries lead nowhere that is known', () => {
  const rows = rowsOf(
    MANY,
    MANY.map((_, at) => String(2 + at)),
    14,
  );
  const items = MANY.map((title, at) => `list-item: ${title}\t${2 + at}`);
  test.each([
    ['within the pages of their file', page(1, rows.flat()), [page(20, [piece('The harbour', 50, 100)])]],
    [
      'of a page by itself, with titles between them',
      page(1, [
        ...rows.slice(0, 7).flat(),
        piece('Part Two', 50, 200, { size: 14 }),
        ...rows
          .slice(7)
          .flat()
          .map((one) => ({ ...one, y: one.y + 30 })),
      ]),
      [],
    ],
  ])('%s', (_, contents, body) => {
    expect(read(contents, ...body).filter((block) => block.startsWith('list-item'))).toEqual(items);
  });
});
