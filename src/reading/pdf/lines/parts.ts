// Joins pieces of text that stand on one baseline to parts of a line, which gaps part as they do a table's cells. Knows places
// on paper, no columns.

import type { LinePart, Piece } from '../pieces/shapes.ts';
import { type FirstWord, firstWordOf } from '../pieces/widths.ts';
import { isJustified, isSpacedOut, joinStretched } from './stretched.ts';

/** All of these in type sizes. A word space is at least this wide, */
const SPACE = 0.15;
/** and no justified line has one this wide: it parts columns or cells. */
const GAP = 1.5;
/** Narrower gaps part cells too, where a cell of another row begins at just the same place. */
const CELL_GAP = 0.3;
/** Fonts and sizes of one line that are counted. */
const MOST_LOOKS = 8;
/** Signs of Chinese and Japanese that may hang beyond the margin. */
const HANGING = /[、。，．：；！？]\s*$/;
/** Pieces of what stands apart from the words that it numbers, or is a bullet of. */
const LONGEST_MARK = 40;
/** What that is as a whole. */
export const LONE_MARK =
  /^(?:[•–—―⎯-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L})[.)]?|\(?[ivx]{2,5}[.)]|\p{Lu}{1,5}-\d+(?:\.\d+)*[.:]?|(?:Figure|Table|Listing)\s\d{1,3}(?:[-–.]\d{1,3}){0,3}[.:]?)$/u;

const NONE: ReadonlySet<number> = new Set();

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
  hasBlank: boolean;
};

/** Whether a piece goes on with the part before it: no gap parts them, or that only marks it. */
function belongs({ x, size }: Piece, { end, look, texts }: Open, starts: ReadonlySet<number>): boolean {
  const gap = x - end;
  if (gap < (starts.has(Math.round(x)) ? CELL_GAP : GAP) * look.size) return true;
  return gap < 4 * GAP * size && texts.length <= LONGEST_MARK && LONE_MARK.test(texts.join('').trim());
}

/** How far a sign at a line's end may stand beyond its column, as Chinese and Japanese ones do. */
function hanging(text: string, size: number): number {
  return HANGING.test(text) ? size : 0;
}

/** @param starts where cells are known to begin on this page */
export function joinPieces(row: readonly Piece[], starts: ReadonlySet<number>): LinePart[] {
  const parts: Open[] = [];
  // Words of a line that was stretched begin where cells do by chance.
  const cells = isSpacedOut(row) ? NONE : starts;
  /** Whether a part is one word as yet. */
  let isFirst = true;
  for (const piece of row) {
    const { x, y, width, text, mono, bold, hasBlank = false } = piece;
    const word = wordOf(piece);
    const last = parts.at(-1);
    if (last !== undefined && belongs(piece, last, cells)) {
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
      last.hasBlank = hasBlank;
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
        hasBlank,
      });
      isFirst = !word.ends;
    }
  }
  const whole = parts.map(({ x, y, texts, look, end, width, word, space, mono, bold, hasBlank }) => {
    const part = {
      ...look,
      x,
      y,
      end: end - hanging(texts.at(-1) ?? '', look.size),
      width,
      needs: word + space,
      mono,
      hasBlank,
      text: texts.join(''),
    };
    return bold === undefined ? part : { ...part, bold };
  });
  return isJustified(whole) ? joinStretched(whole) : whole;
}
