// Finds the numbers of lines that stand in a text's margin, of every fifth line or so. Knows places on paper, no words.

import { usualOf } from '../../signs/usual.ts';
import type { Page, Piece } from '../pieces/shapes.ts';

const NUMBER = /^\d{1,5}$/;
/** Fewer are too few to tell, */
const FEWEST = 10;
/** and of their differences as many are one step, which is none of the numbers that a table's rows have. */
const SAME_STEP = 0.9;
const LEAST_STEP = 2;

/** The numbers of lines on each page, from its top. */
export function findLineNumbers(pages: readonly Page[]): ReadonlySet<Piece> {
  const numbers = pages.flatMap(({ pieces, tagged }) => (tagged === undefined ? inMargin(pieces) : []));
  const steps = numbers.map(({ text }, at) => Number(text) - Number(numbers[at - 1]?.text ?? 0));
  const usual = usualOf(steps, (step) => [step, 1]);
  const count = steps.filter((step) => step === usual).length;
  const are = numbers.length >= FEWEST && usual >= LEAST_STEP && count >= SAME_STEP * numbers.length;
  return new Set(are ? numbers : []);
}

/** The numbers in front of all else. */
function inMargin(pieces: readonly Piece[]): Piece[] {
  const isNumber = ({ text }: Piece) => NUMBER.test(text.trim());
  const left = pieces
    .filter((piece) => piece.text.trim() !== '' && !isNumber(piece))
    .reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  return pieces
    .filter((piece) => isNumber(piece) && piece.x + piece.width < left)
    .sort((one, other) => one.y - other.y);
}
