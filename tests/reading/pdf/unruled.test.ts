import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/reading/pdf/blocks/paragraphs.ts';
import type { Piece } from '../../../src/reading/pdf/pieces/shapes.ts';
import { findUnruled } from '../../../src/reading/pdf/tables/unruled.ts';
import { piece } from './pieces.ts';

const read = (pieces: readonly Piece[]) =>
  blocksOf([{ number: 1, width: 600, pieces }]).map(({ role, text }) => `${role}: ${text}`);
/** The lines of a cell, around or below a place. */
const cell = (x: number, y: number, ...lines: readonly string[]) =>
  lines.map((line, at) => piece(line, x, y + 12 * at));
const head = [piece('Name', 60, 100), piece('Price', 152, 100), piece('Why it fails', 260, 100)];

describe('rows that stand apart, with white strips down all of them, are a table that no line is drawn for', () => {
  test('its cells are whole, set at the top or in the middle', () => {
    const first = [
      ...cell(50, 132, 'Mooring'),
      ...cell(150, 126, 'nine to', 'ten'),
      ...cell(250, 132, 'slow'),
    ];
    const second = [
      ...cell(50, 166, 'Crane'),
      ...cell(150, 166, 'two'),
      ...cell(250, 166, 'breaks in', 'high winds'),
    ];
    expect(read([...head, ...first, ...second])).toEqual([
      'table-row: Name\tPrice\tWhy it fails',
      'table-row: Mooring\tnine to ten\tslow',
      'table-row: Crane\ttwo\tbreaks in high winds',
    ]);
  });

  test('two cells that are one piece are parted where the others part', () => {
    const rows = [126, 160, 194].flatMap((y, at) => [
      ...(at === 2
        ? [piece('Pier master two', 90, y, { width: 75 })]
        : [piece('Pier', 90, y), piece('two', 150, y)]),
      ...cell(250, y, 'text of', 'a cell'),
    ]);
    expect(
      read([piece('Name', 90, 100), piece('Price', 150, 100), piece('Why', 250, 100), ...rows]).at(-1),
    ).toBe('table-row: Pier master\ttwo\ttext of a cell');
  });

  test('neither a list with its bullets nor columns of running text is one', () => {
    const list = [100, 130, 160].flatMap((y) => [
      piece('\uf0b7', 50, y),
      ...cell(70, y, 'A thing that', 'is said'),
    ]);
    const many = [100, 140, 180].flatMap((y) => [
      ...[0, 12].map((step) => piece('\uf0b7 ', 50, y + step)),
      ...cell(70, y, 'One thing said', 'another said'),
    ]);
    const text = [100, 300, 500].flatMap((y) =>
      [50, 320].flatMap((x) =>
        cell(x, y, ...Array.from({ length: 5 }, () => 'running text that fills its column')),
      ),
    );
    expect(findUnruled(list).grids).toEqual([]);
    expect(findUnruled(many).grids).toEqual([]);
    expect(findUnruled(text).grids).toEqual([]);
  });
});
