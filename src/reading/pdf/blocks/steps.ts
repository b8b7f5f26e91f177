// How far a PDF's lines stand below one another, and what that says: which are even steps of a loose text, and whether
// paragraphs stand apart. Knows lines, no blocks.

import { hasListMark } from '../../text/lines/lines.ts';
import type { Usual } from '../lines/looks.ts';
import type { TextLine } from '../pieces/shapes.ts';
import { findRests, SAME_STEP } from './row-lines.ts';

/** So many even steps of one width are the file's own, and even where one stands alone. */
const FEWEST_EVEN = 10;
/** Lines that end before their column does: of these, and of full ones, those that tell paragraphs by the space between. */
const FEWEST_ENDED = 8;
const SPACED = 0.8;

/** Lines that end this near to one place end there, as half of the full ones do where text is justified (points). */
const AT_MARGIN = 1;
const JUSTIFIED = 0.5;

/** What the lines of a file say of where its paragraphs end. */
export type Steps = {
  readonly even: ReadonlySet<TextLine>;
  /** In type sizes: where a space parts nearly all paragraphs, what stands further down begins one; infinite elsewhere. */
  readonly apart: number;
  readonly areJustified: boolean;
  /** Rows of tables that go on with one of the page before. */
  readonly rests: ReadonlySet<TextLine>;
};

export function findSteps(lines: readonly TextLine[], { size, pitch }: Usual): Steps {
  const ended: number[] = [];
  const full: number[] = [];
  const short: number[] = [];
  for (const [at, line] of lines.entries()) {
    const [last, [first]] = [lines[at - 1], line.parts];
    if (last === undefined || first === undefined || last.column !== line.column || line.y <= last.y)
      continue;
    const areAlike = [last.parts[0], first].every((part) => Math.abs((part?.size ?? 0) - size) < SAME_STEP);
    if (!areAlike || !isText(last) || !isText(line) || hasListMark(first.text)) continue;
    const isFull = !wouldFit(last, line);
    (isFull ? full : ended).push((line.y - last.y) / first.size);
    if (isFull) short.push(shortOf(last));
  }
  return {
    even: findEven(lines),
    apart: spaceOf(ended, full, pitch),
    areJustified: areEqual(short),
    rests: findRests(lines),
  };
}

/** @param ended the steps below lines that end before their column does; @param full those below others */
function spaceOf(ended: readonly number[], full: readonly number[], pitch: number): number {
  const isApart = (step: number) => step > pitch + SAME_STEP;
  const apart = ended.filter(isApart).sort((one, other) => one - other);
  const isKnown = ended.length >= FEWEST_ENDED && apart.length >= SPACED * ended.length;
  if (!isKnown || full.filter(isApart).length > (1 - SPACED) * full.length) return Infinity;
  return (pitch + (apart[Math.floor(apart.length / 4)] ?? Infinity)) / 2;
}

/** Whether a line ends just where its column does. */
export function isAtMargin(line: TextLine): boolean {
  return shortOf(line) <= AT_MARGIN;
}

/** Whether a line is of running text, as far as nothing says otherwise. */
export function isText({ parts, furniture, isRuled, tagged }: TextLine): boolean {
  return parts.length === 1 && !furniture && isRuled !== true && tagged === undefined;
}

export function shortOf({ parts, right }: TextLine): number {
  return right - (parts.at(-1)?.end ?? right);
}

/** Whether most are about the middle one. */
function areEqual(lengths: readonly number[]): boolean {
  const middle = [...lengths].sort((one, other) => one - other)[lengths.length >> 1] ?? 0;
  return lengths.filter((one) => Math.abs(one - middle) <= AT_MARGIN).length > JUSTIFIED * lengths.length;
}

/**
 * The lines below a full one, and as far below it as that, or the next one, stands below one that is full as well, or as a
 * few of these do in the same file.
 */
function findEven(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const steps = lines.map(({ column, y, parts: [first] }, index) => {
    const before = lines[index - 1];
    const isBelow =
      before?.column === column && first !== undefined && !wouldFit(before, lines[index] ?? before);
    return isBelow ? (y - before.y) / first.size : Number.NaN;
  });
  const isEven = (step: number, other = Number.NaN) => Math.abs(step - other) < SAME_STEP;
  const even = steps.map((step, at) => [steps[at - 1], steps[at + 1]].some((other) => isEven(step, other)));
  const keyOf = (step: number) => Math.round(step / SAME_STEP);
  const counts = new Map<number, number>();
  for (const [at, step] of steps.entries())
    if (even[at] === true) counts.set(keyOf(step), (counts.get(keyOf(step)) ?? 0) + 1);
  return new Set(
    lines.filter((_, at) => even[at] === true || (counts.get(keyOf(steps[at] ?? 0)) ?? 0) >= FEWEST_EVEN),
  );
}

/**
 * Whether a line's first word would have had room on the one above: that was ended on purpose.
 *
 * @param before how much of that room is in front of it (points)
 */
export function wouldFit(last: TextLine, { parts: [first] }: TextLine, before = 0): boolean {
  if (first === undefined) return false;
  return (last.parts.at(-1)?.end ?? 0) - before + first.needs <= last.right;
}
