import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify, idOf } from '../../../src/reading/blocks/identify.ts';
import { readDocument } from '../../../src/reading/read.ts';
import { anyText } from '../../any-text.ts';
import { runs } from '../../runs.ts';

test.each([
  ['Harbour.pdf', 'harbour-pdf'],
  ['  Pier & berths (2).docx', 'pier-berths-2-docx'],
  ['report-3', 'report3'],
  ['Гавань.txt', 'гавань-txt'],
  ['2022', 'document2022'],
  ['', 'document'],
  ['…', 'document'],
])('of %j is made %s', (name, id) => {
  expect(idOf(name)).toBe(id);
});

test('an id can stand in an address, is short, and is never taken for that of a passage', () => {
  fc.assert(
    fc.property(anyText(120), (name) => {
      expect(idOf(name)).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,67}$/u);
      expect(idOf(name)).not.toMatch(/-\d+$/);
    }),
    { numRuns: runs(10_000), seed: 4 },
  );
});

test('a document under another id and name is the same but for them, passages included', () => {
  const document = readDocument('One.\n\nTwo.', { id: 'a', name: 'A' });
  expect(identify(document, '2-a', '(2) A')).toEqual(
    readDocument('One.\n\nTwo.', { id: '2-a', name: '(2) A' }),
  );
});
