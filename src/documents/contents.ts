// Which passages of a document are its contents: lines of titles with the pages on which they stand. Knows titles by their letters.

import { type Passage, type SourceDocument, textOf } from './document.ts';

/** A line of contents. */
export type Entry = {
  /** Where its title ends, ahead of dots and page (a UTF-16 offset into the document's text). */
  readonly titleEnd: number;
  /** Whether its title is that of a heading of the document or of its other version. */
  readonly isHeading: boolean;
  /**
   * What tells: dots that lead to its page, or a tab; that half of the lines in its row name headings; or only that numbers rise in its
   * row, where "Windows 11" is listed too.
   */
  readonly by: 'dots' | 'tab' | 'headings' | 'row';
};

/** The lines of contents of a document, by position in its `passages`. */
export type Contents = ReadonlyMap<number, Entry>;

/** A row of dots, and the page to which it leads; a longer row may have lost it. */
const LEADER = /(?:\s?[.…]){3,}\s*(?:\p{Nd}+|[ivxlc]+)\s*$|(?:\s?[.…]){4,}\s*$/iu;
/** A tab in the place of the dots. */
const TAB = /\t\s{0,9}(?:\p{Nd}{1,4}|[ivxlc]{1,7})\s?$/iu;
/** A page behind a title, whose dots are none of the text. What stands behind a sign is a value. */
const PAGE = /(?<![:=<>≤≥\s])\s{1,9}(\p{Nd}{1,4}|[ivxlc]{1,7})\s?$/iu;
/** The longest line that is looked at (UTF-16 units). */
const LONGEST = 240;
/** What says something of what ends with a number: it is none unless it names a heading. */
const SAYS = /\b(?:shall|must|should|will|can|is|are|be)\b/i;
/** Fewer lines in a row that end with a number are no contents: what headings are worth may be listed as well. */
const FEWEST = 4;
/** What may end with a page. A row of a table says what its cells do. */
const LINES: ReadonlySet<Passage['role']> = new Set(['paragraph', 'list-item', 'heading']);

type Line = { readonly at: number; readonly page: number; readonly says: boolean } & Pick<
  Entry,
  'titleEnd' | 'isHeading'
>;

/**
 * The lines of contents by position in the document's `passages`: what ends with a row of dots or a tab, and lines in a row that end
 * with numbers which never fall. Those tell where half of them name headings, the first and the last among them, and none is one:
 * what stands before and behind need be none, "June 2015". Linear in the text.
 *
 * @param versions whose headings it names: contents are seldom brought up to date with each
 */
export function contentsOf(
  document: SourceDocument,
  versions: readonly SourceDocument[] = [document],
): Contents {
  const { passages, text } = document;
  const headings = new Set(versions.flatMap(headingsIn));
  const isTitle = (start: number, end: number) =>
    end - start <= LONGEST && headings.has(lettersIn(text.slice(start, end)));
  const entries = new Map<number, Entry>();
  const add = (lines: readonly Line[], by: Entry['by']) => {
    for (const { at, titleEnd, isHeading } of lines)
      if (by !== 'row' || !entries.has(at)) entries.set(at, { titleEnd, isHeading, by });
  };
  let row: Line[] = [];
  const close = () => {
    const listed = listedIn(row);
    if (listed.length >= FEWEST && listed.every(({ at }) => passages[at]?.role !== 'heading'))
      add(listed, 'headings');
    else
      for (const rising of risingIn(row))
        if (rising.length >= FEWEST && !rising.some(({ says }) => says)) add(rising, 'row');
    row = [];
  };
  for (const [at, { role, start, end }] of passages.entries()) {
    if (role === 'furniture') continue;
    const lineOf = (behind: string, page: number): Line => {
      const titleEnd = end - behind.length;
      return {
        at,
        page,
        titleEnd,
        isHeading: isTitle(start, titleEnd),
        says: SAYS.test(text.slice(start, titleEnd)),
      };
    };
    const isShort = end - start <= LONGEST;
    const line = isShort && role !== 'table-row' ? text.slice(start, end) : '';
    const leader = LEADER.exec(line)?.[0];
    // "And so on....", behind what says something, leads nowhere.
    if (leader !== undefined && !(SAYS.test(line) && !/[\p{L}\p{N}]\s*$/u.test(line)))
      add([lineOf(leader, 0)], 'dots');
    else {
      const tab = TAB.exec(line)?.[0];
      if (tab !== undefined) add([lineOf(tab, 0)], 'tab');
    }
    const page = LINES.has(role) ? PAGE.exec(line) : null;
    if (page === null) close();
    // Roman ones count by themselves, ahead of the others.
    else row.push(lineOf(page[0], Number(page[1]) || 0));
  }
  close();
  return entries;
}

function headingsIn(document: SourceDocument): string[] {
  return document.passages
    .filter(({ role, start, end }) => role === 'heading' && end - start <= LONGEST)
    .map((heading) => lettersIn(textOf(document, heading)));
}

/** What a heading says without its number, and what that is called: "Chapter 1. Introduction" is listed as "1. Introduction". */
function lettersIn(written: string): string {
  return written
    .replace(/^(?:\p{L}{2,10}\s(?=\p{N}))?[\p{N}.:\s]+(?=\p{L})/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** From the first line of a row that names a heading to the last; none where fewer than half do, or a number falls. */
function listedIn(row: readonly Line[]): readonly Line[] {
  const named = row.map(({ isHeading }) => isHeading);
  const within = row.slice(Math.max(0, named.indexOf(true)), named.lastIndexOf(true) + 1);
  const isNamed = 2 * within.filter(({ isHeading }) => isHeading).length >= within.length;
  return isNamed && risingIn(within).length <= 1 ? within : [];
}

/** Lines in a row, parted where a page is ahead of the last. */
function risingIn(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  let last = 0;
  for (const line of lines) {
    const part = parts.at(-1);
    if (part === undefined || (line.page > 0 && line.page < last)) parts.push([line]);
    else part.push(line);
    last = line.page || last;
  }
  return parts;
}
