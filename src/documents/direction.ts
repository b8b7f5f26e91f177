// Which way a text runs, where its first letter does not tell: "API" begins texts in Arabic too.

/** Enough of a document to know it by (UTF-16 units). */
const ENOUGH = 10_000;

/** `rtl` of a text with more letters that run from the right, of Hebrew, Arabic and their kin, than Latin ones; else nothing. */
export function directionOf(text: string): 'rtl' | undefined {
  const lengthWithout = (letters: RegExp) => text.slice(0, ENOUGH).replace(letters, '').length;
  return lengthWithout(/[\u0590-\u08ff\ufb1d-\ufefc]/g) < lengthWithout(/[a-z]/gi) ? 'rtl' : undefined;
}
