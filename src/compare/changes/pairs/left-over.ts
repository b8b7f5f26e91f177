// Pairs what is left over on both sides in the same words. Knows units as keys, and rows as lines that are pairs.

import { type BothSides, forBoth } from '../../../documents/document.ts';
import { placesByKey } from '../../places.ts';
import type { Lines } from '../units/lines.ts';
import { type Pairing, pair, wordKeysOf } from '../units/same.ts';
import type { TokenText } from '../units/units.ts';
import { movedPairs } from './moved.ts';
import { pairNearest } from './same-words.ts';

/** A cell of fewer words is a value, which its row tells (tokens). */
const SAYS = 3;

/** By unit, the line that it is of. */
function linesByUnit({ parts }: Lines): number[] {
  return parts.flatMap(({ from, to }, line) => Array.from({ length: to - from }, () => line));
}

/** Adds the pairs of rows of which one has a cell or a sentence of the other that stands nowhere else: what became of the rest is in it. */
export function pairRowsSaying(lines: BothSides<Lines>, between: Pairing): void {
  const places = forBoth((side) => {
    const { whole } = lines[side];
    const keys = wordKeysOf(whole);
    return placesByKey(whole.units.map(({ from, to }, at) => (to - from < SAYS ? null : (keys[at] ?? null))));
  });
  const rows = forBoth((side) => linesByUnit(lines[side]));
  for (const [key, [unit = -1, another]] of places.left) {
    const [other = -1, yetAnother] = places.right.get(key) ?? [];
    const [here = -1, there = -1] = [rows.left[unit], rows.right[other]];
    const areRows = [lines.left.parts[here], lines.right.parts[there]].every((part) => part?.cells.size);
    const isOnce = another === undefined && yetAnother === undefined;
    if (areRows && isOnce && between.left[here] === -1 && between.right[there] === -1)
      pair(between, here, there);
  }
}

/** Adds the pairs of cells with the same words in rows that are a pair, whatever their columns. */
export function pairInRows(
  texts: BothSides<TokenText>,
  pairing: Pairing,
  lines: BothSides<Lines>,
  between: Pairing,
): void {
  const rows = {
    left: linesByUnit(lines.left),
    right: linesByUnit(lines.right).map((line) => between.right[line] ?? -1),
  };
  pairNearest(
    pairing,
    forBoth((side) =>
      wordKeysOf(texts[side]).map((key, at) => (rows[side][at] === -1 ? null : `${rows[side][at]} ${key}`)),
    ),
  );
}

/** What stands in so many places of both texts went and came with what it stands in: "Then no error is shown" among others. */
const REPEATED = 3;

/**
 * Adds the pairs of all else that has the same words, so that only what is repeated can be told as gone and as new.
 *
 * @returns the units of the left that left their order so
 */
export function pairLeftOver(texts: BothSides<TokenText>, pairing: Pairing): number[] {
  const keys = forBoth((side) => wordKeysOf(texts[side]));
  const places = forBoth((side) => placesByKey(keys[side]));
  const isRepeated = (key: string) =>
    Math.min(places.left.get(key)?.length ?? 0, places.right.get(key)?.length ?? 0) >= REPEATED;
  const before = pairing.left.slice();
  pairNearest(
    pairing,
    forBoth((side) =>
      texts[side].units.map(({ column, from, to }, at) => {
        const key = keys[side][at] ?? '';
        return isRepeated(key) || (column !== -1 && to - from < SAYS) ? null : key;
      }),
    ),
  );
  const moved = movedPairs(pairing.left);
  return [...before.keys()].filter((at) => before[at] === -1 && moved[at] === 1);
}
