// Which first cells count the rows of a table, and say nothing else. Knows one document, and its cells as they are written.

import { textOf } from '../../documents/document.ts';
import type { TokenText } from './units.ts';

/** "7", "#7", "2.13.": the number of a chapter, if any, and that of the row in it. */
const NUMBER = /^[^\p{L}\p{N}]*((?:\d{1,4}\.){0,6})(\d{1,6})[^\p{L}\p{N}]*$/u;
/** Longer, a cell is no number (UTF-16 units). */
const LONGEST = 40;

/**
 * The units that are a row's number: one more than that of the row before, or one less than that of the row behind. Where
 * rows do not count on, a number may be how much of something there is.
 */
export function numbersOfRows({ document, units }: TokenText): ReadonlySet<number> {
  const counted = new Set<number>();
  let last = { at: -1, chapter: '', number: Number.NaN };
  for (const [at, unit] of units.entries()) {
    if (unit.column !== 0 || unit.end - unit.start > LONGEST) continue;
    const [, chapter = '', digits] = NUMBER.exec(textOf(document, unit)) ?? [];
    if (digits === undefined) continue;
    const number = Number(digits);
    if (last.chapter === chapter && last.number + 1 === number) counted.add(last.at).add(at);
    last = { at, chapter, number };
  }
  return counted;
}
