import { expect, test } from 'vitest';
import { countOwnWords } from '../../src/documents/length.ts';
import { documentFromBlocks } from '../../src/reading/blocks/blocks.ts';
import { readHtml } from '../../src/reading/html/html.ts';
import { supplied } from '../../src/supplied/supplied.ts';

test.each([
  ['U.S. officials in N.J. said, e.g., no', 7],
  ['The U.S.-led talks', 4],
  ['don’t close at 3.5 or 1,500', 6],
  ['a well-known pier', 4],
  ['end of a.b and c. D', 6],
  ['<nav>All news, all day</nav>The pier opens', 3],
])('the words of "%s"', (html, count) => {
  const blocks = readHtml(html, 'a.html');
  const document = documentFromBlocks(blocks.ok ? blocks.value : [], { id: 'a', name: 'a' });
  const file = {
    name: 'a.html',
    bytes: html.length,
    sha256: null,
    encoding: 'UTF-8',
    format: 'html',
  } as const;
  expect(countOwnWords({ ...document, file })).toBe(count);
});

test('of a text all are its own, as whoever counts the file has it', () => {
  const { left, right } = supplied;
  expect([left, right].map(countOwnWords)).toEqual([385, 356]);
});
