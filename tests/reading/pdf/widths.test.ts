import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/reading/pdf/blocks/paragraphs.ts';
import { gapBetween } from '../../../src/reading/pdf/lines/hyphens.ts';
import { firstWordOf, measureFirstWord, widthsOf } from '../../../src/reading/pdf/pieces/widths.ts';
import { piece } from './pieces.ts';

test.each([
  ['The piers of Elm', 'The'],
  [' piers', 'piers'],
  ['港の船', '港'],
  ['港」の船', '港」'],
  ['Elm港の船', 'Elm港'],
  ['부두 예약', '부두'],
])('%j begins with %j, which a line has room for or not', (text, word) => {
  expect(firstWordOf(text)).toBe(word);
});

const font = {
  type: 'TrueType',
  widths: [0, 250, 500, 800],
  toUnicode: { _map: [undefined, ' ', 'a', 'm'] },
};

test.each([
  ['am a', 13, font],
  ['am x', 13, font],
  ['ax', null, font],
  ['am', null, { ...font, type: 'Type3' }],
  ['am', null, {}],
  ['am', null, null],
])('the width of the first word of %j is %j', (text, width, of) => {
  expect(measureFirstWord(text, 10, widthsOf(of))?.width ?? null).toBe(width);
});

test.each([
  [40, 'The boats lie at the pier. The clerk comes by at noon and at night.'],
  [10, 'The boats lie at the pier.'],
])('a word of %j points that a line had room for begins a paragraph', (width, first) => {
  const full = piece('The clerk asks each skipper who comes by', 50, 88);
  const above = piece('The boats lie at the pier.', 50, 112, { width: 170 });
  const below = piece('The clerk comes by at noon and at night.', 50, 124, { first: { width, space: 5 } });
  const blocks = blocksOf([{ number: 1, width: 600, pieces: [full, above, below] }]);
  expect(blocks[1]?.text).toBe(first);
});

test.each([
  ['港の船', '船は', ''],
  ['港の船。', '船は', ''],
  ['港の', 'pier', ' '],
  ['http://', 'pier.example', ''],
  ['부두', '예약', ' '],
])('lines that end with %j and begin with %j are joined by %j', (line, next, gap) => {
  expect(gapBetween(line, next)).toBe(gap);
});
