// The rows of a table that is drawn with signs of one width, as reStructuredText and Pandoc's Markdown have it.

import { type Block, oneLine, rowOf } from './blocks.ts';

export const BORDER = /^\+(?:[-=]+\+)+$/;
export const EDGE = /^[+|].*[+|]$/;
/** Signs that are as wide as two, behind each of which a mark stands while columns are counted. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
export const HALF = '\0';

/** A line in which every sign is as many as it is wide. */
export function widen(line: string): string {
  return line.replace(WIDE, `$&${HALF}`);
}

/** What is shown of the lines of a cell. */
export type ReadCell = (lines: string) => string;

/**
 * @param rows cells of widened lines
 * @param heads how many of them are the table's head
 */
export function rowsOf(
  rows: readonly (readonly string[])[],
  heads: number,
  readCell: ReadCell = oneLine,
): Block[] {
  return rows.map((cells, at) => {
    const words = cells.map((cell) => oneLine(readCell(cell.replaceAll(HALF, ''))));
    return rowOf(words.join('\t'), at < heads);
  });
}

/** A row ends where any cell does; a cell that spans rows stands in its first. */
export function readGrid(lines: readonly string[], readCell?: ReadCell): Block[] {
  const borders = lines.flatMap((line) => [...line.matchAll(/\+(?:[-=]+\+)+/g)]);
  const edges = borders.flatMap(({ 0: border, index }) =>
    [...border.matchAll(/\+/g)].map((one) => index + one.index),
  );
  const starts = [...new Set(edges)].sort((one, other) => one - other);
  const rows: string[][] = [];
  /** The row of what is open in each column. */
  const owners: string[][] = [];
  let heads = 0;
  for (const line of lines.slice(0, -1)) {
    let row: string[] | undefined;
    let cell = 0;
    for (let column = 0; (starts[column + 1] ?? line.length) < line.length; column += 1) {
      const [start = 0, end = 0] = starts.slice(column, column + 2);
      if (/^[-=+]+$/.test(line.slice(start, end + 1))) {
        if (row === undefined) {
          if (line.charAt(start + 1) === '=') heads = rows.length;
          row = [];
          rows.push(row);
        }
        owners[column] = row;
        continue;
      }
      const isOwn = /[|+]/.test(line.charAt(start));
      if (isOwn) cell = column;
      const own = owners[cell] ?? [];
      own[column] ??= '';
      own[cell] = `${own[cell] ?? ''}${isOwn ? '\n' : line.charAt(start)}${line.slice(start + 1, end)}`;
    }
  }
  return rowsOf(rows, heads, readCell);
}
