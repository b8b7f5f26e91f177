// What an operator of PDF.js's draws of a page's words, glyph by glyph. Knows no places.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** In thousandths of the type's size: what parts two words of one run. */
const GAP = 100;

/** The glyphs and gaps that an operator shows, by what it is given. */
export function shownBy(args: unknown): readonly unknown[] {
  const shown: unknown = Array.isArray(args) ? args[0] : null;
  return Array.isArray(shown) ? shown : [];
}

/** A glyph's characters and width (thousandths of the type's size); a blank for a gap, nothing for a narrower one. */
export function readGlyph(glyph: unknown): { readonly text: string; readonly width: number } {
  if (typeof glyph === 'number') return { text: glyph < -GAP ? ' ' : '', width: 0 };
  const { unicode = ' ', width = 0 } = Object(glyph) as {
    readonly unicode?: string;
    readonly width?: number;
  };
  return { text: unicode, width };
}
