// Pages made to be slow. Each is read short and four times as long, and the steps of finding its tables are counted.

import { expect, test } from 'vitest';
import type { Piece } from '../../../src/reading/pdf/pieces/shapes.ts';
import { loadCounted, outOfProportion } from '../../steps.ts';
import { piece } from './pieces.ts';

const { findUnruled } = await loadCounted(() => import('../../../src/reading/pdf/tables/unruled.ts'));

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
      return { units: words, run: () => findUnruled(pieces) };
    }),
  ).toEqual([]);
});

test('cells of more pieces than a call can be given', () => {
  const words = Array.from({ length: 33_000 }, (_, at) => piece('of', 250 + at / 1_000, 130));
  const row = (y: number) => [
    piece('Crane', 50, y),
    piece('two', 250, y, { width: 200 }),
    piece('or ten', 250, y + 12),
  ];
  expect(findUnruled([...row(100), ...row(160), piece('Pier', 50, 130), ...words]).grids).toHaveLength(1);
});
