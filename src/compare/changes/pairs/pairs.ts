// Which units of two texts are one, and which of them moved: lines first, rows among them, then cells within rows. Knows the
// steps, and no step itself.

import { type BothSides, forBoth, sides } from '../../../documents/document.ts';
import type { Stretch } from '../../../documents/words.ts';
import { linesOf, tellingWords } from '../units/lines.ts';
import { hasSameWords, type Pairing, pair, unpaired, wordsOf } from '../units/same.ts';
import type { TokenText } from '../units/units.ts';
import { pairAcross } from './across.ts';
import { pairAlike } from './alike.ts';
import { FEW, haveInCommon, pairBetween } from './between.ts';
import { columnsOf } from './columns.ts';
import { pairKeys } from './keys.ts';
import { pairInRows, pairLeftOver, pairRowsSaying } from './left-over.ts';
import { movedPairs } from './moved.ts';
import { sameNames } from './names.ts';
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
  pairRowsSaying(lines, between);
  keepTogether(lines, between);
  const columns = columnsOf(lines, between);
  const movedLines = movedPairs(between.left);
  const pairing = unpaired(texts);
  const moved = new Uint8Array(pairing.left.length);
  for (const [line, left] of lines.left.parts.entries()) {
    const right = lines.right.parts[between.left[line] ?? -1];
    if (right === undefined) continue;
    if (left.cells.size === 0) pair(pairing, left.from, right.from);
    const cells = { left: left.cells, right: right.cells };
    for (const [column, there] of partnersOf(texts, cells, columns(line))) {
      const [cell, other] = [left.cells.get(column), right.cells.get(there)];
      if (cell && other) pairWithin(texts, { left: cell, right: other }, words, { pairing, moved });
    }
  }
  pairInRows(texts, pairing, lines, between);
  for (const side of sides) pairAcross(texts, pairing, words, side);
  const outOfPlace = pairLeftOver(texts, pairing);
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
    for (let at = from; at < to; at += 1)
      if (pairing.left[at] !== -1 && (!changed || !isSame[at])) moved[at] = 1;
  }
  for (const here of outOfPlace) moved[here] = 1;
  return { pairing, isSame: Uint8Array.from(isSame), moved };
}

type Cells = ReadonlyMap<number, Stretch>;

/**
 * By column of a row of the left, that of the same cell on the right: of the same column, or, where one of the two has none
 * in the other's, that of the same words, unless these say next to nothing. Linear in the cells.
 */
function partnersOf(
  texts: BothSides<TokenText>,
  { left, right }: BothSides<Cells>,
  columns: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const partners = new Map([...columns].filter(([here, there]) => left.has(here) && right.has(there)));
  const back = new Map([...partners].map(([here, there]) => [there, here]));
  const saying = new Map<string, number>();
  for (const [column, cell] of right)
    if (says(texts.right, cell)) saying.set(wordsOf(texts.right, cell), column);
  for (const [here, cell] of left) {
    const there = saying.get(wordsOf(texts.left, cell));
    if (there === undefined || partners.get(here) === there || (partners.has(here) && back.has(there)))
      continue;
    partners.delete(back.get(there) ?? -1);
    partners.set(here, there);
    back.set(there, here);
  }
  return partners;
}

/** Whether a cell says more than next to nothing. */
function says({ units }: TokenText, { from, to }: Stretch): boolean {
  const [first, last] = [units[from], units[to - 1]];
  return first !== undefined && last !== undefined && last.to - first.from > NEXT_TO_NOTHING;
}

/**
 * Adds the pairs of two cells' sentences: a value is the other whatever it says; what is left over of sentences is where they
 * have enough in common, as one that went and another that came may stand in one cell.
 */
function pairWithin(
  texts: BothSides<TokenText>,
  cells: BothSides<Stretch>,
  words: number,
  { pairing, moved }: Pick<Paired, 'pairing' | 'moved'>,
): void {
  const { left, right } = cells;
  const isOne = left.to - left.from === 1 && right.to - right.from === 1;
  if (isOne && (areValues(texts, left.from, right.from) || hasSameWords(texts, left.from, right.from))) {
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
  const [here = -1, there = -1] = [lone.left[0], lone.right[0]];
  if (lone.left.length === 1 && lone.right.length === 1 && haveInCommon(sentences, here, there))
    pair(within, here, there);
  for (const [here, there] of within.left.entries())
    if (there !== -1) pair(pairing, left.from + here, right.from + there);
}

/** From so few words on a cell says next to nothing: "to be told". */
const NEXT_TO_NOTHING = 3;

/** Whether two units are of a few words, or one of next to none. */
function areValues({ left, right }: BothSides<TokenText>, here: number, there: number): boolean {
  const lengths = [left.units[here], right.units[there]].map((unit) => (unit ? unit.to - unit.from : 0));
  return Math.max(...lengths) <= FEW || Math.min(...lengths) <= NEXT_TO_NOTHING;
}
