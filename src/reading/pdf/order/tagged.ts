// The lines of a page whose file says its blocks. Knows places on paper and blocks, no tree.

import { groupBy } from '../../../documents/groups.ts';
import { columnOf, inRuns } from '../lines/columns.ts';
import type { Furniture } from '../lines/furniture.ts';
import { gatherRows } from '../lines/rows.ts';
import { ARTIFACT, type Page, type Piece, type Row, type Tagged, type TextLine } from '../pieces/shapes.ts';
import { hasWords } from '../pieces/words.ts';
import { reachOf } from '../regions/regions.ts';
import { orderBody, rowOfCells } from './body.ts';

/** A page with more runs of lines is no page of text, and each looks at all. */
const MOST_RUNS = 2_000;
/** So many lines of a run, and half of them, that had no room for the next one's first word end at a margin. */
const FEWEST_FULL = 3;
const FULL = 0.5;

/** In type sizes: a mark of an item is no further before it. */
const BEFORE = 2;

/** The lines of a block that go down the page, how far across it these reach (points), and whether that is a margin of theirs. */
type Run = {
  readonly rows: readonly Row[];
  readonly start: number;
  readonly end: number;
  readonly hasMargin: boolean;
};

/**
 * The lines of a page whose file says its blocks; what it leaves out stands among them by its place.
 *
 * @param isNumber what is the page's number, though a program may have it in the last of its paragraphs
 */
export function taggedLines(
  page: Page,
  { recurs }: Furniture,
  isNumber: (piece: Piece) => boolean,
): TextLine[] {
  const said = (page.tagged ?? []).map((block) =>
    block.role === 'table-row' || !block.cells.flat().some(isNumber)
      ? block
      : { ...block, cells: [block.cells.flat().filter((piece) => !isNumber(piece))] },
  );
  const tagged = withMarks(said, page.pieces);
  const known = new Set(tagged.flatMap(({ cells }) => cells.flat()));
  const others = page.pieces.filter((piece) => !known.has(piece) && hasWords(piece));
  const isArtifact = (piece: Piece) => piece.mark === ARTIFACT || isNumber(piece);
  const furniture = gatherRows(others.filter(isArtifact)).map(({ parts }) => parts);
  const rest = orderBody(
    others.filter((piece) => !isArtifact(piece)),
    page,
  );
  const runs = tagged.map(runsOf);
  const isHead = (own: readonly Run[]) =>
    own.length === 1 && own.every(({ rows }) => rows.length === 1 && rows.every(recurs));
  const rightOf = rightsOf(runs.filter((own) => !isHead(own)).flat());
  const lines = tagged.flatMap((block, index) => {
    const name = `.tag${index}`;
    if (block.role === 'table-row') return [{ ...rowOfCells(block.cells, page, name), tagged: block }];
    const own = runs[index] ?? [];
    if (isHead(own)) return own.flatMap(({ rows }) => columnOf(rows, page, name, true));
    return own.flatMap((run) => {
      const right = rightOf(run);
      return columnOf(run.rows, page, name).map((line) => ({ ...line, right, tagged: block }));
    });
  });
  const all = mergeByPlace(lines, rest);
  const first = all[0]?.y ?? 0;
  const head = furniture.filter(([part]) => (part?.y ?? 0) <= first);
  const foot = furniture.filter(([part]) => (part?.y ?? 0) > first);
  return [...columnOf(head, page, 'head', true), ...all, ...columnOf(foot, page, 'foot', true)];
}

/** Items with the marks before them that a program has left outside of its blocks, as Chromium did in 2025. */
function withMarks(blocks: readonly Tagged[], pieces: readonly Piece[]): readonly Tagged[] {
  const known = new Set(blocks.flatMap(({ cells }) => cells.flat()));
  const outside = pieces.filter((piece) => piece.mark === undefined && !known.has(piece) && hasWords(piece));
  const byLine = groupBy(outside, ({ y }) => Math.round(y));
  return blocks.map((block) => {
    const first = block.cells.flat().find(hasWords);
    if (block.isItem !== true || first === undefined) return block;
    const mark = byLine
      .get(Math.round(first.y))
      ?.find(({ x, width }) => x < first.x && first.x - (x + width) < BEFORE * first.size);
    if (mark === undefined) return block;
    const { isItem: _, ...item } = block;
    return { ...item, cells: [[mark, ...block.cells.flat()]] };
  });
}

/** Puts each line among others before the first of them that stands lower. */
function mergeByPlace(lines: readonly TextLine[], others: readonly TextLine[]): TextLine[] {
  const waiting = [...others].sort((one, other) => one.y - other.y);
  const merged: TextLine[] = [];
  let next = 0;
  for (const line of lines) {
    for (let other = waiting[next]; other !== undefined && other.y < line.y; other = waiting[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(line);
  }
  return [...merged, ...waiting.slice(next)];
}

function runsOf({ cells }: Tagged): Run[] {
  return inRuns(cells.flat()).map((run) => {
    const rows = gatherRows(run).map(({ parts }) => parts);
    const { start, end } = reachOf(run);
    const full = rows.filter((row, at) => (row.at(-1)?.end ?? 0) + (rows[at + 1]?.[0]?.needs ?? 0) > end);
    return { rows, start, end, hasMargin: full.length >= Math.max(FEWEST_FULL, FULL * (rows.length - 1)) };
  });
}

/** Where the lines of a run end at the latest: at its margin, or at that of those above or below it, or where these end. */
function rightsOf(runs: readonly Run[]): (run: Run) => number {
  return (own) => {
    if (own.hasMargin || runs.length > MOST_RUNS) return own.end;
    const over = runs.filter(({ start, end }) => start < own.end && end > own.start);
    const known = over.filter(({ hasMargin }) => hasMargin);
    return (known.length > 0 ? known : over).reduce((most, { end }) => Math.max(most, end), own.end);
  };
}
