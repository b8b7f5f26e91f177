import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/documents/passage-address.ts';
import { readDocument } from '../../src/reading/read.ts';
import { supplied } from '../../src/supplied/supplied.ts';

const read = (id: string, text: string) => readDocument(text, { id, name: `${id}.txt` });
const plan = read('plan', 'One stands.\n\nTwo stands.\n\nThree stands.');
const shown = { left: plan, right: null };
const address = writeAddress(shown, 'plan-2');
const said = (...documents: readonly [typeof plan, typeof plan?]) => {
  const [left, right = null] = documents;
  return readAddress({ left, right }, address);
};

test('an address of an opened document carries a sum, one of the two reports none', () => {
  expect(address).toMatch(/^plan-2\.\w+$/);
  expect(writeAddress(supplied, 'tass-9')).toBe('tass-9');
});

describe('what an address leads to', () => {
  test('its passage, where its words are there', () => {
    expect(said(plan)).toEqual({ address: 'plan-2', said: null });
  });

  test('its passage, however its lines are broken', () => {
    expect(said(read('plan', 'One\nstands.\n\nTwo\nstands.'))).toEqual({ address: 'plan-2', said: null });
  });

  test('where its words are now, which is said', () => {
    expect(said(read('plan', 'Zero stands.\n\nOne stands.\n\nTwo stands.'))).toEqual({
      address: 'plan-3',
      said: 'The document has changed: its words are plan.txt 3 now.',
    });
  });

  test('the same words in another document on the page, under whatever name', () => {
    expect(said(read('2-plan', 'Two stands.'), read('b', 'B.'))).toEqual({
      address: '2-plan-1',
      said: 'This address is of another document: its words are 2-plan.txt 1 now.',
    });
  });

  test.each([
    ['words that are gone', 'plan', 'The document has changed: the words of this address'],
    ['a document that is not there', 'other', 'This address leads to nothing that is'],
  ])('%s: nothing, which is said', (_, id, words) => {
    const { address: none, said: why } = said(read(id, 'Zero stands.'));
    expect(none).toBe('');
    expect(why).toContain(words);
  });

  test.each([
    ['tass-9', null],
    ['tass-9~interfax-3', null],
    ['tass-9~interfax-3~2', null],
    ['evidence', null],
    ['', null],
    ['part-of-a-title', null],
    ['tass-99', 'nothing that is on the page'],
    ['harbour-md-3~tass-9', 'nothing that is on the page'],
  ])('%j, without a sum', (fragment, words) => {
    const answer = readAddress(supplied, fragment);
    if (words === null) expect(answer).toEqual({ address: fragment, said: null });
    else expect(answer.said).toContain(words);
  });
});
