// What documents and their passages are called where there is little room.

import { cellsOf, type Passage, passageIndexAt, type SourceDocument, type Span } from './document.ts';
import { glimpse } from './glimpse.ts';

/** What a passage is called on the page: "TASS 9". */
export function passageName(document: SourceDocument, passage: Passage): string {
  return `${shortName(document)} ${passageNumber(document, passage)}`;
}

/** A passage's number in its document, from 1, as its id has it. */
export function passageNumber({ id }: SourceDocument, passage: Passage): string {
  return passage.id.slice(id.length + 1);
}

/** What the row of a cell is called: its first cell, where a span of it is in another one. Else, and in a head, empty. */
export function rowName(document: SourceDocument, { start }: Span): string {
  const row = document.passages[passageIndexAt(document, start)];
  if (row?.role !== 'table-row' || row.head) return '';
  const [first] = cellsOf(document, row);
  return first !== undefined && first.end < start ? glimpse(document.text.slice(first.start, first.end)) : '';
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
