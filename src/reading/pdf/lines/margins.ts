// Where the lines of columns end at the latest, as all the pages of a file tell. Knows lines, no words but how they begin.

import { groupBy } from '../../../documents/groups.ts';
import { isLed } from '../../signs/leaders.ts';
import type { LinePart, Page, TextLine } from '../pieces/shapes.ts';
import { NEAR_END, SAME_PLACE } from './columns.ts';

/** Of so many lines that begin at a column's left margin one in ten ends near the right one, and fewer beyond it. */
const FEWEST_AT_MARGIN = 20;
const AT_MARGIN = 0.1;
const BEYOND = 0.05;

/**
 * Where lines end that begin at the left margin of their columns, on whatever page, where enough do: what else stands in a
 * column may be wider, as the labels of a figure are.
 *
 * @param leftOf the left margin of a line's column
 */
function marginsAtLeft(
  lines: readonly TextLine[],
  leftOf: (line: TextLine) => number | undefined,
): Map<number, number> {
  const places = groupBy(lines, (line) => {
    const left = leftOf(line);
    const [first] = line.parts;
    const isOut = left === undefined || first === undefined || first.x - left > SAME_PLACE;
    return isOut || line.parts.length > 1 || isLed(first.text) ? null : Math.round(left);
  });
  const margins = new Map<number, number>();
  for (const [at, all] of places) {
    if (all.length < FEWEST_AT_MARGIN) continue;
    const own = all.flatMap(({ parts }) => parts).sort((one, other) => other.end - one.end);
    const most = own.slice(0, 1 + BEYOND * own.length).find(({ end }, index) => {
      const near = own[index + 1 + Math.floor(AT_MARGIN * own.length)];
      return near !== undefined && near.end > end - NEAR_END * near.size;
    });
    if (most !== undefined) margins.set(at, most.end);
  }
  return margins;
}

/** Lines at one place that all begin as an entry does and end anywhere: where the longest ends says nothing. */
const FEWEST_ENTRIES = 3;
const ENTRY = /^["“«([]?[\p{Lu}\p{N}]/u;

/** The places where all lines are such (points). */
function listsIn(lines: readonly TextLine[]): ReadonlySet<number> {
  const firsts = lines.flatMap(({ parts, furniture, isRuled }) =>
    furniture || isRuled === true ? [] : parts.slice(0, 1),
  );
  const places = groupBy(firsts, ({ x }) => Math.round(x));
  const areEntries = (own: readonly LinePart[]) => {
    const most = own.reduce((end, part) => Math.max(end, part.end), 0);
    const near = own.filter(({ end, size }) => end > most - NEAR_END * size);
    return (
      own.length >= FEWEST_ENTRIES &&
      2 * near.length < own.length &&
      own.every(({ text }) => ENTRY.test(text))
    );
  };
  return new Set([...places].filter(([, own]) => areEntries(own)).map(([at]) => at));
}

/**
 * Lines with the right margin that columns of the same left one have on any page that is as wide: a page of short lines shows
 * none. What has a column beside it on any page keeps its own.
 */
export function withMargins(lines: readonly TextLine[], pages: readonly Page[]): TextLine[] {
  const widths = new Map(pages.map(({ number, width }) => [number, Math.round(width)]));
  const byWidth = groupBy(lines, ({ page }) => widths.get(page) ?? 0);
  const [[only = 0] = []] = byWidth;
  if (byWidth.size < 2) return withMarginsOf(lines, only);
  const found = new Map(
    [...byWidth].flatMap(([width, own]) => withMarginsOf(own, width).map((line, at) => [own[at], line])),
  );
  return lines.map((line) => found.get(line) ?? line);
}

/** @param lines of pages of one width (points) */
function withMarginsOf(lines: readonly TextLine[], width: number): TextLine[] {
  const columns = new Map<string, { page: number; left: number; right: number }>();
  /** Where the last column of a page begins. */
  const lastLeft = new Map<number, number>();
  for (const { page, column, parts, right, furniture, isRuled, tagged } of lines) {
    const [first] = parts;
    if (furniture || isRuled === true || tagged !== undefined || first === undefined || parts.length > 1)
      continue;
    const of = columns.get(column) ?? { page, left: first.x, right };
    columns.set(column, { page, left: Math.min(of.left, first.x), right: Math.max(of.right, right) });
    lastLeft.set(page, Math.max(lastLeft.get(page) ?? 0, first.x));
  }
  const known = marginsAtLeft(lines, ({ column }) => columns.get(column)?.left);
  const margins = new Map<number, number>();
  const parted = new Set<number>();
  for (const { page, left, right } of columns.values()) {
    const at = Math.round(left);
    margins.set(at, known.get(at) ?? Math.max(margins.get(at) ?? 0, right));
    if ((lastLeft.get(page) ?? 0) > right) parted.add(at).add(Math.round(lastLeft.get(page) ?? 0));
  }
  const lists = listsIn(lines);
  return lines.map((line) => {
    const of = columns.get(line.column);
    if (of === undefined || line.right !== of.right || parted.has(Math.round(of.left))) return line;
    const margin = margins.get(Math.round(of.left)) ?? line.right;
    const isList = lists.has(Math.round(line.parts[0]?.x ?? 0));
    return { ...line, right: isList ? Math.max(margin, width - of.left) : margin };
  });
}
