// From the pieces of text on a PDF's pages to lines in reading order. Knows places on paper, no PDF.

import type { LinePart, Page, Piece, Row, TextLine } from './shapes.ts';
import { gatherCells } from './tables.ts';

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
/** A line's pieces that may stand above another one of it. */
const MOST_BESIDE = 200;
/** Running heads and feet are among this many lines from a page's edge, with what recurs beyond them to this many, */
const EDGE_LINES = 2;
const DEEPEST_EDGE = 5;
/** and recur on at least one page in this many. */
const RECURS = 4;
const PAGE_NUMBER = /^[-–—\s]*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i;
/** What no running head says. */
const SAID = /\b(?:shall|must|should|will)\b|^(?:\d+\s+)?\p{Ll}/u;
/** What stands apart from the words it numbers, of no more pieces than this, */
const LONGEST_MARK = 40;
const LONE_MARK = /^(?:[•◦▪–-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L})[.)]?|\p{Lu}{1,5}-\d+(?:\.\d+)*[.:]?)$/u;
/** and what does so in a table's row too; other numbers are a cell there. */
const LIST_MARK = /^(?:[•◦▪–-]|\(?(?:\d{1,3}|\p{L})[.)])$/u;

/** Every line of every page in reading order: of two columns the left one first, running heads marked. */
export function linesOf(pages: readonly Page[]): TextLine[] {
  const perPage = pages.map((page) => ({ page, rows: rowsOf(page.pieces) }));
  const recurring = findRecurring(perPage.map(({ rows }) => rows));
  return perPage.flatMap(({ page, rows }) => {
    const recurs = rows.map((row) => recurring.has(keyOf(row)) || PAGE_NUMBER.test(joinParts(row)));
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
      ...columnOf(edge(false), page, 'head', true),
      ...orderColumns(body, page),
      ...columnOf(edge(true), page, 'foot', true),
    ];
  });
}

/** The words of a row or line; its parts are joined by tabs, as cells are. */
export function joinParts(parts: Row): string {
  return parts.map(({ text }) => text).join('\t');
}

/** Pieces with one baseline, split where a gap parts them. */
function rowsOf(pieces: readonly Piece[]): Row[] {
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
      !row.slice(-MOST_BESIDE).some((other) => isOver(other, piece))
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
function joinPieces(row: readonly Piece[], starts: ReadonlySet<number>, mark = LONE_MARK): LinePart[] {
  const parts: LinePart[] = [];
  /** The texts of each part, joined at the end: a line may be of a hundred thousand pieces. */
  const texts: string[][] = [];
  for (const piece of row) {
    const last = parts.at(-1);
    const words = texts.at(-1) ?? [];
    const gap = last === undefined ? 0 : piece.x - last.end;
    const marks =
      gap < 4 * GAP * piece.size && words.length <= LONGEST_MARK && mark.test(words.join('').trim());
    const widest = starts.has(Math.round(piece.x)) ? CELL_GAP : GAP;
    if (last !== undefined && (gap < widest * last.size || marks)) {
      const space = gap > SPACE * last.size && !/\s$/.test(words.at(-1) ?? '') && !/^\s/.test(piece.text);
      words.push(space ? ` ${piece.text}` : piece.text);
      const { x, y } = last;
      const end = Math.max(last.end, piece.x + piece.width);
      const longer = piece.width > last.width ? piece : last;
      parts[parts.length - 1] = { ...longer, x, y, end, width: end - x, mono: last.mono && piece.mono };
    } else {
      parts.push({ ...piece, end: piece.x + piece.width });
      texts.push([piece.text]);
    }
  }
  return parts.map((part, index) => ({ ...part, text: texts[index]?.join('') ?? '' }));
}

function findRecurring(pages: readonly (readonly Row[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const rows of pages) {
    const edges = rows
      .filter((row, index) => isEdge(index, rows, DEEPEST_EDGE) && !SAID.test(joinParts(row)))
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
function keyOf(row: Row): string {
  return `${joinParts(row).replace(/\d+/g, '#').trim()} ${Math.round((row[0]?.y ?? 0) / 10)}`;
}

function orderColumns(rows: readonly Row[], page: Page): TextLine[] {
  const gutter = findGutter(rows.flat(), page.width);
  if (gutter === null) return columnOf(gatherCells(rows), page, '');
  /** What is read one after the other: columns between lines that stand across both. */
  const read: TextLine[][] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  let band = 0;
  const endBand = () => {
    read.push(columnOf(left, page, `.${band}.left`), columnOf(right, page, `.${band}.right`));
    left = [];
    right = [];
    band += 1;
  };
  for (const row of rows) {
    const before = row.filter((part) => part.end <= gutter);
    const after = row.filter((part) => part.x >= gutter - 1);
    if (before.length + after.length < row.length) {
      // A title or a figure across both columns: what stands above it is read first.
      endBand();
      read.push(columnOf([row], page, `.${band}`));
      continue;
    }
    if (before.length > 0) left.push(before);
    if (after.length > 0) right.push(after);
  }
  endBand();
  return read.flat();
}

/** Where the right one of two columns begins, or null where the page has one column. */
function findGutter(parts: readonly LinePart[], width: number): number | null {
  const starts = new Map<number, number>();
  for (const { x } of parts) {
    if (x > width * 0.3 && x < width * 0.7) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1);
  }
  const [gutter] = [...starts].sort((one, other) => other[1] - one[1])[0] ?? [];
  if (gutter === undefined) return null;
  const left = parts.filter((part) => part.end <= gutter);
  const right = parts.filter((part) => part.x >= gutter - 1);
  const across = parts.length - left.length - right.length;
  const filled = fills(left) && fills(right);
  return filled && across < Math.min(left.length, right.length) ? gutter - 0.5 : null;
}

function fills(column: readonly LinePart[]): boolean {
  const start = column.reduce((least, { x }) => Math.min(least, x), Infinity);
  const end = column.reduce((most, part) => Math.max(most, part.end), 0);
  const filled = column.filter(({ width }) => width >= FILLED * (end - start)).length;
  return column.length >= FEWEST_LINES && filled * 2 > column.length;
}

/** The lines of a column, which ends where the longest of them does. `name` tells it from others of its page. */
function columnOf(rows: readonly Row[], page: Page, name: string, furniture = false): TextLine[] {
  const right = rows.reduce((most, row) => Math.max(most, row.at(-1)?.end ?? 0), 0);
  const of = { page: page.number, furniture, right, column: `${page.number}${name}` };
  return rows.map((parts) => ({ ...of, parts, y: parts[0]?.y ?? 0 }));
}
