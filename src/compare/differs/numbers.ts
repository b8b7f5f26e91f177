// Where two sentences tell another number of the same thing, or one tells none. Knows quantities, not how they are read.

import { firstIndex, type Span } from '../../documents/document.ts';
import type { Difference } from '../comparison.ts';
import { TELLING } from '../ground/commonness.ts';
import { type Ground, spanOfWords, type WordedText } from '../ground/ground.ts';
import { isNear } from '../numbers/figures.ts';
import type { Quantity } from '../numbers/quantities.ts';
import { ALIKE, alikeness, type SentenceInText } from './sentence.ts';

/** Words on either side of a number that only one has, among which the other's place for it is looked for. */
const AROUND = 6;

const about = 'number';

/**
 * Numbers that only one of the sentences has: against another of its sort, if possible one that stands beside the same
 * word; else, where the sentences are alike, against what the other says without one.
 */
export function numbersApart(ground: Ground, left: SentenceInText, right: SentenceInText): Difference[] {
  const ours = left.quantities.filter((one) => !right.quantities.some((other) => isSame(one, other)));
  const theirs = right.quantities.filter((one) => !left.quantities.some((other) => isSame(one, other)));
  const free = new Set(theirs);
  const isAlike = alikeness(left.sentence, right.sentence) >= ALIKE;
  const alone: Quantity[] = [];
  const found = ours.flatMap((one): Difference[] => {
    const sorts = [...free].filter((other) => other.kind === one.kind && other.unit === one.unit);
    const other =
      sorts.find((candidate) => isBeside(left, one, right, candidate)) ??
      (isAlike || one.unit !== '' ? sorts[0] : undefined);
    if (other === undefined) {
      alone.push(one);
      return [];
    }
    free.delete(other);
    return [{ about, lone: null, left: spanOf(one), right: spanOf(other) }];
  });
  if (!isAlike) return found;
  const told = (all: readonly Quantity[], side: SentenceInText, other: SentenceInText) =>
    all
      .filter(counts)
      .flatMap((one) => againstNone(ground, side, one, other).map((place) => [spanOf(one), place] as const));
  return [
    ...found,
    ...told(alone, left, right).map(([left, right]): Difference => ({ about, lone: 'left', left, right })),
    ...told([...free], right, left).map(
      ([right, left]): Difference => ({ about, lone: 'right', left, right }),
    ),
  ];
}

/** Whether a number says how many: a place in a row and a score are often left out. */
function counts({ unit, isNumbering }: Quantity): boolean {
  return !isNumbering && unit !== 'th' && unit !== 'score';
}

/** The other side's word for what stands right after a number or else before it; none where it says nothing of that. */
function againstNone({ bits }: Ground, side: SentenceInText, one: Span, other: SentenceInText): Span[] {
  const { spans, stems } = side.text;
  const first = firstIndex(spans, (word) => word.start >= one.start);
  const next = firstIndex(spans, (word) => word.start >= one.end);
  let common: number | null = null;
  for (let step = 0; step < 2 * AROUND; step += 1) {
    const word = step % 2 === 0 ? next + step / 2 : first - (step + 1) / 2;
    if (word < side.sentence.from || word >= side.sentence.to) continue;
    const stem = stems[word] ?? -1;
    const twin = other.sentence.words.get(stem);
    if (twin === undefined) continue;
    if ((bits[stem] ?? 0) >= TELLING) return [spanOfWords(other.text, twin)];
    common ??= twin;
  }
  return common === null ? [] : [spanOfWords(other.text, common)];
}

function isSame(one: Quantity, other: Quantity): boolean {
  return (
    one.value === other.value || (one.amount !== null && one.amount === other.amount) || isNear(one, other)
  );
}

function spanOf({ start, end }: Quantity): Span {
  return { start, end };
}

/** Whether two numbers stand before or after the same stem. */
function isBeside(left: SentenceInText, one: Span, right: SentenceInText, other: Span): boolean {
  const [before, after] = aroundOf(left.text, one);
  const [there, beyond] = aroundOf(right.text, other);
  return after === beyond || before === there;
}

function aroundOf(
  { spans, stems }: WordedText,
  { start, end }: Span,
): [number | undefined, number | undefined] {
  return [
    stems[firstIndex(spans, (word) => word.start >= start) - 1],
    stems[firstIndex(spans, (word) => word.start >= end)],
  ];
}
