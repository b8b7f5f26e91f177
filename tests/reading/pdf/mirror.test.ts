import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/reading/pdf/blocks/paragraphs.ts';
import { ligaturesIn } from '../../../src/reading/pdf/pieces/arabic.ts';
import { mirrored } from '../../../src/reading/pdf/regions/mirror.ts';
import { piece } from './pieces.ts';

/** Words from the left of a line to its right, a space apart, as one page. */
function read(...words: readonly string[]): string {
  let x = 50;
  const pieces = words.map((word) => {
    const one = piece(word, x, 100);
    x += one.width + 3;
    return one;
  });
  return blocksOf([mirrored({ number: 1, width: 600, pieces, rules: [] })])[0]?.text ?? '';
}

test.each([
  ['a line of Hebrew is read from its right', ['בנמל', 'הסירות'], 'הסירות בנמל'],
  [
    'Latin words of more than one piece keep their order in it',
    ['לסירה בנמל', 'Booking', '-', 'Fee', 'דרך'],
    'דרך Booking - Fee לסירה בנמל',
  ],
  ['signs that stand alone are read from their right too', ['.)', 'לסירה', '('], '( לסירה ).'],
  ['but no number is', ['12.5.2024', 'ביום'], 'ביום 12.5.2024'],
  ['of whatever digits', ['١٢٫٥', 'إلى', '٢٠٢٤'], '٢٠٢٤ إلى ١٢٫٥'],
  ['nor a number with the signs that touch it', ['$12', 'או', '12.5%'], '12.5% או $12'],
  ['a sign that is seen before its number stands behind it', ['%12.5', 'הוא'], 'הוא 12.5%'],
  ['brackets are turned as they are seen', ['(2024)', 'בשנת'], 'בשנת (2024)'],
  ['but none of two words', ['אמת', '()', 'מספר'], 'מספר )( אמת'],
  ['and as they are meant', [')2024(', 'בשנת'], 'בשנת (2024)'],
  [
    'a line of Latin words with a Hebrew one stays',
    ['The word', 'סירה', 'means a boat'],
    'The word סירה means a boat',
  ],
])('%s', (_, words, expected) => {
  expect(read(...words)).toBe(expected);
});

test.each([
  ['a letter apart keep their order', 10, 'לסירה בנמל היום Booking Fee'],
  ['far apart are read from their right', 40, 'לסירה בנמל היום Fee Booking'],
])('Latin words %s', (_, gap, expected) => {
  const [first, second] = [piece('Booking', 50, 100), piece('Fee', 0, 100)];
  const x = first.x + first.width + gap;
  const last = piece('לסירה בנמל היום', x + second.width + gap, 100);
  const page = { number: 1, width: 600, pieces: [first, { ...second, x }, last], rules: [] };
  expect(blocksOf([mirrored(page)]).map(({ text }) => text)).toEqual([expected]);
});

test('lines of Latin words that begin at one place are one paragraph on a page from the right', () => {
  const pieces = [
    piece('في البداية يجب أن يحتفظ النظام بكل البيانات لمدة ثلاثين يوما على الأقل', 50, 100),
    piece('The system shall keep what it is', 50, 124),
    piece('given for as long as the owner', 50, 136),
    piece('wishes', 50, 148),
    piece('.', 80, 148),
  ];
  const read = blocksOf([mirrored({ number: 1, width: 450, pieces })]);
  expect(read.map(({ text }) => text).slice(1)).toEqual([
    'The system shall keep what it is given for as long as the owner wishes.',
  ]);
});

test('lines of two cells that begin at one place are no such block', () => {
  const cells = [
    ['Fee', 'Boat'],
    ['Toll', 'Ship'],
  ].flatMap(([left = '', right = ''], line) => [
    piece(left, 50, 100 + 12 * line),
    piece(right, 90, 100 + 12 * line),
  ]);
  const { pieces } = mirrored({
    number: 1,
    width: 450,
    pieces: [piece('البند الأول من القائمة', 50, 60), ...cells],
  });
  const order = pieces.slice(1).sort((one, other) => one.y - other.y || one.x - other.x);
  expect(order.map(({ text }) => text)).toEqual(['Boat', 'Fee', 'Ship', 'Toll']);
});

test('a ruled table is read from its right', () => {
  const rows = [
    ['القيمة', 'الوصف', 'الرقم'],
    ['12.5%', 'السعر', '1'],
    ['30-60', '', '2'],
  ];
  const rules = [
    ...[88, 108, 128, 148].map((at) => ({ isAcross: true, at, start: 45, end: 345 })),
    ...[45, 145, 245, 345].map((at) => ({ isAcross: false, at, start: 88, end: 148 })),
  ];
  const pieces = rows.flatMap((cells, row) =>
    cells.map((cell, column) => piece(cell, 50 + 100 * column, 102 + 20 * row)),
  );
  const read = blocksOf([mirrored({ number: 1, width: 450, pieces, rules })]);
  expect(read.map(({ role, text }) => `${role}: ${text}`)).toEqual(
    rows.map((cells) => `table-row: ${cells.toReversed().join('\t')}`),
  );
});

test('a bullet may touch the words of its item', () => {
  const items = ['البند الأول', 'البند الثاني'];
  const pieces = items.flatMap((item, line) => [
    piece(item, 50, 100 + 14 * line),
    piece('•', 50 + 5 * item.length, 100 + 14 * line),
  ]);
  const read = blocksOf([mirrored({ number: 1, width: 450, pieces })]);
  expect(read.map(({ role, text }) => `${role}: ${text}`)).toEqual(
    items.map((item) => `list-item: • ${item}`),
  );
});

/** What PDF.js gives of glyphs from the left, a number for a gap. */
function operators(...runs: readonly (readonly (string | number)[])[]) {
  const glyphs = runs.map((run) => [run.map((one) => (typeof one === 'string' ? { unicode: one } : one))]);
  return { fnArray: runs.map(() => OPS.showText), argsArray: glyphs, lastChunk: true, separateAnnots: null };
}

test.each([
  ['a glyph of two letters', [['م', 'لا', 'س']], 'سالم', 'سلام'],
  ['one of a form of its own', [['م', 'ﻼ', 'س']], 'سالم', 'سلام'],
  ['one behind a gap', [['م', 'لا', 'س', -280, 'ا']], 'ا سالم', 'ا سلام'],
  ['none', [['م', 'ل', 'ا', 'س']], 'سالم', 'سالم'],
  [
    'one, in a word that is oftener another',
    [
      ['م', 'لا', 'س'],
      ['م', 'ل', 'ا', 'س'],
    ],
    'سالم',
    'سالم',
  ],
  ['a mark behind a space', [['س']], 'دائما \u064bمن', 'دائما\u064b من'],
])('%s', (_, runs, text, expected) => {
  expect(ligaturesIn(operators(...runs))(text)).toBe(expected);
});
