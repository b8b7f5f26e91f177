// What the characters of fonts of signs stand for: ticks, crosses, boxes, arrows. Knows fonts by their names, no file.

import { codePoint } from 'dingbat-to-unicode';

/** A subset's mark may stand before a font's name, and how it is cut behind it. */
const FONT = /^(?:[A-Z]{6}\+)?(symbol|webdings|wingdings ?[23]?)(?:(?:PS)?MT)?(?![\p{L}\p{N}])/iu;
/** Where programs keep the codes of such fonts: in this part of Unicode's private use, or as they are. */
const PRIVATE = 0xf000;
const CODES = /[\uf020-\uf0ff]/g;
const BARE_CODES = /[\uf020-\uf0ff!-~\u00a1-\u00ff]/g;
/** What programs draw with where a font of signs is missing; and the codes that of Symbol and Wingdings one alone has for signs of text. */
const INSTEAD = /^(?:[A-Z]{6}\+)?(?:Open|Star)Symbol/i;
const SYMBOL_CODES = /[\uf0b0-\uf0b6\uf0b8-\uf0be]/g;
const WINGDINGS_CODES = /[\uf0df-\uf0ff]/g;

/** Reads the signs of a font by their codes; undefined for a font of letters. */
export function signsOf(font: string): ((text: string) => string) | undefined {
  const name = FONT.exec(font)?.[1]
    ?.trim()
    .replace(/ ?(?=[23])/, ' ');
  if (name === undefined) {
    const [one, other] = [reader('Symbol', SYMBOL_CODES), reader('Wingdings', WINGDINGS_CODES)];
    return INSTEAD.test(font) ? (text) => other(one(text)) : undefined;
  }
  // What Symbol has of letters' codes may be named already.
  return reader(name, /^symbol/i.test(name) ? CODES : BARE_CODES);
}

function reader(name: string, codes: RegExp): (text: string) => string {
  return (text) =>
    text.replace(codes, (code) => codePoint(name, code.charCodeAt(0) % PRIVATE)?.string ?? code);
}
