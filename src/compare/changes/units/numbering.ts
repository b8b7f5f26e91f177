// What tells where a passage stands, or which it is, ahead of what it says. Knows how numbers and names are written, and headings.

import { type PassageRole, type SourceDocument, type Span, textOf } from '../../../documents/document.ts';
import { BULLETED, LABEL, LETTER } from '../../../documents/sentences.ts';

/** What numbers a heading, an item or a clause: where it stands, and nothing that it says. */
const NUMBERING =
  /^[([]?(?:\d{1,3}(?:\.\d{1,3}){0,6}[.)\]]|\d{1,3}(?:\.\d{1,3}){1,6}|(?:(?:appendix|annex) )?[a-z](?:\.\d{1,3}){1,6}\.?|[a-z]{1,4}[)\]])(?=\s)/i;
const HEADING_NUMBERING =
  /^(?:(?:chapter|section|article|part|annex|appendix) )?(?:\d{1,3}|[A-Z])(?:\.\d{1,3}){0,6}(?:[.:)](?=\s|\p{Lo})|(?=\s+[\p{Lu}\p{Lo}]))/iu;
/** What numbers a figure or a table does so to its caption. */
const LABELLING = new RegExp(String.raw`^${LABEL}(?=\s)`, 'u');
/** A number with a stop or a bracket of its own. */
const ENDED = /^\S{0,30}[.)\]](?=\s)/;
/** In running text it may end a sentence. */
const ITEM_NUMBERING = new RegExp(String.raw`^${LETTER}(?=\s)`, 'u');
/** The longest number of a heading that is looked for (UTF-16 units). */
export const LONGEST_NUMBERING = 48;

/** How many UTF-16 units of a passage's head number it. */
export function numberingOf(head: string, role: PassageRole): number {
  if (role === 'table-row' || role === 'code') return 0;
  const bullet = BULLETED.exec(head)?.[0].length ?? 0;
  const numbered = head.slice(bullet);
  const found =
    (role === 'heading' && HEADING_NUMBERING.exec(numbered)) ||
    (role === 'list-item' && ITEM_NUMBERING.exec(numbered)) ||
    LABELLING.exec(numbered) ||
    // Behind a bullet "2.5 seconds" and "3.3 V" are amounts.
    (bullet === 0 || ENDED.test(numbered) ? NUMBERING.exec(numbered) : null);
  return found ? bullet + found[0].length : 0;
}

/** The longest title that is looked for in contents (UTF-16 units). */
const LONGEST_TITLE = 240;
/**
 * By passage, whether it is a line of contents: one of several in a row that say titles of headings below them, with their
 * numbers, and beside such a line of one of the other version, which this has no longer or not yet. The headings tell it.
 */
export function titlesOf(document: SourceDocument, other: SourceDocument): boolean[] {
  const [own, theirs] = [numberedHeadings(document), numberedHeadings(other)];
  const titles = document.passages.map((passage) =>
    passage.role === 'heading' ? '' : titleIn(document, passage),
  );
  const isAbove = titles.map((title, index) => (own.get(title) ?? -1) > index);
  const isNamed = titles.map((title, index) => isAbove[index] || theirs.has(title));
  return titles.map((_, index) =>
    [index - 1, index + 1].some(
      (beside) => isNamed[index] && isNamed[beside] && (isAbove[index] || isAbove[beside]),
    ),
  );
}

/** The headings with a number, by what they say the position in `passages` of the last that says it. */
function numberedHeadings(document: SourceDocument): ReadonlyMap<string, number> {
  const headings = new Map<string, number>();
  for (const [index, passage] of document.passages.entries()) {
    const title = passage.role === 'heading' ? titleIn(document, passage) : '';
    const number = title.slice(0, numberingOf(title.slice(0, LONGEST_NUMBERING), 'heading'));
    if (/\d/.test(number)) headings.set(title, index);
  }
  return headings;
}

/** What a passage says without its bullet; nothing where it is longer than a title. */
function titleIn(document: SourceDocument, passage: Span): string {
  const isLong = passage.end - passage.start > LONGEST_TITLE;
  return isLong ? '' : textOf(document, passage).replace(BULLETED, '').trim();
}

/** A name with a number in it at the head of a sentence, "BIL-7:", "[R2.1]", which tells which, and not how many ... */
const NAME = String.raw`(?![Vv]\d)\p{L}{1,8}[_-]?\d[\p{L}\d._-]{0,15}`;
const NAMED = new RegExp(String.raw`^${NAME}(?=\]|:\s)`, 'u');
/** ... of a heading one without a mark of its own, and what counts parts as well: "BIL-7 Refunds", "Use case 9: Refunds". */
const NAMED_HEADING = new RegExp(
  String.raw`^(?:${NAME}(?=[\].:)]?(?:\s|$))|(?:use case|test case|user story|scenario|story|step|part|test|phase|requirement|rule|task|issue|question)\s\d{1,4}(?:[.-]\d{1,4}){0,6}(?=[.)]?\s[-–—]\s|[.)]\s|:))`,
  'iu',
);
/** As much of a unit as a name may take (UTF-16 units). */
const LONGEST_NAME = 100;

/**
 * Where the name ends with which a passage begins; a cell has none. @param first where the unit's words begin, behind a number of its
 * own @returns a UTF-16 offset
 */
export function endOfName(
  document: SourceDocument,
  unit: Span & { readonly role: PassageRole; readonly passage: number },
  first: number,
): number {
  const passage = document.passages[unit.passage];
  if (unit.role === 'table-row' || passage?.start !== unit.start) return first;
  const head = document.text.slice(first, Math.min(passage.end, first + LONGEST_NAME));
  return first + ((unit.role === 'heading' ? NAMED_HEADING : NAMED).exec(head)?.[0].length ?? 0);
}
