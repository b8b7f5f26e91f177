// Whether text that a PDF's fonts give is any text: their tables of characters may be missing or wrong. Knows characters, no
// language.

/** Of so many characters it is known. */
const FEWEST = 40;
/** Of the characters, letters and digits are more in any text, also in code; no text has so many of one letter, or of none. */
const LETTERS = 0.2;
const ONE_LETTER = 0.5;
const NONE = 0.5;
/** What rows and rules are drawn with, in any text as often as you like. */
const DRAWN = /[\s.…·•_=*–—-]/g;

/** Null where there are too few characters to know. Linear in the text. */
export function isUnreadable(text: string): boolean | null {
  const characters = [...text.replace(DRAWN, '')];
  if (characters.length < FEWEST) return null;
  let [known, none] = [0, 0];
  const counts = new Map<string, number>();
  for (const character of characters) {
    if (/[\p{L}\p{M}\p{N}]/u.test(character)) known += 1;
    if (/[\p{C}\ufffd]/u.test(character)) none += 1;
    if (/\p{L}/u.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((one, other) => Math.max(one, other), 0);
  const { length } = characters;
  return known < LETTERS * length || most > ONE_LETTER * length || none > NONE * length;
}
