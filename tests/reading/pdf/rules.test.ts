import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { drawnBy } from '../../../src/reading/pdf/pieces/rules.ts';

type Box = readonly [fill: string, left: number, top: number, right: number, bottom: number];

/** The rules of filled boxes, across and down the page. */
function draw(...boxes: readonly Box[]): string[] {
  const operators = boxes.flatMap(([fill, left, top, right, bottom]) => {
    const path = [0, left, top, 1, right, top, 1, right, bottom, 1, left, bottom, 4];
    return [
      { name: OPS.setFillRGBColor, args: [fill] },
      { name: OPS.constructPath, args: [OPS.fill, [new Float32Array(path)], null] },
    ];
  });
  const list = {
    fnArray: operators.map(({ name }) => name),
    argsArray: operators.map(({ args }) => args),
    lastChunk: true,
    separateAnnots: null,
  };
  return drawnBy(list, [1, 0, 0, 1, 0, 0]).rules.map(
    ({ isAcross, at, start, end }) => `${isAcross ? 'across' : 'down'} ${at}: ${start}-${end}`,
  );
}
const GREY = '#a5a5a5';
const WHITE = '#ffffff';
const CELL: Box = [GREY, 20, 100, 120, 130];
const SIDES = ['across 100: 20-120', 'across 130: 20-120', 'down 20: 100-130', 'down 120: 100-130'];

describe('what is filled', () => {
  test.each<[string, readonly Box[], readonly string[]]>([
    ['is lines where it is a shade, its sides', [CELL], SIDES],
    ['is none where it is a page’s own colour', [[WHITE, 20, 100, 120, 130]], []],
    [
      'is a line where it is thin, of the page’s colour as well',
      [[WHITE, 20, 99, 120, 101]],
      ['across 100: 20-120'],
    ],
    [
      'is none within a shade of its colour',
      [CELL, [WHITE, 20, 99, 120, 101], [GREY, 60, 100, 120, 130]],
      [...SIDES, 'across 100: 20-120'],
    ],
    [
      'is lines beside a shade of its colour',
      [CELL, [GREY, 120, 100, 160, 130]],
      [...SIDES, 'across 100: 120-160', 'across 130: 120-160', 'down 120: 100-130', 'down 160: 100-130'],
    ],
    [
      'and within a shade of another',
      [CELL, ['#ffc000', 60, 105, 100, 125]],
      [...SIDES, 'across 105: 60-100', 'across 125: 60-100', 'down 60: 105-125', 'down 100: 105-125'],
    ],
  ])('%s', (_, boxes, rules) => {
    expect(draw(...boxes)).toEqual(rules);
  });
});

test.each([
  ['a triangle, as a letter of a watermark has one', [0, 20, 100, 1, 120, 100, 1, 70, 160, 4]],
  ['a square that stands on a corner', [0, 70, 100, 1, 120, 150, 1, 70, 200, 1, 20, 150, 4]],
])('%s is no box', (_, path) => {
  const list = {
    fnArray: [OPS.setFillRGBColor, OPS.constructPath],
    argsArray: [[GREY], [OPS.fill, [new Float32Array(path)], null]],
    lastChunk: true,
    separateAnnots: null,
  };
  expect(drawnBy(list, [1, 0, 0, 1, 0, 0])).toEqual({ rules: [], dots: [] });
});

test('a filled shape of as many corners as a map has draws no box, and no call of as many arguments', () => {
  const corners = Array.from({ length: 130_000 }, (_, at) => [1, 100 + (at % 300), 100 + ((at * 7) % 300)]);
  const list = {
    fnArray: [OPS.constructPath],
    argsArray: [[OPS.fill, [new Float32Array([0, 10, 10, ...corners.flat()])], null]],
    lastChunk: true,
    separateAnnots: null,
  };
  expect(drawnBy(list, [1, 0, 0, 1, 0, 0])).toEqual({ rules: [], dots: [] });
});

describe('a small shape as high as wide is a dot', () => {
  /** Four curves around a middle, with what steers them. */
  const round = (x: number, y: number, far: number) => [
    ...[0, x - far, y],
    ...[2, x - far, y - far, x - far, y - far, x, y - far],
    ...[2, x + far, y - far, x + far, y - far, x + far, y],
    ...[2, x + far, y + far, x + far, y + far, x, y + far],
    ...[2, x - far, y + far, x - far, y + far, x - far, y, 4],
  ];
  const square = [0, 20, 100, 1, 24, 100, 1, 24, 104, 1, 20, 104, 4];
  const flat = [0, 20, 100, 1, 26, 100, 1, 26, 104, 1, 20, 104, 4];
  const dots = (operator: number, path: readonly number[], fill: string) => {
    const list = {
      fnArray: [OPS.setFillRGBColor, OPS.constructPath],
      argsArray: [[fill], [operator, [new Float32Array(path)], null]],
      lastChunk: true,
      separateAnnots: null,
    };
    return drawnBy(list, [1, 0, 0, 1, 0, 0]).dots.map(({ sign, left, right }) => `${sign} ${left}-${right}`);
  };

  test.each<[string, number, readonly number[], string, readonly string[]]>([
    ['a disc', OPS.fill, round(22, 102, 2), GREY, ['• 20-24']],
    ['a disc with a line around it', OPS.fillStroke, round(22, 102, 2), GREY, ['• 20-24']],
    ['a ring', OPS.stroke, round(22, 102, 2), GREY, ['◦ 20-24']],
    ['a square', OPS.fill, square, GREY, ['▪ 20-24']],
    ['no disc of the page’s colour', OPS.fill, round(22, 102, 2), WHITE, []],
    ['no outline of a square, to be ticked', OPS.stroke, square, GREY, []],
    ['no larger disc', OPS.fill, round(22, 102, 7), GREY, []],
    ['no longer shape', OPS.fill, flat, GREY, []],
  ])('%s', (_, operator, path, fill, found) => {
    expect(dots(operator, path, fill)).toEqual(found);
  });
});
