import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/reading/pdf/blocks/paragraphs.ts';
import type { Piece } from '../../../src/reading/pdf/pieces/shapes.ts';
import { findDrawn } from '../../../src/reading/pdf/tables/drawn.ts';
import { piece } from './pieces.ts';

const read = (pieces: readonly Piece[]) =>
  blocksOf([{ number: 1, width: 600, pieces }]).map(({ role, text }) => `${role}: ${text}`);
/** The lines of a cell, around or below a place. */
const cell = (x: number, y: number, ...lines: readonly string[]) =>
  lines.map((line, at) => piece(line, x, y + 12 * at));
const head = [piece('Name', 60, 100), piece('Price', 152, 100), piece('Why it fails', 260, 100)];

test('a table that is drawn a column after the other has rows, and no column is a cell', () => {
  const rows = [
    ['Name', 'Price', 'Why'],
    ['Pier', 'two', 'slow'],
    ['Crane', 'ten', 'fast'],
    ['Dock', 'six', 'grey'],
    ['Quay', 'one', 'red'],
  ];
  const column = (at: number) =>
    rows.map((row, down) => piece(row[at] ?? '', 50 + 150 * at, 100 + 24 * down));
  expect(read([0, 1, 2].flatMap(column))).toEqual(rows.map((row) => `table-row: ${row.join('\t')}`));
});

describe('what is drawn a cell after the other, up again for the next one, is a table that no line is drawn for', () => {
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

  test('whatever stands between them: cells are whole, in the middle of their rows or at the top', () => {
    const first = [
      ...cell(50, 126, 'Lifts no', 'more than', 'a barge'),
      ...cell(120, 138, 'ten'),
      ...cell(180, 132, 'breaks in', 'high winds'),
    ];
    const second = [
      ...cell(50, 170, 'Crane'),
      ...cell(120, 164, 'two', 'or three'),
      ...cell(180, 170, 'slow'),
    ];
    expect(read([...cell(50, 100, 'What the harbour has'), ...first, ...second])).toEqual([
      'paragraph: What the harbour has',
      'table-row: Lifts no more than a barge\tten\tbreaks in high winds',
      'table-row: Crane\ttwo or three\tslow',
    ]);
  });

  test('cells that stand as near as words do are parted where another one begins for sure', () => {
    const rows = [
      ...cell(50, 100, 'Mooring'),
      ...cell(88, 100, 'nine to'),
      ...cell(150, 100, 'slow'),
      ...cell(50, 124, 'Pier'),
      ...cell(88, 124, 'two', 'or three'),
      ...cell(150, 124, 'breaks'),
    ];
    expect(read(rows)).toEqual([
      'table-row: Mooring\tnine to\tslow',
      'table-row: Pier\ttwo or three\tbreaks',
    ]);
  });

  test('the same lines drawn one after the other across the page are none', () => {
    const rows = [100, 112, 140, 152].flatMap((y) => [
      piece('some words', 50, y),
      piece('of others', 250, y),
    ]);
    expect(findDrawn(rows).grids).toEqual([]);
  });

  test('a row of three cells is one by itself, two columns are not, nor what is raised behind a word', () => {
    const row = [
      ...cell(50, 100, 'Mooring', 'and pier'),
      ...cell(150, 100, 'ten'),
      ...cell(250, 100, 'slow'),
    ];
    const two = [...cell(50, 100, 'Mooring', 'and pier'), ...cell(150, 100, 'ten', 'or so')];
    const raised = [130, 160].flatMap((y) => [
      piece('The pier has', 50, y),
      piece('stood', 140, y),
      piece('2', 165, y - 5, { size: 6 }),
    ]);
    expect(findDrawn(row).grids).toHaveLength(1);
    expect(findDrawn(two).grids).toEqual([]);
    expect(findDrawn(raised).grids).toEqual([]);
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
    expect(findDrawn(list).grids).toEqual([]);
    expect(findDrawn(many).grids).toEqual([]);
    expect(findDrawn(text).grids).toEqual([]);
  });
});
