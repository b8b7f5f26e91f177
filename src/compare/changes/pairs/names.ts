// Which rows have one name, their first cell. Knows rows as lines, some of which are pairs.

import type { BothSides, Side } from '../../../documents/document.ts';
import { placesByKey } from '../../places.ts';
import type { Lines } from '../units/lines.ts';
import { type Pairing, wordsOf } from '../units/same.ts';
import { gapsInOrder } from './crossing.ts';

/**
 * By row of the left, the one of the right of which the first cell has the same words, where no other row without a
 * partner begins so, in its table or at all; or -1. Outside of its table a name without a number tells only what stands between
 * the same pairs: "Steps" is a row of many.
 */
export function sameNames(lines: BothSides<Lines>, pairing: Pairing): Int32Array {
  const same = new Int32Array(pairing.left.length).fill(-1);
  /** By table of the left, that of the right which has a row of it. */
  const tableThere = new Map<number, number>();
  for (const [line, there] of pairing.left.entries()) {
    const [table = -1, other = -1] = [lines.left.tables[line], lines.right.tables[there]];
    if (there !== -1 && !tableThere.has(table)) tableThere.set(table, other);
  }
  const tables = {
    left: lines.left.tables.map((table) => tableThere.get(table) ?? -1),
    right: lines.right.tables,
  };
  const namesOf = (side: Side, isInTable: boolean) =>
    placesByKey(
      lines[side].parts.map(({ cells }, line) => {
        const [name] = pairing[side][line] === -1 ? cells.values() : [];
        return name ? `${isInTable ? tables[side][line] : ''} ${wordsOf(lines[side].whole, name)}` : null;
      }),
    );
  const gaps = gapsInOrder(pairing);
  for (const isInTable of [false, true]) {
    const theirs = namesOf('right', isInTable);
    for (const [name, [here = -1, another]] of namesOf('left', isInTable)) {
      const [there = -1, other] = theirs.get(name) ?? [];
      if (another !== undefined || other !== undefined || there === -1) continue;
      const isInPlace = gaps.left[here] === gaps.right[there] || tables.left[here] === tables.right[there];
      if (isInPlace || isNumbered(lines.left, here)) same[here] = there;
    }
  }
  return same;
}

/** Whether a row's first cell has a digit: "REQ-12". */
function isNumbered({ whole, parts }: Lines, line: number): boolean {
  const [name] = parts[line]?.cells.values() ?? [];
  const [first, last] = [whole.units[name?.from ?? -1], whole.units[(name?.to ?? 0) - 1]];
  return first !== undefined && /\d/.test(whole.document.text.slice(first.start, last?.end));
}
