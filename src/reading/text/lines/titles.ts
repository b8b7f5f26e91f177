// Whether a line of plain text that can be a title is one, by the lines around it. Knows no blocks.

import { isContents, isKeyValue, isTitle, isUnderline, titleNumber } from './kinds.ts';
import { hasTypedMark, type Line, NO_LINE, wrapsInto } from './lines.ts';

/** Nobody wraps a text at less (columns): lines that all are shorter are titles and keys themselves. */
const NARROWEST_WRAP = 30;
/** Blank lines between a line and the next that is looked at. */
const MOST_BLANK = 4;

/** Whether a line that can be a title is one, by what stands around it. @param width at which it is wrapped; 0 where it is not */
export function isTitleAmong(
  { lines, width }: { readonly lines: readonly Line[]; readonly width: number },
  index: number,
  next: Line | undefined,
): boolean {
  const { [index]: line = NO_LINE } = lines;
  const number = titleNumber(line);
  const others = [
    lines[index - 1],
    lines[index + 1],
    neighbour(lines, index, -1),
    neighbour(lines, index, 1),
  ];
  // Titles with a point in their number stand below one another with nothing between them in a list alone.
  const near = number?.includes('.') ? others.slice(0, 2) : others;
  if (number !== undefined && near.some((other = NO_LINE) => isSibling(number, other, line))) return false;
  if (number === undefined && hasTypedMark(line)) return false;
  if (next === undefined) return true;
  if (number?.includes('.')) {
    const below = titleNumber(next);
    // An entry of contents goes on with its dots; a number that is no part of this one's is the next item's.
    if (isContents(next) || (below !== undefined && !below.startsWith(`${number}.`))) return false;
  }
  const wraps = (number === undefined || width >= NARROWEST_WRAP) && wrapsInto(line, next, width);
  // In a block: what follows is a list, a text that is longer than a title, or its underline.
  return (
    hasTypedMark(next) ||
    isUnderline(next, line) ||
    (!wraps && !/^\p{Ll}/u.test(next.words) && !isTitle(next) && !isKeyValue(next))
  );
}

/** The first line with words before or behind the blank lines that are next to one. */
function neighbour(lines: readonly Line[], index: number, step: number): Line | undefined {
  let at = index + step;
  while (lines[at]?.words === '' && Math.abs(at - index) < MOST_BLANK) at += step;
  return lines[at];
}

/** Whether another line has the number before or behind, at the same column. */
function isSibling(number: string, other: Line, line: Line): boolean {
  const two = titleNumber(other);
  if (two === undefined || other === line || other.indent !== line.indent) return false;
  const [first, second] = [number, two].map((one) => one.slice(0, one.lastIndexOf('.') + 1));
  return first === second && Math.abs(lastOf(number) - lastOf(two)) === 1;
}

function lastOf(number: string): number {
  return Number(number.slice(number.lastIndexOf('.') + 1));
}
