import { expect, test } from 'vitest';
import { fontsOf } from '../../../src/reading/pdf/pieces/fonts.ts';
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

test.each([
  ['ABCDEF+CMR12', 'configured, afflicted'],
  ['CMBXTI10', 'configured, afflicted'],
  ['ABCDEF+CMSY10', 'con\fgured, a\u000ficted'],
  ['CMTT10', 'con\fgured, a\u000ficted'],
])('ligatures that %s does not name are those of TeX’s fonts of words, or none', (name, words) => {
  const commonObjs = { has: () => true, get: () => ({ name, differences: [] }) };
  const { glyphs } = fontsOf({ commonObjs })('F');
  expect(readGlyphs('con\fgured, a\u000ficted', glyphs)).toBe(words);
});
