// Texts made to be slow, each read short and four times as long, and the steps are counted: plain, and as markup.

import { expect, test } from 'vitest';
import { loadCounted, outOfProportion } from '../steps.ts';

const { readDocument } = await loadCounted(() => import('../../src/reading/read.ts'));

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
  ['blocks in blocks', '====\n--\n____\n'],
  ['blocks that never close', '[source]\n--\n====\n|===\n'],
  ['items within items', '* a\n** b\n. c\n.. d\nt:: e\n+\n'],
  ['items of one line', '- - * 1. a. :a: '],
  ['items further and further in', '- a\n\n  - b\n\n    - c\n'],
  ['conditions that never end', 'ifdef::a[]\nifeval::[]\na\n'],
  ['emphasis that never ends', '*a _b `c #d ^e ~f +g **h __i `j``k '],
  ['signs behind backslashes', '\\*a_b \\_c*d \\`e*f \\#g \\+h \\^i \\~j \\{k \\[l \\**m \\\\__n '],
  ['names that never end', '<<a xref:b[ link:c[ footnote:[ ((d [[e |f `g <h '],
  ['notes', 'a footnote:[b] [#]_ [1]_\n\n'],
  ['targets and substitutions', '.. _a:\n.. |b| replace:: c |b|\n'],
  ['attributes of blocks that show nothing', '[abcdefgh]\n++++\n++++\n'],
  ['attributes of tables that have no rows', '[abcdefgh]\n,===\n,===\n'],
  ['cells of tables in tables', '|===\na|!===\n!a\n!===\n|===\n'],
])('%s', (_, part) => expectLinear((times) => part.repeat(times)));

test.each<readonly [string, (times: number) => string]>([
  ['blanks between words', (times) => `a*${' '.repeat(times)}b`],
  ['terms of a line that holds an end of another kind', (times) => `${'a:: '.repeat(times)}\u2028x`],
  ['a condition that opens and opens', (times) => `= A\n\nifdef::${'['.repeat(8 * times)}`],
  ['a file to be put in that opens and opens', (times) => `= A\n\ninclude::a${'['.repeat(8 * times)}`],
  ['the same between rows', (times) => `= A\n\n|===\n|a\ninclude::${'['.repeat(8 * times)}\n|===\n`],
  ['a name of a heading that never ends', (times) => `= A\n\n== [[${'a'.repeat(32 * times)}\n\nWord.\n`],
  ['a column behind blanks', (times) => `= A\n\n[cols="${' '.repeat(32 * times)}#"]\n|===\n|a\n|===\n`],
  ['a value that goes on over lines', (times) => `= A\n\n:a: b \\\n${'c \\\n'.repeat(4 * times)}`],
  [
    'columns without blanks between',
    (times) => {
      const rule = `${'= '.repeat(times)}=`;
      return `.. a::\n\n${[rule, rule.replace(/./g, 'a'), rule.replace(/./g, '-'), rule].join('\n')}\n`;
    },
  ],
  [
    'what a value is made of, and what refers to it',
    (times) => `.. |a| replace:: ${'|a| '.repeat(times)}\n\n${'|a| '.repeat(times)}`,
  ],
])('%s', (_, write) => expectLinear(write));

function expectLinear(write: (times: number) => string): void {
  for (const name of ['a.txt', 'a.adoc', 'a.rst'])
    expect(
      outOfProportion(200, (times) => {
        const text = write(times);
        return { units: text.length, run: () => readDocument(text, { id: 'a', name }) };
      }),
      name,
    ).toEqual([]);
}

test('a block of Markdown has any number of comments', () => {
  const found = outOfProportion(200, (times) => {
    const text = `Pumps\n\n${'<!-- a -->\n'.repeat(times)}`;
    return {
      units: text.length,
      run: () => readDocument(text, { id: 'a', name: 'a', format: 'markdown' }),
    };
  });
  expect(found).toEqual([]);
});
