// Bands of lines that stand apart from those above and below, and the white strips between the columns of each. Knows places
// on paper, no table.

import type { Piece } from '../pieces/shapes.ts';
import { hasWords } from '../pieces/words.ts';
import { linesIn, type Reach } from './regions.ts';

/** In type sizes: lines of one band are no further apart than this, */
const BAND_LINES = 1.4;
/** and a white strip between columns is at least this wide: the space around a cell's words, less than one between words. */
const STRIP = 0.15;

/** Lines, and where across the page any of them has words. */
export type Band = { readonly lines: readonly (readonly Piece[])[]; readonly taken: readonly Reach[] };

/** Lines that are no further apart than those of one cell. */
export function bandsOf(pieces: readonly Piece[]): Band[] {
  const bands: Piece[][][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const line of linesIn(pieces.filter(hasWords))) {
    const [{ y, size } = { y: last, size: 1 }] = line;
    if (y - last > BAND_LINES * size) bands.push([]);
    bands.at(-1)?.push(line);
    last = y;
  }
  return bands.map(bandOf);
}

function bandOf(lines: Band['lines']): Band {
  const reaches = lines.flat().map(({ x, width, size, text }) => {
    const words = width * (text.trimEnd().length / text.length);
    return { start: x, end: x + words + STRIP * size };
  });
  return { lines, taken: join(reaches) };
}

/** Those that overlap, as one each. */
export function join(reaches: readonly Reach[]): Reach[] {
  const joined: Reach[] = [];
  for (const one of [...reaches].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || one.start > last.end) joined.push(one);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
  }
  return joined;
}

/** A band, parted where columns begin: PDF.js makes one piece of two cells that stand no further apart than words do. */
export function splitBand(band: Band, columns: readonly Reach[]): Band {
  if (band.taken.length < 2 || join([...columns, ...band.taken]).length >= columns.length) return band;
  return bandOf(band.lines.map((line) => line.flatMap((piece) => splitPiece(piece, columns))));
}

function splitPiece(piece: Piece, columns: readonly Reach[]): Piece[] {
  const { x, width, size, text } = piece;
  const next = columns.find(({ start }) => start > x + size && start < x + width);
  if (next === undefined) return [piece];
  const wide = width / text.length;
  const at = Math.round((next.start - x) / wide);
  const space = text.indexOf(' ', Math.max(0, at - Math.ceil(size / wide)));
  if (space < 1 || space - at > Math.ceil(size / wide)) return [piece];
  const gap = 2 * STRIP * size;
  const first = {
    ...piece,
    width: Math.min(space * wide, next.start - x - gap),
    text: text.slice(0, space),
  };
  const { first: _, ...unmeasured } = piece;
  const rest = {
    ...unmeasured,
    x: next.start,
    width: Math.max(0, x + width - next.start),
    text: text.slice(space + 1),
  };
  return [first, ...splitPiece(rest, columns)];
}
