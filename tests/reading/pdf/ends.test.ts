import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/reading/pdf/blocks/paragraphs.ts';
import type { Page, Piece } from '../../../src/reading/pdf/pieces/shapes.ts';
import { piece } from './pieces.ts';

const page = (pieces: readonly Piece[], number = 1): Page => ({ number, width: 600, pieces });
const read = (pieces: readonly Piece[]) =>
  blocksOf([page(pieces)]).map(({ role, text }) => `${role}: ${text}`);
/** Lines below one another, each as wide as is said or as its words are. */
const lines = (...said: readonly (readonly [text: string, width?: number | undefined, step?: number])[]) => {
  let y = 100;
  return said.map(([text, width, step = 12], at) => {
    y += at === 0 ? 0 : step;
    return piece(text, 50, y, width === undefined ? {} : { width });
  });
};

describe('where a paragraph ends whose last line has no room for another word', () => {
  const above = 'the boats come in by night and lie at the outer piers until the clerk';
  const last = 'has counted them all, and the keeper has shut the outer gate of it.';
  const next = 'Notwithstanding this the keeper may open the outer gate at any time.';

  test.each([
    ['justified text ends it short of where its lines end', [400, 380, 400], 2],
    ['ragged text goes on', [391, 380, 400], 1],
    ['a full line of justified text goes on', [400, 400, 400], 1],
  ])('%s', (_, widths, count) => {
    const text = Array.from({ length: 3 }, () => [above, last, next]).flat();
    const all = text.map((words, at) => [words, widths[at % 3]] as const);
    expect(read(lines(...all))).toHaveLength(count === 1 ? 1 : 4);
  });

  test.each([
    ['begins one, where space parts all others', 14.5, 2],
    ['does not, in lower case', 14.5, 1],
    ['goes on at the usual step', 12, 1],
  ])('a full line below a space %s', (_, step, count) => {
    const full = Array.from({ length: 9 }, (_, at) => [above, 378 + 2 * at] as const);
    const short = Array.from({ length: 10 }, () => ['The sea is high.', undefined, 14.5] as const);
    const own = count === 1 && step === 14.5 ? next.toLowerCase() : next;
    const found = read(lines(...full, [last, 380], [own, 400, step], ...short));
    expect(found).toHaveLength(short.length + count);
  });
});

test('a sentence goes on in type of another size where its line is full', () => {
  const [first, second] = lines(['The boats come in by night and lie at the outer piers of the'], ['Tay']);
  if (first === undefined || second === undefined) throw new Error('Two lines are given.');
  const usual = lines(
    ...Array.from(
      { length: 6 },
      () => ['The boats come in by night and lie at the outer piers of it.'] as const,
    ),
  ).map((one) => ({ ...one, y: one.y + 60 }));
  const all = (above: string) => read([{ ...first, text: above }, { ...second, size: 11 }, ...usual]);
  expect(all(first.text)[0]).toBe(`paragraph: ${first.text} Tay`);
  expect(all(first.text.replace(/the$/, 'it.'))[0]).not.toContain('Tay');
});

test('lines that all begin as entries do and end anywhere are entries, whatever the longest of them', () => {
  const entries = ['Show the berths', 'Book a berth for a boat', 'Leave the berth', 'Search for a berth'];
  expect(read(lines(...entries.map((entry) => [entry] as const)))).toEqual(
    entries.map((entry) => `paragraph: ${entry}`),
  );
});

test.each([
  ['no first mark', '(S) and is read', 1],
  ['a first mark', '(a) and is read', 2],
  ['a bullet', '• and is read', 2],
])('a line below a full one of an item, further in, begins another list with %s', (_, below, count) => {
  const item = piece('- The button for a new note of the screen that stands at the head of it', 50, 100);
  const found = read([item, piece(below, 68, 112), piece('A paragraph of its own.', 50, 150)]);
  expect(found).toHaveLength(1 + count);
});

test('a title of two lines is one, though its first line is indented and its lines stand wide apart', () => {
  const bold = { bold: true, font: 'bold' };
  const body = [200, 212, 224, 236].map((y) =>
    piece('the boats come in by night and lie at the outer piers of', 50, y),
  );
  const title = [piece('Name the classes of the system, what they have, do and', 80, 100, bold)];
  const rest = piece('how they are joined', 50, 114.5, bold);
  expect(read([...title, rest, ...body])[0]).toBe(`heading: ${title[0]?.text} ${rest.text}`);
});

test('an entry of contents at a page’s foot is no running foot', () => {
  const body = [100, 112, 124, 136].map((y) =>
    piece('the boats come in by night and lie at the outer piers of', 50, y),
  );
  const entry = piece(`Table 3: Berths${'.'.repeat(60)} 4`, 50, 160);
  expect(read([...body, entry]).at(-1)).toMatch(/^list-item: Table 3: Berths/);
});

describe('Chinese and Japanese', () => {
  const han = (text: string, y: number) => piece(text, 50, y, { width: text.length * 10 });

  test('a sign that hangs beyond the margin makes no margin', () => {
    const text = [
      '船舶在夜间进港并停靠在外侧码头直到港务员前',
      '登记所有船只，守门人关闭外侧大门之后才可以离，',
      '开码头。',
    ];
    expect(read(text.map((line, at) => han(line, 100 + 12 * at)))).toEqual([`paragraph: ${text.join('')}`]);
  });

  test('a title with wide dots in its number begins a block', () => {
    const text = [
      piece('船舶在夜间进港并停靠在外侧码头直到港务员前来到', 70, 100, { width: 230 }),
      han('3．2．3 测试', 112),
    ];
    expect(read(text)).toHaveLength(2);
  });
});

