// Finds tables that are ruled by horizontal lines alone: what stands between lines of one length, in columns. Knows places
// on paper, no PDF.

import { firstIndex } from '../../../documents/document.ts';
import { hasLeader } from '../../signs/leaders.ts';
import type { Piece, Rule } from '../pieces/shapes.ts';
import { hasWords, wordsOf } from '../pieces/words.ts';
import { linesIn } from '../regions/regions.ts';
import { type Cell, gridOf } from './columns.ts';
import type { Grid } from './grids.ts';

/** Lines whose ends are this near are of one table (points). */
const NEAR = 4;
/** In type sizes: the white strip between two columns, where many rows agree and where few do. */
const STRIP = 0.45;
const WIDE_STRIP = 0.9;
const MANY_ROWS = 5;
/** A band of lines is no page. */
const MOST_ROWS = 200;
/** Type in tables (points). */
const LARGEST = 60;
/** Lines of a table in the range of one, and its parts: running text is one part. */
const TABULAR = 0.6;

/** The tables, and the pieces that stand in none. */
export function findBands(
  pieces: readonly Piece[],
  rules: readonly Rule[],
): { readonly grids: readonly Grid[]; readonly rest: readonly Piece[] } {
  const grids: Grid[] = [];
  let rest: readonly Piece[] = [...pieces].sort((one, other) => one.y - other.y);
  for (const group of groupByEnds(rules.filter(({ isAcross }) => isAcross))) {
    let from = 0;
    while (from < group.length - 1) {
      let to = from;
      while (to < group.length - 1 && isTabular(between(rest, group[to], group[to + 1]))) to += 1;
      const [top, bottom] = [group[from], group[to]];
      const own = to > from ? between(rest, top, bottom) : [];
      const grid = readTable(own, top, bottom, to - from);
      if (grid !== null) {
        grids.push(grid);
        const known = new Set(own);
        rest = rest.filter((piece) => !known.has(piece));
      }
      from = Math.max(to, from + 1);
    }
  }
  return { grids, rest };
}

/** Lines that start and end at the same places, from the page's top; double lines as one. */
function groupByEnds(across: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of [...across].sort((one, other) => one.at - other.at)) {
    const group = groups.find(
      ([first]) =>
        first !== undefined &&
        Math.abs(first.start - rule.start) <= NEAR &&
        Math.abs(first.end - rule.end) <= NEAR,
    );
    const last = group?.at(-1);
    if (group === undefined) {
      // Charts draw lines of very many lengths, and are no tables.
      if (groups.length < MOST_ROWS) groups.push([rule]);
    } else if (last === undefined || rule.at - last.at > NEAR) group.push(rule);
  }
  return groups.filter((group) => group.length > 1);
}

/** @param pieces in order of their baselines */
function between(pieces: readonly Piece[], top: Rule | undefined, bottom: Rule | undefined): Piece[] {
  if (top === undefined || bottom === undefined) return [];
  const from = firstIndex(pieces, ({ y }) => y > top.at);
  const to = firstIndex(pieces, ({ y }) => y > bottom.at + LARGEST);
  return pieces.slice(from, to).filter((piece) => {
    const { x, y, width, size } = piece;
    const middle = x + width / 2;
    const line = y - size / 3;
    return (
      hasWords(piece) &&
      line > top.at &&
      line < bottom.at &&
      middle > top.start - NEAR &&
      middle < top.end + NEAR
    );
  });
}

function isTabular(pieces: readonly Piece[]): boolean {
  const rows = linesIn(pieces);
  if (rows.length === 0 || rows.length > MOST_ROWS) return false;
  const parted = rows.filter((row) => cellsIn(row, WIDE_STRIP).length > 1);
  return parted.length >= TABULAR * rows.length;
}

/** @param bands how many stretches between lines it has; a table of one has lines above and below alone */
function readTable(
  own: readonly Piece[],
  top: Rule | undefined,
  bottom: Rule | undefined,
  bands: number,
): Grid | null {
  const rows = linesIn(own);
  // Or a page of contents, at its head and foot.
  const entries = rows.filter((row) => hasLeader(wordsOf(row, ' ')));
  const isTable = 2 * entries.length <= rows.length && rows.length >= (bands === 1 ? 3 : 2);
  if (!isTable || top === undefined || bottom === undefined) return null;
  const strip = rows.length >= MANY_ROWS ? STRIP : WIDE_STRIP;
  const cells = rows.map((row) => cellsIn(row, strip));
  const grid = gridOf(cells, top.at, bottom.at);
  return grid && { ...grid, left: top.start, right: top.end };
}

/** The cells of a row. @param strip the white space between two of them (type sizes) */
function cellsIn(row: readonly Piece[], strip: number): Cell[] {
  const cells: { readonly start: number; end: number; readonly pieces: Piece[] }[] = [];
  for (const piece of row) {
    const { x, width, size } = piece;
    const last = cells.at(-1);
    if (last === undefined || x - last.end >= strip * size)
      cells.push({ start: x, end: x + width, pieces: [piece] });
    else {
      last.pieces.push(piece);
      last.end = Math.max(last.end, x + width);
    }
  }
  return cells;
}
