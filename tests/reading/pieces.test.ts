import { expect, test } from 'vitest';
import type { SourceDocument } from '../../src/documents/document.ts';
import type { Outcome } from '../../src/documents/outcome.ts';
import { readFile } from '../../src/reading/read-file.ts';

const open = async (text: string) => given(await readFile(new TextEncoder().encode(text), 'line.txt'));

function given(outcome: Outcome<SourceDocument>): SourceDocument {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

test.each([
  ['words', 'The pump stops. '.repeat(160_000).trim(), 3],
  ['one word of letters that take two units', `a${'𝒜'.repeat(1_000_000)}`, 3],
  ['as much as still is one', 'x'.repeat(1_000_000), 1],
])('a line of %s is passages that a browser lays out, and whole', async (_, text, count) => {
  const { passages } = await open(text);
  expect(passages.map(({ id }) => id)).toEqual(
    Array.from({ length: count }, (_, index) => `line-txt-${index + 1}`),
  );
  const pieces = passages.map(({ start, end }) => text.slice(start, end));
  expect(pieces.join('') === text).toBe(true);
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(1_000_000);
  // Each but the last ends with its blank, or else with a whole letter.
  for (const piece of pieces.slice(0, -1))
    expect(piece).toMatch(text.includes(' ') ? / $/ : /[\udc00-\udfff]$/);
});
