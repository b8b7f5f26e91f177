// Reads the signs of a Word file, which are written as codes of their font. Knows runs and signs, no tables of fonts.

import { signsOf } from '../signs/symbols.ts';
import { find, isElement, textOf, type XmlElement } from '../xml/tree.ts';

const CODE = /^[\dA-F]{4}$/i;
/** What is no character of any font that is known. */
export const UNKNOWN = /^[\ue000-\uf8ff]$/;
const UNWRITTEN = /[\p{Cc}\p{Cs}]/u;
const SIGN_CODES = /[\uf020-\uf0ff]+/g;

/** The character that a sign stands for, in Unicode's private use where nobody knows; nothing where it has no code. */
export function signOf(font: string, char: string): string {
  if (!CODE.test(char)) return '';
  const code = Number.parseInt(char, 16);
  const read = signsOf(font);
  const own = String.fromCharCode(read !== undefined && code < 0x100 ? 0xf000 + code : code);
  return UNWRITTEN.test(own) ? '' : (read?.(own) ?? own);
}

/** A run's words with the codes of its font of signs read. */
export function readSigns(run: XmlElement): XmlElement {
  const read = signsOf(find(run, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'] ?? '');
  if (read === undefined) return run;
  const children = run.children.map((child) =>
    isElement(child) && child.name === 'w:t'
      ? { ...child, children: [textOf(child).replace(SIGN_CODES, read)] }
      : child,
  );
  return { ...run, children };
}
