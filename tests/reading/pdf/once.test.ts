import { expect, test } from 'vitest';
import { drawnOnce } from '../../../src/reading/pdf/pieces/once.ts';

const piece = (text: string, x: number, y: number) => ({
  piece: { text, x, y, width: 20, size: 10, at: 0, font: 'a', mono: false },
});
const left = (...pieces: ReturnType<typeof piece>[]) =>
  drawnOnce(pieces).map(({ piece: { text, x } }) => `${text} ${x}`);

test('words drawn again at their place are left out, the same words elsewhere stay', () => {
  expect(left(piece('pump', 50, 100), piece('pump ', 51, 101), piece('stops', 50, 100))).toEqual([
    'pump 50',
    'stops 50',
  ]);
  expect(left(piece('1', 50, 100), piece('1', 56, 100), piece('1', 50, 112))).toEqual([
    '1 50',
    '1 56',
    '1 50',
  ]);
  expect(left(piece('pump', 49.9, 99.9), piece('pump', 50.1, 100.1))).toEqual(['pump 49.9']);
  expect(left(piece(' ', 50, 100), piece(' ', 50, 100))).toHaveLength(2);
});

test('a hundred thousand pieces at one place take no time that grows with their number', () => {
  expect(drawnOnce(Array.from({ length: 100_000 }, () => piece('a', 50, 100)))).toHaveLength(1);
});
