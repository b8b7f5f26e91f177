import { expect, test } from 'vitest';
import { readGlyphs } from '../../../src/reading/pdf/pieces/glyphs.ts';

const names = [
  undefined,
  'five.oldstyle',
  'c.sc',
  'f_l',
  'T_h.liga',
  'M.a',
  'comma.sups',
  'integral',
  'constructor.a',
];

test.each([
  ['\u0001', '5'],
  ['a\u0002e', 'ace'],
  ['\u0004e', 'The'],
  ['\u0005\u0006', 'M,'],
  ['five', 'five'],
  ['\u0003\u0007\u0008\u001f', '\u0003\u0007\u0008\u001f'],
])('%j is %j', (text, expected) => {
  expect(readGlyphs(text, names)).toBe(expected);
});
