import { expect, test } from 'vitest';
import { signsOf } from '../../../src/reading/signs/symbols.ts';

test.each([
  ['Wingdings', '\uf0fc \uf0fb \uf0fe \uf0d8', '✓ 🗶 🗹 ⮚'],
  ['ABCDEF+Wingdings-Regular', 'ü', '✓'],
  ['Wingdings 2', 'P\uf052', '🗸☑'],
  ['Wingdings3', '\uf022', '⭢'],
  ['Webdings', 'a\uf020b', '✔ 🚲'],
  ['Symbol', '\uf0b7 \uf061 \uf0ae \uf0a3', '• α → ≤'],
  ['ABCDEF+SymbolMT', '• °', '• °'],
  // Where Wingdings was missing its codes are kept; of others nobody knows whose they were.
  ['ABCDEF+OpenSymbol', '\uf0e0 \uf0fe \uf061 • a', '🡪 🗹 \uf061 • a'],
  // What only Symbol has for a sign of text is its own.
  ['OpenSymbol', '15 \uf0b0C \uf0b1 1, \uf0b3 2 \uf0b7', '15 °C ± 1, ≥ 2 \uf0b7'],
  // What has no sign is left as it is.
  ['Symbol', '\uf07f\uf080\uf0ff', '\uf07f\uf080\uf0ff'],
  ['Wingdings', '\ue000\u00a0', '\ue000\u00a0'],
])('in %s %j is %j', (font, codes, signs) => {
  expect(signsOf(font)?.(codes)).toBe(signs);
});

test.each(['Symbola', 'Helvetica', 'Segoe UI Symbol', ''])('%j is no font of signs', (font) => {
  expect(signsOf(font)).toBeUndefined();
});
