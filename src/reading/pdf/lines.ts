// From the pieces of text on a PDF's pages to lines in reading order. Knows places on paper, no PDF.

import { findBands } from './bands.ts';
import { findGrids, type Grid } from './grids.ts';
import { regionsOf } from './regions.ts';
import {
  ARTIFACT,
  type LinePart,
  type Page,
  type Piece,
  type Row,
  type Tagged,
  type TextLine,
} from './shapes.ts';
import { gatherCells } from './tables.ts';

/** All of these in type sizes. Baselines this near are one line: superscripts are not further off. */
const SAME_LINE = 0.4;
/** A word space is at least this wide, */
const SPACE = 0.15;
/** and no justified line has one this wide: it parts columns or cells. */
const GAP = 1.5;
/** Narrower gaps part cells too, where a cell of another row begins at just the same place. */
const CELL_GAP = 0.3;
/** A line's pieces that may stand above another one of it. */
const MOST_BESIDE = 200;
/** Running heads and feet are among this many lines from a page's edge, with what recurs beyond them to this many, */
const EDGE_LINES = 2;
const DEEPEST_EDGE = 5;
/** and recur on at least one page in this many. */
const RECURS = 4;
const PAGE_NUMBER = /^[-–—\s]*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i;
/** The number of a page before or behind its head: Arabic of two digits and more, or Roman. */
const NUMBERED_HEAD =
  /^(?:\d{2,4}|[ivxlc]{1,7})(?:\s*[|·•]\s*|\s+)\p{L}|^\d{1,4}\s*\|\s*\S|\p{L}\S*(?:\s*[|·•]\s*|\s+)(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{2,7})$/u;
const LONGEST_HEAD = 110;
/** It is no larger than the text (times), and apart from it (in type sizes). */
const NOT_LARGER = 1.05;
const APART = 1.6;
/** Rows of a page that has a head, and entries of a table of contents. */
const FEWEST_ROWS = 5;
const FEWEST_ENTRIES = 4;
/** A line to write on, of a form. */
const DOTS = /^[.…·_\s]{4,}$/;
/** What no running head says. */
const SAID = /\b(?:shall|must|should|will)\b|^(?:\d+\s+)?\p{Ll}/u;
/** What stands apart from the words it numbers, of no more pieces than this, */
const LONGEST_MARK = 40;
const LONE_MARK = /^(?:[•◦▪–-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L})[.)]?|\p{Lu}{1,5}-\d+(?:\.\d+)*[.:]?)$/u;
/** and what does so in a table's row too; other numbers are a cell there. */
const LIST_MARK = /^(?:[•◦▪–-]|\(?(?:\d{1,3}|\p{L})[.)])$/u;

/** Every line of every page in reading order: column by column, tables that are ruled in their place, running heads marked. */
export function linesOf(pages: readonly Page[]): TextLine[] {
  const perPage = pages.map((page) => ({
    page,
    all: gatherRows(page.pieces).filter(({ parts }) => !DOTS.test(joinParts(parts))),
  }));
  const recurring = findRecurring(perPage.map(({ all }) => all.map(({ parts }) => parts)));
  const usual = usualSize(pages);
  return perPage.flatMap(({ page, all }) => {
    const rows = all.map(({ parts }) => parts);
    if (page.isAside === true) return columnOf(rows, page, 'aside', true);
    if (page.tagged !== undefined) return taggedLines(page.tagged, page, recurring);
    const recurs = rows.map((row) => recurring.has(keyOf(row)) || PAGE_NUMBER.test(joinParts(row)));
    const isFurniture = recurs.map(
      (known, index) =>
        (known &&
          (isEdge(index, rows, EDGE_LINES) ||
            (isEdge(index, rows, DEEPEST_EDGE) &&
              (recurs.slice(0, index).every(Boolean) || recurs.slice(index).every(Boolean))))) ||
        isNumberedHead(index, rows, usual),
    );
    const edge = (after: boolean) =>
      rows.filter((_, index) => isFurniture[index] === true && index >= rows.length / 2 === after);
    const body = all.filter((_, index) => isFurniture[index] !== true).flatMap(({ pieces }) => pieces);
    return [
      ...columnOf(edge(false), page, 'head', true),
      ...orderBody(body, page),
      ...columnOf(edge(true), page, 'foot', true),
    ];
  });
}

