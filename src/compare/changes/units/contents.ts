// Which passages are lines of contents, and where in them the page stands. Knows one document, and titles by their letters.

import { type Passage, type SourceDocument, textOf } from '../../../documents/document.ts';

/** A row of dots and a page, to which a line of contents leads: where it stands, and nothing that it says. */
const LEADER = /(?:\s?[.…]){4,}\s*(?:\p{Nd}*|[ivxlc]*)\s*$/iu;
/** A page behind a title, where the dots are none of the text. */
const PAGE = /\s(?:\p{Nd}{1,4}|[ivxlc]{1,7})\s?$/iu;
/** The longest line that is looked at (UTF-16 units). */
const LONGEST = 240;
/** Fewer lines in a row that end with a number are no contents: what headings are worth may be listed as well. */
const FEWEST = 4;

/**
 * By passage, where what it says ends: a line of contents ahead of its page, and where it begins if it names a heading, which
 * says the same; of what is none, where it ends. Lines that end with a number are contents where several stand in a row, their
 * numbers never fall, and at least half of them name headings, the first and the last among them.
 */
export function endsOfTitles(document: SourceDocument): readonly number[] {
  const { passages, text } = document;
  const lettersIn = (written: string) =>
    written
      .replace(/^[\p{N}.\s]+/u, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase();
  const headings = new Set(
    passages.flatMap((one) =>
      one.role === 'heading' && one.end - one.start <= LONGEST ? [lettersIn(textOf(document, one))] : [],
    ),
  );
  const ends = passages.map(({ role, start, end }) => {
    const leader = role === 'table-row' ? null : LEADER.exec(text.slice(Math.max(start, end - LONGEST), end));
    const title = end - (leader?.[0].length ?? 0);
    const isHeading =
      leader !== null && title - start <= LONGEST && headings.has(lettersIn(text.slice(start, title)));
    return isHeading ? start : title;
  });
  let lines: {
    readonly at: number;
    readonly end: number;
    readonly page: number;
    readonly isHeading: boolean;
  }[] = [];
  /** What stands before the first that names a heading, or behind the last, need be none of them: "June 2015". */
  const close = () => {
    const isHeading = lines.map((line) => line.isHeading);
    const run = lines.slice(Math.max(0, isHeading.indexOf(true)), isHeading.lastIndexOf(true) + 1);
    const named = run.filter((line) => line.isHeading).length;
    const pages = run.map(({ page }) => page).filter((page) => page > 0);
    const isCounted = pages.every((page, at) => page >= (pages[at - 1] ?? 0));
    if (run.length >= FEWEST && 2 * named >= run.length && isCounted)
      for (const { at, end, isHeading } of run) ends[at] = isHeading ? (passages[at]?.start ?? end) : end;
    lines = [];
  };
  for (const [at, passage] of passages.entries()) {
    if (passage.role === 'furniture') continue;
    const page = pageOf(document, passage);
    if (page === null) close();
    else {
      const end = passage.end - page;
      const title = lettersIn(text.slice(passage.start, end));
      // Roman ones count by themselves, ahead of the others.
      const number = Number(text.slice(end, passage.end)) || 0;
      lines.push({ at, end, page: number, isHeading: headings.has(title) });
    }
  }
  close();
  return ends;
}

/** What may be a line of contents. A row of a table says what its cells do. */
const LINES: ReadonlySet<Passage['role']> = new Set(['paragraph', 'list-item']);

/** How many UTF-16 units of a passage's end are a page; null of what is no line of contents. */
function pageOf(document: SourceDocument, passage: Passage): number | null {
  if (!LINES.has(passage.role) || passage.end - passage.start > LONGEST) return null;
  return PAGE.exec(textOf(document, passage))?.[0].length ?? null;
}
