// What a document is. Knows no file format, no React, no DOM: only text and the spans that describe it.

/** A half-open range `[start, end)` of UTF-16 offsets into one document's `text`. */
export type Span = { readonly start: number; readonly end: number };

/** The two documents on the page. Neither is older, newer or a base of the other. */
export type Side = 'left' | 'right';
/** One of something for each side. */
export type BothSides<One> = { readonly left: One; readonly right: One };
export const sides = ['left', 'right'] as const;
/** What is made of each side. */
export function forBoth<One>(make: (side: Side) => One): BothSides<One> {
  return { left: make('left'), right: make('right') };
}
export const across: BothSides<Side> = { left: 'right', right: 'left' };

/** What a passage is to its reader. `furniture` is text of the site or the page, not of the report. */
export const roles = [
  'headline',
  'standfirst',
  'paragraph',
  'caption',
  'credit',
  'furniture',
  'heading',
  'list-item',
  'table-row',
  'code',
] as const;
export type PassageRole = (typeof roles)[number];

/** Whether a passage says what the document says: what a site, a picture or a photographer is called does not. */
export function isBody(role: PassageRole | undefined): boolean {
  return role !== 'furniture' && role !== 'credit' && role !== 'caption';
}

/**
 * A run of a document with one role. Passages are in order and never overlap; what they leave out is
 * line ends and blank lines. `id` is the document's id and the passage's number from 1: `tass-3`.
 */
export type Passage = Span & {
  readonly id: string;
  readonly role: PassageRole;
  /** The page it begins on, from 1, in documents that have pages. */
  readonly page?: number;
  /** From 1: the level of a heading, or how many lists a list item is in, where the file says so. */
  readonly level?: number;
  /** Of a table's rows: whether it is the table's head. */
  readonly head?: true;
  /** Of a table's row with merged cells: for each cell how many columns it takes, 0 for one that the cell before takes. */
  readonly spans?: readonly number[];
  /** Whether it stands in a quotation, in words of somebody else; a note that is written as one does not. */
  readonly quoted?: true;
};

/** What a file holds beside its text. `deleted` was struck out with changes tracked; `embedded` is another file in it. */
export const remarkKinds = ['deleted', 'comment', 'hidden', 'picture', 'field', 'embedded'] as const;
export type Remark = {
  readonly kind: (typeof remarkKinds)[number];
  /** Where in the document's text it stands (UTF-16 offset); it is no part of that text. */
  readonly at: number;
  /** Its own words: those of a comment, the description of a picture. */
  readonly text: string;
};

/** A news report's opening words that say where, when and by whom, as far as the text has them. */
export type Dateline = Span & {
  readonly place: string;
  /** As written, without a year unless the text gives one: "January 27". */
  readonly date: string | null;
  readonly agency: string | null;
};

/** The formats that can be read: `table` is comma- or tab-separated values, `feature` Gherkin, `schema` JSON and YAML. */
export const formats = [
  'text',
  'markdown',
  'html',
  'word',
  'open-document',
  'workbook',
  'pdf',
  'table',
  'reqif',
  'feature',
  'schema',
] as const;
export type Format = (typeof formats)[number];

/** What is known of the file that a document was read from. */
export type FileFacts = {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal; null where nothing computes one, as in pages that are not served securely. */
  readonly sha256: string | null;
  /** By its name, "UTF-8"; null for formats that have no one encoding. */
  readonly encoding: string | null;
  readonly format: Format;
};

/** Where a supplied report comes from, as far as only a person who read it and its request can say. */
export type Provenance = {
  /** What only the request says: the texts give a day and a month, and never a year. */
  readonly request: { readonly source: string; readonly date: string };
  /** Whom the report names as its sources, in the words of the text, each found there. */
  readonly cites: readonly string[];
};

export type SourceDocument = {
  readonly id: string;
  /** What the page calls it: "TASS", or an opened file's name. */
  readonly name: string;
  readonly text: string;
  readonly passages: readonly Passage[];
  /** In the order of their places. Neither searched nor compared nor screened. */
  readonly remarks: readonly Remark[];
  /** How many tracked insertions its text has taken in; absent where its file tracks none. */
  readonly inserted?: number;
  /** Labels in the Encoding Standard of those that its bytes may be read in; absent where its format has but one. */
  readonly encodings?: readonly string[];
  readonly dateline: Dateline | null;
  /** Null for text that came from no file. */
  readonly file: FileFacts | null;
  /** Null for what a person opened. */
  readonly provenance: Provenance | null;
};

/** Whether two documents are of files with the same name and bytes, read in the same encoding. */
export function isSameFile({ file: one }: SourceDocument, { file: other }: SourceDocument): boolean {
  return (
    one !== null &&
    other !== null &&
    one.sha256 !== null &&
    one.name === other.name &&
    one.sha256 === other.sha256 &&
    one.encoding === other.encoding
  );
}

/** The characters of a span. */
export function textOf(document: SourceDocument, span: Span): string {
  return document.text.slice(span.start, span.end);
}

/** The cells of a table's row, in order; the tabs between them are left out. */
export function cellsOf({ text }: Pick<SourceDocument, 'text'>, { start, end }: Span): Span[] {
  let from = start;
  return text
    .slice(start, end)
    .split('\t')
    .map(({ length }) => {
      const cell = { start: from, end: from + length };
      from = cell.end + 1;
      return cell;
    });
}

/** The position in `passages` of the passage that holds an offset, or -1 between passages. O(log n). */
export function passageIndexAt({ passages }: SourceDocument, offset: number): number {
  const index = firstIndex(passages, ({ end }) => end > offset);
  return offset >= (passages[index]?.start ?? Infinity) ? index : -1;
}

/** Whether an offset lies in what the document says itself, in no caption, credit or text of the site. O(log n). */
export function isBodyAt(document: SourceDocument, offset: number): boolean {
  return isBody(document.passages[passageIndexAt(document, offset)]?.role);
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
