// The lines of a page whose file says its blocks. Knows places on paper and blocks, no tree.

import { columnOf, inRuns } from '../lines/columns.ts';
import type { Furniture } from '../lines/furniture.ts';
import { gatherRows } from '../lines/rows.ts';
import { ARTIFACT, type Page, type Piece, type Tagged, type TextLine } from '../pieces/shapes.ts';
import { orderBody, rowOfCells } from './body.ts';

/** A page with more blocks is no page of text, and each looks at all. */
const MOST_BLOCKS = 2_000;

/** The lines of a page whose file says its blocks; what it leaves out stands among them by its place. */
export function taggedLines(page: Page, { recurs }: Furniture): TextLine[] {
  const { tagged = [] } = page;
  const known = new Set(tagged.flatMap(({ cells }) => cells.flat()));
  const others = page.pieces.filter((piece) => !known.has(piece) && piece.text.trim() !== '');
  const isArtifact = ({ mark }: Piece) => mark === ARTIFACT;
  const furniture = gatherRows(others.filter(isArtifact)).map(({ parts }) => parts);
  const rest = orderBody(
    others.filter((piece) => !isArtifact(piece)),
    page,
  );
  const rightOf = rightsOf(tagged);
  const lines = tagged.flatMap((block, index) => {
    const name = `.tag${index}`;
    if (block.role === 'table-row') return [{ ...rowOfCells(block.cells, page, name), tagged: block }];
    const rows = inRuns(block.cells.flat()).flatMap((run) => gatherRows(run).map(({ parts }) => parts));
    const isHead = rows.length === 1 && rows.every(recurs);
    const right = rightOf(index);
    return columnOf(rows, page, name, isHead).map((line) =>
      isHead ? line : { ...line, right, tagged: block },
    );
  });
  const all = mergeByPlace(lines, rest);
  const first = all[0]?.y ?? 0;
  const head = furniture.filter(([part]) => (part?.y ?? 0) <= first);
  const foot = furniture.filter(([part]) => (part?.y ?? 0) > first);
  return [...columnOf(head, page, 'head', true), ...all, ...columnOf(foot, page, 'foot', true)];
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

/** Where the blocks end that stand above or below one, itself among them. */
function rightsOf(tagged: readonly Tagged[]): (index: number) => number {
  const widths = tagged.map(({ cells }) => {
    const own = cells.flat();
    return {
      start: own.reduce((least, { x }) => Math.min(least, x), Infinity),
      end: own.reduce((most, { x, width }) => Math.max(most, x + width), 0),
    };
  });
  return (index) => {
    const { start, end } = widths[index] ?? { start: 0, end: 0 };
    if (widths.length > MOST_BLOCKS) return end;
    return widths.reduce(
      (most, one) => (one.start < end && one.end > start ? Math.max(most, one.end) : most),
      end,
    );
  };
}
