// Behind which of a page's runs a blank is drawn, as some programs do where they break a line for want of room, and not where
// a paragraph ends. Knows PDF.js's operators, no places.

import { normalizeUnicode, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import { type Items, signsOf } from './dropped.ts';
import { type Operators, readGlyph, shownBy } from './operators.ts';

/** None where what is drawn is other text than what was read. Linear in both. */
export function blanksBehind(items: Items, { fnArray, argsArray }: Operators): ReadonlySet<TextItem> {
  const read = items.flatMap((item) => ('str' in item ? signsOf(item.str) : []));
  /** How many signs of the page are drawn before a blank. */
  const blanks = new Set<number>();
  let drawn = 0;
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.showText) continue;
    for (const glyph of shownBy(argsArray[index])) {
      const signs = signsOf(normalizeUnicode(readGlyph(glyph).text));
      if (signs.length === 0 && typeof glyph !== 'number') blanks.add(drawn);
      if (signs.some((sign, at) => sign !== read[drawn + at])) return new Set();
      drawn += signs.length;
    }
  }
  let end = 0;
  const texts = items.filter((item) => 'str' in item);
  return new Set(
    texts.filter(({ str }) => {
      const { length } = signsOf(str);
      end += length;
      return length > 0 && blanks.has(end);
    }),
  );
}
