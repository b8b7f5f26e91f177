import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { readDocument } from '../../src/reading/read.ts';
import { wordsAt } from './reports.ts';

const read = (id: string) => {
  const file = new URL(`../../src/supplied/${id}.txt`, import.meta.url);
  return readDocument(readFileSync(file, 'utf8'), { id, name: id });
};
const tass = read('tass');
const interfax = read('interfax');
const found = compare(tass, interfax);
/** A passage by the words that it begins with, dateline left out. */
const passage = (text: string, words: string) =>
  (text === tass.text ? tass : interfax).passages.findIndex(({ start, end }) =>
    text.slice(start, end).includes(words),
  );

test('exactly the matches that a careful reader draws', () => {
  const told = found.matches.map(
    ({ kind, left, right }) =>
      `${kind}: ${wordsAt(tass.text, left)?.slice(0, 32)} = ${wordsAt(interfax.text, right)?.slice(0, 32)}`,
  );
  expect(told).toEqual([
    'reworded: British defense chief confirms p = British Defense Minister Ben Wal',
    "reworded: British defense chief confirms p = According to the portal's journa",
    'reworded: British Defense Secretary Ben Wa = British Defense Minister Ben Wal',
    "reworded: British Defense Secretary Ben Wa = According to the portal's journa",
    'verbatim: meet with Russian Defense Minist = meet with Russian Defense Minist',
    'reworded: "There is a chance it could be s = According to the media, Wallace ',
    'reworded: "There is a chance it could be s = However, he added that he was "n',
    'quotation: chance = chance',
    'quotation: not optimistic = not optimistic',
  ]);
});

test('what only one of them tells has no match', () => {
  const { left, right } = found.withoutMatch;
  expect(left).toContain(passage(tass.text, 'On January 17'));
  expect(left).toContain(passage(tass.text, 'on January 21'));
  expect(right).toContain(passage(interfax.text, 'the Netherlands'));
  expect(right).toContain(passage(interfax.text, 'Nord Stream 2 should be used'));
  expect(right).toContain(passage(interfax.text, 'Nord Stream 2 is a real lever'));
});

test('the quotation that Interfax cuts into two, with its speakers', () => {
  const cut = found.quotations.right.filter(({ extent }) => extent === 'cut-here');
  expect(cut.map((quotation) => wordsAt(interfax.text, quotation))).toEqual(['chance', 'not optimistic.']);
  const [whole] = found.quotations.left.filter(({ extent }) => extent === 'cut-there');
  expect(wordsAt(tass.text, whole?.speaker ?? null)).toBe('the British top military official');
  expect(whole?.matches).toHaveLength(2);
});

test('the name spelled two ways, the office named two ways where no caption names it, and the dates', () => {
  const names = found.names.map(({ kind, left, right }) => [
    kind,
    ...left.map((span) => wordsAt(tass.text, span)),
    '=',
    ...right.map((span) => wordsAt(interfax.text, span)),
  ]);
  expect(names).toEqual([
    ['spelling', 'Sergey', '=', 'Sergei'],
    [
      'title',
      'British Defense Secretary Ben Wallace',
      'UK Secretary of State for Defense Wallace',
      '=',
      'British Defense Minister Ben Wallace',
    ],
  ]);
  const both = found.figures.filter(({ left, right }) => left.length > 0 && right.length > 0);
  expect(both.map(({ value }) => value)).toEqual(['27 jan']);
});
