// Tables that Pandoc draws in Markdown: below a line of dashes for each column, between two of them, or as a grid. Source:
// Pandoc's guide, "simple tables", "multiline tables" and "grid tables".

import type { Block } from '../blocks/blocks.ts';
import { BORDER, EDGE, HALF, readGrid, rowsOf, widen } from '../blocks/grid.ts';
import { add, type Current, findEnd, type Reading, takeLines } from './reading.ts';

const COLUMNS = /^-{3,}(?: +-{3,})+$/;
/** Dashes for each column, or for all of them together. */
const DASHES = /^-{3,}(?: +-{3,})*$/;

/** The whole of a table that is drawn, if a line begins one, or stands below its head. */
export function readDrawn(reading: Reading, { at, words, indent }: Current): boolean {
  const first = words.trimEnd();
  const isBorder = BORDER.test(first);
  if (!isBorder && !DASHES.test(first)) return false;
  const take = (from: number, to: number) =>
    takeLines(reading, from, to, indent)
      .split('\n')
      .map((line) => widen(line.trimEnd()));
  const isRule = (line: string) => DASHES.test(line.trim());
  /** @returns whether there are rows */
  const addTable = (rows: readonly Block[] | null, next: number) => {
    for (const row of rows ?? []) add(reading, row);
    if (rows !== null) reading.next = next;
    return rows !== null;
  };
  if (isBorder) {
    const lines = take(
      at,
      findEnd(reading, at + 1, (line) => !EDGE.test(line.trim())),
    );
    const last = lines.findLastIndex((line) => BORDER.test(line));
    const grid = lines.slice(0, last + 1);
    // What is drawn otherwise is a picture.
    const picture = { role: 'code', text: grid.join('\n').replaceAll(HALF, '') } as const;
    return last > 0 && addTable(isGrid(grid) ? readGrid(grid) : [picture], at + last + 1);
  }
  const isColumns = COLUMNS.test(first);
  if (isColumns && isOneLine(reading, at)) {
    const end = findEnd(reading, at + 1, (line) => line.trim() === '' || isRule(line));
    const rows = end === at + 1 ? null : readColumns(first, take(at - 1, at), take(at + 1, end));
    if (rows !== null) reading.blocks.pop();
    return addTable(rows, end);
  }
  if (reading.open) return false;
  const next = findEnd(reading, at + 1, isRule);
  const [columns, end] = isColumns ? [at, next] : [next, findEnd(reading, next + 1, isRule)];
  const [drawn = '', last] = [...take(columns, columns + 1), ...take(end, end + 1)];
  if (!COLUMNS.test(drawn) || drawn.length !== first.length || last?.length !== first.length) return false;
  const head = isColumns ? [] : take(at + 1, columns);
  return addTable(readColumns(drawn, head, take(columns + 1, end)), end + 1);
}

/** Whether lines draw columns: all as long, and with bars nowhere but where a border has a corner. */
function isGrid(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  const borders = lines.filter((line) => BORDER.test(line));
  const corners = new Set(borders.flatMap((border) => [...border.matchAll(/\+/g)].map(({ index }) => index)));
  const isWithin = (line: string) =>
    line.length === first.length && [...line.matchAll(/\|/g)].every(({ index }) => corners.has(index));
  return borders.length > 1 && corners.size > 2 && lines.every(isWithin);
}

/** Whether what stands open is a paragraph that began on the line before. */
function isOneLine({ open, blocks, lines }: Reading, at: number): boolean {
  return open && blocks.at(-1)?.role === 'paragraph' && (at < 2 || lines[at - 2]?.trim() === '');
}

/**
 * Rows are parted by blank lines, where there are any.
 *
 * @returns null where words stand between columns
 */
function readColumns(drawn: string, head: readonly string[], body: readonly string[]): Block[] | null {
  const starts = [...drawn.matchAll(/-+/g)].map(({ index }) => index);
  const isBetween = (line: string) => starts.some((start) => start > 0 && /\S/.test(line.charAt(start - 1)));
  if ([...head, ...body].some(isBetween)) return null;
  const isParted = body.some((line, at) => line.trim() === '' && at < body.length - 1);
  const groups: string[][] = head.length === 0 ? [] : [[...head]];
  let isNew = true;
  for (const line of body) {
    const isBlank = line.trim() === '';
    if (!isBlank && (isNew || !isParted)) groups.push([]);
    if (!isBlank) groups.at(-1)?.push(line);
    isNew = isBlank;
  }
  const rows = groups.map((lines) =>
    starts.map((start, column) =>
      lines.map((line) => line.slice(start, starts[column + 1]).trim()).join(' '),
    ),
  );
  return rowsOf(rows, head.length === 0 ? 0 : 1);
}
