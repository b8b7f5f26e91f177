import { expect, test } from 'vitest';
import { fontsOf } from '../../../src/reading/pdf/pieces/fonts.ts';

/** A font's program with one table, of which only one number is set. */
function program(table: string, at: number, value: number): Uint8Array {
  const bytes = new Uint8Array(200);
  const view = new DataView(bytes.buffer);
  view.setUint16(4, 1);
  for (const [index, character] of [...table].entries()) view.setUint8(12 + index, character.charCodeAt(0));
  view.setUint32(20, 100);
  view.setUint16(100 + at, value);
  return bytes;
}

const isBold = (name: string, data?: unknown) =>
  fontsOf({ commonObjs: { has: () => true, get: () => ({ name, data }) } })('g_d0_f1').isBold;

const BOLD = program('head', 44, 1);

test.each([
  ['a style', BOLD],
  ['a weight', program('OS/2', 4, 700)],
])('a font whose name says nothing is bold by its program: %s', (_, data) => {
  expect(isBold('CIDFont+F2', data)).toBe(true);
  expect(isBold('F12', data)).toBe(true);
  expect(isBold('ABCDEF+TT0', data)).toBe(true);
});

test.each([
  ['an italic', program('head', 44, 2)],
  ['a weight of 500', program('OS/2', 4, 500)],
  ['a weight that is none', program('OS/2', 4, 65_535)],
  ['another table', program('post', 4, 700)],
  ['no program', undefined],
  ['a program that ends before its tables', BOLD.subarray(0, 20)],
  ['a program that ends before its table', BOLD.subarray(0, 120)],
  ['nothing', new Uint8Array()],
])('and is not by %s', (_, data) => {
  expect(isBold('CIDFont+F2', data)).toBe(false);
});

test('a name that says something is right', () => {
  expect(isBold('ABCDEF+DejaVuSerif', BOLD)).toBe(false);
  expect(isBold('ABCDEF+DejaVuSerif-Bold')).toBe(true);
});
