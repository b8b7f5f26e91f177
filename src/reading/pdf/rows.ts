// Puts pieces of text together that stand on one baseline, and parts them where a gap does. Knows places on paper, no PDF.

import type { LinePart, Piece, Row } from './shapes.ts';

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
const BULLET = /^(?:[\ue000-\uf8ff●■▪◦○➢➤►⮚❖◆]\s*|·(?:\s+|$))/;
/** A line that was stretched has as many words, no further apart, all by the same; numbers in columns are equally wide. */
const FEWEST_WORDS = 3;
const WIDEST_GAP = 4;
const SAME_GAP = 0.04;
/** Pieces of what stands apart from the words that it numbers, or is a bullet of. */
const LONGEST_MARK = 40;
/** What that is as a whole. */
export const LONE_MARK =
  /^(?:[•–-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L})[.)]?|\p{Lu}{1,5}-\d+(?:\.\d+)*[.:]?|(?:Figure|Table|Listing)\s\d{1,3}(?:[-–.]\d{1,3}){0,3}[.:]?)$/u;

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

/** Whether a piece goes on with the part before it, whose words these are: no gap parts them, or that only marks it. */
function belongs(
  { x, size }: Piece,
  last: LinePart,
  words: readonly string[],
  starts: ReadonlySet<number>,
): boolean {
  const gap = x - last.end;
  if (gap < (starts.has(Math.round(x)) ? CELL_GAP : GAP) * last.size) return true;
  return gap < 4 * GAP * size && words.length <= LONGEST_MARK && LONE_MARK.test(words.join('').trim());
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
    if (last !== undefined && belongs(piece, last, words, starts)) {
      const gap = piece.x - last.end;
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
  const whole = parts.map((part, index) => ({ ...part, text: texts[index]?.join('') ?? '' }));
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined || !isJustified(whole)) return whole;
  const text = whole.map((part) => part.text.trim()).join(' ');
  return [{ ...first, text, end: last.end, width: last.end - first.x }];
}

/** Whether gaps are those between the words of one line, which was stretched to fill its column: all are of one width. */
function isJustified(parts: Row): boolean {
  const gaps = parts.slice(1).map(({ x }, index) => x - (parts[index]?.end ?? 0));
  const widths = parts.map(({ width }) => width);
  const [gap = 0] = gaps;
  const size = parts[0]?.size ?? 1;
  return (
    parts.length >= FEWEST_WORDS &&
    gap <= WIDEST_GAP * size &&
    gaps.every((other) => Math.abs(other - gap) < SAME_GAP * size) &&
    widths.some((width) => width > (widths[0] ?? 0) + size || width < (widths[0] ?? 0) - size)
  );
}
