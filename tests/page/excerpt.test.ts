import { expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { placeMatches } from '../../src/compare/placed.ts';
import { placeChanges } from '../../src/compare/placed-changes.ts';
import { excerptOf } from '../../src/page/bar/excerpt.ts';
import { readDocument } from '../../src/reading/read.ts';

const LEAD =
  'On the morning after the second storm of that long autumn the harbour master of the old town told everybody';
const read = (text: string, id: string) => readDocument(text, { id, name: id });
const shown = (changes: Comparison['changes']) =>
  (changes ?? []).map((change) => ({ ...change, cell: '', under: '', alike: '' }));
const written = (parts: ReturnType<typeof excerptOf>) =>
  parts.map(({ text, isShared }) => (isShared ? `[${text}]` : text)).join('');

test('of a match it begins a few words before what both have, wherever in its passage that stands', () => {
  const documents = {
    left: read(`${LEAD} that the eastern lock gate stays shut until Friday noon. Boats wait.`, 'left'),
    right: read('He said the eastern lock gate stays shut until Friday noon, and no longer.', 'right'),
  };
  const [placed] = placeMatches(compare(documents.left, documents.right), documents);
  if (placed === undefined) throw new Error('There is a match');
  expect(written(excerptOf(documents.left, placed, 'left'))).toMatch(
    /^… [^[]{1,30}\[[^\]]*eastern lock gate stays shut until Friday noon[^\]]*\]/,
  );
  expect(written(excerptOf(documents.right, placed, 'right'))).toMatch(/^He said /);
});

test('of a change it begins a few words before what differs, and stays within its sentence', () => {
  const text = (day: string) => `The bridge is old. ${LEAD} that the lock opens on ${day}. Boats wait there.`;
  const documents = { left: read(text('Friday'), 'left'), right: read(text('Sunday'), 'right') };
  const { changes } = compare(documents.left, documents.right);
  const [placed] = placeChanges(shown(changes), documents);
  if (placed === undefined) throw new Error('There is a change');
  expect(written(excerptOf(documents.left, placed, 'left'))).toMatch(/^… [^[]{1,30}\[Friday\]\.$/);
});

test('in text without spaces it begins no further ahead', () => {
  const text = (days: string) =>
    `港口的管理人每天早上都要记录水位，写下风向和天气，把结果送到办公室，并且在船只进港之前检查所有的闸门和水泵，如果水位高于警戒线，闸门就要在${days}天之内全部关闭。`;
  const documents = { left: read(text('三'), 'left'), right: read(text('五'), 'right') };
  const [placed] = placeChanges(shown(compare(documents.left, documents.right).changes), documents);
  if (placed === undefined) throw new Error('There is a change');
  expect(written(excerptOf(documents.left, placed, 'left'))).toMatch(/^… [^[]{1,48}\[三/);
});

test('what is left out is marked once, with the words beside it', () => {
  const documents = {
    left: read(
      `${LEAD} that the eastern lock gate stays shut until Friday noon, ${LEAD.toLowerCase()}.`,
      'left',
    ),
    right: read('He said the eastern lock gate stays shut until Friday noon, and no longer.', 'right'),
  };
  const [placed] = placeMatches(compare(documents.left, documents.right), documents);
  if (placed === undefined) throw new Error('There is a match');
  const parts = excerptOf(documents.left, placed, 'left').map(({ text }) => text);
  expect(parts).toHaveLength(3);
  expect(parts[0]).toMatch(/^… \S.* $/);
  expect(parts[2]).toMatch(/^, \S.* …$/);
});
