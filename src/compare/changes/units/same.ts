// Which units are pairs, by their positions, and which have the same words. Knows units as keys, no likeness.

import { type BothSides, forBoth } from '../../../documents/document.ts';
import type { Stretch } from '../../../documents/words.ts';
import type { TokenText } from './units.ts';

/** By unit of a side, the position of its partner in the other's units, or -1. */
export type Pairing = BothSides<Int32Array>;

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

/** By unit, its words as a key. A row is none of a paragraph. */
export function wordKeysOf(text: TokenText): string[] {
  return text.units.map(
    ({ role }, at) => `${role === 'table-row'} ${wordsOf(text, { from: at, to: at + 1 })}`,
  );
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

/** By unit, how many before it have a partner. */
export function gapsOf(partners: Int32Array): Int32Array {
  let paired = 0;
  return partners.map((partner) => (partner === -1 ? paired : paired++));
}
