// Puts pieces of text together that stand on one baseline, and parts them where a gap does. Knows places on paper, no PDF.

import type { LinePart, Page, Piece, Row, TextLine } from './shapes.ts';

/** All of these in type sizes. Baselines this near are one line: superscripts are not further off. */
const SAME_LINE = 0.4;
/** A word space is at least this wide, */
const SPACE = 0.15;
/** and no justified line has one this wide: it parts columns or cells. */
const GAP = 1.5;
/** Narrower gaps part cells too, where a cell of another row begins at just the same place. */
const CELL_GAP = 0.3;
/** Lines begin at one place (points), and end near one (type sizes), most of some, where these have a margin of their own. */
const SAME_PLACE = 1;
const NEAR_END = 2;
const FEWEST_LINES = 3;
const FILLED = 0.6;
/** A line's pieces that may stand above another one of it. */
const MOST_BESIDE = 200;
/** What stands apart from the words it numbers, of no more pieces than this, */
const LONGEST_MARK = 40;
export const LONE_MARK =
  /^(?:[•◦▪–-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L})[.)]?|\p{Lu}{1,5}-\d+(?:\.\d+)*[.:]?|(?:Figure|Table|Listing)\s\d{1,3}(?:[-–.]\d{1,3}){0,3}[.:]?)$/u;
/** The words of a row or line; its parts are joined by tabs, as cells are. */
export function joinParts(parts: Row): string {
  return parts.map(({ text }) => text).join('\t');
}

export type Gathered = { readonly pieces: readonly Piece[]; readonly parts: Row };

/** Pieces with one baseline, split where a gap parts them. */
export function gatherRows(pieces: readonly Piece[]): Gathered[] {
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
  return rows.map((row) => ({ pieces: row, parts: joinPieces(row, starts) }));
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

/** A piece's first word, and whether it ends in it. */
function wordOf({ text, width }: Piece): { readonly width: number; readonly ends: boolean } {
  const at = text.trimStart().search(/\s/);
  return { width: at < 0 ? width : (at / text.length) * width, ends: at >= 0 };
}

/** Whether a piece stands above another, as no piece of one line does: beside a large heading are two lines of text. */
function isOver(above: Piece, below: Piece): boolean {
  const shared = Math.min(above.x + above.width, below.x + below.width) - Math.max(above.x, below.x);
  return below.y > above.y && shared > Math.min(above.width, below.width) / 2;
}

/** @param starts where cells are known to begin on this page */
function joinPieces(row: readonly Piece[], starts: ReadonlySet<number>): LinePart[] {
  const parts: LinePart[] = [];
  /** The texts of each part, joined at the end: a line may be of a hundred thousand pieces. */
  const texts: string[][] = [];
  /** How many characters of each part look alike. */
  const looks: Looks[] = [];
  /** Whether a part is one word as yet. */
  let isFirst = true;
  for (const piece of row) {
    const word = wordOf(piece);
    const last = parts.at(-1);
    const words = texts.at(-1) ?? [];
    const gap = last === undefined ? 0 : piece.x - last.end;
    const marks =
      gap < 4 * GAP * piece.size && words.length <= LONGEST_MARK && LONE_MARK.test(words.join('').trim());
    const widest = starts.has(Math.round(piece.x)) ? CELL_GAP : GAP;
    if (last !== undefined && (gap < widest * last.size || marks)) {
      const space = gap > SPACE * last.size && !/\s$/.test(words.at(-1) ?? '') && !/^\s/.test(piece.text);
      words.push(space ? ` ${piece.text}` : piece.text);
      isFirst &&= !space && !/^\s/.test(piece.text);
      const { x, y } = last;
      const end = Math.max(last.end, piece.x + piece.width);
      parts[parts.length - 1] = {
        ...countLook(looks.at(-1), piece),
        x,
        y,
        end,
        word: isFirst ? piece.x + word.width - x : last.word,
        width: end - x,
        mono: last.mono && piece.mono,
        bold: isBold(last) && isBold(piece),
      };
      isFirst &&= !word.ends;
    } else {
      parts.push({ ...piece, end: piece.x + piece.width, word: word.width });
      isFirst = !word.ends;
      texts.push([piece.text]);
      looks.push(new Map());
      countLook(looks.at(-1), piece);
    }
  }
  return parts.map((part, index) => ({ ...part, text: texts[index]?.join('') ?? '' }));
}

/** The lines of a column, which ends where the longest of them does. `name` tells it from others of its page. */
export function columnOf(rows: readonly Row[], page: Page, name: string, furniture = false): TextLine[] {
  const right = rows.reduce((most, row) => Math.max(most, row.at(-1)?.end ?? 0), 0);
  const of = { page: page.number, furniture, column: `${page.number}${name}` };
  const indented: Row[][] = [];
  for (const row of rows) {
    const before = indented.at(-1)?.[0]?.[0];
    if (before !== undefined && Math.abs(before.x - (row[0]?.x ?? 0)) < SAME_PLACE)
      indented.at(-1)?.push(row);
    else indented.push([row]);
  }
  return indented.flatMap((run) => {
    const own = rightOf(run) ?? right;
    return run.map((parts) => ({ ...of, right: own, parts, y: parts[0]?.y ?? 0 }));
  });
}

/** Where lines that begin at one place end, if most do at one too: a quotation has a margin of its own. */
function rightOf(run: readonly Row[]): number | undefined {
  const most = run.reduce((end, row) => Math.max(end, row.at(-1)?.end ?? 0), 0);
  const near = run.filter((row) => (row.at(-1)?.end ?? 0) > most - NEAR_END * (row[0]?.size ?? 0));
  return run.length >= FEWEST_LINES && near.length >= FILLED * run.length ? most : undefined;
}

/** A block's pieces in the runs that go down the page: it may go on at the top of the next column. */
export function inRuns(pieces: readonly Piece[]): Piece[][] {
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
