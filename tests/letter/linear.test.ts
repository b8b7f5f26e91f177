import { expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { documentOf } from '../compare/reports.ts';
import { loadCounted, outOfProportion } from '../steps.ts';

const [{ tellChanges }, { whatChanged }] = await loadCounted(() =>
  Promise.all([import('../../src/letter/changes.ts'), import('../../src/letter/what-changed.ts')]),
);

test('changes are told as often as they are, however many passages no heading stands over', () => {
  const text = (size: number, number: number) =>
    Array.from({ length: size / 30 }, (_, at) => `Berth ${at}x is closed by rule ${number}.`).join('\n\n');
  const found = outOfProportion(6_000, (size) => {
    const left = documentOf(text(size, 1));
    const right = documentOf(text(size, 2));
    const comparison = compare(left, right);
    const screenings = { left: null, right: null };
    return {
      units: left.text.length + right.text.length,
      run: () =>
        tellChanges(
          { left, right },
          comparison,
          whatChanged({ left, right }, comparison.changes ?? [], screenings),
        ),
    };
  });
  expect(found).toEqual([]);
});
