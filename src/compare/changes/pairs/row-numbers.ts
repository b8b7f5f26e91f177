// Which cells count the rows of a table, and say nothing else. Knows one document, and its cells as they are written.

import { textOf } from '../../../documents/document.ts';
import { tablesOf } from '../units/lines.ts';
import type { TokenText } from '../units/units.ts';

/** "7", "#7", "2.13.": the number of a chapter, if any, and that of the row in it. */
const NUMBER = /^[^\p{L}\p{N}]*((?:\d{1,4}\.){0,6})(\d{1,6})[^\p{L}\p{N}]*$/u;
/** Longer, a cell is no number (UTF-16 units). */
const LONGEST = 40;

/**
 * The units that are a row's number, each with the number that the count began with: in one table, rows that count on by one,
 * in the first cell that says anything, as steps of an actor stand beside those of the system.
 * Where they do not, a number may be how much of something there is; where they began with another, a code.
 */
export function numbersOfRows({ document, units }: TokenText): ReadonlyMap<number, string> {
  const tables = tablesOf(document);
  const counted = new Map<number, string>();
  let last = { at: -1, place: '', number: Number.NaN, first: '' };
  for (const [at, unit] of units.entries()) {
    const isFirst = unit.column !== -1 && units[at - 1]?.passage !== unit.passage;
    if (!isFirst || unit.end - unit.start > LONGEST) continue;
    const [, chapter = '', digits] = NUMBER.exec(textOf(document, unit)) ?? [];
    if (digits === undefined) continue;
    const number = Number(digits);
    const place = `${tables[unit.passage]} ${chapter}`;
    const goesOn = last.place === place && last.number + 1 === number;
    const first = goesOn ? last.first : `${chapter}${number}`;
    if (goesOn) counted.set(last.at, first).set(at, first);
    last = { at, place, number, first };
  }
  return counted;
}
