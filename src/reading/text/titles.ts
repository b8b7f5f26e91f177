// Whether a line of plain text that can be a title is one, by the lines around it. Knows no blocks.

import { isKeyValue, isTitle, isUnderline, titleNumber } from './kinds.ts';
import { hasTypedMark, type Line, wrapsInto } from './lines.ts';

/** Blank lines between a line and the next that is looked at. */
const MOST_BLANK = 4;

type Surroundings = {
  readonly lines: readonly Line[];
  /** The column at which they are wrapped; 0 where they are not. */
  readonly width: number;
};

/** Whether a line that can be a title is one, by what stands around it. */
export function isTitleAmong({ lines, width }: Surroundings, index: number, next: Line | undefined): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  const number = titleNumber(line);
  const others = [
    lines[index - 1],
    lines[index + 1],
    neighbour(lines, index, -1),
    neighbour(lines, index, 1),
  ];
  const isListed = others.some((other) => other !== undefined && isSibling(number, other, line));
  if (number !== undefined && !number.includes('.') && isListed) return false;
  if (number === undefined && hasTypedMark(line)) return false;
  if (next === undefined) return true;
  // In a block: what follows is a list, a text that is longer than a title, or its underline.
  return (
    hasTypedMark(next) ||
    isUnderline(next, line) ||
    (!wrapsInto(line, next, width) && !/^\p{Ll}/u.test(next.words) && !isTitle(next) && !isKeyValue(next))
  );
}

/** The first line with words before or behind the blank lines that are next to one. */
function neighbour(lines: readonly Line[], index: number, step: number): Line | undefined {
  let at = index + step;
  while (lines[at]?.words === '' && Math.abs(at - index) < MOST_BLANK) at += step;
  return lines[at];
}

/** Whether another line has the number before or behind, at the same column. */
function isSibling(number: string | undefined, other: Line, line: Line): boolean {
  const one = Number(number);
  const two = Number(titleNumber(other) ?? Number.NaN);
  return other !== line && other.indent === line.indent && Math.abs(one - two) === 1;
}
