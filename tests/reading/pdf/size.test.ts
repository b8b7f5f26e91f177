// Pages of more pieces than a call takes arguments; see vitest.config.ts.

import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/reading/pdf/blocks/paragraphs.ts';
import { piece } from './pieces.ts';

describe('a page of one thing is read as that thing, however much of it there is', () => {
  const lines = (count: number, text: string) =>
    Array.from({ length: count }, (_, line) => piece(text, 50, 100 + 12 * line));
  const full = 'words that go on to the very end of a line';
  test.each([
    ['dots', [piece('.'.repeat(200_000), 50, 100)], 0],
    ['dots and spaces', [piece('. '.repeat(100_000), 50, 100)], 0],
    ['rows of dots', lines(5_000, '.'.repeat(60)), 0],
    ['entries of contents', lines(5_000, `Scope ${'.'.repeat(60)} 4`), 5_000],
    ['one word', [piece('a'.repeat(200_000), 50, 100)], 1],
    ['words with hyphens', [piece('a-'.repeat(100_000), 50, 100)], 1],
    ['a line in many pieces', Array.from({ length: 33_000 }, (_, at) => piece('a', 50 + 5 * at, 100)), 1],
    ['a row of many cells', Array.from({ length: 33_000 }, (_, at) => piece('ab', 50 + 50 * at, 100)), 1],
    ['one place', Array.from({ length: 33_000 }, () => piece('a', 50, 100)), 1],
    ['a paragraph of many lines', lines(20_000, full), 1],
    [
      'a cell of many lines',
      [
        piece('A', 50, 100),
        ...lines(20_000, 'b').map((line) => ({ ...line, x: 350, y: 100 + 11 * ((line.y - 100) / 12) })),
      ],
      1,
    ],
  ])('%s', (_, pieces, blocks) => {
    expect(blocksOf([{ number: 1, width: 600, pieces }])).toHaveLength(blocks);
  });
});
