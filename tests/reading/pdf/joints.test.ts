import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/reading/pdf/blocks/paragraphs.ts';
import type { Piece, Rule } from '../../../src/reading/pdf/pieces/shapes.ts';
import { withSides } from '../../../src/reading/pdf/tables/joints.ts';
import { piece } from './pieces.ts';

/** Lines on one height that meet at each place but the first and the last. */
const ruled = (at: number, ...xs: readonly number[]): Rule[] =>
  xs.slice(1).map((end, before) => ({ isAcross: true, at, start: xs[before] ?? 0, end }));
const read = (pieces: readonly Piece[], rules: readonly Rule[]) =>
  blocksOf([{ number: 1, width: 600, pieces, rules }]).map(({ role, text }) => `${role}: ${text}`);

describe('where the lines below cells meet, columns do', () => {
  const head = [piece('Id', 45, 91), piece('What is asked', 66, 91)];
  const first = [piece('R1', 45, 121), piece('It pumps water,', 66, 115), piece('and stops.', 66, 127)];
  const second = [piece('R2', 45, 145), piece('It tells of faults.', 66, 145)];
  const text = [piece('Below the table a text goes on over all of it.', 40, 190)];
  const pieces = [piece('Requirements of the pump', 40, 60), ...head, ...first, ...second, ...text];
  const found = [
    'paragraph: Requirements of the pump',
    'table-row: Id\tWhat is asked',
    'table-row: R1\tIt pumps water, and stops.',
    'table-row: R2\tIt tells of faults.',
    'paragraph: Below the table a text goes on over all of it.',
  ];

  test('also above the first line and below the last', () => {
    expect(read(pieces, [...ruled(100, 40, 62, 300), ...ruled(133, 40, 62, 300)])).toEqual(found);
  });

  test('also where each line is drawn twice', () => {
    const lines = [...ruled(100, 40, 62, 150, 300), ...ruled(133, 40, 62, 150, 300)];
    const twice = [...lines, ...lines];
    expect(withSides(pieces, twice).slice(twice.length)).toEqual(
      withSides(pieces, lines).slice(lines.length),
    );
  });

  test('but not over a text between two tables of the same columns', () => {
    const lower = (one: Piece) => ({ ...one, y: one.y + 200 });
    const lines = (from: number) => [...ruled(from, 40, 62, 300), ...ruled(from + 33, 40, 62, 300)];
    expect(read([...pieces, ...pieces.map(lower)], [...lines(100), ...lines(300)])).toEqual([
      ...found,
      ...found,
    ]);
  });

  test('also where one line alone is drawn, with a row above it and one below', () => {
    const few = [...head, ...second.map((one) => ({ ...one, y: one.y - 30 }))];
    expect(read(few, ruled(100, 40, 62, 300))).toEqual([found[1], found[3]]);
  });

  test('with a cell over rows, beside which lines are shorter', () => {
    const cells = [
      ...[piece('Part', 45, 91), piece('Id', 105, 91), piece('What is asked', 145, 91)],
      ...[piece('R1', 105, 115), piece('It pumps water.', 145, 115)],
      ...[piece('Pump', 45, 127), piece('R2', 105, 139), piece('It stops.', 145, 139)],
      ...[piece('Gate', 45, 163), piece('R3', 105, 163), piece('It opens.', 145, 163)],
    ];
    const lines = [
      ...ruled(100, 40, 100, 140, 300),
      ...ruled(124, 100, 140, 300),
      ...ruled(148, 40, 100, 140, 300),
    ];
    expect(read(cells, lines)).toEqual([
      'table-row: Part\tId\tWhat is asked',
      'table-row: Pump\tR1\tIt pumps water.',
      'table-row: \tR2\tIt stops.',
      'table-row: Gate\tR3\tIt opens.',
    ]);
  });

  test('but for a cell over columns, below which the line goes on', () => {
    const cells = [
      ...[piece('Part', 45, 91), piece('What is', 105, 91), piece('asked', 205, 91)],
      ...[piece('Pump', 45, 115), piece('Id', 105, 115), piece('Sentence', 205, 115)],
      ...[piece('Gate', 45, 139), piece('R3', 105, 139), piece('It opens.', 205, 139)],
    ];
    expect(read(cells, [...ruled(100, 40, 100, 300), ...ruled(124, 40, 100, 200, 300)])).toEqual([
      'table-row: Part\tWhat is asked\t',
      'table-row: Pump\tId\tSentence',
      'table-row: Gate\tR3\tIt opens.',
    ]);
  });
});

describe('and none where', () => {
  const words = [
    piece('The pump', 40, 91),
    piece('stops.', 85, 91),
    piece('The gate', 40, 110),
    piece('opens.', 85, 110),
  ];

  test.each<[string, Piece[], Rule[]]>([
    ['words are underlined', words, ruled(94, 40, 82, 120)],
    ['text goes on over the joint', [...words, piece('All of it at once', 40, 103)], ruled(97, 40, 82, 120)],
    ['lines do not meet', words, [...ruled(100, 40, 80), ...ruled(100, 84, 120)]],
    [
      'lines go down between the columns as well',
      words,
      [...ruled(100, 40, 82, 120), { isAcross: false, at: 82, start: 80, end: 120 }],
    ],
    ['a page has too many pieces', Array(5_001).fill(words).flat(), ruled(100, 40, 82, 120)],
    [
      'there are too many',
      words,
      Array.from({ length: 301 }, (_, at) => ruled(100 + 2 * at, 40, 82, 120)).flat(),
    ],
  ])('%s', (_, pieces, rules) => {
    expect(withSides(pieces, rules)).toBe(rules);
  });
});
