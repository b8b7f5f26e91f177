// Bullets that a page draws as shapes, as browsers and Quartz do, become the characters that others set. Knows places on
// paper, no PDF.

import { firstIndex } from '../../../documents/document.ts';
import { groupBy } from '../../../documents/groups.ts';
import type { Directed } from './directions.ts';
import type { Dot } from './shapes.ts';
import { hasWords } from './words.ts';

/** In type sizes: how wide a bullet is, how far before its words it ends, how high above their line its middle is. */
const NARROWEST = 0.15;
const WIDEST = 0.5;
const BEFORE = 2.5;
const HIGHEST = 0.7;
/** In type sizes: what ends this near before a dot has it between words. */
const BESIDE = 3;
/** A page with more has a chart of them. */
const MOST_DOTS = 500;
/** So many runs at one height are no line of a list, and each dot looks at all. */
const MOST_RUNS = 2_000;
/** The largest type of lists (points). */
const LARGEST = 40;

/** Runs of text, each with the bullet before it that a dot is, if no words stand before that. */
export function withBullets(runs: readonly Directed[], dots: readonly Dot[]): readonly Directed[] {
  if (dots.length === 0 || dots.length > MOST_DOTS) return runs;
  const words = runs
    .filter(({ piece, angle }) => angle === 0 && hasWords(piece))
    .sort((one, other) => one.piece.y - other.piece.y);
  // Several before one run are parts of a picture.
  const before = groupBy(dots, (dot) => markedBy(dot, words));
  return runs.flatMap((run) => {
    const [dot, ...others] = before.get(run) ?? [];
    if (dot === undefined || others.some(({ left, right }) => left !== dot.left || right !== dot.right))
      return [run];
    const { y, size, font, at, mark } = run.piece;
    const place = { x: dot.left, y, width: dot.right - dot.left, size, font, at, mono: false, isSign: true };
    return [{ piece: { ...place, text: dot.sign, ...(mark === undefined ? {} : { mark }) }, angle: 0 }, run];
  });
}

/** The run that begins behind a dot. @param words from the page's top */
function markedBy({ left, right, top, bottom }: Dot, words: readonly Directed[]): Directed | null {
  const middle = (top + bottom) / 2;
  const from = firstIndex(words, ({ piece }) => piece.y > middle);
  const to = firstIndex(words, ({ piece }) => piece.y > middle + LARGEST);
  if (to - from > MOST_RUNS) return null;
  const line = words.slice(from, to).filter(({ piece: { y, size } }) => y - middle < HIGHEST * size);
  const fits = line.filter(({ piece: { text, x, size } }) => {
    const width = (right - left) / size;
    return (
      !/^\s*[.,;:)\]]/.test(text) &&
      x > right &&
      x - right < BEFORE * size &&
      width > NARROWEST &&
      width < WIDEST
    );
  });
  const run = fits.reduce<Directed | null>(
    (first, one) => (first === null || one.piece.x < first.piece.x ? one : first),
    null,
  );
  const isBetween = line.some(
    ({ piece: { x, width, size } }) => x < left && x + width > left - BESIDE * size,
  );
  return isBetween ? null : run;
}
