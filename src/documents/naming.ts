// What documents and their passages are called where there is little room.

import {
  cellsOf,
  firstIndex,
  type Passage,
  passageIndexAt,
  type SourceDocument,
  type Span,
} from './document.ts';
import { glimpse } from './glimpse.ts';

/** What a passage is called on the page: "TASS 9". */
export function passageName(document: SourceDocument, passage: Passage): string {
  return `${shortName(document)} ${passageNumber(document, passage)}`;
}

/** A passage's number in its document, from 1, as its id has it. */
export function passageNumber({ id }: SourceDocument, passage: Passage): string {
  return passage.id.slice(id.length + 1);
}

/** A row longer than this is wide rather than named (UTF-16 units): each of its cells may be asked for. */
const LONGEST_ROW = 10_000;
/** A head further up than so many rows is not looked for: each of as many cells may be named. */
const FAR = 1000;

/**
 * What a cell is called: its row's first cell and, among more than two, its column's head: "P2, Limit". Empty for that first
 * cell itself, in a head, and elsewhere.
 */
export function cellName(document: SourceDocument, { start }: Span): string {
  const { passages, text } = document;
  const at = passageIndexAt(document, start);
  const row = passages[at];
  if (row?.role !== 'table-row' || row.head || row.end - row.start > LONGEST_ROW) return '';
  const cells = cellsOf(document, row);
  const column = firstIndex(cells, ({ end }) => end >= start);
  if (column === 0) return '';
  const above = passages.slice(Math.max(0, at - FAR), at);
  const last = above.findLastIndex(({ role, head }) => role !== 'table-row' || head);
  const first = above.findLastIndex(({ head }, place) => place <= last && !head) + 1;
  // Of a head of several rows, the one next to the cells that says what stands in this column.
  const titles = above
    .slice(first, last + 1)
    .flatMap((head) => (head.end - head.start <= LONGEST_ROW ? (cellsOf(document, head)[column] ?? []) : []))
    .filter((cell) => text.slice(cell.start, cell.end).trim() !== '');
  const title = cells.length > 2 ? titles.at(-1) : undefined;
  return [cells[0], title]
    .map((cell) => (cell ? glimpse(text.slice(cell.start, cell.end)).replace(/\s*[:：]$/, '') : ''))
    .filter(Boolean)
    .join(', ');
}

/** The most of a name that stands in a list or a table (code points): more of it would hide what is said. */
const ROOM = 27;

/** A document's name where there is little room. Of a long one, versions differ at the end as often as not. */
export function shortName({ name }: Pick<SourceDocument, 'name'>): string {
  const signs = [...name];
  if (signs.length <= ROOM) return name;
  const part = (ROOM - 1) / 2;
  return `${signs.slice(0, part).join('')}…${signs.slice(-part).join('')}`;
}

/** A file's name that turns no text around, its own or what is written beside it. */
export function plainName(name: string): string {
  return name.replace(/\p{Bidi_Control}/gu, '\ufffd');
}
