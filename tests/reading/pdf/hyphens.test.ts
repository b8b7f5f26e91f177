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
