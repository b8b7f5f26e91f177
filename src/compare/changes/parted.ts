// What stood in one unit and stands in several: a sentence that became two, a label that became a heading. Knows units and pairs.

import { across, type BothSides, forBoth, type Side, sides } from '../../documents/document.ts';
import type { Stretch } from '../../documents/words.ts';
import type { Pairing } from './units/same.ts';
import type { TokenText, Unit } from './units/units.ts';
import { alignWords } from './word-changes.ts';

/** So many units beside a partner are looked at for more of the same words: hardly a sentence becomes six. */
const MOST_PARTS = 4;

/** An end of a unit, as the way from its partner to the units that may have it. */
const ENDS = [-1, 1] as const;
type End = (typeof ENDS)[number];

export type Parted = {
  /** As they were, but for units of which the partner's neighbours have an end: those are none of their tokens. */
  readonly texts: BothSides<TokenText>;
  /** By unit, 1 where it has no partner, and its words are an end of what its neighbour is a pair with. */
  readonly isPart: BothSides<Uint8Array>;
};

/** How words are parted into units changes nothing: such words neither came nor went. Linear in the units and their tokens. */
export function findParted(texts: BothSides<TokenText>, pairing: Pairing, isSame: Uint8Array): Parted {
  const units = forBoth((side) => [...texts[side].units]);
  const isPart = forBoth((side) => new Uint8Array(units[side].length));
  for (const [here, there] of pairing.left.entries()) {
    if (there === -1 || isSame[here]) continue;
    const places = { left: here, right: there };
    for (const side of sides)
      for (const end of ENDS) {
        const other = across[side];
        const isFree = (at: number) => pairing[other][at] === -1 && isPart[other][at] === 0;
        const beside = freeBeside(texts[other], isFree, places[other], end);
        const [left, right] = [units.left[here], units.right[there]];
        const whole = units[side][places[side]];
        if (beside.length === 0 || !left || !right || !whole) continue;
        const rest = differingAt(end, side, { left, right }, texts);
        const parts = partsOf(texts[side], rest, end, texts[other], beside);
        for (const part of parts) isPart[other][part] = 1;
        const taken = parts.reduce((sum, part) => sum + lengthOf(units[other][part]), 0);
        units[side][places[side]] =
          end === -1 ? { ...whole, from: whole.from + taken } : { ...whole, to: whole.to - taken };
      }
  }
  return { texts: forBoth((side) => ({ ...texts[side], units: units[side] })), isPart };
}

/** The nearest free units beside one; other cells, which are parted by their table, are none of them. */
function freeBeside({ units }: TokenText, isFree: (at: number) => boolean, at: number, end: End): number[] {
  const all = Array.from({ length: MOST_PARTS }, (_, index) => at + end * (index + 1));
  const cellOf = (unit: Unit | undefined) => unit && (unit.column === -1 || `${unit.passage} ${unit.column}`);
  const bound = all.findIndex((place) => cellOf(units[place]) !== cellOf(units[at]) || !isFree(place));
  return bound === -1 ? all : all.slice(0, bound);
}

/**
 * The tokens at an end of a unit for which its partner has others, or none. Of two sentences that begin or end alike the word
 * that stayed may be either's: what only one side has is taken for the outer one.
 */
function differingAt(end: End, side: Side, units: BothSides<Unit>, texts: BothSides<TokenText>): Stretch {
  const replaced = alignWords(texts.left.tokens, texts.right.tokens, units.left, units.right).at(
    end === -1 ? 0 : -1,
  );
  if (!replaced) return { from: 0, to: 0 };
  const { tokens } = texts[side];
  const { from, to } = replaced[side];
  const alike = end === -1 ? from - units[side].from : to - units[side].to;
  const first = Math.min(0, -alike);
  const isOuter = Array.from({ length: Math.abs(alike) }, (_, index) => first + index).every(
    (at) => tokens[from + at] === tokens[to + at],
  );
  const isAlone = lengthOf(replaced[across[side]]) === 0;
  return alike === 0 || (isAlone && isOuter) ? { from: from - alike, to: to - alike } : { from: 0, to: 0 };
}

/** As many of the units, from the nearest on, as have the outermost of some tokens in a row; none where none have. */
function partsOf(
  { tokens }: TokenText,
  { from, to }: Stretch,
  end: End,
  other: TokenText,
  beside: readonly number[],
): readonly number[] {
  for (let count = beside.length; count > 0; count -= 1) {
    const parts = beside.slice(0, count);
    const units = (end === -1 ? parts.toReversed() : parts).flatMap((part) => other.units[part] ?? []);
    const length = units.reduce((sum, unit) => sum + lengthOf(unit), 0);
    if (length > to - from) continue;
    const theirs = units.flatMap((unit) => other.tokens.slice(unit.from, unit.to));
    const start = end === -1 ? from : to - length;
    if (theirs.every((token, index) => tokens[start + index] === token)) return parts;
  }
  return [];
}

function lengthOf(unit: Stretch | undefined): number {
  return unit === undefined ? 0 : unit.to - unit.from;
}
