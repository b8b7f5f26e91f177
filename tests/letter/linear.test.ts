import { expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { placeMatches } from '../../src/compare/placed.ts';
import { documentOf } from '../compare/reports.ts';
import { loadCounted, outOfProportion } from '../steps.ts';

const [{ tellChanges }, { whatChanged }, { toMarkdown }, { inert }] = await loadCounted(() =>
  Promise.all([
    import('../../src/letter/changes.ts'),
    import('../../src/letter/what-changed.ts'),
    import('../../src/letter/markdown.ts'),
    import('../../src/letter/inert.ts'),
  ]),
);

test('quotations are told as often as they are, however many matches there are', () => {
  const found = outOfProportion(6_000, (size) => {
    const said = Array.from({ length: size / 60 }, (_, at) => `Ash said: “Berth ${at}x is closed to boats.”`);
    const left = documentOf(said.join('\n\n'));
    const right = documentOf(said.toReversed().join('\n\n'));
    const comparison = compare(left, right);
    const matches = placeMatches(comparison, { left, right });
    const account = { shown: { left, right }, comparison, matches, aside: [], changed: null };
    const screenings = { left: null, right: null };
    return { units: 2 * left.text.length, run: () => toMarkdown({ ...account, screenings }) };
  });
  expect(found).toEqual([]);
});

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

test.each(['1', 'a', '1a', 'a1b', '@', '#'])(
  'a long run of %s is made text by going over it once',
  (signs) => {
    const found = outOfProportion(6_000, (size) => {
      const words = signs.repeat(size / signs.length);
      return { units: size, run: () => inert(words) };
    });
    expect(found).toEqual([]);
  },
);
