import { expect, test } from 'vitest';
import { entryOf, hasLeader, isLed } from '../../../src/reading/signs/leaders.ts';

test.each([
  ['Scope ........ 12', 'Scope\t12'],
  ['Preface . . . . iv', 'Preface\tiv'],
  ['Pumps ........ 3-12', 'Pumps\t3-12'],
  ['Forms ........ A-1', 'Forms\tA-1'],
  ['Berths ...... P2', 'Berths\tP2'],
])('dots lead to a page by its number, within its chapter as well: %s', (line, entry) => {
  expect(hasLeader(line)).toBe(true);
  expect(entryOf(line)).toBe(entry);
});

test.each(['Voltage ........ 12000', 'Name ........', 'Fuel ........ diesel', 'Range ........ 5-2000'])(
  'what they lead to else is no entry: %s',
  (line) => {
    expect(entryOf(line)).toBeNull();
  },
);

test.each([
  ['Scope ........', true],
  ['Pumps ........ 3-12', true],
  ['Pumps are wet...', false],
  ['Pumps are wet.', false],
])('dots that fill the end of a line are told from those that end a sentence: %s', (line, isFilled) => {
  expect(isLed(line)).toBe(isFilled);
});
