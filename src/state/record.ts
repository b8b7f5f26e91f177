// What is kept of a document and of the reader's place, with its version: how it is written, and what of it is believed.

import {
  type Dateline,
  type FileFacts,
  formats,
  type Passage,
  type Remark,
  remarkKinds,
  roles,
  type SourceDocument,
} from '../documents/document.ts';
import type { Block, Letter, Run } from '../letter/letter.ts';
import { type Check, isEither, isList, isNumber, isOneOf, isShape, isText } from './checks.ts';

/** Raised whenever the shape below changes: records of another version are left out, and said to be. */
const VERSION = 4;

/** What was on the page when it was left. */
export type Place = {
  /** The documents' ids. */
  readonly left: string;
  readonly right: string | null;
  /** The addresses of the matches that a reader called none. */
  readonly dismissed: readonly string[];
  /** The passage at the top of the window. */
  readonly passage: string | null;
};

const orNull = <Type>(check: Check<Type>) => isEither(check, isOneOf(null));
const orMissing = <Type>(check: Check<Type>) => isEither(check, isOneOf(undefined)) as Check<Type>;
const span = { start: isNumber, end: isNumber };
const isPlaceRecord = isShape<Place>({
  left: isText,
  right: orNull(isText),
  dismissed: isList(isText),
  passage: orNull(isText),
});
const isDocument = isShape<SourceDocument>({
  id: isText,
  name: isText,
  text: isText,
  passages: isList(
    isShape<Passage>({
      ...span,
      id: isText,
      role: isOneOf(...roles),
      page: orMissing(isNumber),
      level: orMissing(isNumber),
      head: orMissing(isOneOf(true)),
    }),
  ),
  remarks: isList(isShape<Remark>({ kind: isOneOf(...remarkKinds), at: isNumber, text: isText })),
  dateline: orNull(
    isShape<Dateline>({ ...span, place: isText, date: orNull(isText), agency: orNull(isText) }),
  ),
  file: orNull(
    isShape<FileFacts>({
      name: isText,
      bytes: isNumber,
      sha256: orNull(isText),
      encoding: orNull(isText),
      format: isOneOf(...formats),
    }),
  ),
  // What a person opened has none.
  provenance: isOneOf(null),
});
const isLetter = isShape<Letter>({
  to: isText,
  subject: isText,
  body: isList(
    isShape<Block>({
      kind: isOneOf('paragraph', 'list'),
      items: isList(isList(isShape<Run>({ kind: isOneOf('words', 'name'), text: isText }))),
    }),
  ),
});

/** What a record holds, where it is of this version and of a kind; else null. */
function keptIn<Kept>(record: unknown, isKept: Check<Kept>): Kept | null {
  const isRecord = isShape<{ readonly version: number; readonly kept: Kept }>({
    version: isOneOf(VERSION),
    kept: isKept,
  });
  return isRecord(record) ? record.kept : null;
}

/** A document, a place or a letter as it is kept. */
export function toRecord(kept: SourceDocument | Place | Letter): unknown {
  return { version: VERSION, kept };
}

/** The document of a record; null where it is damaged, of another version or none, or not the one of this id. */
export function documentOf(record: unknown, id: unknown): SourceDocument | null {
  const document = keptIn(record, isDocument);
  return document !== null && document.id === id && isSound(document) ? document : null;
}

/** The letter of a record; null where it is damaged or of another version. */
export function letterOf(record: unknown): Letter | null {
  return keptIn(record, isLetter);
}

export function placeOf(record: unknown): Place | null {
  return keptIn(record, isPlaceRecord);
}

/** Whether passages are in order and within the text, as everything takes them to be, and remarks within it. */
function isSound({ id, text, passages, remarks }: SourceDocument): boolean {
  const isPlace = (at: number) => Number.isInteger(at) && at >= 0 && at <= text.length;
  return (
    id !== '' &&
    remarks.every(({ at }) => isPlace(at)) &&
    passages.every(
      ({ start, end }, index) =>
        isPlace(start) && isPlace(end) && start < end && start >= (passages[index - 1]?.end ?? 0),
    )
  );
}
