// Characters that a font names by a glyph of its own: "five.oldstyle", "c.sc". The part before the dot tells the letter.
// Knows names of glyphs (the Adobe Glyph List's way of naming), no PDF.

const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');
const SIGNS: Readonly<Record<string, string>> = {
  ampersand: '&',
  cent: '¢',
  colon: ':',
  comma: ',',
  dollar: '$',
  hyphen: '-',
  parenleft: '(',
  parenright: ')',
  percent: '%',
  period: '.',
  slash: '/',
};
/** Codes that stand for no character of their own, so that PDF.js hands them over as they are. */
const CODES = /\p{Cc}/gu;

/**
 * The text of a font with its own glyphs read.
 *
 * @param names by their codes, as the font gives them
 */
export function readGlyphs(text: string, names: readonly (string | undefined)[]): string {
  return text.replace(CODES, (code) => letterOf(names[code.charCodeAt(0)] ?? '') ?? code);
}

/** Undefined for a name that tells no letter. */
function letterOf(name: string): string | undefined {
  const [base = '', ending] = name.split('.');
  if (ending === undefined) return undefined;
  if (/^[A-Za-z]$/.test(base)) return base;
  const digit = DIGITS.indexOf(base);
  if (digit !== -1) return String(digit);
  // Parts of a name are parts of a ligature.
  if (/^[A-Za-z](?:_[A-Za-z])+$/.test(base)) return base.replaceAll('_', '');
  return Object.hasOwn(SIGNS, base) ? SIGNS[base] : undefined;
}
