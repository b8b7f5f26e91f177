// Tables of which each cell is ruled below or above and no column is, as web pages print them: where lines meet, columns do.
// Knows places on paper, no PDF.

import { firstIndex } from '../../../documents/document.ts';
import type { Piece, Rule } from '../pieces/shapes.ts';
import { hasWords } from '../pieces/words.ts';

/** Lines that end this near meet, and are on one height (points). */
const NEAR = 1;
/** Lines of one row stand no further apart, nor from its edge (type sizes). */
const PITCH = 2;
/** What is nearer below words underlines them (type sizes). */
const UNDER = 0.45;
/** How far type reaches above and below its line (type sizes). */
const ABOVE = 1;
const BELOW = 0.4;
/** A chart has more, and no page of text more pieces. */
const MOST_LEVELS = 300;
const MOST_PIECES = 20_000;
/** No row is taller (points): a sheet. */
const TALLEST = 900;

/** Lines on one height that meet: where each begins, and where the last one ends. */
type Level = { readonly at: number; readonly xs: readonly number[] };
/** From its top, and where its columns begin and end. */
type Table = { readonly levels: Level[]; xs: readonly number[] };

/** The rules of a page, with those that its tables lack: down between columns, and around the first row and the last. */
export function withSides(pieces: readonly Piece[], rules: readonly Rule[]): readonly Rule[] {
  const levels = levelsOf(rules.filter(({ isAcross }) => isAcross));
  if (levels.length === 0 || levels.length > MOST_LEVELS || pieces.length > MOST_PIECES) return rules;
  const words = pieces.filter(hasWords).sort((one, other) => one.y - other.y);
  const down = rules.filter(({ isAcross }) => !isAcross);
  const sides = tablesAmong(levels, words).flatMap((table) => sidesOf(table, words, down));
  return sides.length === 0 ? rules : [...rules, ...sides];
}

function levelsOf(across: readonly Rule[]): Level[] {
  const levels: { at: number; xs: number[] }[] = [];
  for (const { at, start, end } of inRows(across)) {
    const last = levels.at(-1);
    const isOn = last !== undefined && at - last.at <= NEAR;
    const reached = last?.xs.at(-1) ?? 0;
    // What is drawn twice, as a head that is repeated is.
    if (isOn && end <= reached + NEAR) continue;
    if (isOn && Math.abs(start - reached) <= NEAR) last.xs.push(end);
    else levels.push({ at, xs: [start, end] });
  }
  return levels.filter(({ xs }) => xs.length > 2);
}

/** From the page's top, and those on one height from its left. */
function inRows(across: readonly Rule[]): Rule[] {
  const rows: Rule[][] = [];
  for (const rule of [...across].sort((one, other) => one.at - other.at)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && rule.at - row[0].at <= NEAR) row.push(rule);
    else rows.push([rule]);
  }
  return rows.flatMap((row) => row.sort((one, other) => one.start - other.start));
}

/** Levels with rows between them. Below a cell over many rows a level is shorter, below one over many columns it has fewer joints. */
function tablesAmong(levels: readonly Level[], words: readonly Piece[]): Table[] {
  const tables: Table[] = [];
  for (const level of levels) {
    const table = tables.at(-1);
    const last = table?.levels.at(-1);
    const isSame = table !== undefined && (isAmong(level.xs, table.xs) || isAmong(table.xs, level.xs));
    const row = isSame ? within(words, table.xs, last?.at ?? 0, level.at) : [];
    if (isSame && isRow(row, level.xs)) {
      table.levels.push(level);
      if (level.xs.length > table.xs.length) table.xs = level.xs;
    } else tables.push({ levels: [level], xs: level.xs });
  }
  return tables;
}

function isAmong(xs: readonly number[], others: readonly number[]): boolean {
  return xs.every((x) => others.some((other) => Math.abs(x - other) <= NEAR));
}

/** Words from the top whose lines stand between two heights, and which begin in a table. */
function within(words: readonly Piece[], xs: readonly number[], top: number, bottom: number): Piece[] {
  const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  const from = firstIndex(words, ({ y }) => y > top);
  const to = firstIndex(words, ({ y }) => y > bottom);
  return words.slice(from, to).filter(({ x }) => x > left - NEAR && x < right);
}

/** Whether words, from the top, stand in columns, and nowhere further apart than lines of a cell do. */
function isRow(words: readonly Piece[], xs: readonly number[]): boolean {
  return words.length > 0 && words.every((word, at) => isIn(word, xs) && isBelow(word, words[at - 1]));
}

function isIn({ x, width }: Piece, xs: readonly number[]): boolean {
  return xs.slice(1, -1).every((joint) => x >= joint - NEAR || x + width <= joint + NEAR);
}

function isBelow({ y, size }: Piece, before: Piece | undefined): boolean {
  return before === undefined || y - before.y <= PITCH * Math.max(size, before.size);
}

/** What a table lacks; nothing where lines go down in it. */
function sidesOf({ levels, xs }: Table, words: readonly Piece[], down: readonly Rule[]): Rule[] {
  const [first, last] = [levels[0], levels.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  const above = rowFrom(within(words, xs, first.at - TALLEST, first.at).reverse(), first.at, xs);
  const below = rowFrom(within(words, xs, last.at, last.at + TALLEST), last.at, xs);
  const top = above.reduce((least, { y, size }) => Math.min(least, y - ABOVE * size), first.at);
  const bottom = below.reduce((most, { y, size }) => Math.max(most, y + BELOW * size), last.at);
  const isDrawn = down.some(
    ({ at, start, end }) => at > left - NEAR && at < right + NEAR && start < bottom && end > top,
  );
  // A line under words has parts too, between lines that go on over where these meet.
  const isUnder = above.some(({ y, size }) => first.at - y < UNDER * size);
  const isTable = levels.length > 1 || (above.length > 0 && below.length > 0);
  if (isDrawn || isUnder || !isTable) return [];
  const edges = [{ at: top, xs }, ...levels, { at: bottom, xs }];
  return [
    ...xs.flatMap((at) => edges.slice(1).flatMap((level, row) => sideAt(at, edges[row]?.at ?? top, level))),
    ...[top, bottom].map((at) => ({ isAcross: true, at, start: left, end: right })),
  ];
}

/** The side of a column in the row above a level: none in a cell over it, below which the level goes on. */
function sideAt(at: number, start: number, { at: end, xs }: Level): Rule[] {
  const isWithin = at > (xs[0] ?? 0) + NEAR && at < (xs.at(-1) ?? 0) - NEAR;
  const isOver = isWithin && !isAmong([at], xs);
  return isOver || end <= start ? [] : [{ isAcross: false, at, start, end }];
}

/** The row beside a table's outermost line: words from there on, up to what stands further off or over columns; two cells at least. */
function rowFrom(words: readonly Piece[], edge: number, xs: readonly number[]): Piece[] {
  const row: Piece[] = [];
  let at = edge;
  for (const word of words) {
    if (!isIn(word, xs) || Math.abs(word.y - at) > PITCH * word.size) break;
    row.push(word);
    at = word.y;
  }
  const columns = new Set(row.map(({ x }) => xs.findLastIndex((joint) => joint <= x + NEAR)));
  return columns.size > 1 ? row : [];
}
