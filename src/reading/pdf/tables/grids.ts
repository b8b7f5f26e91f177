// Finds the tables that ruling lines draw, with the words in their cells. Knows places on paper, no PDF.

import { firstIndex } from '../../../documents/document.ts';
import { groupBy } from '../../../documents/groups.ts';
import type { Page, Piece, Rule } from '../pieces/shapes.ts';
import { hasWords } from '../pieces/words.ts';
import { type Held, NEAR, nearest, type Owner, ownersOf, partedOf, places } from './cells.ts';

/** A ruled table: where it stands, and of each row the pieces of each column; a cell over many columns is in the first. */
export type Grid = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly (readonly Piece[])[])[];
  /** Where each column begins and ends: at drawn lines, or where the next one begins. */
  readonly sides: readonly (readonly [left: number, right: number])[];
};

/** A grid of more is a chart's, or graph paper. */
const MOST_CELLS = 5_000;
/** Tables of one page, each of which looks at all words. */
const MOST_GRIDS = 100;
/** Of a table's cells at least one in this many holds words. */
const EMPTIEST = 5;

/** What is narrower is the space between double lines (points). */
const NARROWEST = 10;

/** Of a page, whether a table of these columns may go on there from another. */
export type GoesOn = (sides: string) => boolean;
export const NOWHERE: GoesOn = () => false;

/**
 * For each page of a file: a table goes on where it ends one page and begins the next, or where another page has one of the
 * same columns, if two of them have words anywhere, as within the frames of pages none have.
 */
export function tablesElsewhere(pages: readonly Pick<Page, 'pieces' | 'rules'>[]): readonly GoesOn[] {
  const drawn = pages.map(({ rules = [] }) =>
    groupRules(rules).sort((one, other) => topOf(one) - topOf(other)),
  );
  const own = drawn.map(
    (groups, at) =>
      new Set(
        groups.filter((group) => readGrid(pages[at]?.pieces ?? [], group, NOWHERE) !== null).map(sidesOf),
      ),
  );
  const edges = drawn.map((groups) => [groups[0], groups.at(-1)].map((group) => group && sidesOf(group)));
  const filled = new Set(
    drawn.flatMap((groups, at) =>
      groups
        .filter((group) => hasColumns(readGrid(pages[at]?.pieces ?? [], group, () => true)?.grid))
        .map(sidesOf),
    ),
  );
  const counts = new Map<string, number>();
  for (const sides of own) for (const one of sides) counts.set(one, (counts.get(one) ?? 0) + 1);
  return own.map((sides, at) => {
    const [first, last] = edges[at] ?? [];
    const over = [first === edges[at - 1]?.[1] && first, last === edges[at + 1]?.[0] && last];
    return (one) =>
      filled.has(one) && (over.includes(one) || (counts.get(one) ?? 0) > (sides.has(one) ? 1 : 0));
  });
}

function hasColumns(grid: Grid | undefined): boolean {
  const columns = (grid?.rows ?? []).flatMap((row) =>
    [...row.keys()].filter((at) => row[at]?.some(hasWords)),
  );
  return new Set(columns).size > 1;
}

function topOf(group: readonly Rule[]): number {
  return group.reduce((top, { isAcross, at, start }) => Math.min(top, isAcross ? at : start), Infinity);
}

/** Where its rules go down. */
function sidesOf(group: readonly Rule[]): string {
  const sides = places(group.filter(({ isAcross }) => !isAcross).map(({ at }) => at));
  return sides.map(Math.round).join(' ');
}

/**
 * The tables of a page, from its top, and the pieces that stand in none.
 *
 * @param isElsewhere of a table that goes on here any row is one
 */
export function findGrids(
  pieces: readonly Piece[],
  rules: readonly Rule[],
  isElsewhere: GoesOn,
): { readonly grids: readonly Grid[]; readonly rest: readonly Piece[] } {
  const grids: Grid[] = [];
  let rest = pieces;
  for (const group of groupRules(rules)) {
    const found = readGrid(rest, group, isElsewhere);
    if (found === null) continue;
    grids.push(found.grid);
    rest = found.rest;
  }
  return { grids: grids.sort((one, other) => one.top - other.top), rest };
}

