// The lines of what stands between a page's head and foot, in reading order: columns, and tables in their place. Knows
// places on paper, no PDF.

import { columnOf, inRuns } from '../lines/columns.ts';
import { joinWrapped } from '../lines/hyphens.ts';
import { gatherRows, joinParts } from '../lines/rows.ts';
import type { Page, Piece, Row, TextLine } from '../pieces/shapes.ts';
import { reachOf, regionsOf } from '../regions/regions.ts';
import { findBands } from '../tables/bands.ts';
import { findDrawn } from '../tables/drawn.ts';
import { findGrids, type GoesOn, type Grid, NOWHERE } from '../tables/grids.ts';
import { withSides } from '../tables/joints.ts';

/**
 * What stands between a page's head and foot, in reading order.
 *
 * @param isElsewhere whether a table may go on here from another page
 * @param entries of contents, which are among it
 */
export function orderBody(
  body: readonly Piece[],
  page: Page,
  isElsewhere: GoesOn = NOWHERE,
  entries: readonly TextLine[] = [],
): TextLine[] {
  const rules = withSides(body, page.rules ?? []);
  const ruled = findGrids(body, rules, isElsewhere);
  const drawn = findDrawn(ruled.rest);
  const { grids: banded, rest } = findBands(drawn.rest, rules);
  const grids = [...ruled.grids, ...drawn.grids, ...banded];
  // A table stands where its first line does.
  const tables = grids.map((grid) => ({
    grid,
    x: grid.left,
    y: grid.top + 1,
    width: grid.right - grid.left,
    size: 1,
  }));
  const placed = entries.flatMap((entry) => entry.parts.map((part) => ({ ...part, entry })));
  const regions = regionsOf<Piece | (typeof tables)[number] | (typeof placed)[number]>([
    ...rest,
    ...tables,
    ...placed,
  ]);
  return regions.flatMap((region, index) => {
    const lines: TextLine[] = [];
    let pieces: Piece[] = [];
    const endText = () => {
      const rows = gatherRows(pieces).map(({ parts }) => parts);
      for (const line of columnOf(rows, page, `.${index}.${lines.length}`)) lines.push(line);
      pieces = [];
    };
    for (const one of [...region].sort((a, b) => a.y - b.y)) {
      if ('entry' in one) {
        endText();
        lines.push(one.entry);
        continue;
      }
      if (!('grid' in one)) {
        pieces.push(one);
        continue;
      }
      endText();
      for (const line of rowsOfGrid(one.grid, page, `.${index}.${lines.length}`)) lines.push(line);
    }
    endText();
    return lines;
  });
}

/** The rows of a table. */
function rowsOfGrid({ left, right, top, bottom, rows, sides }: Grid, page: Page, name: string): TextLine[] {
  const height = (bottom - top) / rows.length;
  const limits = limitsOf(rows, sides);
  return rows.map((cells, row) => ({
    ...rowOfCells(cells, page, name, { left, right, ends: limits, y: top + (row + 1) * height }),
    limits,
  }));
}

/** Where the lines of each column's cells end at the latest: as far from its right side as words of any begin from the left one. */
function limitsOf(rows: Grid['rows'], sides: Grid['sides']): number[] {
  const spaces = rows.map((row) =>
    Math.min(...row.map((cell, at) => reachOf(cell).start - (sides[at]?.[0] ?? 0))),
  );
  const space = spaces.reduce((least, one) => Math.min(least, one), Infinity);
  return sides.map(([, right]) => right - Math.max(0, space));
}

type Place = {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Where the lines of each cell end at the latest, as drawn lines tell. */
  readonly ends?: readonly number[];
};

/** A row of a table, a part a cell. @param place where it stands; without one, where its words do */
export function rowOfCells(
  cells: readonly (readonly Piece[])[],
  page: Page,
  name: string,
  place?: Place,
): TextLine {
  const first = cells.flat()[0];
  const { left, right, y, ends = [] } = place ?? { left: first?.x ?? 0, right: page.width, y: first?.y ?? 0 };
  const parts = cells.map((pieces, column) => {
    const x = left + ((right - left) * column) / cells.length;
    const empty = { text: '', x, y, width: 0, size: 1, at: 0, font: '', mono: false };
    const lines = inRuns(pieces).flatMap(gatherRows);
    const text = joinWrapped(
      lines.map((line) => joinParts(line.parts).replaceAll('\t', ' ').trim()),
      (at) => isFilled(lines[at]?.parts, lines[at + 1]?.parts, ends[column]),
    );
    const bold =
      pieces.length > 0 && pieces.every((piece) => piece.bold === true || piece.text.trim() === '');
    const needs = lines[0]?.parts[0]?.needs ?? 0;
    return { ...(pieces[0] ?? empty), text, bold, end: lines.at(-1)?.parts.at(-1)?.end ?? x, needs };
  });
  return {
    page: page.number,
    furniture: false,
    right,
    column: `${page.number}${name}.grid`,
    parts,
    y,
    isRuled: true,
  };
}

/** Whether a line of a cell has no room for the next one's first character. @param limit where it ends at the latest (points) */
function isFilled([part, ...others]: Row = [], [next]: Row = [], limit = Infinity): boolean {
  if (part === undefined || next === undefined || others.length > 0) return false;
  const widths = [part, next].map(({ width, text }) => width / Math.max(1, text.trim().length));
  return Math.abs(limit - part.end) < Math.max(...widths);
}
