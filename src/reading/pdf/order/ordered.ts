// From the pieces of text on a PDF's pages to lines in reading order. Knows places on paper, no PDF.

import { columnOf } from '../lines/columns.ts';
import { findNoteLines, type Noted, placeOf, readFootnotes, writeNumbers } from '../lines/footnotes.ts';
import { findFurniture, isPageNumber } from '../lines/furniture.ts';
import { findLineNumbers } from '../lines/line-numbers.ts';
import { withMargins } from '../lines/margins.ts';
import { gatherRows, joinParts } from '../lines/rows.ts';
import type { Page, Piece, Row, Tagged, TextLine } from '../pieces/shapes.ts';
import { tablesElsewhere } from '../tables/grids.ts';
import { orderBody } from './body.ts';
import { findContents } from './contents.ts';
import { taggedLines } from './tagged.ts';

/** A line to write on, of a form. */
const DOTS = /^[.…·_\s]{4,}$/;

/** Every line of every page in reading order: column by column, tables that are ruled in their place, running heads marked. */
export function linesOf(sheets: readonly Page[]): TextLine[] {
  const numbers = findLineNumbers(sheets);
  const pages =
    numbers.size === 0
      ? sheets
      : sheets.map((page) => ({ ...page, pieces: page.pieces.filter((piece) => !numbers.has(piece)) }));
  const perPage = pages.map((page) => ({
    page,
    all: gatherRows(page.pieces).filter(({ parts }) => !DOTS.test(joinParts(parts))),
  }));
  const furniture = findFurniture(
    pages,
    perPage.map(({ all }) => all.map(({ parts }) => parts)),
  );
  const elsewhere = tablesElsewhere(pages.map((page) => (page.tagged === undefined ? page : { pieces: [] })));
  const bodies = perPage.map(({ page, all }) => {
    const own = all.map(({ parts }) => parts);
    const isFurniture = page.isAside === true ? [] : furniture.among(own, page);
    const noted = readFootnotes(all.filter((_, index) => isFurniture[index] !== true));
    return { page, isFurniture, noted, rows: noted.rows };
  });
  const contents = findContents(bodies, sheets.at(-1)?.number ?? 0);
  return withMargins(
    perPage.flatMap(({ page, all }, at) => {
      const rows = all.map(({ parts }) => parts);
      if (page.isAside === true) return columnOf(rows, page, 'aside', true);
      const { isFurniture = [], noted = readFootnotes([]) } = bodies[at] ?? {};
      const { entries = [], rest = noted.rows.flatMap(({ pieces }) => pieces) } = contents[at] ?? {};
      if (page.tagged !== undefined && !areUntagged(page.tagged, entries)) {
        const own = readFootnotes(all);
        const isEdge = (index: number) => index === 0 || index === all.length - 1;
        const numbers = all.filter(
          ({ parts }, index) => isEdge(index) && isFurniture[index] === true && isPageNumber(parts),
        );
        const places = new Set(numbers.flatMap(({ pieces }) => pieces.map(placeOf)));
        const written = writeNumbers(page, all, own);
        return withNotes(
          taggedLines(written, furniture, (piece) => places.has(placeOf(piece))),
          own,
        );
      }
      const edge = (after: boolean) =>
        rows.filter((_, index) => isFurniture[index] === true && index >= rows.length / 2 === after);
      const body = orderBody(rest, page, elsewhere[at], entries);
      return [
        ...columnOf(edge(false), page, 'head', true),
        ...columnOf(numbersOf(sheets[at], numbers), page, 'numbers', true),
        ...withNotes(body, noted),
        ...columnOf(edge(true), page, 'foot', true),
      ];
    }),
    pages,
  );
}

/** Whether the file does not say that what is on a page are entries, most of it. */
function areUntagged(tagged: readonly Tagged[], entries: readonly TextLine[]): boolean {
  const items = tagged.filter(({ role }) => role === 'list-item').length;
  return 2 * entries.length > tagged.length && items < entries.length / 2;
}

function withNotes(lines: readonly TextLine[], noted: Noted): TextLine[] {
  const notes = findNoteLines(lines, noted);
  return lines.map((line) => (notes.has(line) ? { ...line, isNote: true } : line));
}

/** The numbers of a page's lines, as one row. */
function numbersOf(page: Page | undefined, numbers: ReadonlySet<Piece>): Row[] {
  const own = page?.pieces.filter((piece) => numbers.has(piece)) ?? [];
  return own.length === 0 ? [] : [own.map((piece) => ({ ...piece, end: piece.x + piece.width, needs: 0 }))];
}
