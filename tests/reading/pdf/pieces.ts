// Pieces of text as PDF.js places them, for tests that need no file.

import type { Piece } from '../../../src/reading/pdf/pieces/shapes.ts';

/** A piece in plain type of ten points, five to a character. */
export function piece(text: string, x: number, y: number, more: Partial<Piece> = {}): Piece {
  return { text, x, y, width: text.length * 5, size: 10, font: 'plain', mono: false, bold: false, ...more };
}
