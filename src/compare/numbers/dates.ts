// Reads a date that names its month, in English and the languages beside it. Knows no text.

/** By month its names and short forms, of English, German, French and Spanish; what begins alike in one is one. */
const MONTHS: readonly (readonly [month: string, names: string])[] = [
  ['jan', 'jan(?:uary?|vier)?|enero'],
  ['feb', 'feb(?:ruary?|rero)?|févr(?:ier)?'],
  ['mar', 'mar(?:ch|s|zo)?|märz'],
  ['apr', 'apr(?:il)?|avril|abril'],
  ['may', 'may|mai|mayo'],
  ['jun', 'june?|juni|juin|junio'],
  ['jul', 'july?|juli|juillet|julio'],
  ['aug', 'aug(?:ust)?|août|agosto'],
  ['sep', 'sept?(?:ember|embre)?|septiembre'],
  ['oct', 'oct(?:ober|obre)?|okt(?:ober)?'],
  ['nov', 'nov(?:ember|embre)?|noviembre'],
  ['dec', 'dec(?:ember)?|dez(?:ember)?|déc(?:embre)?|diciembre'],
];
const MONTH = `(?:${MONTHS.map(([, names]) => names).join('|')})\\.?`;
/** A year of which news may tell: "27th April, 1337 cases" has none. */
const YEAR = '(?:1[5-9]|20)\\d{2}';

/** "May 3", "3rd May", "3 de mayo", "25. Januar", with a year or without, as a pattern's source. */
export const DATE: string =
  `(?:${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?: of| de)? ${MONTH})(?:st|nd|rd|th)?(?![\\p{L}\\d:]|[.,]\\d)` +
  `(?:(?:,? | del? )${YEAR}(?![\\p{L}\\d]))?`;

const named = MONTHS.map(([month, names]) => [month, new RegExp(`^(?:${names})$`, 'iu')] as const);

/** "27 jan 2022" of a text that the pattern takes for a date. */
export function dateOf(written: string): string {
  const words = written.match(/\p{L}+/gu) ?? [];
  const month = named.find(([, names]) => words.some((word) => names.test(word)))?.[0];
  const [year = ''] = /\d{4}$/.exec(written) ?? [];
  return `${Number.parseInt(/\d+/.exec(written)?.[0] ?? '', 10)} ${month} ${year}`.trim();
}

/** "27 jan 2022" of "2022-01-27". */
export function dateOfIso(written: string): string {
  const [year, month, day] = written.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]?.[0] ?? month} ${year}`;
}
