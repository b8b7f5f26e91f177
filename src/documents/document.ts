// What a document is. Knows no file format, no React, no DOM: only text and the spans that describe it.

/** A half-open range `[start, end)` of UTF-16 offsets into one document's `text`. */
export type Span = { readonly start: number; readonly end: number };

/** What a passage is to its reader. `furniture` is text of the site or the page, not of the report. */
export type PassageRole =
  | 'headline'
  | 'standfirst'
  | 'paragraph'
  | 'caption'
  | 'credit'
  | 'furniture'
  | 'heading'
  | 'list-item'
  | 'table-row'
  | 'code';

/**
 * A run of a document with one role. Passages are in order and never overlap; what they leave out is
 * line ends and blank lines. `id` is the document's id and the passage's number from 1: `tass-3`.
 */
export type Passage = Span & {
  readonly id: string;
  readonly role: PassageRole;
  /** The page it begins on, from 1, in documents that have pages. */
  readonly page?: number;
};

/** A news report's opening words that say where, when and by whom, as far as the text has them. */
export type Dateline = Span & {
  readonly place: string;
  /** As written, without a year unless the text gives one: "January 27". */
  readonly date: string | null;
  readonly agency: string | null;
};

export type SourceDocument = {
  readonly id: string;
  /** What the page calls it: "TASS", or an opened file's name. */
  readonly name: string;
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly dateline: Dateline | null;
};

/** The characters of a span. */
export function textOf(document: SourceDocument, span: Span): string {
  return document.text.slice(span.start, span.end);
}

/** The position in `passages` of the passage that holds an offset, or -1 between passages. O(log n). */
export function passageIndexAt({ passages }: SourceDocument, offset: number): number {
  const index = firstIndex(passages, ({ end }) => end > offset);
  return offset >= (passages[index]?.start ?? Infinity) ? index : -1;
}

/** The first position from which on something is true of a list, or the list's length. O(log n). */
export function firstIndex<Item>(list: ArrayLike<Item>, isTrue: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // A middle of the list is in it.
    if (isTrue(list[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
