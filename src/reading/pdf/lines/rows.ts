// Puts pieces of text together that stand on one baseline, and parts them where a gap does. Knows places on paper, no PDF.

import type { Piece, Row } from '../pieces/shapes.ts';
import { hasWords } from '../pieces/words.ts';
import { joinPieces } from './parts.ts';
import { putWithin } from './within.ts';

/** In type sizes: baselines this near are one line. */
const SAME_LINE = 0.4;
/** A row of a few short signs that are smaller (times) and each touch a word of the one beside it, this near, is raised or lowered there. */
const MOST_RAISED = 20;
const LONGEST_RAISED = 4;
const SMALLER = 0.8;
/** Beside what is larger still stand lines of a text, one below the other: an initial, the number of a chapter. */
const SMALLEST = 0.4;
const RAISED = 0.6;
const TOUCHING = 0.2;
/** A line's pieces that may stand above another one of it. */
const MOST_BESIDE = 200;
/** Bullets of any form: Word and LibreOffice take them from symbol fonts, whose code points mean nothing elsewhere. */
const BULLET = /^(?:[\ue000-\uf8ff•●■▪◦○➢➤►⮚❖◆❏❑]\s*|·(?:\s+|$))/;
/** In type sizes: what a letter that is a bullet stands apart by from the words behind it, as no word does. */
const MARK_GAP = 0.6;
/** A sign of such a font, but no dash, and no box that is or can be ticked: which it is says something. */
const SIGN = /^\s*[^\s\p{Pd}☐☑☒🞎🗷🗹]\s*$/u;

/** The words of a row or line; its parts are joined by tabs, as cells are. */
export function joinParts(parts: Row): string {
  return parts.map(({ text }) => text).join('\t');
}

export type Gathered = { readonly pieces: readonly Piece[]; readonly parts: Row };

/** Pieces with one baseline, split where a gap parts them. */
export function gatherRows(pieces: readonly Piece[]): Gathered[] {
  const inOrder = pieces.filter(hasWords).sort((one, other) => one.y - other.y);
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
  const lines = withRaised(rows).map((row) => {
    const [first, ...others] = putWithin(row.sort((one, other) => one.x - other.x));
    return first === undefined ? [] : [{ ...first, text: withBullet(first, others[0]) }, ...others];
  });
  const apart = lines.flatMap((line) => joinPieces(line, new Set()).slice(1));
  const starts = new Set(apart.map(({ x }) => Math.round(x)));
  return lines.map((line) => ({ pieces: line, parts: joinPieces(line, starts) }));
}

/** Rows with those that are nothing but superscripts or subscripts of the one above or below. */
function withRaised(rows: readonly Piece[][]): Piece[][] {
  const joined: Piece[][] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above !== undefined && (isRaised(above, row) || isRaised(row, above))) above.push(...row);
    else joined.push(row);
  }
  return joined;
}

function isRaised(signs: readonly Piece[], row: readonly Piece[]): boolean {
  const touches = ({ text, x, y, size }: Piece, word: Piece) =>
    text.trim().length <= LONGEST_RAISED &&
    size < SMALLER * word.size &&
    size > SMALLEST * word.size &&
    Math.abs(y - word.y) < RAISED * word.size &&
    Math.abs(x - word.x - word.width) < TOUCHING * word.size;
  return signs.length <= MOST_RAISED && signs.every((sign) => row.some((word) => touches(sign, word)));
}

/**
 * The words of a line's first piece, a bullet of any form as one; a letter is one where it has a font of its own, or stands apart. What has
 * no words behind it is a sign.
 */
function withBullet({ text, x, width, size, font, isSign }: Piece, next: Piece | undefined): string {
  const isOther = next?.font !== font;
  const isApart = isOther || (next?.x ?? x) - x - width > MARK_GAP * size;
  const isOwn = (isApart && text.trim() === 'o') || (isOther && isSign === true && SIGN.test(text));
  const bulleted = isOwn ? '• ' : text.replace(BULLET, '• ');
  return bulleted.trim() !== '•' || /[\p{L}\p{N}]/u.test(next?.text ?? '') ? bulleted : text;
}

/** Whether a piece stands above another, as no piece of one line does: beside a large heading are two lines of text. */
function isOver(above: Piece, below: Piece): boolean {
  if (below.y <= above.y) return false;
  const shared = Math.min(above.x + above.width, below.x + below.width) - Math.max(above.x, below.x);
  return shared > Math.min(above.width, below.width) / 2;
}
