// Which passages stand in a quotation, as each format says it.

import { expect, test } from 'vitest';
import { readFile } from '../../src/reading/read-file.ts';

/** Each passage's words, behind ">" where they are quoted. */
async function read(name: string, ...lines: readonly string[]): Promise<string[]> {
  const document = await readFile(new TextEncoder().encode(lines.join('\n')), name);
  if (!document.ok) return [document.reason];
  const { text, passages } = document.value;
  return passages.map(({ start, end, quoted = false }) => `${quoted ? '>' : ''}${text.slice(start, end)}`);
}

test.each([
  ['a.md', ['Ann:', '', '> The lamp', 'burns', '>', '> - at night', '', 'Yes']],
  ['a.html', ['<p>Ann:<blockquote>The lamp burns<ul><li>at night</ul></blockquote>Yes']],
  ['a.adoc', ['Ann:', '', '____', 'The lamp', 'burns', '', '* at night', '____', '', 'Yes']],
])('%s', async (name, lines) => {
  expect(await read(name, ...lines)).toEqual(['Ann:', '>The lamp burns', '>• at night', 'Yes']);
});

test('a mail', async () => {
  const lines = ['Ann wrote:', '', '> The lamp burns', '> at night and by day.', '', 'It does so all year.'];
  expect(await read('a.txt', ...lines)).toEqual([
    'Ann wrote:',
    '>> The lamp burns\n> at night and by day.',
    'It does so all year.',
  ]);
});

test.each([
  '[!NOTE]\n> The lamp burns',
  '**Note** The lamp burns',
  'Status: The lamp burns',
  '💡 The lamp burns',
])('a note that is written as a quotation is none: %s', async (note) => {
  for (const passage of await read('a.md', `> ${note}`, '>', '> at night')) expect(passage).not.toMatch(/^>/);
});
