// Where two sentences tell another number of the same thing, or one tells none. Knows quantities, not how they are read.

import { firstIndex, type Span } from '../../documents/document.ts';
import type { Difference } from '../comparison.ts';
import { TELLING } from '../ground/commonness.ts';
import { type Ground, spanOfWords } from '../ground/ground.ts';
import { isNear } from '../numbers/figures.ts';
import { isNumberWord, unitOf } from '../numbers/number-words.ts';
import type { Quantity } from '../numbers/quantities.ts';
import { ALIKE, alikeness, type SentenceInText, wordAt } from './sentence.ts';

/** Words on either side of a number that only one has, among which the other's place for it is looked for. */
const AROUND = 6;
/** Words before a number among which one says what it is of: "killed at least 12". */
const AHEAD = 3;
/** What says no more than how exact a number is. */
const OF_NUMBERS =
  /^(?:\d.*|about|around|roughly|approximately|nearly|almost|over|under|least|most|many|close|total|estimated|just|only|some|another|between)$/;
/** From this part of both on sentences are so alike that the one date of each is of one thing. */
const SO_ALIKE = 0.6;

const about = 'number';

/**
 * Numbers that only one of the sentences has: against another of its sort where both are of the same thing; else, where
 * the sentences are alike, against what the other says without one.
 */
export function numbersApart(ground: Ground, left: SentenceInText, right: SentenceInText): Difference[] {
  const ours = left.quantities.filter((one) => !right.quantities.some((other) => isSame(one, other)));
  const theirs = right.quantities.filter((one) => !left.quantities.some((other) => isSame(one, other)));
  const free = new Set(theirs);
  const alike = alikeness(left.sentence, right.sentence);
  const isAlike = alike >= ALIKE;
  const isOnlyOne = alike >= SO_ALIKE && [ours, theirs].every((all) => all.filter(isDate).length === 1);
  const alone: Quantity[] = [];
  const found = ours.flatMap((one): Difference[] => {
    const other = [...free].find(
      (candidate) =>
        candidate.kind === one.kind &&
        candidate.unit === one.unit &&
        (one.kind === 'date'
          ? isOnlyOne && isYear(one) === isYear(candidate)
          : areOfOneThing(ground, left, one, right, candidate)),
    );
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

/** Whether two numbers count the same, or else follow the same word where one of them does not say what it counts. */
function areOfOneThing(
  ground: Ground,
  left: SentenceInText,
  one: Quantity,
  right: SentenceInText,
  other: Quantity,
): boolean {
  if (one.counted.some((stem) => other.counted.includes(stem))) return true;
  if (one.unit === '' && one.counted.length > 0 && other.counted.length > 0) return false;
  const before = wordsBefore(ground, left, one);
  return wordsBefore(ground, right, other).some((stem) => before.includes(stem));
}

/** The stems of the telling words close before a number, what is of numbers itself aside: "at least", "percent, or". */
function wordsBefore(ground: Ground, side: SentenceInText, { start }: Span): number[] {
  const { text, sentence } = side;
  const at = firstIndex(text.spans, (word) => word.start >= start);
  const from = Math.max(sentence.from, at - AHEAD);
  return text.stems.slice(from, at).filter((stem, step) => {
    const word = wordAt(ground, side, from + step);
    const isTelling = (ground.bits[stem] ?? 0) >= TELLING;
    return isTelling && unitOf(word) === '' && !isNumberWord(word) && !OF_NUMBERS.test(word);
  });
}

function isDate({ kind }: Quantity): boolean {
  return kind === 'date';
}

function isYear({ value }: Quantity): boolean {
  return /^\d+$/.test(value);
}
