// Signs that stand in a gap of a line's words, which a program drew first: quotation marks and arrows that the words' font
// lacks. Knows places on paper, no fonts.

import type { Piece } from '../pieces/shapes.ts';
import { UNSPACED } from '../pieces/widths.ts';

/** Characters between a gap of words and where it would be if all of them were equally wide. */
const AWAY = 3;
/** Characters of a line that are looked at for a gap. */
const LONGEST = 1_000;
/** In type sizes: words on both sides of a gap take this much at least. A letter under a line's last accent is in none. */
const NARROWEST = 0.25;
const BESIDE_UNSPACED = new RegExp(String.raw`[${UNSPACED}\u3000-\u303f\uff00-\uff65]`, 'u');

/** A line's pieces from its left, each that stands within another one in a gap of its words. */
export function putWithin(row: readonly Piece[]): Piece[] {
  const parted: Piece[] = [];
  for (const piece of row) {
    const around = parted.at(-1);
    const parts = around === undefined ? null : partAround(around, piece);
    if (parts === null) parted.push(piece);
    else parted.splice(-1, 1, parts[0], piece, parts[1]);
  }
  return parted;
}

/** What stands before and behind a piece; null where it stands in no gap. */
function partAround(around: Piece, { x, width }: Piece): readonly [Piece, Piece] | null {
  const [end, last] = [x + width, around.x + around.width];
  const { text } = around;
  const least = NARROWEST * around.size;
  if (x < around.x + least || end > last - least || text.length > LONGEST) return null;
  const at = Math.round(((x - around.x) / around.width) * text.length);
  const gap = [text.lastIndexOf(' ', at), text.indexOf(' ', at)]
    .filter((place) => place > 0 && place < text.length - 1 && Math.abs(place - at) <= AWAY)
    .sort((one, other) => Math.abs(one - at) - Math.abs(other - at))[0];
  if (gap === undefined) return null;
  const isTight = BESIDE_UNSPACED.test(text.charAt(gap - 1) + text.charAt(gap + 1));
  const space = isTight ? '' : ' ';
  const { first: _, ...unmeasured } = around;
  return [
    { ...around, width: x - around.x, text: text.slice(0, gap) + space },
    { ...unmeasured, x: end, width: last - end, text: space + text.slice(gap + 1) },
  ];
}