/** The lines of a page whose file says its blocks; what it leaves out stands among them by its place. */
function taggedLines(tagged: readonly Tagged[], page: Page, recurring: ReadonlySet<string>): TextLine[] {
  const known = new Set(tagged.flatMap(({ cells }) => cells.flat()));
  const others = page.pieces.filter((piece) => !known.has(piece) && piece.text.trim() !== '');
  const isArtifact = ({ mark }: Piece) => mark === ARTIFACT;
  const furniture = gatherRows(others.filter(isArtifact)).map(({ parts }) => parts);
  const rest = orderBody(
    others.filter((piece) => !isArtifact(piece)),
    page,
  );
  const rightOf = rightsOf(tagged);
  const lines = tagged.flatMap((block, index) => {
    const name = `.tag${index}`;
    if (block.role === 'table-row') return [{ ...rowOfCells(block.cells, page, name), tagged: block }];
    const rows = inRuns(block.cells.flat()).flatMap((run) => gatherRows(run).map(({ parts }) => parts));
    const isHead = rows.length === 1 && rows.every((row) => recurring.has(keyOf(row)));
    const right = rightOf(index);
    return columnOf(rows, page, name, isHead).map((line) =>
      isHead ? line : { ...line, right, tagged: block },
    );
  });
  for (const line of rest) {
    const at = lines.findIndex(({ y }) => y > line.y);
    lines.splice(at === -1 ? lines.length : at, 0, line);
  }
  const first = lines[0]?.y ?? 0;
  const head = furniture.filter(([part]) => (part?.y ?? 0) <= first);
  const foot = furniture.filter(([part]) => (part?.y ?? 0) > first);
  return [...columnOf(head, page, 'head', true), ...lines, ...columnOf(foot, page, 'foot', true)];
}

/** A page with more blocks is no page of text, and each looks at all. */
const MOST_BLOCKS = 2_000;

/** Where the blocks end that stand above or below one, itself among them. */
function rightsOf(tagged: readonly Tagged[]): (index: number) => number {
  const widths = tagged.map(({ cells }) => {
    const own = cells.flat();
    return {
      start: own.reduce((least, { x }) => Math.min(least, x), Infinity),
      end: own.reduce((most, { x, width }) => Math.max(most, x + width), 0),
    };
  });
  return (index) => {
    const { start, end } = widths[index] ?? { start: 0, end: 0 };
    if (widths.length > MOST_BLOCKS) return end;
    return widths.reduce(
      (most, one) => (one.start < end && one.end > start ? Math.max(most, one.end) : most),
      end,
    );
  };
}

/** A block's pieces in the runs that go down the page: it may go on at the top of the next column. */
function inRuns(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run === undefined || piece.y < lowest - 2 * piece.size) {
      runs.push([piece]);
      lowest = piece.y;
    } else {
      run.push(piece);
      lowest = Math.max(lowest, piece.y);
    }
  }
  return runs;
}

