import { expect, test } from 'vitest';
import { partedBy } from '../../../src/reading/pdf/pieces/parted.ts';
import type { Rule } from '../../../src/reading/pdf/pieces/shapes.ts';

/** Type of ten points, five to a character. */
const widths = new Map([...'abcdefghijklmnopqrstuvwxyz '].map((letter) => [letter, 500]));
const down = (at: number, start = 0, end = 200): Rule => ({ isAcross: false, at, start, end });
const run = (text: string, y = 100, more = 0) => ({
  text,
  x: 50,
  y,
  width: 5 * text.length + more,
  size: 10,
});
const read = (rules: readonly Rule[], text: string, others: readonly string[] = [], known = widths) => {
  const all = [text, ...others].map((one, at) => ({ run: run(one, 100 + 12 * at, 4), widths: known }));
  const own = all[0]?.run ?? run('');
  return partedBy(rules, all)(own).map(({ text: part, x, width }) => [part, x, width]);
};

test.each([
  ['in a gap parts two cells', [down(77)], 'berth pier', ['berth', 50, 25], ['pier', 84, 20]],
  ['that ends above parts nothing', [down(77, 0, 90)], 'berth pier', ['berth pier', 50, 54]],
  ['through a word parts nothing', [down(67)], 'berth pier', ['berth pier', 50, 54]],
] as const)('a line that is drawn %s', (_, rules, text, ...parts) => {
  expect(read(rules, text)).toEqual(parts);
});

test('nothing is parted at a line that goes through words above or below, nor in a font of unknown widths', () => {
  const whole = [['berth pier', 50, 54]];
  expect(read([down(77)], 'berth pier', ['the harbourmaster'])).toEqual(whole);
  expect(read([down(77)], 'berth pier', [], new Map())).toEqual(whole);
});

test('lines and words are gone through once', () => {
  const rules = Array.from({ length: 20_000 }, (_, at) => down(at / 40));
  const all = Array.from({ length: 2_000 }, () => ({ run: run('a b '.repeat(20)), widths }));
  const part = partedBy(rules, all);
  expect(all.flatMap(({ run }) => part(run))).toHaveLength(2_000);
});

test('lines of other rows at the same place hide none', () => {
  const rows = Array.from({ length: 60 }, (_, row) => down(77, 12 * row, 12 * row + 11));
  const all = rows.map((_, row) => ({ run: run('berth pier', 12 * row + 10, 4), widths }));
  const part = partedBy(rows, all);
  expect(all.map(({ run }) => part(run).length)).toEqual(rows.map(() => 2));
});

test('what a run is wider than its characters is shared by its gaps', () => {
  const rules = [57, 71, 85].map((at) => down(at));
  const whole = { run: run('a b c d', 100, 12), widths };
  expect(partedBy(rules, [whole])(whole.run).map(({ text, x, width }) => [text, x, width])).toEqual([
    ['a', 50, 5],
    ['b', 64, 5],
    ['c', 78, 5],
    ['d', 92, 5],
  ]);
});
