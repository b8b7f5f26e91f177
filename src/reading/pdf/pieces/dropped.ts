// Characters whose codes are those of white space, "\r" for the nine of "nine.oldstyle": PDF.js leaves them out of a page's
// words. They are put back from what it draws. Knows PDF.js's operators, no places.

import { normalizeUnicode, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import { type Operators, readGlyph, shownBy } from './operators.ts';

export type Items = TextContent['items'];

/** A run of such characters among the others that one operator draws. */
type Dropped = {
  codes: string;
  /** Its width (thousandths of the type's size). */
  width: number;
  /** How many characters of the page are drawn before it, blanks aside. */
  readonly at: number;
  /** Whether no gap parts it from the one before it, from the one behind. */
  readonly follows: boolean;
  leads: boolean;
};

const CODE = /^[\t\n\v\f\r]$/;
const BLANK = /[\s\p{Cf}]/u;

/**
 * The items of a page with their codes again, which their fonts name; as they were where what is drawn is other text. Linear
 * in both.
 *
 * @param isNamed whether a font, by its name, tells what a code stands for
 */
export function restoreDropped(
  items: Items,
  operators: Operators,
  isNamed: (font: string, code: string) => boolean,
): Items {
  // Of most pages none: what they draw is not gathered.
  if (!operators.argsArray.some((args) => shownBy(args).some((glyph) => CODE.test(readGlyph(glyph).text))))
    return items;
  const { behind, before, drawn } = readDrawn(operators, isNamed);
  const read = items.flatMap((item) => ('str' in item ? signsOf(item.str) : []));
  if (read.some((sign, at) => sign !== drawn[at])) return items;
  const restored: Items = [];
  let at = 0;
  let isJoined = false;
  for (const item of items) {
    if (!('str' in item)) restored.push(item);
    else if (!isJoined || signsOf(item.str).length > 0) restored.push(restore(item));
  }
  return restored;

  function restore(item: TextItem): TextItem {
    const first = before.get(at);
    let last: Dropped | undefined;
    let str = '';
    for (const sign of item.str) {
      if (BLANK.test(sign)) {
        if (!isJoined) str += sign;
        continue;
      }
      const ahead = before.get(at);
      last = behind.get(at);
      str += ahead === undefined ? '' : ahead.codes + (ahead.leads ? '' : ' ');
      str += sign + (last === undefined ? '' : (last.follows ? '' : ' ') + last.codes);
      isJoined = last?.leads ?? false;
      at += 1;
    }
    // Within an item they have their room already, as blanks.
    return widened({ ...item, str }, signsOf(str).length > 0 ? first : undefined, last);
  }
}

/** An item with room for what it begins and ends with. */
function widened(item: TextItem, first: Dropped | undefined, last: Dropped | undefined): TextItem {
  const [right = 0, up = 0, across, down, x, y] = item.transform;
  const [room, more] = [first, last].map((one) => (one?.width ?? 0) / 1000);
  return {
    ...item,
    transform: [right, up, across, down, x - right * (room ?? 0), y - up * (room ?? 0)],
    width: item.width + Math.hypot(right, up) * ((room ?? 0) + (more ?? 0)),
  };
}

export function signsOf(text: string): string[] {
  return [...text].filter((sign) => !BLANK.test(sign));
}

type Drawn = {
  /** The characters that are drawn, blanks aside. */
  readonly drawn: readonly string[];
  /** What is left out behind one of them, and what before one, by its position. */
  readonly behind: ReadonlyMap<number, Dropped>;
  readonly before: ReadonlyMap<number, Dropped>;
};

/** What is drawn with no other character is told nowhere: where its line is, is not known. */
function readDrawn(
  { fnArray, argsArray }: Operators,
  isNamed: (font: string, code: string) => boolean,
): Drawn {
  const drawn: string[] = [];
  const behind = new Map<number, Dropped>();
  const before = new Map<number, Dropped>();
  let font = '';
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    if (operator === OPS.setFont) font = String(Array.isArray(args) ? args[0] : '');
    if (operator !== OPS.showText) continue;
    const from = drawn.length;
    for (const one of readRun(shownBy(args), drawn, (code) => isNamed(font, code))) {
      if (one.follows || (!one.leads && one.at > from)) behind.set(one.at - 1, one);
      else if (one.leads || drawn.length > from) before.set(one.at, one);
    }
  }
  return { drawn, behind, before };
}

/** What one operator leaves out; the characters that it draws are added to those of the page. */
function readRun(
  glyphs: readonly unknown[],
  drawn: string[],
  isNamed: (code: string) => boolean,
): readonly Dropped[] {
  const found: Dropped[] = [];
  /** What stands before the next glyph without a gap: a character, or such a run. */
  let last: Dropped | 'sign' | null = null;
  for (const glyph of glyphs) {
    const { text, width } = readGlyph(glyph);
    if (CODE.test(text) && isNamed(text)) {
      if (last === null || last === 'sign') {
        last = { codes: '', width: 0, at: drawn.length, follows: last === 'sign', leads: false };
        found.push(last);
      }
      last.codes += text;
      last.width += width;
      continue;
    }
    const signs = signsOf(normalizeUnicode(text));
    drawn.push(...signs);
    if (signs.length > 0 && last !== null && last !== 'sign') last.leads = true;
    if (text !== '') last = signs.length > 0 ? 'sign' : null;
  }
  return found;
}
