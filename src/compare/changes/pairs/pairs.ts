// Which units of two texts are one, and which of them moved: lines first, rows among them, then cells within rows. Knows the
// steps, and no step itself.

import { type BothSides, forBoth, type Side, sides, textOf } from '../../../documents/document.ts';
import type { Stretch } from '../../../documents/words.ts';
import { linesOf, sameNames, tellingWords } from '../units/lines.ts';
import { hasSameWords, type Pairing, pair, pairSame, unpaired } from '../units/same.ts';
import type { TokenText, Unit } from '../units/units.ts';
import { pairAlike } from './alike.ts';
import { columnsOf } from './columns.ts';
import { movedPairs } from './moved.ts';
import { numbersOfRows } from './row-numbers.ts';

/** The pairs, and by unit of the left whether its pair has the same words and whether it moved: a cell with its row or in it. */
type Paired = { readonly pairing: Pairing; readonly isSame: Uint8Array; readonly moved: Uint8Array };

/** @param words how many different tokens there are */
export function pairUnits(texts: BothSides<TokenText>, words: number): Paired {
  const lines = forBoth((side) => linesOf(texts[side]));
  const between = pairSame(lines);
  const rows = { named: sameNames(lines, between), tables: lines.right.tables, telling: tellingWords(lines) };
  pairAlike(lines, between, words, rows);
  pairBetween(lines, between);
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

/**
 * Adds the pairs of cells of one side and what is none on the other, of the same words or, where these are a sentence, alike: a
 * table that only one of two files shows as a table.
 */
function pairAcross(texts: BothSides<TokenText>, pairing: Pairing, words: number, ofCells: Side): void {
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

/** So few words are too few to be alike by pairs of words (tokens): "Version 1", "2025Q4". */
const FEW = 8;

/**
 * Pairs what stands between the same neighbours: headings though no word stayed, a few words where half of them did, and
 * sentences of which the beginning did.
 */
function pairBetween({ left, right }: BothSides<TokenText>, pairing: Pairing): void {
  for (const [here, unit] of left.units.entries()) {
    const before = pairing.left[here - 1] ?? -1;
    const there = before + 1;
    const other = right.units[there];
    if (before === -1 || other?.role !== unit.role || unit.role === 'table-row') continue;
    const areLone = pairing.left[here] === -1 && pairing.right[there] === -1;
    if (!areLone || pairing.left[here + 1] !== there + 1) continue;
    const isShort = Math.max(unit.to - unit.from, other.to - other.from) <= FEW;
    const isKept = isShort
      ? haveStayed(formsOf(left, unit), formsOf(right, other))
      : beginAlike({ left, right }, unit, other);
    if (unit.role === 'heading' || isKept) pair(pairing, here, there);
  }
}

/** From so many of the same words on, two beginnings are of one sentence (tokens). */
const BEGINNING = 7;

/** Whether two sentences begin with the same words: "The time shall be given to its readers as ...". */
function beginAlike({ left, right }: BothSides<TokenText>, unit: Unit, other: Unit): boolean {
  const shorter = Math.min(unit.to - unit.from, other.to - other.from);
  const beginning = left.tokens.slice(unit.from, unit.from + BEGINNING);
  return shorter >= BEGINNING && beginning.every((token, at) => token === right.tokens[other.from + at]);
}

/** Whether half of some words are others; of numbers alone, whether they are written alike: "2025Q1", "2025Q4". */
function haveStayed(forms: readonly string[], otherForms: readonly string[]): boolean {
  const isWord = (form: string) => !/\d/.test(form);
  const [words, others] = [forms.filter(isWord), otherForms.filter(isWord)];
  const longer = Math.max(words.length, others.length);
  if (longer === 0) return forms.join(' ') === otherForms.join(' ');
  const gone = [...others];
  for (const word of words) if (gone.includes(word)) gone.splice(gone.indexOf(word), 1);
  return 2 * (others.length - gone.length) >= longer;
}

/** Words as they are compared, every number the same. */
function formsOf({ document, spans }: TokenText, { from, to }: Unit): string[] {
  return spans.slice(from, to).map((span) =>
    textOf(document, span)
      .toLowerCase()
      .replace(/\p{Nd}+/gu, '0'),
  );
}