/** What stands between a page's head and foot, in reading order. */
function orderBody(body: readonly Piece[], page: Page): TextLine[] {
  const ruled = findGrids(body, page.rules ?? []);
  const banded = findBands(ruled.rest, page.rules ?? []);
  const grids = [...ruled.grids, ...banded.grids];
  const { rest } = banded;
  // A table stands where its first line does.
  const tables = grids.map((grid) => ({
    grid,
    x: grid.left,
    y: grid.top + 1,
    width: grid.right - grid.left,
    size: 1,
  }));
  const regions = regionsOf<Piece | (typeof tables)[number]>([...rest, ...tables]);
  return regions.flatMap((region, index) => {
    const lines: TextLine[] = [];
    let pieces: Piece[] = [];
    const endText = () => {
      const rows = gatherCells(gatherRows(pieces).map(({ parts }) => parts));
      for (const line of joinContents(columnOf(rows, page, `.${index}.${lines.length}`))) lines.push(line);
      pieces = [];
    };
    for (const one of [...region].sort((a, b) => a.y - b.y)) {
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

/** The rows of a ruled table. */
function rowsOfGrid({ left, right, top, bottom, rows }: Grid, page: Page, name: string): TextLine[] {
  const height = (bottom - top) / rows.length;
  return rows.map((cells, row) =>
    rowOfCells(cells, page, name, { left, right, y: top + (row + 1) * height }),
  );
}

/** A row of a table, a part a cell. @param place where it stands; without one, where its words do */
function rowOfCells(
  cells: readonly (readonly Piece[])[],
  page: Page,
  name: string,
  place?: { readonly left: number; readonly right: number; readonly y: number },
): TextLine {
  const first = cells.flat()[0];
  const { left, right, y } = place ?? { left: first?.x ?? 0, right: page.width, y: first?.y ?? 0 };
  const parts = cells.map((pieces, column) => {
    const x = left + ((right - left) * column) / cells.length;
    const empty = { text: '', x, y, width: 0, size: 1, font: '', mono: false };
    const lines = inRuns(pieces).flatMap(gatherRows);
    const text = joinWrapped(lines.map((line) => joinParts(line.parts).replaceAll('\t', ' ').trim()));
    const bold =
      pieces.length > 0 && pieces.every((piece) => piece.bold === true || piece.text.trim() === '');
    return { ...(pieces[0] ?? empty), text, bold, end: x };
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

/** Where a word was broken at a line's end, after its hyphen, until paragraphs.ts knows whether that is the word's own. */
export const JOINED = '\ue000';

/** What stands between a line and the one that goes on with it. */
export function gapBetween(line: string, next: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(line) && /^\p{Ll}/u.test(next)) return JOINED;
  return /\d[–/]$/.test(line) && /^\d/.test(next) ? '' : ' ';
}

function joinWrapped(lines: readonly string[]): string {
  return lines.map((line, at) => (at === 0 ? line : gapBetween(lines[at - 1] ?? '', line) + line)).join('');
}

/** Lines of a table of contents, whose page numbers stand apart and never fall, as one part each. */
function joinContents(lines: TextLine[]): TextLine[] {
  const numbers = lines
    .filter(({ parts }) => parts.length === 2)
    .map(({ parts }) => /^\d{1,4}$/.exec(parts[1]?.text.trim() ?? '')?.[0]);
  const known = numbers.filter((number) => number !== undefined).map(Number);
  const rises = known.every((number, index) => index === 0 || number >= (known[index - 1] ?? 0));
  if (known.length < FEWEST_ENTRIES || known.length * 3 < 2 * numbers.length || !rises) return lines;
  return lines.map((line) => {
    const [title, number] = line.parts;
    if (
      line.parts.length !== 2 ||
      title === undefined ||
      number === undefined ||
      !/^\d{1,4}$/.test(number.text.trim())
    )
      return line;
    const text = `${title.text.trim()} ${number.text.trim()}`;
    return {
      ...line,
      isEntry: true,
      parts: [{ ...title, text, end: number.end, width: number.end - title.x }],
    };
  });
}

/** The size that most characters have. */
function usualSize(pages: readonly Page[]): number {
  const counts = new Map<number, number>();
  for (const { pieces } of pages) {
    for (const { size, text } of pieces) counts.set(size, (counts.get(size) ?? 0) + text.length);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** Whether a row is a page's first or last, apart from the rest, and has its number: the head of a page that is alone. */
function isNumberedHead(index: number, rows: readonly Row[], usual: number): boolean {
  const isFirst = index === 0;
  if (rows.length < FEWEST_ROWS || (!isFirst && index !== rows.length - 1)) return false;
  const [row, next] = [rows[index], rows[isFirst ? 1 : index - 1]];
  const [first] = row ?? [];
  if (row === undefined || first === undefined || first.size > NOT_LARGER * usual) return false;
  const gap = Math.abs((next?.[0]?.y ?? first.y) - first.y);
  const text = joinParts(row).trim();
  return (
    gap > APART * first.size &&
    text.length <= LONGEST_HEAD &&
    NUMBERED_HEAD.test(text) &&
    !/[.!?;:]$/.test(text)
  );
}

/** The words of a row or line; its parts are joined by tabs, as cells are. */
export function joinParts(parts: Row): string {
  return parts.map(({ text }) => text).join('\t');
}

type Gathered = { readonly pieces: readonly Piece[]; readonly parts: Row };

/** Pieces with one baseline, split where a gap parts them. */
function gatherRows(pieces: readonly Piece[]): Gathered[] {
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
    return { pieces: row, parts: cells.length > 2 ? cells : joinPieces(row, starts) };
  });
}

type Looks = Map<string, { readonly piece: Piece; readonly count: number }>;

/** Adds a piece to the looks of a part. @returns one that looks like most of the part's characters */
function countLook(looks: Looks | undefined, piece: Piece): Piece {
  if (looks === undefined) return piece;
  const key = `${piece.font} ${piece.size}`;
  const own = {
    piece: looks.get(key)?.piece ?? piece,
    count: (looks.get(key)?.count ?? 0) + piece.text.length,
  };
  const first = [...looks.values()][0] ?? own;
  // The look that has most stands first, so that a line of many pieces is gone through once.
  if (own.count >= first.count) {
    const others = [...looks].filter(([other]) => other !== key).slice(0, MOST_LOOKS);
    looks.clear();
    looks.set(key, own);
    for (const [other, look] of others) looks.set(other, look);
    return own.piece;
  }
  if (looks.size <= MOST_LOOKS) looks.set(key, own);
  return first.piece;
}
/** Fonts and sizes of one line that are counted. */
const MOST_LOOKS = 8;

function isBold({ bold, text }: Piece): boolean {
  return bold === true || text.trim() === '';
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
  /** How many characters of each part look alike. */
  const looks: Looks[] = [];
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
      parts[parts.length - 1] = {
        ...countLook(looks.at(-1), piece),
        x,
        y,
        end,
        width: end - x,
        mono: last.mono && piece.mono,
        bold: isBold(last) && isBold(piece),
      };
    } else {
      parts.push({ ...piece, end: piece.x + piece.width });
      texts.push([piece.text]);
      looks.push(new Map());
      countLook(looks.at(-1), piece);
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

/** The lines of a column, which ends where the longest of them does. `name` tells it from others of its page. */
function columnOf(rows: readonly Row[], page: Page, name: string, furniture = false): TextLine[] {
  const right = rows.reduce((most, row) => Math.max(most, row.at(-1)?.end ?? 0), 0);
  const of = { page: page.number, furniture, right, column: `${page.number}${name}` };
  return rows.map((parts) => ({ ...of, parts, y: parts[0]?.y ?? 0 }));
}