describe('blanks behind the lines that a program breaks', () => {
  const above = 'the boats come in by night and lie at the outer piers until the clerk';
  const last = 'has counted them all, and the keeper has shut the outer gate of it.';
  /** Paragraphs of three lines, of which the last but one ends a sentence, with a blank behind some of each. */
  const paragraphs = (blanks: readonly boolean[]) =>
    Array.from({ length: 4 }, () => [above, last, 'Notwithstanding this the keeper may open it.'])
      .flat()
      .map((text, at) =>
        piece(text, 50, 100 + 12 * at, {
          width: [384, 380, 200][at % 3] ?? 0,
          hasBlank: blanks[at % 3] ?? false,
        }),
      )
      .concat(
        piece('The outer piers are closed from now on, as all of the others have been.', 50, 244, {
          width: 400,
        }),
      );

  test.each([
    ['a full line without one ends a paragraph', [true, false, false], 9],
    ['one with a blank goes on', [true, true, false], 5],
    ['where none is drawn nothing ends', [false, false, false], 5],
    ['nor does it where one is behind any line', [true, true, true], 5],
  ])('%s', (_, blanks, count) => {
    expect(read(paragraphs(blanks))).toHaveLength(count);
  });

  test('a page on which none is known to be drawn tells nothing', () => {
    const read = (blanks: readonly boolean[]) =>
      blocksOf([page(paragraphs([true, false, false])), page(paragraphs(blanks).slice(0, 6), 2)]).slice(9);
    expect(read([true, false, false])).toHaveLength(4);
    expect(read([false, false, false])).toHaveLength(2);
  });

  test('a line without one goes on where it was broken within an address', () => {
    const address = (text: string, y: number) => piece(text, 50, y, { width: 380 });
    const broken = [
      address('All of them are at harbour.example/piers?and=outer', 284),
      address('%20north', 296),
    ];
    expect(read([...paragraphs([true, false, false]), ...broken]).at(-1)).toContain('outer %20north');
  });

  test('a sentence that ends a page without one ends its paragraph', () => {
    const end = piece(last, 50, 300, { width: 380 });
    const next = page([piece('Notwithstanding this it opens.', 50, 100)], 2);
    const blocks = blocksOf([page([...paragraphs([true, false, false]), end]), next]);
    expect(blocks.slice(9)).toHaveLength(2);
  });
});

test('lines of Chinese that are set twice as far apart as their type is high are one paragraph', () => {
  const line = '船只在夜里驶入港口停靠在外侧码头直到书记员清点完毕为止';
  const said = (from: number, step: number) =>
    Array.from({ length: 12 }, (_, at) =>
      piece(at === 11 ? `${line}。` : line, 50, from + step * at, { width: at === 11 ? 200 : 300 }),
    );
  expect(read([...said(100, 13), ...said(300, 19.5)])).toHaveLength(2);
});

describe('a line that has no room for another word ends a paragraph all the same', () => {
  const body = [300, 312, 324, 336].map((y) =>
    piece('the boats come in by night and lie at the outer piers of the northern harbour', 50, y),
  );
  const bold = { bold: true, font: 'bold' };
  const full = { width: 382 };
  test.each([
    [
      'above a line that begins with a key as well',
      [piece('Faculty: Harbours, piers, berths and the sciences of boats at sea', 50, 100, full)],
      piece('Department: Berths', 50, 112),
      2,
    ],
    [
      'not within a sentence that has a colon in two lines',
      [
        piece('It is said in all of the books about this harbour and its berths for', 50, 88, full),
        piece('Boats: each of them may lie there for a day or for two, and all the', 50, 100, full),
      ],
      piece('Ferries: no longer.', 50, 112),
      1,
    ],
    [
      'where it stands in the middle',
      [piece('Figure 4 – Berths of the northern pier', 150, 100, { width: 200 })],
      piece('Northern-and-southern piers are above.', 50, 112),
      2,
    ],
    [
      'not where it is the first of its paragraph, further in',
      [piece('The boats come in by night and lie at the outer piers of', 120, 100, { width: 312 })],
      piece('Hamburg.', 50, 112),
      1,
    ],
    [
      'above a short bold title',
      [piece('• Boats come in by night and lie at the outer piers of all harbours', 62, 100, { width: 370 })],
      piece('Harbours', 50, 112, bold),
      2,
    ],
    [
      'not above a bold word that its item ends with',
      [piece('• Boats come in by night and lie at the outer piers of all harbours', 50, 100, full)],
      piece('Hamburg', 62, 112, bold),
      1,
    ],
  ])('%s', (_, above, below, count) => {
    expect(read([...above, below, ...body])).toHaveLength(count + 1);
  });
});

test('what is said again and again makes no margin of its own: the lines of a form', () => {
  const wide = Array.from({ length: 8 }, (_, at) =>
    piece('The harbour keeps a list of the ships and of the piers at which they lie.', 50, 100 + 12 * at, {
      width: 400,
    }),
  );
  const form = Array.from({ length: 12 }, (_, at) =>
    piece(at % 2 === 0 ? 'Name of the keeper' : 'Grade of the keeper', 70, 240 + 12 * at, {
      width: at % 2 === 0 ? 98 : 100,
    }),
  );
  expect(read([...wide, ...form]).slice(-12)).toEqual(form.map(({ text }) => `paragraph: ${text}`));
});
