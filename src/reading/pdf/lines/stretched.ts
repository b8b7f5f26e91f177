// Lines that were stretched to fill their column: their words stand equally far apart. Knows gaps, no columns.

import type { LinePart, Piece, Row } from '../pieces/shapes.ts';

/** A line that was stretched has as many words, no further apart, all by the same; numbers in columns are equally wide. */
const FEWEST_WORDS = 3;
const WIDEST_GAP = 5;
const SAME_GAP = 0.04;
/** So many words are one line also where one of them begins at a place of cells. */
const FEWEST_AT_CELLS = 4;

export function joinStretched(parts: Row): LinePart[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = parts.map((part) => part.text.trim()).join(' ');
  return [{ ...first, text, end: last.end, width: last.end - first.x }];
}

/** Whether gaps are those between the words of one line, which was stretched to fill its column: all are of one width. */
export function isJustified(parts: readonly Pick<LinePart, 'x' | 'end' | 'width' | 'size'>[]): boolean {
  const gaps = parts.slice(1).map(({ x }, index) => x - (parts[index]?.end ?? 0));
  const widths = parts.map(({ width }) => width);
  const [gap = 0] = gaps;
  const size = parts[0]?.size ?? 1;
  return (
    parts.length >= FEWEST_WORDS &&
    gap <= WIDEST_GAP * size &&
    gaps.every((other) => Math.abs(other - gap) < SAME_GAP * size) &&
    widths.some((width) => width > (widths[0] ?? 0) + size || width < (widths[0] ?? 0) - size)
  );
}

/** Whether the pieces of a row are the words of such a line, which begin where cells do by chance. */
export function isSpacedOut(row: readonly Piece[]): boolean {
  return (
    row.length >= FEWEST_AT_CELLS &&
    isJustified(row.map((piece) => ({ ...piece, end: piece.x + piece.width })))
  );
}
