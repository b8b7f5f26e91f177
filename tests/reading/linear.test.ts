// Plain texts made to be slow. Each is read short and four times as long, and the steps are counted.

import { expect, test } from 'vitest';
import { loadCounted, outOfProportion } from '../steps.ts';

const { readPlain } = await loadCounted(() => import('../../src/reading/text/plain.ts'));

test.each([
  ['fences that never close', '```a\n'],
  ['fences that close', '```\nNorth\n\n```\n\n'],
  ['rules that are called code', '[source]\n----\n.....\n'],
  ['double colons with nothing below', 'The pumps::\n\n'],
  ['double colons alone', '::\n'],
  ['options of directives', ':a:\n'],
  ['code further and further in', 'The pumps::\n\n  a\n\n\n'],
  ['titles that are marked', '= Pumps\n'],
  ['titles that are underlined', "Pumps\n''''\n"],
  ['lines of one length that go on', 'The pumps on the northern pier of the harbour stop\nwhen '],
  ['tables between rules', '=== ===\nNorth 1\n=== ===\n\n'],
  ['rules of tables that never end', '.. a::\n\n=== ===\nNorth 1\n'],
  ['grids in grids', '.. a::\n\n+---+---+\n|   +---+\n'],
  ['borders of grids in one block', '.. a::\n+---+---+\n'],
  ['comments further and further in', '.. a\n\n  b\n'],
  ['lists of lists', '.. list-table::\n\n   * - a\n     - b\n'],
  ['tables of one cell a line', '= A\n|===\n|a\n|b\n'],
  ['conditions below words', '= A\na\nifdef::a[]\nifdef::b[]\n'],
  ['attributes of nothing', '= A\n[a]\n.Title\n'],
])('%s', (_, part) => {
  expect(
    outOfProportion(300, (times) => {
      const text = part.repeat(times);
      return { units: text.length, run: () => readPlain(text, { id: 'a', name: 'a' }) };
    }),
  ).toEqual([]);
});
