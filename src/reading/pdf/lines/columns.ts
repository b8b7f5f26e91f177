// Lines as those of a column, with its margins. Knows places on paper, no words.

import type { Page, Piece, Row, TextLine } from '../pieces/shapes.ts';

/** What goes on with a sentence: figures, or a word in small letters that is no name of a program's. */
export const GOES_ON = /^(?:\p{N}|\p{Ll}[\p{Ll}\p{M}'’-]*(?![^\s,.:;!?)]))/u;
/** Lines begin at one place (points), and end near one (type sizes), most of some, where these have a margin of their own. */
export const SAME_PLACE = 1;
export const NEAR_END = 2;
const FEWEST_LINES = 3;
const FILLED = 0.6;
/** Of its column's width, what such lines take, or one goes on with a sentence: others end where they do by chance. */
const WIDE = 0.5;

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
    const own = rightOf(run, right) ?? right;
    return run.map((parts) => ({ ...of, right: own, parts, y: parts[0]?.y ?? 0 }));
  });
}

/** Where lines that begin at one place end, if most do at one too: a quotation has a margin of its own. */
function rightOf(run: readonly Row[], right: number): number | undefined {
  const most = run.reduce((end, row) => Math.max(end, row.at(-1)?.end ?? 0), 0);
  const near = run.filter((row) => (row.at(-1)?.end ?? 0) > most - NEAR_END * (row[0]?.size ?? 0));
  const start = run[0]?.[0]?.x ?? 0;
  const isText =
    most - start > WIDE * (right - start) || run.slice(1).some(([part]) => isWithin(part?.text ?? ''));
  return isText && run.length >= FEWEST_LINES && near.length >= FILLED * run.length ? most : undefined;
}

/** Whether a line begins within a sentence, as any may in a script without capitals. */
function isWithin(text: string): boolean {
  return GOES_ON.test(text) || /^\p{Lo}/u.test(text);
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
