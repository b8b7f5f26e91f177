import { expect, test } from 'vitest';
import { tileRuns } from '../../../src/compare/matches/runs.ts';

const runs = (left: readonly number[], right: readonly number[]) => tileRuns(left, right);

test('runs are found whole though they begin with words that stand often', () => {
  const often = Array.from({ length: 9 }, (_, time) => [1, 2, 3, 100 + time]).flat();
  const told = [1, 2, 3, 50, 51, 52];
  expect(runs([...often, ...told], told)).toContainEqual({
    left: often.length,
    right: 0,
    length: told.length,
  });
});

test('the longest run is taken first, and what it leaves of another is kept', () => {
  expect(runs([1, 2, 3, 4, 5, 6, 7], [4, 5, 6, 7, 9, 1, 2, 3, 4, 5])).toEqual([
    { left: 0, right: 5, length: 5 },
    { left: 3, right: 0, length: 4 },
  ]);
});
