// From the pieces of text on a PDF's pages to lines in reading order. Knows places on paper, no PDF.

import { gatherCells } from './tables.ts';

/** A run of characters as a PDF places it. Lengths in points, `y` the baseline counted from the page's top. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** Whether all its characters are of one width, as in code. */
  readonly mono: boolean;
};
export type Page = { readonly number: number; readonly width: number; readonly pieces: readonly Piece[] };

/** A line, or the part of one that stands apart from the rest of it as a table's cells do. */
export type Segment = Piece & { readonly end: number };
/** A line in reading order, with the column that it stands in. */
export type Line = {
  readonly page: number;
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly furniture: boolean;
  /** Where the column's longest line ends. */
  readonly right: number;
  /** Lines of one column on one page have one number. */
  readonly column: string;
};

/** All of these in type sizes. Baselines this near are one line: superscripts are not further off. */
const SAME_LINE = 0.4;
/** A word space is at least this wide, */
const SPACE = 0.15;
/** and no justified line has one this wide: it parts columns or cells. */
const GAP = 1.5;
/** Narrower gaps part cells too, where a cell of another row begins at just the same place. */
const CELL_GAP = 0.3;
/** Two columns of fewer lines are more likely a table. */
const FEWEST_LINES = 5;
/** Lines of running text fill about their column; a table's cells do not. */
const FILLED = 0.6;
/** Running heads and feet are among this many lines from a page's edge, with what recurs beyond them to this many, */
const EDGE_LINES = 2;
const DEEPEST_EDGE = 5;
/** and recur on at least one page in this many. */
const RECURS = 4;
const PAGE_NUMBER = /^[-–—\s]*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i;
/** What no running head says. */
const SAID = /\b(?:shall|must|should|will)\b|^(?:\d+\s+)?\p{Ll}/u;
/** What stands apart from the words it numbers, */
const LONE_MARK = /^(?:[•◦▪–-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L})[.)]?|\p{Lu}{1,5}-\d+(?:\.\d+)*[.:]?)$/u;
/** and what does so in a table's row too; other numbers are a cell there. */
const LIST_MARK = /^(?:[•◦▪–-]|\(?(?:\d{1,3}|\p{L})[.)])$/u;

/** Every line of every page in reading order: of two columns the left one first, running heads marked. */
export function linesOf(pages: readonly Page[]): Line[] {
  const perPage = pages.map((page) => ({ page, rows: rowsOf(page.pieces) }));
  const recurring = findRecurring(perPage.map(({ rows }) => rows));
  return perPage.flatMap(({ page, rows }) => {
    const recurs = rows.map((row) => recurring.has(keyOf(row)) || PAGE_NUMBER.test(wordsOf(row)));
    const isFurniture = recurs.map(
      (known, index) =>
        known &&
        (isEdge(index, rows, EDGE_LINES) ||
          (isEdge(index, rows, DEEPEST_EDGE) &&
            (recurs.slice(0, index).every(Boolean) || recurs.slice(index).every(Boolean)))),
    );
    const edge = (after: boolean) =>
      rows.filter((_, index) => isFurniture[index] === true && index >= rows.length / 2 === after);
    const body = rows.filter((_, index) => isFurniture[index] !== true);
    return [
      ...edge(false).map((row) => lineOf(row, page.number, true, 'head')),
      ...orderColumns(body, page),
      ...edge(true).map((row) => lineOf(row, page.number, true, 'foot')),
    ];
  });
}

/** The words of a row or line; its parts are joined by tabs, as cells are. */
export function wordsOf(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('\t');
}

/** Pieces with one baseline, split where a gap parts them. */
function rowsOf(pieces: readonly Piece[]): Segment[][] {
  const inOrder = pieces.filter((piece) => piece.text.trim() !== '').sort((one, other) => one.y - other.y);
  const rows: Piece[][] = [];
  /** The largest of a line: between its superscripts and subscripts. */
  let base: Piece | undefined;
  for (const piece of inOrder) {
    const row = rows.at(-1);
    if (
      row !== undefined &&
      base !== undefined &&
      piece.y - base.y < SAME_LINE * Math.max(piece.size, base.size) &&
      !row.some((other) => isOver(other, piece))
    ) {
      row.push(piece);
      if (piece.size > base.size) base = piece;
    } else {
      rows.push([piece]);
      base = piece;
    }
  }
  for (const row of rows) row.sort((one, other) => one.x - other.x);
  const apart = rows.flatMap((row) => joinPieces(row, new Set()).slice(1));
  const starts = new Set(apart.map(({ x }) => Math.round(x)));
  return rows.map((row) => {
    const cells = joinPieces(row, starts, LIST_MARK);
    return cells.length > 2 ? cells : joinPieces(row, starts);
  });
}

