// Knows many entries of contents from the rows of a table where nothing else says which they are.

import type { Gathered } from '../lines/rows.ts';
import type { Page, Piece } from '../pieces/shapes.ts';
import { findGrids, NOWHERE } from '../tables/grids.ts';

/** So many, most of their lines, are entries whatever stands elsewhere, if they count up the file's pages and nobody drew a table. */
const MANY = 12;
const MOST = 0.7;
/** Of many entries, as many numbers: what takes fewer are classes, and the letters of Roman ones may be marks. */
const DIFFERENT = 0.5;
/** Of type sizes: what differs less is one. */
export const SAME_SIZE = 0.04;

/** What stands between a page's head and foot. */
export type Body = { readonly page: Page; readonly rows: readonly Gathered[] };
export type Entry = { readonly title: string; readonly number: string; readonly isLed: boolean };
/** A row of a page, and the entry that it may be. */
export type Line = {
  readonly body: Body;
  readonly row: Gathered;
  readonly entry: Entry | null;
};

/** Whether so many lines end in numbers of pages that these need nothing to lead to. @param last null of a page by itself */
export function areMany(
  run: readonly Line[],
  entries: readonly Line[],
  last: number | null,
  isDrawn: (line: Line) => boolean,
): boolean {
  if (entries.length < MANY || entries.length < MOST * run.length) return false;
  const values = entries.map(({ entry }) => Number(entry?.number)).filter((value) => !Number.isNaN(value));
  if (new Set(values).size < DIFFERENT * entries.length) return false;
  const mayLead = last === null ? areParted(run) : values.every((value) => value <= last);
  return mayLead && !entries.some(isDrawn);
}

/** Whether titles of another look stand between entries, which the rows of a table seldom have. */
function areParted(run: readonly Line[]): boolean {
  const first = run.findIndex(({ entry }) => entry !== null);
  const [look] = run[first]?.row.parts ?? [];
  return run.slice(first).some(({ entry, row: { parts } }) => {
    const [title] = parts;
    if (entry !== null || title === undefined || look === undefined || parts.length > 1) return false;
    return title.font !== look.font || Math.abs(title.size - look.size) > SAME_SIZE * look.size;
  });
}

/** Whether a line stands in a table that is ruled, or on a page that the file says has one. Each page is looked at once. */
export function drawnIn(): (line: Line) => boolean {
  const drawn = new Map<Body, ReadonlySet<Piece> | 'all'>();
  const drawnOn = ({ page, rows }: Body) => {
    if (page.tagged?.some(({ role }) => role === 'table-row')) return 'all';
    const pieces = rows.flatMap((row) => row.pieces);
    const { grids } = findGrids(pieces, page.rules ?? [], NOWHERE);
    return new Set(grids.flatMap((grid) => grid.rows.flat(2)));
  };
  return ({ body, row }) => {
    const own = drawn.get(body) ?? drawnOn(body);
    drawn.set(body, own);
    return own === 'all' || row.pieces.some((piece) => own.has(piece));
  };
}
