import { expect, test } from 'vitest';
import { readText } from '../../src/reading/text.ts';

const sentence =
  'The harbour office shall record each *booking* of a berth within two seconds of its receipt. ';
const wrapped = `${sentence.repeat(4).replace(/(.{60,75}) /g, '$1\n')}\n\n`;
const list = `${`- ${sentence}\n`.repeat(3)}\n`;
const heading = '3.2.1 Bookings of berths\n\n';
const table = `| Berth | Length |\n|---|---|\n${`| A1 | ${sentence}|\n`.repeat(3)}\n`;

/** A specification of a megabyte is read in about 40 ms; slow machines get many times that. */
test.each([
  ['paragraphs', `${sentence.repeat(4)}\n\n`],
  ['wrapped lines', heading + wrapped],
  ['lists', heading + list],
  ['tables', table],
  ['one line', sentence],
  ['short lines', 'Berths\n'],
  ['empty lines', '\n'],
])('a megabyte of %s is read in well under a second', (_, part) => {
  const bytes = new TextEncoder().encode(part.repeat(Math.ceil(1_000_000 / part.length)));
  for (const format of ['text', 'markdown'] as const) {
    const start = performance.now();
    readText(bytes, { id: 'a', name: 'A', format });
    expect(performance.now() - start).toBeLessThan(800);
  }
});
