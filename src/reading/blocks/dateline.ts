// Recognises the dateline with which news agencies open a report. Knows the forms, no particular agency.

import type { Dateline, Span } from '../../documents/document.ts';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const DATE = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`;
const PLACE = "\\p{Lu}[\\p{L}.'’-]*(?:[ ,]+\\p{Lu}[\\p{L}.'’-]*){0,4}?";
/** "/TASS/.", "(Reuters) -", "INTERFAX -", or a bare dash. */
const AGENCY =
  '(?:/([^/\\n]{2,40})/\\.?|\\(([^)\\n]{2,40})\\) ?[-–—]|(\\p{Lu}{2,}[\\p{Lu} ]{0,20}) [-–—]|[-–—])';
const DATELINE = new RegExp(`^\\s*(${PLACE})(?:[.,] (${DATE}))?[.,]? ${AGENCY}\\s+`, 'u');
/** A dateline is short; no more of a passage is looked at (UTF-16 units). */
const LONGEST = 120;
/** A dateline further down than this many passages is a quotation, not the report's own. */
const FRONT_MATTER = 12;

/**
 * The dateline that a passage opens with, its white space included, or null. It needs a place and, so that a
 * heading with a dash is not taken for one, a date or the marked name of an agency.
 *
 * @param start where the passage stands in its document (UTF-16 offset)
 */
function findDateline(passage: string, start: number): Dateline | null {
  const match = DATELINE.exec(passage.slice(0, LONGEST));
  if (match === null) return null;
  const [opening, place = '', date = null, slashed, bracketed, bare = null] = match;
  const agency = slashed ?? bracketed ?? bare;
  // Capitals in front of a dash are an agency's behind a date alone: titles of standards have both.
  if (date === null && (slashed ?? bracketed) === undefined) return null;
  return {
    start,
    end: start + opening.length,
    place: place.replace(/[.,\s]+$/, ''),
    date,
    agency,
  };
}

/** The dateline of the first passage that opens with one, or null. */
export function findFirstDateline(text: string, passages: readonly Span[]): Dateline | null {
  for (const { start, end } of passages.slice(0, FRONT_MATTER)) {
    const dateline = findDateline(text.slice(start, end), start);
    if (dateline !== null) return dateline;
  }
  return null;
}
