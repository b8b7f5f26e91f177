// Pages made to be slow. Each is read short and four times as long, and the steps of finding its tables are counted.

import { expect, test } from 'vitest';
import type { Piece, Tagged } from '../../../src/reading/pdf/pieces/shapes.ts';
import { loadCounted, outOfProportion } from '../../steps.ts';
import { piece } from './pieces.ts';

const { findDrawn, linesOf } = await loadCounted(async () => ({
  ...(await import('../../../src/reading/pdf/tables/drawn.ts')),
  ...(await import('../../../src/reading/pdf/order/ordered.ts')),
}));

/** Three rows of two columns, the last row's of words that stand apart, as many as there are. */
const crowded = (words: number): Piece[] => {
  const width = 20 * words;
  const row = (y: number) => [piece('Pier', 50, y, { width }), piece('two', width + 100, y, { width })];
  const apart = (from: number) =>
    Array.from({ length: words / 2 }, (_, at) => piece('no', from + 20 * at, 160));
  return [...row(100), ...row(130), ...apart(50), ...apart(width + 100)];
};

test('a row of words that stand apart within wide columns', () => {
  expect(
    outOfProportion(500, (words) => {
      const pieces = crowded(words);
      return { units: words, run: () => findDrawn(pieces) };
    }),
  ).toEqual([]);
});

test('cells of more pieces than a call can be given', () => {
  const words = () => Array.from({ length: 33_000 }, (_, at) => piece('of', 250 + at / 1_000, 130));
  const row = (y: number) => [
    piece('Crane', 50, y),
    piece('two', 250, y, { width: 200 }),
    piece('or ten', 250, y + 12),
  ];
  expect(findDrawn([...row(100), piece('Pier', 50, 130), ...words(), ...row(160)]).grids).toHaveLength(1);
});

test('many entries of contents, which lead nowhere that is known', () => {
  expect(
    outOfProportion(100, (count) => {
      const rows = Array.from({ length: count }, (_, at) => [
        piece('Of the berth', 50, 100 + 14 * at),
        piece(String(at), 530, 100 + 14 * at),
      ]);
      const tagged = rows.map((row): Tagged => ({ role: 'paragraph', cells: [row] }));
      const pages = [
        { number: 1, width: 600, pieces: rows.flat(), tagged },
        { number: 5_000, width: 600, pieces: [] },
      ];
      return { units: count, run: () => linesOf(pages) };
    }),
  ).toEqual([]);
});
