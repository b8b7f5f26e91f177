// Which units of two texts are one, and which of them moved: lines first, rows among them, then cells within rows. Knows the
// steps, and no step itself.

import { type BothSides, forBoth, sides } from '../../../documents/document.ts';
import type { Stretch } from '../../../documents/words.ts';
import { linesOf, sameNames, tellingWords } from '../units/lines.ts';
import { hasSameWords, type Pairing, pair, unpaired } from '../units/same.ts';
import type { TokenText } from '../units/units.ts';
import { pairAcross } from './across.ts';
import { pairAlike } from './alike.ts';
import { pairBetween } from './between.ts';
import { columnsOf } from './columns.ts';
import { pairKeys } from './keys.ts';
import { movedPairs } from './moved.ts';
import { numbersOfRows } from './row-numbers.ts';
import { keepTogether, pairSame } from './same-words.ts';

/** The pairs, and by unit of the left whether its pair has the same words and whether it moved: a cell with its row or in it. */
type Paired = { readonly pairing: Pairing; readonly isSame: Uint8Array; readonly moved: Uint8Array };

/** @param words how many different tokens there are */
export function pairUnits(texts: BothSides<TokenText>, words: number): Paired {
  const lines = forBoth((side) => linesOf(texts[side]));
  const between = pairSame(lines);
  pairKeys(lines, between);
  const rows = { named: sameNames(lines, between), tables: lines.right.tables, telling: tellingWords(lines) };
  pairAlike(lines, between, words, rows);
  pairBetween(lines, between);
  keepTogether(lines, between);
  const columns = columnsOf(lines, between);
  const movedLines = movedPairs(between.left);
  const pairing = unpaired(texts);
  const moved = new Uint8Array(pairing.left.length);
  for (const [line, { from, cells }] of lines.left.parts.entries()) {
    const other = lines.right.parts[between.left[line] ?? -1];
    if (other === undefined) continue;
    if (cells.size === 0) pair(pairing, from, other.from);
    for (const [column, left] of cells) {
      const right = other.cells.get(columns(line).get(column) ?? -1);
      if (right !== undefined) pairWithin(texts, { left, right }, words, { pairing, moved });
    }
  }
  for (const side of sides) pairAcross(texts, pairing, words, side);
  const numbers = forBoth((side) => numbersOfRows(texts[side]));
  const isSame = pairing.left.map((there, here) => {
    const first = numbers.left.get(here);
    const isCounted = first !== undefined && first === numbers.right.get(there);
    return Number(hasSameWords(texts, here, there) || isCounted);
  });
  for (const [line, { from, to }] of lines.left.parts.entries()) {
    if (movedLines[line] === 0) continue;
    // Of a row that moved and changed, what changed is told to have moved.
    const changed = pairing.left.subarray(from, to).some((there, at) => there !== -1 && !isSame[from + at]);
    for (let at = from; at < to; at += 1) if (!changed || !isSame[at]) moved[at] = 1;
  }
  return { pairing, isSame: Uint8Array.from(isSame), moved };
}

/** Adds the pairs of two cells' sentences: where each has one, it is the other whatever it says. */
function pairWithin(
  texts: BothSides<TokenText>,
  cells: BothSides<Stretch>,
  words: number,
  { pairing, moved }: Pick<Paired, 'pairing' | 'moved'>,
): void {
  const { left, right } = cells;
  if (left.to - left.from === 1 && right.to - right.from === 1) {
    pair(pairing, left.from, right.from);
    return;
  }
  const sentences = forBoth((side) => {
    const { from, to } = cells[side];
    return { ...texts[side], units: texts[side].units.slice(from, to) };
  });
  const within = pairSame(sentences);
  pairAlike(sentences, within, words);
  for (const [here, isMoved] of movedPairs(within.left).entries()) if (isMoved) moved[left.from + here] = 1;
  const lone = forBoth((side) => [...within[side].keys()].filter((at) => within[side][at] === -1));
  if (lone.left.length === 1 && lone.right.length === 1) pair(within, lone.left[0] ?? 0, lone.right[0] ?? 0);
  for (const [here, there] of within.left.entries())
    if (there !== -1) pair(pairing, left.from + here, right.from + there);
}
