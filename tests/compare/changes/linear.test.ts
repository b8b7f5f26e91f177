// Versions made to be slow. Each is compared short and four times as long, and the steps of finding changes are counted.

import { expect, test } from 'vitest';
import { readBoth } from '../../../src/compare/ground/ground.ts';
import type { BothSides } from '../../../src/documents/document.ts';
import { loadCounted, outOfProportion } from '../../steps.ts';
import { documentOf } from '../reports.ts';

const { findChanges } = await loadCounted(() => import('../../../src/compare/changes/changes.ts'));

/** UTF-16 units of the shorter of the two texts of a row; of the longer, four times as many. */
const SIZE = 3_000;

type Texts = (size: number) => BothSides<string>;

const listed = (count: number, write: (index: number) => string) =>
  Array.from({ length: Math.ceil(count) }, (_, index) => write(index));

/** Some words for each side, by position. */
const both =
  (length: number, join: string, left: (index: number) => string, right: (index: number) => string): Texts =>
  (size) => ({
    left: listed(size / length, left).join(join),
    right: listed(size / length, right).join(join),
  });

/** Always the same, and in no order. */
const mixed = (index: number, of: number) => (index * 7_919) % of;

test.each<[string, Texts]>([
  [
    'one sentence over and over',
    both(
      21,
      ' ',
      () => 'The pump shall stop.',
      () => 'The pump shall stop.',
    ),
  ],
  [
    'one sentence over and over, more often on one side',
    (size) => ({
      left: 'The pump shall stop. '.repeat(size / 21),
      right: 'The pump shall stop. '.repeat(size / 42),
    }),
  ],
  [
    'sentences nearly alike',
    both(
      42,
      ' ',
      (index) => `The pump shall stop within ${2 * index} seconds.`,
      (index) => `The pump shall stop within ${2 * index + 1} seconds.`,
    ),
  ],
  [
    'sentences of the same words, differently often',
    both(
      40,
      ' ',
      (index) => `A ${'b '.repeat(index % 9)}c d e.`,
      (index) => `A ${'b '.repeat(index % 7)}c d f.`,
    ),
  ],
  [
    'sentences parted in many',
    both(
      120,
      ' ',
      (index) => `Pump ${index} ${'stops and it starts and '.repeat(4)}rests.`,
      (index) =>
        `Pump ${index} stops. And it starts. And stops. And it starts. And stops. And it starts. Rests.`,
    ),
  ],
  [
    'one sentence parted in many',
    (size) => ({
      left: `The gate ${'opens, it shuts, '.repeat(size / 17)}`,
      right: `The gate ${'opens. It shuts. '.repeat(size / 17)}`,
    }),
  ],
  [
    'no sentence alike',
    both(
      20,
      ' ',
      (index) => `A${index}x b${index}x.`,
      (index) => `A${index}y b${index}y.`,
    ),
  ],
  [
    'all in another order',
    (size) => {
      const count = Math.ceil(size / 30);
      const line = (index: number) => `Berth ${index}x is closed by rule ${index}y.`;
      return {
        left: listed(count, line).join('\n\n'),
        right: listed(count, (index) => line(mixed(index, count))).join('\n\n'),
      };
    },
  ],
  [
    'sections of the same words but for their names, in another order',
    (size) => {
      const count = Math.ceil(size / 60);
      const section = (name: string) =>
        `The ${name} page is kept.\n\nA keeper logs in.\n\nNo error is shown.`;
      return {
        left: listed(count, (index) => section(`a${index}x`)).join('\n\n'),
        right: listed(count, (index) => section(`${index % 2 ? 'a' : 'b'}${mixed(index, count)}x`)).join(
          '\n\n',
        ),
      };
    },
  ],
  [
    'two sentences by turns, and the turns the other way round',
    both(
      25,
      '\n\n',
      (index) => (index % 2 ? 'The pump shall stop.' : 'Each valve shall open.'),
      (index) => (index % 3 ? 'The pump shall stop.' : 'Each valve shall open.'),
    ),
  ],
  [
    'one long sentence, its words in another order',
    both(
      6,
      ' ',
      (index) => `w${index % 97}`,
      (index) => `w${mixed(index, 97)}`,
    ),
  ],
  [
    'one long sentence of two words',
    both(
      2,
      ' ',
      () => 'a',
      (index) => (mixed(index, 17) > 8 ? 'a' : 'b'),
    ),
  ],
  [
    'one long sentence beside short ones',
    (size) => ({ left: 'pump '.repeat(size / 5), right: 'The pump stops. A pump. '.repeat(size / 24) }),
  ],
  [
    'rows of numbers',
    both(
      12,
      '\n',
      (index) => `${index}\tbar\t${index % 7}`,
      (index) => `${index + 1}\tbar\t${index % 5}`,
    ),
  ],
  [
    'rows of the same cells',
    both(
      9,
      '\n',
      () => 'yes\tno\tyes',
      (index) => `no\t${index % 3}\tyes`,
    ),
  ],
  [
    'a row of many cells',
    (size) => ({
      left: `a\tb\n${'yes\t'.repeat(size / 4)}no`,
      right: `a\tb\nno\t${'yes\t'.repeat(size / 4)}`,
    }),
  ],
  [
    'a cell of many sentences',
    (size) => ({
      left: `a\tb\nc\t${listed(size / 20, (index) => `A${index}x b${index}x.`).join(' ')}\nd\te`,
      right: `a\tb\nc\t${listed(size / 20, (index) => `A${index}y b${index}y.`).join(' ')}\nd\te`,
    }),
  ],
  [
    'signs',
    both(
      4,
      '',
      () => '<-1 ',
      () => '>+1 ',
    ),
  ],
  [
    'numbers without an end',
    both(
      4,
      '',
      () => '1.1,',
      () => '1-1/',
    ),
  ],
  [
    'references',
    both(
      10,
      '',
      (index) => `Section ${index % 9}.1, `,
      (index) => `Section ${index % 7}.1, `,
    ),
  ],
  [
    'obligations',
    both(
      9,
      '',
      () => 'must not ',
      () => 'may not ',
    ),
  ],
  [
    'headings of one number',
    both(
      8,
      '\n\n',
      (index) => `${index % 90}.${index % 90} A`,
      (index) => `${index % 90}. B`,
    ),
  ],
])('%s', (_, texts) => {
  const found = outOfProportion(SIZE, (size) => {
    const { left, right } = texts(size);
    const ground = readBoth(documentOf(left), documentOf(right));
    return { units: left.length + right.length, run: () => findChanges(ground, (sides) => sides) };
  });
  expect(found).toEqual([]);
});
