import { expect, test } from 'vitest';
import { namedPassage } from '../../src/page/reports/Reports.tsx';
import { readDocument } from '../../src/reading/read.ts';

test('an address is of its own document, also where the id of the other begins alike', () => {
  const left = readDocument('The pier opens.', { id: 'pier', name: 'Pier' });
  const right = readDocument('The quay opens.', { id: 'pier-north', name: 'North' });
  expect(namedPassage({ left, right }, 'pier-1')).toEqual([left, left.passages[0]]);
  expect(namedPassage({ left, right }, 'pier-north-1')).toEqual([right, right.passages[0]]);
  expect(namedPassage({ left, right }, 'pier-north-2')).toBeUndefined();
});
