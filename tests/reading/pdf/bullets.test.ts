import { describe, expect, test } from 'vitest';
import { withBullets } from '../../../src/reading/pdf/pieces/bullets.ts';
import type { Dot } from '../../../src/reading/pdf/pieces/shapes.ts';
import { piece } from './pieces.ts';

const run = (text: string, x: number, y: number, angle = 0) => ({ piece: piece(text, x, y), angle });
/** A disc of four points, three above the line. */
const dot = (left: number, y: number, wide = 4): Dot => ({
  left,
  right: left + wide,
  top: y - 3 - wide / 2,
  bottom: y - 3 + wide / 2,
  sign: '•',
});
const read = (runs: readonly ReturnType<typeof run>[], dots: readonly Dot[]) =>
  withBullets(runs, dots).map(({ piece: { text, x, y } }) => `${text} ${x},${y}`);

describe('a dot before the words of a line', () => {
  test('is their bullet', () => {
    const runs = [run('The pump', 60, 100), run('stops', 110, 100), run('The gate', 60, 114)];
    expect(read(runs, [dot(50, 100), dot(50, 114)])).toEqual([
      '• 50,100',
      'The pump 60,100',
      'stops 110,100',
      '• 50,114',
      'The gate 60,114',
    ]);
  });

  test.each<[string, readonly ReturnType<typeof run>[], readonly Dot[]]>([
    ['is none behind other words', [run('A pump', 15, 100), run('stops', 60, 100)], [dot(50, 100)]],
    ['is none far before them', [run('The pump', 90, 100)], [dot(50, 100)]],
    ['is none above or below them', [run('The pump', 60, 100)], [dot(50, 92), dot(50, 112)]],
    ['is none as large as they are', [run('The pump', 60, 100)], [dot(50, 102, 8)]],
    ['is none beside another of another place', [run('The pump', 60, 100)], [dot(50, 100), dot(55, 100, 3)]],
    ['is none before a sign that ends something', [run('. It stops', 60, 100)], [dot(50, 100)]],
    ['is none beside words that are turned', [run('The pump', 60, 100, 90)], [dot(50, 100)]],
    [
      'is none on a page with hundreds of them',
      [run('The pump', 60, 100)],
      Array.from({ length: 501 }, (_, at) => dot(50, 100 + 14 * at)),
    ],
    [
      'is none beside thousands of runs at one height',
      Array.from({ length: 2_001 }, (_, at) => run('a', 60 + 10 * at, 100)),
      [dot(50, 100)],
    ],
  ])('%s', (_, runs, dots) => {
    expect(withBullets(runs, dots)).toEqual(runs);
  });

  test('is one, drawn twice', () => {
    expect(read([run('The pump', 60, 100)], [dot(50, 100), dot(50, 100)])).toEqual([
      '• 50,100',
      'The pump 60,100',
    ]);
  });
});
