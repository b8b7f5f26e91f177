import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';

const sentence =
  'The harbour office shall record each *booking* of a berth within two seconds of its receipt. ';
const wrapped = `${sentence.repeat(4).replace(/(.{60,75}) /g, '$1\n')}\n\n`;
const list = `${`- ${sentence}\n`.repeat(3)}\n`;
const heading = '3.2.1 Bookings of berths\n\n';
const table = `| Berth | Length |\n|---|---|\n${`| A1 | ${sentence}|\n`.repeat(3)}\n`;

describe.each(['text', 'markdown'] as const)(
  'in %s, ten times as much is ten times the passages',
  (format) => {
    test.each([
      ['paragraphs', `${sentence.repeat(4)}\n\n`],
      ['wrapped lines', heading + wrapped],
      ['lists', heading + list],
      ['tables', table],
      ['empty lines', `${heading}${'\n'.repeat(1_000)}`],
    ])('%s', (_, part) => {
      const count = (times: number) =>
        readDocument(part.repeat(times), { id: 'a', name: 'A', format }).passages.length;
      expect(count(300)).toBe(10 * count(30));
    });

    test('and a line of a megabyte is one', () => {
      const { passages } = readDocument(sentence.repeat(10_000), { id: 'a', name: 'A', format });
      expect(passages).toHaveLength(1);
    });
  },
);

test.each([
  ['a log', '2026-03-03 10:00:00 INFO the pump started again\n'],
  ['underlined titles', 'Pump\n====\n'],
  ['rows', 'Pump\t200\tms\n'],
  ['rows that are aligned', 'Pump      200   ms\n'],
  ['keys', 'Pump: on\n'],
  ['items', '- pump\n'],
  ['quotations', '> the pump stops at once\n>\n'],
  ['drawn tables', '+----+----+\n'],
  ['heads of pages', 'The pump.\n\nPage 1\n\f\n'],
  ['sentences over pages', 'The pump of the harbour is kept clean by\n\nPage 1\n\f\nthe keeper.\n'],
])(
  'a text of %s in one block, more of them than a call takes arguments, is read, and has no more passages than its parts',
  (_, part) => {
    const count = (times: number) => readDocument(part.repeat(times), { id: 'a', name: 'A' }).passages.length;
    expect(count(33_000)).toBeLessThanOrEqual(33 * count(1_000) + 1);
  },
);

test('a cell has more lines than a call takes arguments', () => {
  const cell = `.. list-table::\n\n   * - a\n${'       b\n'.repeat(33_000)}`;
  expect(readDocument(cell, { id: 'a', name: 'a.rst' }).text).toHaveLength(1 + 2 * 33_000);
});