/** Whether a piece stands above another, as no piece of one line does: beside a large heading are two lines of text. */
function isOver(above: Piece, below: Piece): boolean {
  const shared = Math.min(above.x + above.width, below.x + below.width) - Math.max(above.x, below.x);
  return below.y > above.y && shared > Math.min(above.width, below.width) / 2;
}

/**
 * @param starts where cells are known to begin on this page
 * @param mark what belongs to the words behind it
 */
function joinPieces(row: readonly Piece[], starts: ReadonlySet<number>, mark = LONE_MARK): Segment[] {
  const segments: Segment[] = [];
  for (const piece of row) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : piece.x - last.end;
    const marks = last !== undefined && mark.test(last.text.trim()) && gap < 4 * GAP * piece.size;
    const widest = starts.has(Math.round(piece.x)) ? CELL_GAP : GAP;
    if (last !== undefined && (gap < widest * last.size || marks)) {
      const space = gap > SPACE * last.size && !/\s$/.test(last.text) && !/^\s/.test(piece.text);
      const text = `${last.text}${space ? ' ' : ''}${piece.text}`;
      const longer = piece.width > last.width ? piece : last;
      const end = Math.max(last.end, piece.x + piece.width);
      const mono = last.mono && piece.mono;
      segments[segments.length - 1] = {
        ...longer,
        x: last.x,
        y: last.y,
        text,
        end,
        width: end - last.x,
        mono,
      };
    } else {
      segments.push({ ...piece, end: piece.x + piece.width });
    }
  }
  return segments;
}

function findRecurring(pages: readonly (readonly Segment[][])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const rows of pages) {
    const edges = rows
      .filter((row, index) => isEdge(index, rows, DEEPEST_EDGE) && !SAID.test(wordsOf(row)))
      .map(keyOf);
    for (const key of new Set(edges)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const recurring = [...counts].filter(([, count]) => count > 1 && count * RECURS >= pages.length);
  return new Set(recurring.map(([key]) => key));
}

function isEdge(index: number, rows: readonly unknown[], lines: number): boolean {
  return index < lines || index >= rows.length - lines;
}

/** Equal for the running heads of two pages: their words but for numbers, and about the same place. */
function keyOf(row: readonly Segment[]): string {
  return `${wordsOf(row).replace(/\d+/g, '#').trim()} ${Math.round((row[0]?.y ?? 0) / 10)}`;
}

function orderColumns(rows: readonly Segment[][], page: Page): Line[] {
  const gutter = findGutter(rows.flat(), page.width);
  if (gutter === null) {
    return withRight(gatherCells(rows).map((row) => lineOf(row, page.number, false, `${page.number}`)));
  }
  const lines: Line[] = [];
  let left: Segment[][] = [];
  let right: Segment[][] = [];
  let band = 0;
  const endBand = () => {
    for (const [side, part] of [left, right].entries()) {
      lines.push(
        ...withRight(part.map((row) => lineOf(row, page.number, false, `${page.number}.${band}.${side}`))),
      );
    }
    left = [];
    right = [];
    band += 1;
  };
  for (const row of rows) {
    const before = row.filter((segment) => segment.end <= gutter);
    const after = row.filter((segment) => segment.x >= gutter - 1);
    if (before.length + after.length < row.length) {
      // A title or a figure across both columns: what stands above it is read first.
      endBand();
      lines.push(lineOf(row, page.number, false, `${page.number}.${band}`));
      continue;
    }
    if (before.length > 0) left.push(before);
    if (after.length > 0) right.push(after);
  }
  endBand();
  return lines;
}

/** Where the right one of two columns begins, or null where the page has one column. */
function findGutter(segments: readonly Segment[], width: number): number | null {
  const starts = new Map<number, number>();
  for (const { x } of segments) {
    if (x > width * 0.3 && x < width * 0.7) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1);
  }
  const [gutter] = [...starts].sort((one, other) => other[1] - one[1])[0] ?? [];
  if (gutter === undefined) return null;
  const left = segments.filter((segment) => segment.end <= gutter);
  const right = segments.filter((segment) => segment.x >= gutter - 1);
  const across = segments.length - left.length - right.length;
  const filled = fills(left) && fills(right);
  return filled && across < Math.min(left.length, right.length) ? gutter - 0.5 : null;
}

function fills(column: readonly Segment[]): boolean {
  const start = Math.min(...column.map(({ x }) => x));
  const end = Math.max(...column.map((segment) => segment.end));
  const filled = column.filter(({ width }) => width >= FILLED * (end - start)).length;
  return column.length >= FEWEST_LINES && filled * 2 > column.length;
}

function lineOf(segments: readonly Segment[], page: number, furniture: boolean, column: string): Line {
  const [first] = segments;
  return { page, segments, y: first?.y ?? 0, furniture, right: segments.at(-1)?.end ?? 0, column };
}

function withRight(lines: readonly Line[]): Line[] {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  return lines.map((line) => ({ ...line, right }));
}
