// The notes at a page’s foot, by the numbers that they begin with and that raised ones refer to. Knows rows, no blocks.

import type { Page, Piece, TextLine } from '../pieces/shapes.ts';
import type { Gathered } from './rows.ts';

const NUMBER = /^\s*(\d{1,3})\s*$/;
/** A raised number is smaller than the words beside it (times), and stands above their baseline (in their type sizes). */
const SMALLER = 0.8;
const RAISED = 0.15;

/** What a raised number is a power of: a number, a sign or a unit. */
const BASE = /(?:\d|(?<![\p{L}\d])(?:\p{L}|[cdkm]m|[μµn]m))\s*$/u;

/** A page's rows, with numbers written as those of notes in Word are, and the numbers that notes begin with. */
export type Noted = { readonly rows: readonly Gathered[]; readonly starts: ReadonlySet<string> };

/** @param rows from the page's top */
export function readFootnotes(rows: readonly Gathered[]): Noted {
  const marks = rows.map(({ pieces }) => marksIn(pieces));
  /** By the numbers that are referred to, the size of the words that refer. */
  const referred = new Map<string, number>();
  for (const [row, own] of marks.entries())
    for (const [at, number] of own) if (at > 0) referred.set(number, rows[row]?.pieces[at - 1]?.size ?? 0);
  const known = new Set<string>();
  const starts = new Set<string>();
  for (const [row, { pieces }] of rows.entries()) {
    const [number, [first, second]] = [marks[row]?.get(0), pieces];
    if (number === undefined || first === undefined || second === undefined || 2 * row < rows.length)
      continue;
    // A row of a table may begin with a number, and "m²" be above it: notes are set smaller, or their numbers are.
    const from = referred.get(number);
    if (from === undefined || (second.size >= from && first.size >= SMALLER * second.size)) continue;
    known.add(number);
    starts.add(placeOf(first));
  }
  if (known.size === 0) return { rows, starts };
  const read = rows.map(({ pieces, parts }, row) => ({
    parts,
    pieces: pieces.map((piece, at) => {
      const number = marks[row]?.get(at) ?? '';
      if (starts.has(placeOf(piece))) return { ...piece, text: `${number}. ` };
      return at > 0 && known.has(number) ? { ...piece, text: `[${number}]` } : piece;
    }),
  }));
  return { rows: read, starts };
}

/** A page whose file says its blocks, with numbers written as those of notes in Word are. @param rows those that were read */
export function writeNumbers(page: Page, rows: readonly Gathered[], noted: Noted): Page {
  const written = new Map<string, string>();
  for (const [row, { pieces }] of rows.entries())
    for (const [at, { text }] of pieces.entries()) {
      const piece = noted.rows[row]?.pieces[at];
      if (piece !== undefined && piece.text !== text) written.set(placeOf(piece), piece.text);
    }
  if (written.size === 0) return page;
  const own = new Map(
    page.pieces
      .filter(({ text }) => text.trim() !== '')
      .map((piece) => [piece, { ...piece, text: written.get(placeOf(piece)) ?? piece.text }]),
  );
  const write = (piece: Piece) => own.get(piece) ?? piece;
  const tagged = (page.tagged ?? []).map((block) => ({
    ...block,
    cells: block.cells.map((cell) => cell.map(write)),
  }));
  return { ...page, pieces: page.pieces.map(write), tagged };
}

/** The lines that are notes: what begins with a number of one, and what follows in its column in its type. */
export function findNoteLines(lines: readonly TextLine[], { starts }: Noted): ReadonlySet<TextLine> {
  const notes = new Set<TextLine>();
  let last: TextLine | undefined;
  for (const line of lines) {
    const [first] = line.parts;
    const isStart = first !== undefined && line.isRuled !== true && starts.has(placeOf(first));
    const goesOn = last?.column === line.column && last.parts[0]?.size === first?.size;
    last = isStart || goesOn ? line : undefined;
    if (last !== undefined) notes.add(line);
  }
  return notes;
}

/** The raised numbers of a row, and one that it begins with, by the places of their pieces in it. */
function marksIn(pieces: readonly Piece[]): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  for (const [at, piece] of pieces.entries()) {
    const number = NUMBER.exec(piece.text)?.[1];
    const beside = pieces[at === 0 ? 1 : at - 1];
    const isMark =
      beside !== undefined && piece.size < SMALLER * beside.size && piece.y < beside.y - RAISED * beside.size;
    const isPower = at > 0 && BASE.test(beside?.text ?? '');
    if (number !== undefined && !isPower && (isMark || at === 0)) marks.set(at, number);
  }
  return marks;
}

export function placeOf({ x, y }: Piece): string {
  return `${x} ${y}`;
}
