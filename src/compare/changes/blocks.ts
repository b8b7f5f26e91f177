// Which changes are shown as one: a section that moved, heading and all, and a table's row or column that only one side has.
// Knows changes by their spans, not how they are found.

import {
  type BothSides,
  cellsOf,
  firstIndex,
  forBoth,
  type Passage,
  passageIndexAt,
  type SourceDocument,
  type Span,
  sides,
} from '../../documents/document.ts';
import { groupBy } from '../../documents/groups.ts';
import { hasWords } from '../../documents/words.ts';
import type { Change } from '../comparison.ts';
import { tablesOf } from './units/lines.ts';

/**
 * What is shown as one change: itself where it stands alone, else one from the first's start to the last's end; of a column
 * that of its title.
 */
export type Block = { readonly change: Change; readonly of: readonly Change[] };

/** The same changes in the same order: as one those that moved together, and the cells of a row that was all added or removed. */
export function blocksOf(changes: readonly Change[], documents: BothSides<SourceDocument>): Block[] {
  const together: Change[][] = [];
  for (const change of changes) {
    const last = together.at(-1)?.at(-1);
    if (last !== undefined && goesOn(documents, last, change)) together.at(-1)?.push(change);
    else together.push([change]);
  }
  const blocks = together.flatMap((of): Block[] => {
    const [first, last] = [of[0], of.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (first === last || !isWhole(documents, first, last))
      return of.map((change) => ({ change, of: [change] }));
    const about = [...new Set(of.flatMap((change) => change.about))];
    const ends = forBoth((side) => {
      const [from, to] = [first[side], last[side]];
      return from && to && { start: from.start, end: to.end };
    });
    return [{ change: { ...first, about, ...ends }, of }];
  });
  return withColumns(blocks, documents);
}

/** The same, the cells of a column that only one side has as one, where its title stands. */
function withColumns(blocks: readonly Block[], documents: BothSides<SourceDocument>): Block[] {
  const tables = forBoth((side) => tablesOf(documents[side]));
  let last: { readonly row: Passage | null; readonly cells: readonly Span[] } = { row: null, cells: [] };
  /** Of a lone cell that only one side has in a row of both, where its table begins, and its column. */
  const placeOf = ({ change, of }: Block) => {
    const side = change.left === null ? 'right' : 'left';
    const [span, document] = [change[side], documents[side]];
    const row = span && rowAt(document, span);
    if (change.kind === 'words' || change.kind === 'moved' || of.length > 1 || !span || !row) return null;
    if (isWhole(documents, change, change)) return null;
    if (last.row !== row) last = { row, cells: cellsOf(document, row) };
    const column = firstIndex(last.cells, ({ end }) => end > span.start);
    const table = tables[side][passageIndexAt(document, span.start)] ?? -1;
    return { row, title: document.passages[table], key: `${side} ${table} ${column}` };
  };
  const titles = new Map<Block, Block>();
  const others = new Set<Block>();
  for (const [title, ...rest] of groupBy(blocks, (block) => placeOf(block)?.key ?? null).values()) {
    const place = placeOf(title);
    if (rest.length === 0 || place?.row !== place?.title) continue;
    const of = [title, ...rest].flatMap((block) => block.of);
    const about = [...new Set(of.flatMap((one) => one.about))];
    titles.set(title, { change: { ...title.change, about }, of });
    for (const one of rest) others.add(one);
  }
  return blocks.filter((block) => !others.has(block)).map((block) => titles.get(block) ?? block);
}

/** Whether a change stands right behind one that moved as it did, or in the row of one that only the same side has. */
function goesOn(documents: BothSides<SourceDocument>, one: Change, other: Change): boolean {
  if (one.kind !== other.kind || one.kind === 'words') return false;
  return sides.every((side) => {
    const [before, after] = [one[side], other[side]];
    if (before === null || after === null) return before === after;
    const row = rowAt(documents[side], before);
    const isTogether = one.kind === 'moved' || (row !== null && row === rowAt(documents[side], after));
    return isTogether && before.end <= after.start && isBare(documents[side], before.end, after.start);
  });
}

/** Whether two changes and what is between them are all that their row says; what moved need not be a row. */
function isWhole(documents: BothSides<SourceDocument>, first: Change, last: Change): boolean {
  return (
    first.kind === 'moved' ||
    sides.every((side) => {
      const [start, end] = [first[side]?.start ?? 0, last[side]?.end ?? 0];
      const row = first[side] && rowAt(documents[side], first[side]);
      return (
        row === null || (isBare(documents[side], row.start, start) && isBare(documents[side], end, row.end))
      );
    })
  );
}

function rowAt(document: SourceDocument, { start }: Span): Passage | null {
  const passage = document.passages[passageIndexAt(document, start)];
  return passage?.role === 'table-row' ? passage : null;
}

/** Whether no word lies between two offsets. */
function isBare({ text }: SourceDocument, from: number, to: number): boolean {
  return !hasWords(text.slice(from, to));
}
