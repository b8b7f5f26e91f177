import { expect, test } from 'vitest';
import { gapBetween, joiner, joinWrapped } from '../../../src/reading/pdf/lines/hyphens.ts';

/** Lines as the reader joins them. */
function join(...lines: string[]): string {
  const whole = lines.reduce((above, line) => above + gapBetween(above, line) + line);
  return joiner(whole, lines.length)(whole);
}

test('a word that is broken at a line’s end is one', () => {
  expect(join('The pumping station and its pump-', 'ing crew')).toBe(
    'The pumping station and its pumping crew',
  );
});

test('signs of private use are signs of the text, and break no word', () => {
  const words = 'see \ue000 and pump\ue001house or pump-\ue000ing';
  expect(join(words)).toBe(words);
  const cell = joinWrapped(['\ue000 Valve', '\ue001 Gate'], () => false);
  expect(joiner(cell, 2)(cell)).toBe('\ue000 Valve \ue001 Gate');
});

test.each([
  ['Sheet', '12', 'Sheet 12'],
  ['VER', '0.3', 'VER 0.3'],
  ['20', '26', '2026'],
  ['ADDR', 'ESS', 'ADDRESS'],
])(
  'a cell without room where %j stands above %j has %j: a number goes on with figures alone',
  (above, below, words) => {
    const cell = joinWrapped([above, below], () => true);
    expect(joiner(cell, 2)(cell)).toBe(words);
  },
);
