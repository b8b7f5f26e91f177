// Puts pieces of text together that stand on one baseline, and parts them where a gap does. Knows places on paper, no PDF.

import type { LinePart, Piece, Row, TextLine } from './shapes.ts';
import { type FirstWord, firstWordOf } from './widths.ts';

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
/** Fonts and sizes of one line that are counted. */
const MOST_LOOKS = 8;
/** Bullets of any form: Word and LibreOffice take them from symbol fonts, whose code points mean nothing elsewhere. */
const BULLET = /^(?:[\ue000-\uf8ff•●■▪◦○➢➤►⮚❖◆]\s*|·(?:\s+|$))/;
/** A line that was stretched has as many words, no further apart, all by the same; numbers in columns are equally wide. */
const FEWEST_WORDS = 3;
const WIDEST_GAP = 4;
const SAME_GAP = 0.04;
/** A line that ends this near to its column's margin fills it (points). */
const SAME_END = 1;
/** Pieces of what stands apart from the words that it numbers, or is a bullet of. */
const LONGEST_MARK = 40;
/** What that is as a whole. */
export const LONE_MARK =
  /^(?:[•–—―⎯-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L})[.)]?|\p{Lu}{1,5}-\d+(?:\.\d+)*[.:]?|(?:Figure|Table|Listing)\s\d{1,3}(?:[-–.]\d{1,3}){0,3}[.:]?)$/u;

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
  for (const row of rows) {
    row.sort((one, other) => one.x - other.x);
    const [first, next] = row;
    if (first !== undefined) row[0] = { ...first, text: withBullet(first, next) };
  }
  const apart = rows.flatMap((row) => joinPieces(row, new Set()).slice(1));
  const starts = new Set(apart.map(({ x }) => Math.round(x)));
  return rows.map((row) => ({ pieces: row, parts: joinPieces(row, starts) }));
}

/**
 * The words of a line's first piece, a bullet of any form as one; a letter is one where it has a font of its own. What has
 * no words behind it is a sign.
 */
function withBullet({ text, font }: Piece, next: Piece | undefined): string {
  const bulleted = text.trim() === 'o' && next?.font !== font ? '•' : text.replace(BULLET, '• ');
  return bulleted.trim() !== '•' || /[\p{L}\p{N}]/u.test(next?.text ?? '') ? bulleted : text;
}

type Looks = Map<string, { readonly piece: Piece; readonly count: number }>;

/** Adds a piece to the looks of a part. @returns one that looks like most of the part's characters */
function countLook(looks: Looks, piece: Piece): Piece {
  const key = `${piece.font} ${piece.size}`;
  const own = {
    piece: looks.get(key)?.piece ?? piece,
    count: (looks.get(key)?.count ?? 0) + piece.text.length,
  };
  const [first = own] = looks.values();
  // The look that has most stands first, so that a line of many pieces is gone through once.
  if (own.piece !== first.piece && own.count >= first.count) {
    const others = [...looks].filter(([other]) => other !== key).slice(0, MOST_LOOKS);
    looks.clear();
    looks.set(key, own);
    for (const [other, look] of others) looks.set(other, look);
    return own.piece;
  }
  if (own.piece === first.piece || looks.size <= MOST_LOOKS) looks.set(key, own);
  return first.piece;
}

/**
 * A piece's first word, the space that would part it from another, and whether it ends in the piece: by its font, or by how
 * many of the characters are its, with room for how wide these may be.
 */
function wordOf({ text, width, size, first }: Piece): FirstWord & { readonly ends: boolean } {
  const { length } = firstWordOf(text);
  const ends = length < text.trimStart().length;
  if (first !== undefined) return { width: Math.min(width, first.width), space: first.space, ends };
  return { width: ends ? (length / text.length) * width : width, space: size, ends };
}

/** Whether a piece stands above another, as no piece of one line does: beside a large heading are two lines of text. */
function isOver(above: Piece, below: Piece): boolean {
  if (below.y <= above.y) return false;
  const shared = Math.min(above.x + above.width, below.x + below.width) - Math.max(above.x, below.x);
  return shared > Math.min(above.width, below.width) / 2;
}

