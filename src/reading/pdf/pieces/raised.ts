// Figures that a page raises behind figures: powers, as other formats have them. Knows places on paper.

import { isPower } from '../../signs/powers.ts';
import type { Piece } from './shapes.ts';

/** What is raised is smaller than what it touches (times), and stands this far above it (in its type sizes). */
const SMALLER = 0.8;
const RAISED = 0.15;
const TOUCHING = 0.2;

/** A page's pieces, in the order in which they are drawn, powers with their sign: "10" and "-9" are "10^-9". */
export function withPowers(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const base = pieces[at - 1];
    const isRaised = base !== undefined && /\d$/.test(base.text) && isPower(piece.text.trim());
    return isRaised && isAbove(piece, base) ? { ...piece, text: `^${piece.text}` } : piece;
  });
}

function isAbove({ x, y, size }: Piece, base: Piece): boolean {
  return (
    size < SMALLER * base.size &&
    y < base.y - RAISED * base.size &&
    y > base.y - base.size &&
    Math.abs(x - base.x - base.width) < TOUCHING * base.size
  );
}
