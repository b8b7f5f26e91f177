import { expect, test } from 'vitest';
import { remarksByPassage } from '../../src/page/reports/Remarks.tsx';
import { readDocument } from '../../src/reading/read.ts';

test('a remark stands behind the passage that holds its place, or the last before it', () => {
  const document = readDocument('One.\n\nTwo.\n\nThree.', { id: 'a', name: 'a' });
  const remarks = [0, 5, 7, 10, 99].map((at) => ({ kind: 'comment' as const, at, text: `${at}` }));
  const found = [...remarksByPassage({ ...document, remarks })].map(([index, all]) => [
    index,
    all.map(({ at }) => at),
  ]);
  expect(found).toEqual([
    [0, [0, 5]],
    [1, [7, 10]],
    [2, [99]],
  ]);
  expect([...remarksByPassage({ ...document, remarks: remarks.slice(4) }).keys()]).toEqual([2]);
});
