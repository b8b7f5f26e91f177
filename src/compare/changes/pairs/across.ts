// Pairs what one file shows as cells of a table and the other does not. Knows units, and whether they are cells.

import { type BothSides, forBoth, type Side } from '../../../documents/document.ts';
import { type Pairing, pair, unpaired } from '../units/same.ts';
import type { TokenText, Unit } from '../units/units.ts';
import { pairAlike } from './alike.ts';
import { FEW } from './between.ts';
import { pairSame } from './same-words.ts';

/**
 * Adds the pairs of cells of one side and what is none on the other, of the same words or, where these are a sentence, alike: a
 * table that only one of two files shows as a table.
 */
export function pairAcross(
  texts: BothSides<TokenText>,
  pairing: Pairing,
  words: number,
  ofCells: Side,
): void {
  const pairLone = (least: number, pairsOf: (lone: BothSides<TokenText>) => Pairing) => {
    const places = forBoth((side) =>
      texts[side].units.flatMap(({ column, from, to }, at) =>
        pairing[side][at] === -1 && (column !== -1) === (side === ofCells) && to - from > least ? [at] : [],
      ),
    );
    const lone = forBoth((side) => ({
      ...texts[side],
      units: places[side].flatMap((at) => texts[side].units[at] ?? []).map(asNoCell),
    }));
    for (const [here, there] of pairsOf(lone).left.entries())
      if (there !== -1) pair(pairing, places.left[here] ?? 0, places.right[there] ?? 0);
  };
  pairLone(0, pairSame);
  pairLone(FEW, (lone) => {
    const alike = unpaired(lone);
    pairAlike(lone, alike, words);
    return alike;
  });
}

function asNoCell(unit: Unit): Unit {
  return { ...unit, role: 'paragraph' };
}