/** A part to which pieces are still added. */
type Open = {
  readonly x: number;
  readonly y: number;
  /** The texts of its pieces, joined at the end: a line may be of a hundred thousand. */
  readonly texts: string[];
  /** How many of its characters look alike, and a piece that looks like most of them. */
  readonly looks: Looks;
  look: Piece;
  end: number;
  width: number;
  word: number;
  /** That a word is parted by from the one before it. */
  readonly space: number;
  mono: boolean;
  bold: boolean | undefined;
};

/** Whether a piece goes on with the part before it: no gap parts them, or that only marks it. */
function belongs({ x, size }: Piece, { end, look, texts }: Open, starts: ReadonlySet<number>): boolean {
  const gap = x - end;
  if (gap < (starts.has(Math.round(x)) ? CELL_GAP : GAP) * look.size) return true;
  return gap < 4 * GAP * size && texts.length <= LONGEST_MARK && LONE_MARK.test(texts.join('').trim());
}

/** @param starts where cells are known to begin on this page */
function joinPieces(row: readonly Piece[], starts: ReadonlySet<number>): LinePart[] {
  const parts: Open[] = [];
  /** Whether a part is one word as yet. */
  let isFirst = true;
  for (const piece of row) {
    const { x, y, width, text, mono, bold } = piece;
    const word = wordOf(piece);
    const last = parts.at(-1);
    if (last !== undefined && belongs(piece, last, starts)) {
      const isSpaced =
        x - last.end > SPACE * last.look.size && !/\s$/.test(last.texts.at(-1) ?? '') && !/^\s/.test(text);
      last.texts.push(isSpaced ? ` ${text}` : text);
      isFirst &&= !isSpaced && !/^\s/.test(text);
      if (isFirst) last.word = x + word.width - last.x;
      isFirst &&= !word.ends;
      last.look = countLook(last.looks, piece);
      last.end = Math.max(last.end, x + width);
      last.width = last.end - last.x;
      last.mono &&= mono;
      last.bold = last.bold === true && bold === true;
    } else {
      const looks: Looks = new Map();
      const look = countLook(looks, piece);
      parts.push({
        x,
        y,
        texts: [text],
        looks,
        look,
        end: x + width,
        width,
        word: word.width,
        space: word.space,
        mono,
        bold,
      });
      isFirst = !word.ends;
    }
  }
  const whole = parts.map(({ x, y, texts, look, end, width, word, space, mono, bold }) => {
    const part = { ...look, x, y, end, width, needs: word + space, mono, text: texts.join('') };
    return bold === undefined ? part : { ...part, bold };
  });
  return isJustified(whole, WIDEST_GAP) ? joinStretched(whole) : whole;
}

/** A line that fills its column with three words or more that are equally far apart, as one part; any other line as it is. */
export function withoutStretch(line: TextLine): TextLine {
  const { parts, right } = line;
  const isFull = Math.abs((parts.at(-1)?.end ?? 0) - right) < SAME_END;
  return isFull && isJustified(parts, Infinity) ? { ...line, parts: joinStretched(parts) } : line;
}

function joinStretched(parts: Row): LinePart[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = parts.map((part) => part.text.trim()).join(' ');
  return [{ ...first, text, end: last.end, width: last.end - first.x }];
}

/** Whether gaps are those between the words of one line, which was stretched to fill its column: all are of one width. */
function isJustified(parts: Row, widest: number): boolean {
  const gaps = parts.slice(1).map(({ x }, index) => x - (parts[index]?.end ?? 0));
  const widths = parts.map(({ width }) => width);
  const [gap = 0] = gaps;
  const size = parts[0]?.size ?? 1;
  return (
    parts.length >= FEWEST_WORDS &&
    gap <= widest * size &&
    gaps.every((other) => Math.abs(other - gap) < SAME_GAP * size) &&
    widths.some((width) => width > (widths[0] ?? 0) + size || width < (widths[0] ?? 0) - size)
  );
}
