// What is kept of a document and of the reader's place, with its version: how it is written, and what of it is believed.

import { formats, remarkKinds, roles, type SourceDocument } from '../documents/document.ts';
import type { Ids } from '../documents/shown.ts';
import type { Letter } from '../letter/letter.ts';
import { type Example, isLike, orNone, orNull } from './shape.ts';

/** Raised whenever what was kept before cannot be read any more: records of another version are left out, and said to be. */
const VERSION = 4;

/** What was on the page when it was left. */
export type Place = Ids & {
  /** The addresses of the matches that a reader called none. */
  readonly dismissed: readonly string[];
  /** The passage at the top of the window. */
  readonly passage: string | null;
};

/** Of a document in its record; what a person opened has no provenance. What may be missing breaks nothing. */
const DOCUMENT: Example = {
  id: '',
  name: '',
  text: '',
  passages: [{ start: 0, end: 0, id: '', role: new Set(roles), spans: orNone([0]) }],
  remarks: [{ kind: new Set(remarkKinds), at: 0, text: '' }],
  dateline: orNull({ start: 0, end: 0, place: '', date: orNull(''), agency: orNull('') }),
  file: orNull({
    name: '',
    bytes: 0,
    sha256: orNull(''),
    encoding: orNull(''),
    format: new Set(formats),
  }),
  inserted: orNone(0),
  encodings: orNone(['']),
  provenance: null,
};
const PLACE: Example = { left: '', right: orNull(''), dismissed: [''], passage: orNull('') };
const LETTER: Example = {
  to: '',
  subject: '',
  body: [
    {
      kind: new Set(['paragraph', 'list']),
      items: [[{ kind: new Set(['words', 'name', 'quote']), text: '' }]],
    },
  ],
};

/** What a record holds, where it is of this version and like an example; else null. */
function keptIn(record: unknown, example: Example): unknown {
  const isRecord = isLike(record, { version: new Set([VERSION]), kept: example });
  return isRecord ? Reflect.get(record as object, 'kept') : null;
}

/** A document, a place or a letter as it is kept. @param source the file of a text, which could be in another encoding */
export function toRecord(kept: SourceDocument | Place | Letter, source: File | null = null): unknown {
  return { version: VERSION, kept, source };
}

/** The file of a record, where it has one. */
export function sourceOf(record: unknown): File | null {
  const source = typeof record === 'object' && record !== null ? Reflect.get(record, 'source') : null;
  return source instanceof File ? source : null;
}

/** The document of a record; null where it is damaged, of another version or none, or not the one of this id. */
export function documentOf(record: unknown, id: unknown): SourceDocument | null {
  // It is like one.
  const document = keptIn(record, DOCUMENT) as SourceDocument | null;
  return document !== null && document.id === id && isSound(document) ? document : null;
}

/** The letter of a record; null where it is damaged or of another version. */
export function letterOf(record: unknown): Letter | null {
  return keptIn(record, LETTER) as Letter | null;
}

export function placeOf(record: unknown): Place | null {
  return keptIn(record, PLACE) as Place | null;
}

/** Whether passages are in order and within the text, as everything takes them to be, and remarks within it. */
function isSound({ text, passages, remarks }: SourceDocument): boolean {
  const isPlace = (at: number) => Number.isInteger(at) && at >= 0 && at <= text.length;
  return (
    remarks.every(({ at }) => isPlace(at)) &&
    passages.every(
      ({ start, end }, index) =>
        isPlace(start) && isPlace(end) && start < end && start >= (passages[index - 1]?.end ?? 0),
    )
  );
}
