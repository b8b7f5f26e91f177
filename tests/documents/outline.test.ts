import { expect, test } from 'vitest';
import type { SourceDocument } from '../../src/documents/document.ts';
import { depthsOf, type Heading, outlineOf } from '../../src/documents/outline.ts';

/** A document of headings of these levels, null where the file says none. */
function headings(...levels: readonly (number | null)[]): SourceDocument {
  const passages = levels.map((level, index) => ({
    id: `a-${index + 1}`,
    role: 'heading' as const,
    start: index,
    end: index + 1,
    ...(level !== null && { level }),
  }));
  const text = 'H'.repeat(levels.length);
  return { id: 'a', name: 'a', text, passages, remarks: [], dateline: null, file: null, provenance: null };
}
/** As brackets: each heading's number, and in parentheses those below it. */
const written = (outline: readonly Heading[]): string =>
  outline
    .map(({ index, below }) => `${index + 1}${below.length === 0 ? '' : `(${written(below)})`}`)
    .join(' ');

test.each([
  [[1, 2, 2, 1], '1(2 3) 4'],
  [[2, 4, 3, 1], '1(2 3) 4'],
  [[3, 2, 1], '1 2 3'],
  [[null, null, 2], '1 2(3)'],
  [[], ''],
])('levels %j make %s', (levels, outline) => {
  expect(written(outlineOf(headings(...levels)))).toBe(outline);
});

test('depths skip none, whatever the levels', () => {
  expect([...depthsOf(outlineOf(headings(2, 5, 9, 5, 2)))]).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 2],
    [4, 1],
  ]);
});
