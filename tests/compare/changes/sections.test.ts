import { expect, test } from 'vitest';
import { sectionsOf } from '../../../src/compare/changes/sections.ts';
import { compare } from '../../../src/compare/compare.ts';
import { readDocument } from '../../../src/reading/read.ts';

const read = (id: string, text: string) => readDocument(text, { id, name: id, format: 'markdown' });

test('what went from under a heading and what came under it are one section, and so for each heading', () => {
  const documents = {
    left: read(
      'old',
      '# Pumps\n\nA sailor rings the bell.\n\nThe pump stops.\n\n# Tides\n\nThe tide is low.',
    ),
    right: read('new', '# Pumps\n\nLights tell which berth is let.\n\nThe pump stops.\n\n# Tides\n\nHigh.'),
  };
  const { changes } = compare(documents.left, documents.right);
  const sections = sectionsOf(
    (changes ?? []).map((change) => ({ change, of: [change] })),
    documents,
  );
  expect(
    sections.map(({ heading, changes: under }) => [heading, under.map(({ change }) => change.kind)]),
  ).toEqual([
    ['Pumps', ['removed', 'added']],
    ['Tides', ['removed', 'added']],
  ]);
});

test('what was removed under a heading that is none now is of the section that it stood within', () => {
  const documents = {
    left: read('old', '# Pumps\n\nA pump stops.\n\n## Map\n\nIt is blue.\n\nThe bell rings.'),
    right: read('new', '# Pumps\n\nA new pump stops.\n\nMap\n\nThe old bell rings.'),
  };
  const changes = compare(documents.left, documents.right).changes ?? [];
  expect(changes.map(({ kind }) => kind)).toEqual(['words', 'removed', 'words']);
  const blocks = changes.map((change) => ({ change, of: [change] }));
  expect(sectionsOf(blocks, documents)).toEqual([{ heading: 'Pumps', changes: blocks }]);
});
