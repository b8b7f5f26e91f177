// Which pairs may leave their order though their words changed. Knows units as positions, and their tokens as numbers.

import { type BothSides, firstIndex, forBoth } from '../../../documents/document.ts';
import { type Features, featuresIn, unitsByFeature } from '../units/features.ts';
import { expectedPlaces, gapsOf, type Pairing } from '../units/same.ts';
import type { TokenText } from '../units/units.ts';
import { movedPairs } from './moved.ts';

/** Dice from which two units may be one that changed and left its place: below it one went, and another came elsewhere. */
const OUT_OF_ORDER = 0.5;
/** What more units than this share tells none of them. */
const FEW_UNITS = 16;

/**
 * Whether two units may be one: where they stand between the same pairs or as far behind one, or no other unit has all that
 * they share. What the scenario "Denied page is filtered" here shares with "All page is filtered" there is in every other
 * scenario: the one went, and the other came.
 *
 * @param words how many different tokens there are
 */
export function mayBePair(
  texts: BothSides<TokenText>,
  pairing: Pairing,
  words: number,
): (here: number, there: number, alike: number) => boolean {
  const gaps = gapsInOrder(pairing);
  const expected = expectedPlaces(pairing.left);
  const featuresOf = ({ units, tokens }: TokenText, unit: number) =>
    featuresIn(tokens.slice(units[unit]?.from, units[unit]?.to), words);
  let holders: BothSides<ReadonlyMap<number, readonly number[]>> | null = null;
  return (here, there, alike) => {
    if (gaps.left[here] === gaps.right[there] || expected[here] === there) return true;
    if (alike < OUT_OF_ORDER) return false;
    holders ??= forBoth((side) =>
      unitsByFeature([...texts[side].units.keys()].map((unit) => featuresOf(texts[side], unit))),
    );
    const theirs = new Set(featuresOf(texts.right, there));
    const shared = featuresOf(texts.left, here).filter((feature) => theirs.has(feature));
    const { left, right } = holders;
    return [left, right].every((places) => countOfHolders(shared, places) === 1);
  };
}

/** By unit, how many pairs that kept their order are before it: units of one number stand between the same. */
export function gapsInOrder(pairing: Pairing): BothSides<Int32Array> {
  const isMoved = movedPairs(pairing.left);
  const inOrder = {
    left: pairing.left.map((there, here) => (isMoved[here] ? -1 : there)),
    right: pairing.right.map((here) => (isMoved[here] ? -1 : here)),
  };
  return forBoth((side) => gapsOf(inOrder[side]));
}

/** How many units hold all of some features; more than there may be where each is in many. */
function countOfHolders(features: Features, places: ReadonlyMap<number, readonly number[]>): number {
  const lists = features.map((feature) => places.get(feature) ?? []);
  const rarest = lists.reduce((least, list) => (list.length < least.length ? list : least), lists[0] ?? []);
  if (rarest.length > FEW_UNITS) return rarest.length;
  const holds = (list: readonly number[], unit: number) =>
    list[firstIndex(list, (at) => at >= unit)] === unit;
  return rarest.filter((unit) => lists.every((list) => holds(list, unit))).length;
}
