// What documents and their passages are called where there is little room.

import type { Passage, SourceDocument } from './document.ts';

/** What a passage is called on the page: "TASS 9". */
export function passageName(document: SourceDocument, passage: Passage): string {
  return `${shortName(document)} ${passageNumber(document, passage)}`;
}

/** A passage's number in its document, from 1, as its id has it. */
export function passageNumber({ id }: SourceDocument, passage: Passage): string {
  return passage.id.slice(id.length + 1);
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
