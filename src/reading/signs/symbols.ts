// What the characters of fonts of signs stand for: ticks, crosses, boxes, arrows. Knows fonts by their names, no file.

import { codePoint } from 'dingbat-to-unicode';

/** A subset's mark may stand before a font's name, and how it is cut behind it. */
const FONT = /^(?:[A-Z]{6}\+)?(symbol|webdings|wingdings ?[23]?)(?:(?:PS)?MT)?(?![\p{L}\p{N}])/iu;
/** Where programs keep the codes of such fonts: in this part of Unicode's private use, or as they are. */
const PRIVATE = 0xf000;
const CODES = /[\uf020-\uf0ff]/g;
const BARE_CODES = /[\uf020-\uf0ff!-~\u00a1-\u00ff]/g;

/** Reads the signs of a font by their codes; undefined for a font of letters. */
export function signsOf(font: string): ((text: string) => string) | undefined {
  const name = FONT.exec(font)?.[1]
    ?.trim()
    .replace(/ ?(?=[23])/, ' ');
  if (name === undefined) return undefined;
  // What Symbol has of letters' codes may be named already.
  const codes = /^symbol/i.test(name) ? CODES : BARE_CODES;
  return (text) =>
    text.replace(codes, (code) => codePoint(name, code.charCodeAt(0) % PRIVATE)?.string ?? code);
}
