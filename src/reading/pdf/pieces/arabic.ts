// Arabic letters that a font draws as one glyph, "lam-alef": PDF.js reverses what is drawn from right to left letter by letter, and
// with it those of such a glyph. Knows PDF.js's operators, no places.

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Operators, readGlyph, shownBy } from './operators.ts';

const ARABIC = /\p{Script=Arabic}/u;
/** A mark stands on the letter before it, and no space between them. */
const MARK_APART = /([ \u00a0]+)([\u064b-\u065f\u0670]+)/g;
const WORD = /[\p{Script=Arabic}\p{M}]+/gu;

/** How a page's words are written, by how PDF.js reads them. Linear in its operators. */
export function ligaturesIn({ fnArray, argsArray }: Operators): (text: string) => string {
  const written = new Map<string, string>();
  const plain = new Map<string, number>();
  const read = new Map<string, number>();
  const end = (glyphs: readonly string[]) => {
    const reversed = glyphs.toReversed();
    const word = reversed.join('');
    const asRead = [...glyphs.join('')].reverse().join('');
    const of = reversed.some(({ length }) => length > 1) && word !== asRead ? read : plain;
    of.set(asRead, (of.get(asRead) ?? 0) + 1);
    if (of === read) written.set(asRead, word);
  };
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.showText) continue;
    let word: string[] = [];
    for (const glyph of shownBy(argsArray[index])) {
      const letters = readGlyph(glyph).text.normalize('NFKC');
      if (ARABIC.test(letters)) word.push(letters);
      else if (letters !== '') {
        if (word.length > 0) end(word);
        word = [];
      }
    }
    if (word.length > 0) end(word);
  }
  // A word that is read as another one is that other one where the page has it more often.
  const wordOf = (word: string) =>
    (read.get(word) ?? 0) > (plain.get(word) ?? 0) ? (written.get(word) ?? word) : word;
  return (text) => (ARABIC.test(text) ? text.replace(MARK_APART, '$2$1').replace(WORD, wordOf) : text);
}
