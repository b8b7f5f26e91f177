// Recognises the dateline with which news agencies open a report. Knows the forms, no particular agency.

import type { Dateline, Passage } from '../../documents/document.ts';

const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*\\.?';
const DATE = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`;
const PLACE = "\\p{Lu}[\\p{L}.'’-]*(?:(?:[ ,]+|/)\\p{Lu}[\\p{L}.'’-]*){0,5}?";
const DASH = '(?:--|[-–—])';
/** "/TASS/.", "(Reuters) -", "INTERFAX -", "— РИА Новости." behind a date, or a bare dash. */
const AGENCY = `(?:/(?! )([^/\\n]{2,40})(?<! )/\\.?|\\(([^)\\n]{2,40})\\) ?${DASH}|(\\p{Lu}{2,}[\\p{Lu} ]{0,20}) ${DASH}|${DASH})`;
const DATELINE = new RegExp(`^\\s*(${PLACE})(?:[.,] (${DATE}))?[.,]? ${AGENCY}\\s+`, 'u');
/** An agency behind the dash, its own name ended by a period: "— РИА Новости." */
const BEHIND = /^(\p{Lu}{2,}(?: \p{Lu}\p{L}+){0,2})\.\s+/u;
/** 新华社北京3月15日电 */
const HAN = /^\s*([\u4e00-\u9fff]{1,6}社)([\u4e00-\u9fff]{2,8}?)((?:\d{4}年)?\d{1,2}月\d{1,2}日)电\s*/u;
/** A place of few words in capitals, at most with its country or state behind a comma, and a long dash. */
const NAME = "\\p{Lu}[\\p{Lu}.'’-]*";
const PLACED = new RegExp(
  `^\\s*((?=\\S{4}|\\S+ \\p{Lu})${NAME}(?:[ /]${NAME}){0,3}(?:, \\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20})?)?) ?(?:--|[–—])\\s+`,
  'u',
);
/** What parts and notes of a document are called, which no place is. */
const LABEL =
  /^(?:notes?|warnings?|caution|danger|attention|important|notice|tip|hint|disclaimer|abstract|summary|synopsis|scope|purpose|introduction|overview|background|preface|foreword|description|definitions?|examples?|requirements?|rationale|status|draft|todo|update|version|section|chapter|part|annex|appendix|table|figure)\b/i;
/** A dateline is short; no more of a passage is looked at (UTF-16 units). */
const LONGEST = 120;
/** A dateline further down than this many passages is a quotation, not the report's own. */
const FRONT_MATTER = 12;
/** What a place alone opens is a sentence, and what is longer than two may be the first paragraph (UTF-16 units). */
const SENTENCE = 60;
const PARAGRAPH = 120;

type Opening = Omit<Dateline, 'start' | 'end'> & { readonly length: number };

/** What a passage opens with, its white space included, or null. It needs a place and a date, an agency or both. */
function readOpening(passage: string): Opening | null {
  const start = passage.slice(0, LONGEST);
  const han = HAN.exec(start);
  if (han !== null) {
    const [{ length }, agency = '', place = '', date = ''] = han;
    return { length, place, date, agency };
  }
  const match = DATELINE.exec(start);
  if (match === null) return null;
  const [opening, said = '', dated, slashed, bracketed, bare] = match;
  const date = dated?.replace(/\.$/, '') ?? null;
  const place = said.replace(/[.,\s]+$/, '');
  const marked = slashed ?? bracketed;
  if (marked !== undefined && isShort(marked, place)) return null;
  if (marked !== undefined) return { length: opening.length, place, date, agency: marked };
  // Capitals in front of a dash are an agency's behind a date alone: titles of standards have both.
  if (date === null) return null;
  const behind = bare === undefined ? BEHIND.exec(start.slice(opening.length)) : null;
  const length = opening.length + (behind?.[0].length ?? 0);
  return { length, place, date, agency: bare ?? behind?.[1] ?? null };
}

/** Whether what stands in brackets is the name before it, cut to its initials: "High-Speed Access (HSA) -". */
function isShort(agency: string, place: string): boolean {
  const initials = place.match(/(?<!\p{L})\p{L}/gu)?.join('') ?? '';
  return agency.length > 1 && initials.toUpperCase().includes(agency.toUpperCase());
}

/** "PARIS — " in front of a whole paragraph. */
function readPlace(passage: string): Opening | null {
  const [opening, place = ''] = PLACED.exec(passage.slice(0, LONGEST)) ?? [];
  if (opening === undefined || passage.length < SENTENCE || LABEL.test(place)) return null;
  return { length: opening.length, place, date: null, agency: null };
}

/**
 * The dateline of the first passage that opens with one, or null. A site's menus stand above it and count as nothing. A
 * place alone opens the first paragraph or none does: notes and warnings are marked so anywhere.
 */
export function findFirstDateline(
  text: string,
  passages: readonly Pick<Passage, 'role' | 'start' | 'end'>[],
): Dateline | null {
  let seen = 0;
  let isFirst = true;
  for (const { role, start, end } of passages) {
    if (role === 'furniture' || role === 'list-item') continue;
    if (seen === FRONT_MATTER) return null;
    seen += 1;
    const passage = text.slice(start, end);
    const opening = readOpening(passage) ?? (isFirst ? readPlace(passage) : null);
    if (opening !== null) {
      const { length, ...about } = opening;
      return { start, end: start + length, ...about };
    }
    if (role === 'paragraph' && passage.length >= PARAGRAPH) isFirst = false;
  }
  return null;
}
