// Pieces of text as PDF.js places them, for tests that need no file.

import type { Piece } from '../../../src/reading/pdf/pieces/shapes.ts';

let drawn = 0;

/** A piece in plain type of ten points, five to a character, drawn behind those that were made before. */
export function piece(text: string, x: number, y: number, more: Partial<Piece> = {}): Piece {
  const look = { size: 10, font: 'plain', mono: false, bold: false };
  drawn += 1;
  return { text, x, y, at: drawn, width: text.length * 5, ...look, ...more };
}
