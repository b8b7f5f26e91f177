// Pairs items by their keys: "required: false" under a key or a heading is "required: true" under the same one. Knows items by
// how deep they stand, and what stands before a colon.

import { type BothSides, forBoth, textOf } from '../../../documents/document.ts';
import { placesByKey } from '../../places.ts';
import { type Pairing, pair } from '../units/same.ts';
import type { TokenText } from '../units/units.ts';

/** Not behind a bullet: what a list says there is a sentence, or one of many. */
const KEY = /^[^\s:•]{1,100}:(?=\s|$)/;
/** As much of a unit as a key may take (UTF-16 units). */
const LONGEST = 102;

/** Adds the pairs of units that alone have their key under parents that are a pair, or before the first heading. Linear. */
export function pairKeys(texts: BothSides<TokenText>, pairing: Pairing): void {
  const keys = forBoth((side) => keysOf(texts[side]));
  const [ours, theirs] = [keys.left, keys.right].map((all) =>
    placesByKey(all.map((key) => key && `${key.parent} ${key.written}`)),
  );
  for (const [here, key] of keys.left.entries()) {
    if (key === null || pairing.left[here] !== -1) continue;
    const parent = key.parent === -1 ? -1 : pairing.left[key.parent];
    if (parent === -1 && key.parent !== -1) continue;
    const [there = -1, another] = theirs?.get(`${parent} ${key.written}`) ?? [];
    const isLone = ours?.get(`${key.parent} ${key.written}`)?.length === 1 && another === undefined;
    if (isLone && pairing.right[there] === -1) pair(pairing, here, there);
  }
}

/** A key as it is written, and the unit that it stands under, -1 where there is none. */
type Key = { readonly written: string; readonly parent: number };

/** By unit, its key; null of what has none. */
function keysOf({ document, units }: TokenText): (Key | null)[] {
  /** The units that the next may stand under, the deepest last: headings, then items. */
  const open: { readonly unit: number; readonly depth: number }[] = [];
  return units.map(({ role, passage, start, end }, unit) => {
    const { level = 1, start: first } = document.passages[passage] ?? {};
    if ((role !== 'heading' && role !== 'list-item') || start !== first) return null;
    const depth = role === 'heading' ? level - DEEPER : level;
    while ((open.at(-1)?.depth ?? -Infinity) >= depth) open.pop();
    const parent = open.at(-1)?.unit ?? -1;
    open.push({ unit, depth });
    const head = textOf(document, { start, end: Math.min(end, start + LONGEST) });
    const [written] = (role === 'list-item' && KEY.exec(head)) || [];
    return written === undefined ? null : { written, parent };
  });
}

/** An item stands under any heading: no level is so deep. */
const DEEPER = 1_000;
