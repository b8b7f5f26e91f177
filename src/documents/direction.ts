// Which way a text runs, where its first letter does not tell: "API" begins texts in Arabic too.

/** Enough of a document to know it by (UTF-16 units). */
const ENOUGH = 10_000;

/** `rtl` of a text most of whose letters run from the right, those of Hebrew, Arabic and their kin; else nothing. */
export function directionOf(text: string): 'rtl' | undefined {
  const letters = text.slice(0, ENOUGH).replace(/\P{L}/gu, '');
  const others = letters.replace(/[\u0590-\u08ff\ufb1d-\ufefc]/g, '');
  return 2 * others.length < letters.length ? 'rtl' : undefined;
}
