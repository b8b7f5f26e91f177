// What a PDF says of its fonts: whether they are bold, the names and widths of their characters. Knows PDF.js's fonts, no
// places.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { signsOf } from '../../signs/symbols.ts';
import { isBoldProgram } from './weight.ts';
import { UNSPACED, type Widths, widthsOf } from './widths.ts';

/** Scripts whose characters are all of one width, so that fonts for them say what those for code say. */
const WIDE = new RegExp(String.raw`[${UNSPACED}\p{Script=Hangul}]`, 'u');
const BOLD = /bold|black|heavy|demi|semi|[-,](?:b|bd|md|medi)\b|\bcmbx|\bsfbx/i;
/** Names that say nothing, as Windows prints them: "CIDFont+F2". A name that says something is right where the program is not. */
const NAMELESS = /(?:^|\+)(?:F|T|TT)\d+$/;

/** TeX's fonts of words have their ligatures at codes 11 to 15 (OT1, LaTeX's encguide), and may not name them. */
const COMPUTER_MODERN = /^(?:[A-Z]{6}\+)?CM(?:R|B|BX|TI|BXTI|SL|BXSL|SS|SSI|SSBX|U|CSS)\d/;
const LIGATURES = [...Array<undefined>(11), 'f_f.OT1', 'f_i.OT1', 'f_l.OT1', 'f_f_i.OT1', 'f_f_l.OT1'];

/** Of a page of PDF.js. */
type Fonts = Pick<PDFPageProxy['commonObjs'], 'has' | 'get'>;

type FontFacts = {
  readonly isBold: boolean;
  readonly glyphs: readonly (string | undefined)[];
  readonly widths: Widths;
  /** Of a font of signs. */
  readonly readSigns: ((text: string) => string) | undefined;
};

/** What the file says of a page's fonts, each by its name; known once its operators were read. */
export function fontsOf({ commonObjs }: { readonly commonObjs: Fonts }): (font: string) => FontFacts {
  const known = new Map<string, FontFacts>();
  return (font) => {
    const before = known.get(font);
    if (before !== undefined) return before;
    const object: unknown = commonObjs.has(font) ? commonObjs.get(font) : null;
    const { name, data, differences } = Object(object) as Readonly<Record<string, unknown>>;
    const glyphs: unknown[] = Array.isArray(differences) ? differences : [];
    const called = String(name ?? '');
    const unnamed = COMPUTER_MODERN.test(called) ? LIGATURES : [];
    const facts = {
      isBold: BOLD.test(called) || (NAMELESS.test(called) && isBoldProgram(data)),
      glyphs: Array.from({ length: Math.max(glyphs.length, unnamed.length) }, (_, code) => {
        const glyph = glyphs[code] ?? unnamed[code];
        return typeof glyph === 'string' ? glyph : undefined;
      }),
      widths: widthsOf(object),
      readSigns: signsOf(called),
    };
    known.set(font, facts);
    return facts;
  };
}

/** Whether text is set in type of one width, as code is. @param family as PDF.js calls it */
export function isMono(family: string | undefined, text: string): boolean {
  return family === 'monospace' && !WIDE.test(text);
}
