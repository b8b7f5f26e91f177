import { expect, test } from 'vitest';
import { stemOf } from '../../src/compare/ground/commonness.ts';

test.each([
  'confirms confirmed confirming confirm',
  'story stories',
  'carry carries carried',
  'deny denied denies',
  'stop stopped stopping',
  'movie movies',
  'day days',
  'five 5',
  'twenty 20',
])('%s have one stem', (words) => {
  expect(new Set(words.split(' ').map(stemOf)).size).toBe(1);
});

test.each([
  'evening even',
  'news new',
  'united unit',
  'party part',
  'county count',
  'policy police',
  'army arm',
])('%s have two', (words) => {
  expect(new Set(words.split(' ').map(stemOf)).size).toBe(2);
});
