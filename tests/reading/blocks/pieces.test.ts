import { expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/documents/document.ts';
import type { Outcome } from '../../../src/documents/outcome.ts';
import { readFile } from '../../../src/reading/read-file.ts';

const open = async (text: string) => given(await readFile(new TextEncoder().encode(text), 'line.txt'));

function given(outcome: Outcome<SourceDocument>): SourceDocument {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

test.each([
  ['sentences', 'The pump stops. '.repeat(2_600).trim(), 3],
  ['Japanese sentences', '弁が開いたとき、五秒以内に閉じる。'.repeat(2_000), 2],
  ['words', 'pump '.repeat(8_001).trim(), 3],
  ['one word of letters that take two units', `a${'𝒜'.repeat(20_000)}`, 3],
  ['as much as still is one', 'x'.repeat(20_000), 1],
])('a line of %s is passages that a browser lays out at once, and whole', async (kind, text, count) => {
  const { passages } = await open(text);
  expect(passages.map(({ id }) => id)).toEqual(
    Array.from({ length: count }, (_, index) => `line-txt-${index + 1}`),
  );
  const pieces = passages.map(({ start, end }) => text.slice(start, end));
  expect(pieces.join('') === text).toBe(true);
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(20_000);
  // Each but the last ends with a sentence, a word, or else with a whole letter.
  const ends: Readonly<Record<string, RegExp>> = {
    sentences: /\. $/,
    'Japanese sentences': /。$/,
    words: /p $/,
  };
  const end = ends[kind] ?? /[\udc00-\udfff]$/;
  for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(end);
});

test('a long paragraph of lines is cut where a sentence ends', async () => {
  const lines = `${'The pump shall stop\\\nwithin two seconds. '.repeat(600)}`;
  const { text, passages } = given(await readFile(new TextEncoder().encode(lines), 'lines.md'));
  expect(passages).toHaveLength(2);
  expect(text.slice(0, passages[0]?.end)).toMatch(/seconds\. $/);
});

test('long code is cut where a line ends, and a row of a table is whole', async () => {
  const code = given(
    await readFile(
      new TextEncoder().encode(`\`\`\`\n${'  on: true. Go \n'.repeat(2_000)}\`\`\`\n`),
      'code.md',
    ),
  );
  expect(code.passages.map(({ role }) => role)).toEqual(['code', 'code']);
  for (const { start, end } of code.passages) expect(code.text.slice(start, end)).toMatch(/^ {2}on.*Go\s*$/s);
  const row = given(
    await readFile(new TextEncoder().encode(`a,b\n${'x y '.repeat(10_000)},z\n`), 'rows.csv'),
  );
  expect(row.passages).toHaveLength(2);
});
