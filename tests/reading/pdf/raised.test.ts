import { expect, test } from 'vitest';
import { withPowers } from '../../../src/reading/pdf/pieces/raised.ts';
import type { Piece } from '../../../src/reading/pdf/pieces/shapes.ts';
import { piece } from './pieces.ts';

const behind = (base: string, text: string, more: Partial<Piece> = {}) =>
  withPowers([
    piece(base, 50, 100, { width: 40, size: 10 }),
    piece(text, 90.5, 96, { width: 5, size: 6, ...more }),
  ]).at(-1)?.text;

test.each([
  ['figures behind figures', '10', '-9', {}, '^-9'],
  ['not behind a unit', '5 m', '2', {}, '2'],
  ['not an ordinal', 'the 5', 'th', {}, 'th'],
  ['not of the same size', '10', '9', { size: 9 }, '9'],
  ['not lowered', '10', '9', { y: 102 }, '9'],
  ['not of the line above', '10', '9', { y: 88 }, '9'],
  ['not apart', '10', '9', { x: 94 }, '9'],
])('a power has its sign: %s', (_, base, text, more, written) => {
  expect(behind(base, text, more)).toBe(written);
});
