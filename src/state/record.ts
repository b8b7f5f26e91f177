// What is kept of a document and of the reader's place, with its version: how it is written, and what of it is believed.

import * as v from 'valibot';
import { formats, remarkKinds, roles, type SourceDocument } from '../documents/document.ts';
import type { Letter } from '../letter/letter.ts';

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

const offset = v.pipe(
  v.number(),
  v.check((one) => Number.isInteger(one) && one >= 0),
);
const span = { start: offset, end: offset };
const run = v.object({ kind: v.picklist(['words', 'name']), text: v.string() });
const place = v.object({
  left: v.string(),
  right: v.nullable(v.string()),
  dismissed: v.array(v.string()),
  passage: v.nullable(v.string()),
});
const document = v.object({
  id: v.string(),
  name: v.string(),
  text: v.string(),
  passages: v.array(
    v.object({
      ...span,
      id: v.string(),
      role: v.picklist(roles),
      page: v.exactOptional(v.number()),
      level: v.exactOptional(v.number()),
      head: v.exactOptional(v.literal(true)),
    }),
  ),
  remarks: v.array(v.object({ kind: v.picklist(remarkKinds), at: v.number(), text: v.string() })),
  dateline: v.nullable(
    v.object({ ...span, place: v.string(), date: v.nullable(v.string()), agency: v.nullable(v.string()) }),
  ),
  file: v.nullable(
    v.object({
      name: v.string(),
      bytes: v.number(),
      sha256: v.nullable(v.string()),
      encoding: v.nullable(v.string()),
      format: v.picklist(formats),
    }),
  ),
  // What a person opened has none.
  provenance: v.null(),
});
const record = <Kept extends v.GenericSchema>(kept: Kept) => v.object({ version: v.literal(VERSION), kept });

/** A document, a place or a letter as it is kept. */
export function toRecord(kept: SourceDocument | Place | Letter): unknown {
  return { version: VERSION, kept };
}

const letter = v.object({
  to: v.string(),
  subject: v.string(),
  body: v.array(v.object({ kind: v.picklist(['paragraph', 'list']), items: v.array(v.array(run)) })),
});

/** The document of a record; null where it is damaged, of another version or none, or not the one of this id. */
export function documentOf(kept: unknown, id: unknown): SourceDocument | null {
  const { success, output } = v.safeParse(record(document), kept);
  return success && output.kept.id === id && isSound(output.kept) ? output.kept : null;
}

/** The letter of a record; null where it is damaged or of another version. */
export function letterOf(kept: unknown): Letter | null {
  const { success, output } = v.safeParse(record(letter), kept);
  return success ? output.kept : null;
}

export function placeOf(kept: unknown): Place | null {
  const { success, output } = v.safeParse(record(place), kept);
  return success ? output.kept : null;
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
