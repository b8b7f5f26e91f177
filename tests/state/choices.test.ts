import { expect, test } from 'vitest';
import { type Choices, DEFAULT_CHOICES, readChoices } from '../../src/state/choices.ts';
import { makeDesk, stateOf } from './given.ts';

test('a choice comes into force and is kept, the others with it', () => {
  const kept: Choices[] = [];
  const desk = makeDesk({ keepChoices: (all) => kept.push(all) });
  desk.prefer({ theme: 'dark' });
  desk.prefer({ size: '3' });
  expect(stateOf(desk).choices).toEqual({ theme: 'dark', size: '3', matches: 'on', keys: 'on' });
  expect(kept.at(-1)).toEqual(stateOf(desk).choices);
});

test.each([
  ['nothing', null, {}],
  ['nonsense', '[]', {}],
  ['a list', [], {}],
  ['values that are none', { theme: '<b>', size: 9, matches: true }, {}],
  ['one that is, among others', { theme: 'dark', size: 9 }, { theme: 'dark' }],
  ['what an older page kept', { theme: 'sepia', size: '2', links: 'off' }, { theme: 'sepia', size: '2' }],
])('of %s what is known is believed', (_, kept, known) => {
  expect(readChoices(kept)).toEqual({ ...DEFAULT_CHOICES, ...known });
});
