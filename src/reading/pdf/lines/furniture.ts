// Tells a page's running heads, feet and numbers from its text: by what recurs from page to page, and by where it stands.
// Knows rows, no columns.

import { hasLeader } from '../../signs/leaders.ts';
import { usualOf } from '../../signs/usual.ts';
import type { Page, Row, Rule } from '../pieces/shapes.ts';
import { SAME_PLACE } from './columns.ts';
import { LARGER } from './looks.ts';
import { joinParts } from './rows.ts';

/** Running heads and feet are among this many lines from a page's edge, with what recurs beyond them to this many, */
const EDGE_LINES = 2;
const DEEPEST_EDGE = 5;
/** and recur on at least one page in this many. */
const RECURS = 4;
const PAGE_NUMBER = /^[-–—\s]*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i;
/** The number of a page before or behind its head: Arabic of two digits and more, or Roman. */
const NUMBERED_HEAD =
  /^(?:\d{2,4}|[ivxlc]{1,7})(?:\s*[|·•]\s*|\s+)\p{L}|^\d{1,4}\s*\|\s*\S|\p{L}\S*(?:\s*[|·•]\s*|\s+)(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{2,7})$/u;
/** It is no larger than the text (times), and apart from it (in type sizes). */
const NOT_LARGER = 1.05;
const APART = 1.6;
/** On the left, in the middle and on the right: a row of more is a table's. */
const MOST_PARTS = 3;
/** Rows of a page that has a head. */
const FEWEST_ROWS = 5;
/** In its type sizes: how far below a title its year stands. */
const BELOW = 3;
/** Rules at the sides of a frame. */
const FRAME = 2;
/** What no running head says, and how none begins that is of one part: a word in small letters, as few names are. */
const SAID = /\b(?:shall|must|should|will)\b/;
const GOES_ON = /^(?:\d+\s+)?\p{Ll}+(?!\p{L})/u;
/** What goes on with such a line stands below it on as many pages, and at least these. */
const OFTEN = 3;

export type Furniture = {
  /** Whether a row stands at the same place of other pages. */
  readonly recurs: (row: Row) => boolean;
  /** Of a page's rows from its top, which are none of its text. */
  readonly among: (rows: readonly Row[], page: Pick<Page, 'rules'>) => readonly boolean[];
};

/** @param rows those of each page, from its top */
export function findFurniture(pages: readonly Page[], rows: readonly (readonly Row[])[]): Furniture {
  const recurring = findRecurring(rows);
  const usual = usualOf(
    pages.flatMap(({ pieces }) => pieces),
    ({ size, text }) => [size, text.length],
  );
  const timesOf = (row: Row) => recurring.get(keyOf(row)) ?? 0;
  const recurs = (row: Row) => timesOf(row) > 0 && mayBegin(row);
  return {
    recurs,
    among: (own, { rules = [] }) => {
      const isNumber = (row: Row, index: number) =>
        isEdge(index, own, DEEPEST_EDGE) &&
        isPageNumber(row) &&
        !isBelowTitle(index, own, usual) &&
        !isInTable(row, rules);
      const isRest = (row: Row, above: Row = []) =>
        recurs(above) && timesOf(row) >= OFTEN && timesOf(row) === timesOf(above);
      const known = own.map(
        (row, index) => recurs(row) || isRest(row, own[index - 1]) || isNumber(row, index),
      );
      return known.map(
        (is, index) =>
          (is &&
            (isEdge(index, own, EDGE_LINES) ||
              (isEdge(index, own, DEEPEST_EDGE) &&
                (known.slice(0, index).every(Boolean) || known.slice(index).every(Boolean))))) ||
          isNumberedHead(index, own, usual),
      );
    },
  };
}

/** Whether a row may be a page's number and nothing else. */
export function isPageNumber(row: Row): boolean {
  return PAGE_NUMBER.test(joinParts(row));
}

/** Whether a row stands beside the rules that go down between the columns of a table, of which a frame has none. */
function isInTable([first]: Row, rules: readonly Rule[]): boolean {
  const y = first?.y ?? 0;
  return rules.filter(({ isAcross, start, end }) => !isAcross && start < y && y < end).length > FRAME;
}

/** Whether a row is close below one of larger type: the year of a title. */
function isBelowTitle(index: number, rows: readonly Row[], usual: number): boolean {
  const [above, row] = [rows[index - 1]?.[0], rows[index]?.[0]];
  if (above === undefined || row === undefined) return false;
  return above.size > LARGER * usual && row.y - above.y < BELOW * above.size;
}

/** Whether a row is a page's first or last, apart from the rest, and has its number: the head of a page that is alone. */
function isNumberedHead(index: number, rows: readonly Row[], usual: number): boolean {
  const isFirst = index === 0;
  if (rows.length < FEWEST_ROWS || (!isFirst && index !== rows.length - 1)) return false;
  const [row, next] = [rows[index], rows[isFirst ? 1 : index - 1]];
  const [first] = row ?? [];
  if (row === undefined || first === undefined || first.size > NOT_LARGER * usual) return false;
  if (row.length > MOST_PARTS || isRowOf(row, next)) return false;
  const gap = Math.abs((next?.[0]?.y ?? first.y) - first.y);
  const text = joinParts(row).trim();
  return gap > APART * first.size && NUMBERED_HEAD.test(text) && !hasLeader(text) && !/[.!?;:]$/.test(text);
}

/** Whether a row has several parts that begin where those of another do, as rows of one table do. */
function isRowOf(row: Row, other: Row | undefined): boolean {
  return (
    row.length > 1 &&
    row.length === other?.length &&
    row.every(({ x }, at) => Math.abs(x - (other[at]?.x ?? 0)) <= SAME_PLACE)
  );
}

function findRecurring(pages: readonly (readonly Row[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const rows of pages) {
    const edges = rows
      .filter((row, index) => isEdge(index, rows, DEEPEST_EDGE) && !SAID.test(joinParts(row)))
      .map(keyOf);
    for (const key of new Set(edges)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 1 && count * RECURS >= pages.length));
}

function mayBegin(row: Row): boolean {
  return row.length > 1 || !GOES_ON.test(joinParts(row));
}

function isEdge(index: number, rows: readonly unknown[], lines: number): boolean {
  return index < lines || index >= rows.length - lines;
}

/** Equal for the running heads of two pages: their words but for numbers, and about the same place. */
function keyOf(row: Row): string {
  return `${joinParts(row).replace(/\d+/g, '#').trim()} ${Math.round((row[0]?.y ?? 0) / 10)}`;
}
