// How lines of a PDF look beside what is usual in the same file: which are headings, which are code. Knows lines, no blocks.

import type { LinePart, Tagged, TextLine } from '../pieces/shapes.ts';

/** Type this much larger than the text's is a heading's. */
export const LARGER = 1.12;
const SOMEWHAT_LARGER = 1.05;
export const LONGEST_HEADING = 14;
/** A line that ends beyond this part of its column fills it; this many say how far apart lines are. */
const FILLED = 0.85;
const ENOUGH = 8;
export const SENTENCE_END = /[.!?:;。！？：；．｡]["'”’)\]」』）】》〉]*$/;
/** What stands beside tables and pictures, and is no heading however it looks. */
const BESIDE = /^(?:table|figure|fig\.|source|chart|box|exhibit|photo|note)s?\b(?=.{0,3}(?:\d|:|\.))/i;
/** Bold type that is smaller than this part of the text's is no heading's. */
const SMALLER = 0.95;
/** A size that at least this part of the text has is the body's, even if smaller notes outweigh it. */
const BODY = 0.3;

/** What is usual in this document. */
export type Usual = {
  readonly size: number;
  readonly font: string;
  readonly mono: boolean;
  readonly bold: boolean;
  readonly pitch: number;
  /** Whether the file's structure names headings. */
  readonly hasHeadings: boolean;
};

export function isHeading(line: TextLine, text: string, usual: Usual): boolean {
  const [first] = line.parts;
  if (first === undefined || line.parts.length > 1) return false;
  const words = text.split(/\s+/).length;
  if (words > LONGEST_HEADING || !/\p{L}/u.test(text) || BESIDE.test(text)) return false;
  const larger = isLarger(first, usual);
  const bold = first.bold === true && !usual.bold && first.size >= SMALLER * usual.size;
  // Where no font of a file says its name, another font is all there is to see; else it has to be somewhat larger as well.
  const isSet = first.bold === undefined || first.size > SOMEWHAT_LARGER * usual.size;
  const other = isSet && first.font !== usual.font && /^[\p{Lu}\p{N}]/u.test(text);
  if (/[;,]$/.test(text) || (SENTENCE_END.test(text) && !(larger || (bold && /[:?]$/.test(text)))))
    return false;
  return larger || bold || other;
}

export function isCodeBlock({ role, cells }: Tagged, usual: Usual): boolean {
  return role === 'code' || (role === 'paragraph' && !usual.mono && cells.flat().every(({ mono }) => mono));
}

/** A document that is typed throughout is no code. */
export function isCode(line: TextLine, usual: Usual): boolean {
  return !usual.mono && line.parts.every((part) => part.mono);
}

export function isLarger(part: LinePart, usual: Usual): boolean {
  return part.size > LARGER * usual.size;
}

/**
 * Size and font by characters. The pitch is the smallest quarter's, since short paragraphs widen the rest: of lines that
 * fill their column, where there are enough of these, since a table's are set closer.
 */
export function measure(lines: readonly TextLine[]): Usual {
  const looks = new Map<string, { readonly part: LinePart; count: number }>();
  const sizes = new Map<string, number>();
  const pitches: number[] = [];
  const filled: number[] = [];
  for (const [index, { parts, y, column, right }] of lines.entries()) {
    for (const part of parts) {
      const key = `${part.font} ${part.size.toFixed(1)}`;
      const look = looks.get(key) ?? { part, count: 0 };
      look.count += part.text.length;
      looks.set(key, look);
      const size = part.size.toFixed(1);
      sizes.set(size, (sizes.get(size) ?? 0) + part.text.length);
    }
    const next = lines[index + 1];
    if (next === undefined || next.column !== column || next.y <= y) continue;
    const pitch = (next.y - y) / (parts[0]?.size ?? 1);
    pitches.push(pitch);
    const fills = (parts[0]?.end ?? 0) > FILLED * right;
    if (fills && parts.length === 1 && next.parts.length === 1) filled.push(pitch);
  }
  const all = [...looks.values()].sort((one, other) => other.count - one.count);
  const total = all.reduce((sum, { count }) => sum + count, 0);
  // Of all the fonts of one size: italics and signs are parts of the text.
  const often = all.filter(({ part }) => (sizes.get(part.size.toFixed(1)) ?? 0) >= BODY * total);
  const most = often.sort((one, other) => other.part.size - one.part.size)[0] ?? all[0];
  const { size, font, mono, bold = false } = most?.part ?? { size: 12, font: '', mono: false };
  const hasHeadings = lines.some(({ tagged }) => tagged?.role === 'heading');
  const sorted = (filled.length >= ENOUGH ? filled : pitches).sort((one, other) => one - other);
  return { size, font, mono, bold, pitch: sorted[Math.floor(sorted.length / 4)] ?? 1.2, hasHeadings };
}