/** Rules that touch one another. */
function groupRules(rules: readonly Rule[]): (readonly Rule[])[] {
  const across = rules.filter(({ isAcross }) => isAcross).sort((one, other) => one.at - other.at);
  const down = rules.filter(({ isAcross }) => !isAcross).sort((one, other) => one.start - other.start);
  const groups = new Map<Rule, Rule>();
  const root = (rule: Rule): Rule => {
    let top = rule;
    for (let next = groups.get(top); next !== undefined && next !== top; next = groups.get(top)) top = next;
    groups.set(rule, top);
    return top;
  };
  for (const rule of rules) groups.set(rule, rule);
  const ys = across.map(({ at }) => at);
  for (const rule of down) {
    for (
      let index = firstIndex(ys, (place) => place >= rule.start - NEAR);
      index < across.length;
      index += 1
    ) {
      const other = across[index];
      if (other === undefined || other.at > rule.end + NEAR) break;
      if (rule.at >= other.start - NEAR && rule.at <= other.end + NEAR) groups.set(root(rule), root(other));
    }
  }
  return [...groupBy(rules, root).values()]
    .filter((group) => group.length >= 4)
    .sort((one, other) => other.length - one.length)
    .slice(0, MOST_GRIDS);
}

/** Where rows or columns end: at lines, or where lines between the others end with none near. */
function edgesOf(along: readonly Rule[], between: readonly Rule[]): number[] {
  const lines = places(along.map(({ at }) => at));
  const ends = between
    .flatMap(({ start, end }) => [start, end])
    .filter((end) => !(Math.abs((lines[nearest(lines, end)] ?? Infinity) - end) <= NARROWEST));
  return places([...lines, ...ends]);
}

function readGrid(
  pieces: readonly Piece[],
  rules: readonly Rule[],
  isElsewhere: GoesOn,
): { readonly grid: Grid; readonly rest: readonly Piece[] } | null {
  const across = rules.filter(({ isAcross }) => isAcross);
  const down = rules.filter(({ isAcross }) => !isAcross);
  const ys = edgesOf(across, down);
  const xs = edgesOf(down, across);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const goesOn = down.length > 0 && isElsewhere(sidesOf(down));
  if (columns < 2 || rows < (goesOn ? 1 : 2) || columns * rows > MOST_CELLS) return null;
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs[columns], ys[0], ys[rows]];
  const cells: Piece[][][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => []));
  const owners = ownersOf(xs, ys, across, down);
  const rest: Piece[] = [];
  const held: Held[] = [];
  for (const piece of pieces) {
    const [x, y] = [piece.x + Math.min(piece.width, piece.size) / 2, piece.y - piece.size / 3];
    const row = firstIndex(ys, (place) => place >= y) - 1;
    const isIn = x > left && x < right && y > top && y < bottom;
    const owner = isIn ? owners[row]?.[firstIndex(xs, (place) => place >= x) - 1] : undefined;
    if (owner === undefined) rest.push(piece);
    else held.push({ piece, owner, row });
  }
  const parted = partedOf(held);
  for (const { piece, owner, row } of held)
    cells[parted.has(owner) ? row : owner.row]?.[owner.column]?.push(piece);
  const isFull = (cell: readonly Piece[]) => cell.some(hasWords);
  const fullIn = (row: readonly Owner[] = []) =>
    [...new Set(row)].filter((owner) => isFull(cells[owner.row]?.[owner.column] ?? [])).length;
  const widths = xs.slice(1).map((x, column) => x - (xs[column] ?? x));
  const { rows: kept, columns: keptAt } = withoutEmpty(
    cells,
    isFull,
    (column) => goesOn && (widths[column] ?? 0) > NARROWEST,
  );
  const all = kept.flat();
  const full = all.filter(isFull).length;
  // A cell over many rows is one of each.
  const wide = cells.filter((row, at) => row.some(isFull) && fullIn(owners[at]) > 1).length;
  if ((kept[0]?.length ?? 0) < 2) return null;
  // A head above rows that nobody filled in.
  const isForm = kept.length === 1 && columns > 2 && full === columns;
  if (!goesOn && !isForm && (kept.length < 2 || wide < 2 || full * EMPTIEST < all.length)) return null;
  const sides = keptAt.map((column) => [xs[column] ?? 0, xs[column + 1] ?? 0] as const);
  return { grid: { left, right, top, bottom, rows: kept, sides }, rest };
}

/** Rows and columns that hold nothing at all are the space between double lines. */
function withoutEmpty(
  cells: Piece[][][],
  isFull: (cell: readonly Piece[]) => boolean,
  isKnown: (column: number) => boolean,
): { readonly rows: Piece[][][]; readonly columns: readonly number[] } {
  const rows = cells.filter((row) => row.some(isFull));
  const columns = [...(rows[0] ?? []).keys()].filter(
    (column) => isKnown(column) || rows.some((row) => isFull(row[column] ?? [])),
  );
  return { rows: rows.map((row) => columns.map((column) => row[column] ?? [])), columns };
}
