// Leaves out words that are drawn again where they stand already: invisibly over a scan's, or twice to look bold. Knows
// places on paper, no PDF.

import type { Piece } from './shapes.ts';

/** In type sizes: the same words this near are the same. */
const NEAR = 0.4;

/** What is drawn first, of pieces with the same words at one place. Linear in the pieces. */
export function drawnOnce<One extends { readonly piece: Piece }>(drawn: readonly One[]): One[] {
  const seen = new Map<string, Piece[]>();
  return drawn.filter(({ piece }) => {
    const { text, x, y, size } = piece;
    if (text.trim() === '') return true;
    const step = Math.max(1, NEAR * size);
    const [column, row] = [Math.floor(x / step), Math.floor(y / step)];
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1]) {
        const others = seen.get(`${text.trim()} ${column + dx} ${row + dy}`) ?? [];
        if (others.some((other) => Math.hypot(other.x - x, other.y - y) < step)) return false;
      }
    const key = `${text.trim()} ${column} ${row}`;
    // What is kept at one place stands apart from the rest of it: it is a few.
    seen.set(key, [...(seen.get(key) ?? []), piece]);
    return true;
  });
}
