// How wide a font's characters are, as its file says. Knows PDF.js's fonts, no places.

/** Of a font's characters, those that PDF.js hands over a width for (thousandths of the type's size). */
export type Widths = ReadonlyMap<string, number>;
/** The first word of a text, and the room in front of it (points). */
export type FirstWord = { readonly width: number; readonly space: number };

/** In type sizes: the usual space, where a font has none; and room for a second one, that somebody may have typed. */
const SPACE = 0.25;
const ROOM = 0.3;
/** Scripts whose lines are broken between any two characters, */
export const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
/** but not before signs that end something. */
const FIRST_WORD = new RegExp(String.raw`^[^\s${UNSPACED}]*(?:[${UNSPACED}][\p{Pe}\p{Pf}\p{Po}]*)?`, 'u');

/** @param font as PDF.js keeps it, with its names of codes and their widths */
export function widthsOf(font: unknown): Widths {
  const { type, widths, toUnicode } = Object(font) as Readonly<Record<string, unknown>>;
  const { _map: names } = Object(toUnicode) as { readonly _map?: unknown };
  const known = new Map<string, number>();
  // A Type 3 font has units of its own.
  if (type === 'Type3' || !Array.isArray(widths) || !Array.isArray(names)) return known;
  for (const [code, width] of widths.entries()) {
    const name: unknown = names[code];
    if (typeof name === 'string' && typeof width === 'number' && width > 0) known.set(name, width);
  }
  return known;
}

/** The part of a text that a line has room for or not. */
export function firstWordOf(text: string): string {
  return FIRST_WORD.exec(text.trimStart())?.[0] ?? '';
}

/** Null where the font does not say how wide each of its characters is. */
export function measureFirstWord(text: string, size: number, widths: Widths): FirstWord | null {
  let sum = 0;
  for (const character of firstWordOf(text)) {
    const width = widths.get(character);
    if (width === undefined) return null;
    sum += width;
  }
  const space = ((widths.get(' ') ?? SPACE * 1_000) / 1_000) * size;
  return { width: (sum / 1_000) * size, space: space + ROOM * size };
}
