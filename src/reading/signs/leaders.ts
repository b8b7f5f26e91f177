// The dots that lead from an entry of contents to the number of its page, which are drawn and no words. Knows no format.

/** The end of an entry, looked for in no more of it than this (UTF-16 units). */
const LONGEST_END = 40;
const END = /[.…·](?: ?[.…·]){2,}\s*(\w{1,5}(?:[-–]\w{1,4})?)$/;
const FILLED = /[.…·](?: ?[.…·]){4,}\s*(?:\w{1,5}(?:[-–]\w{1,4})?)?$/;
/** A page's number, by itself or within its chapter or annex: "12", "iv", "3-12", "A-1", "P2". */
const NUMBER = /^(?:\d{1,4}|[ivxlc]{1,5}|[a-z]\d{1,3}|(?:[a-z]|\d{1,2})[-–]\d{1,3})$/i;

/** Whether a line ends with what dots lead to. */
export function hasLeader(text: string): boolean {
  return END.test(text.slice(-LONGEST_END));
}

/** Whether dots fill the end of a line, whatever they lead to: it ends where they do, and not where words would. */
export function isLed(text: string): boolean {
  return FILLED.test(text.slice(-LONGEST_END));
}

/**
 * An entry, a tab in the place of its dots; null for what is none.
 *
 * @param pages how many a file has, where that is known: dots that lead to twice as many are those of a list of something
 *   else, or of a page that is alone; fewer may be those of the same text in larger type
 */
export function entryOf(text: string, pages = Infinity): string | null {
  const end = text.slice(-LONGEST_END);
  const number = END.exec(end)?.[1] ?? '';
  if (!NUMBER.test(number) || Number(number) >= 2 * pages) return null;
  let at = text.length - number.length;
  while (/[.…·\s]/.test(text.charAt(at - 1))) at -= 1;
  return at === 0 ? null : `${text.slice(0, at)}\t${number}`;
}
