// Pairs the units whose words are the same, wherever they stand, the nearest in order. Knows units as keys, no likeness.

import { type BothSides, forBoth } from '../../../documents/document.ts';
import type { Stretch } from '../../../documents/words.ts';
import { placesByKey } from '../../places.ts';
import type { TokenText } from './units.ts';

/** By unit of a side, the position of its partner in the other's units, or -1. */
export type Pairing = BothSides<Int32Array>;

/** A pairing of units with the same words: of those that are left over none has the words of another's. Linear. */
export function pairSame(texts: BothSides<TokenText>): Pairing {
  const pairing = unpaired(texts);
  const places = forBoth((side) => placesByKey(keysOf(texts[side])));
  for (const [key, [here, another]] of places.left) {
    const there = places.right.get(key);
    if (here !== undefined && another === undefined && there?.length === 1)
      pair(pairing, here, there[0] ?? 0);
  }
  const expected = forBoth((side) => expectedPlaces(pairing[side]));
  for (const [key, ours] of places.left) {
    const here = ours.filter((unit) => pairing.left[unit] === -1);
    const there = places.right.get(key)?.filter((unit) => pairing.right[unit] === -1) ?? [];
    const isFewer = here.length <= there.length;
    const pairs = isFewer ? nearest(here, there, expected.left) : nearest(there, here, expected.right);
    for (const [one, other] of pairs) pair(pairing, isFewer ? one : other, isFewer ? other : one);
  }
  return pairing;
}

export function pair({ left, right }: Pairing, here: number, there: number): void {
  left[here] = there;
  right[there] = here;
}

export function unpaired(texts: BothSides<TokenText>): Pairing {
  return forBoth((side) => new Int32Array(texts[side].units.length).fill(-1));
}

/** Whether two units have the same words; not where there is no other. */
export function hasSameWords({ left, right }: BothSides<TokenText>, here: number, there: number): boolean {
  return (
    there !== -1 &&
    wordsOf(left, { from: here, to: here + 1 }) === wordsOf(right, { from: there, to: there + 1 })
  );
}

/** The words and signs of units in a row, as a key. */
export function wordsOf(text: TokenText, units: Stretch): string {
  return tokensOf(text, units).join(' ');
}

/** Those of units in a row. */
export function tokensOf({ units, tokens }: TokenText, { from, to }: Stretch): readonly number[] {
  return tokens.slice(units[from]?.from, units[to - 1]?.to);
}

/** A row is none of a paragraph. */
function keysOf(text: TokenText): string[] {
  return text.units.map(
    ({ role }, at) => `${role === 'table-row'} ${wordsOf(text, { from: at, to: at + 1 })}`,
  );
}

/**
 * For each of a few units one of as many or more with the same words, in order: the nearest to where it is expected
 * that leaves enough for the others. Both ascend.
 */
function nearest(few: readonly number[], many: readonly number[], expected: Int32Array): [number, number][] {
  let next = 0;
  return few.map((unit, index) => {
    const wanted = expected[unit] ?? 0;
    const last = many.length - few.length + index;
    const distance = (place: number) => Math.abs((many[place] ?? Infinity) - wanted);
    let best = next;
    for (; next <= last && distance(next) <= distance(best); next += 1) best = next;
    next = best + 1;
    return [unit, many[best] ?? 0];
  });
}

/** By unit, where it would stand on the other side beside the nearest pair before or after it; without any, its own place. */
export function expectedPlaces(partners: Int32Array): Int32Array {
  const expected = partners.map((_, unit) => unit);
  const distance = partners.map(() => partners.length + 1);
  const sweep = (start: number, step: 1 | -1) => {
    let near = -1;
    for (let unit = start; unit >= 0 && unit < partners.length; unit += step) {
      if (partners[unit] !== -1) near = unit;
      const away = Math.abs(unit - near);
      if (near === -1 || away >= (distance[unit] ?? 0)) continue;
      distance[unit] = away;
      expected[unit] = (partners[near] ?? 0) + unit - near;
    }
  };
  sweep(0, 1);
  sweep(partners.length - 1, -1);
  return expected;
}
