// Where two sentences that match do not say the same: a number, a negation, a direction, who, one word in the same frame.

import { type BothSides, firstIndex, type Span } from '../documents/document.ts';
import { TELLING } from './commonness.ts';
import type { Difference } from './comparison.ts';
import { isNear } from './figures.ts';
import { type Ground, spanOfWords, type WordedSentence, type WordedText } from './ground.ts';
import { isNegation } from './opposites.ts';
import type { Quantity } from './quantities.ts';

/** Words of a sentence. A longer one is a list, in which nothing stands against anything. */
const LONGEST = 120;
/** A negation is of one of so many words after it, else of the two before it. */
const [REACH, BACK] = [4, 2];
/** Words on either side of a number that only one has, among which the other's place for it is looked for. */
const AROUND = 6;
/** Of their stems two sentences share this part, so that one more word against one is all that parts them. */
const SAME_FRAME = 0.75;
/** From this part of both on they are alike: what only one has is missing in the other. */
const ALIKE = 0.4;
/** From this part on two sentences that a run joins are of one thing. */
const SAME_SENTENCE = 0.5;
/** Letters at the beginning that two words of one meaning share: "Islamic", "Islamist". */
const SAME_WORD = 3;

type Side = {
  readonly text: WordedText;
  readonly sentence: WordedSentence;
  readonly quantities: readonly Quantity[];
};

/** The differences of two sentences, as positions in each text's `sentences`, in the order of the left. */
export function differencesOf(
  ground: Ground,
  quantities: BothSides<readonly Quantity[]>,
  at: BothSides<number>,
): Difference[] {
  const left = sideOf(ground.left, at.left, quantities.left);
  const right = sideOf(ground.right, at.right, quantities.right);
  if (left === null || right === null) return [];
  const found = [
    ...numbersApart(ground, left, right),
    ...negationsApart(ground, left, right),
    ...directionsApart(ground, left, right),
    ...wordsApart(ground, left, right),
  ];
  const seen = new Set<string>();
  return found
    .filter((one) => {
      const key = `${one.left.start} ${one.right.start}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((one, other) => one.left.start - other.left.start || one.right.start - other.right.start);
}

/** Whether the sentences of a run are alike enough for what it leaves of them to stand against each other. */
export function areAlike({ left, right }: Ground, at: BothSides<number>): boolean {
  const here = left.sentences[at.left];
  const there = right.sentences[at.right];
  if (here === undefined || there === undefined) return false;
  return Math.max(lengthOf(here), lengthOf(there)) <= LONGEST && sharedPart(here, there) >= SAME_SENTENCE;
}

function lengthOf({ from, to }: WordedSentence): number {
  return to - from;
}

function sideOf(text: WordedText, at: number, quantities: readonly Quantity[]): Side | null {
  const sentence = text.sentences[at];
  if (sentence === undefined || lengthOf(sentence) > LONGEST) return null;
  const from = firstIndex(quantities, ({ start }) => start >= sentence.start);
  const to = firstIndex(quantities, ({ start }) => start >= sentence.end);
  return { text, sentence, quantities: quantities.slice(from, to) };
}

/**
 * Numbers that only one of the sentences has: against another of its sort, if possible one that stands beside the same
 * word; else, where the sentences are alike, against what the other says without one.
 */
function numbersApart(ground: Ground, left: Side, right: Side): Difference[] {
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
    return [{ about: 'number', left: spanOf(one), right: spanOf(other) }];
  });
  if (!isAlike) return found;
  return [
    ...found,
    ...alone
      .filter(counts)
      .flatMap((one) =>
        againstNone(ground, left, one, right).map(
          (other): Difference => ({ about: 'number', left: spanOf(one), right: other }),
        ),
      ),
    ...[...free]
      .filter(counts)
      .flatMap((one) =>
        againstNone(ground, right, one, left).map(
          (other): Difference => ({ about: 'number', left: other, right: spanOf(one) }),
        ),
      ),
  ];
}

/** Whether a number says how many: a place in a row and a score are often left out. */
function counts({ unit, isNumbering }: Quantity): boolean {
  return !isNumbering && unit !== 'th' && unit !== 'score';
}

/** The other side's word for what stands right after a number or else before it; none where it says nothing of that. */
function againstNone({ bits }: Ground, side: Side, one: Span, other: Side): Span[] {
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
function isBeside(left: Side, one: Span, right: Side, other: Span): boolean {
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

/** A negation on one side of what the other says without one. */
function negationsApart(ground: Ground, left: Side, right: Side): Difference[] {
  const [here, there] = [negationIn(ground, left), negationIn(ground, right)];
  if ((here === null) === (there === null) || alikeness(left.sentence, right.sentence) < ALIKE) return [];
  const [side, other, at] = here === null ? [right, left, there] : [left, right, here];
  const negated = at === null ? null : negatedBy(ground, side, other, at);
  if (at === null || negated === null) return [];
  const span = spanOfWords(side.text, at);
  const twin = spanOfWords(other.text, negated);
  return [
    { about: 'negation', ...(side === left ? { left: span, right: twin } : { left: twin, right: span }) },
  ];
}

function negationIn({ words }: Ground, { text, sentence }: Side): number | null {
  for (let at = sentence.from; at < sentence.to; at += 1)
    if (isNegation(words[text.forms[at] ?? 0] ?? '')) return at;
  return null;
}

/** The other side's word for what a negation denies. */
function negatedBy({ bits }: Ground, { text, sentence }: Side, other: Side, at: number): number | null {
  const near = [
    ...Array.from({ length: REACH }, (_, step) => at + step + 1),
    ...Array.from({ length: BACK }, (_, step) => at - step - 1),
  ];
  for (const word of near) {
    const stem = text.stems[word] ?? -1;
    if (word < sentence.from || word >= sentence.to || (bits[stem] ?? 0) < TELLING) continue;
    const twin = other.sentence.words.get(stem);
    if (twin !== undefined) return twin;
  }
  return null;
}

/** A word of one direction that only one side has, and one of its opposite that only the other has. */
function directionsApart({ ways }: Ground, left: Side, right: Side): Difference[] {
  const theirs = new Map<number, number>();
  for (const [stem, word] of right.sentence.words) {
    if (left.sentence.words.has(stem)) continue;
    for (const way of ways[stem] ?? []) if (!theirs.has(way)) theirs.set(way, word);
  }
  if (theirs.size === 0) return [];
  for (const [stem, word] of left.sentence.words) {
    if (right.sentence.words.has(stem)) continue;
    for (const way of ways[stem] ?? []) {
      const other = theirs.get(~way);
      if (other === undefined || theirs.has(way)) continue;
      return [differenceOf('direction', left, word, right, other)];
    }
  }
  return [];
}

/** One word for another between the same words. */
function wordsApart(ground: Ground, left: Side, right: Side): Difference[] {
  if (sharedPart(left.sentence, right.sentence) < SAME_FRAME) return [];
  const frames = new Map<string, number>();
  for (const word of loneWords(ground, right, left)) frames.set(frameOf(right, word), word);
  if (frames.size === 0) return [];
  return loneWords(ground, left, right).flatMap((word): Difference[] => {
    const other = frames.get(frameOf(left, word));
    if (other === undefined || opensAlike(ground, left.text.forms[word] ?? 0, right.text.forms[other] ?? 0))
      return [];
    if (!isOneForm(ground, left, word, right, other)) return [];
    const isWho = isNameIn(left, word) && isNameIn(right, other);
    return [differenceOf(isWho ? 'who' : 'words', left, word, right, other)];
  });
}

/**
 * Whether two words after one form of "be" are of one form too. Elsewhere another word in the same place says the same
 * in other words more often than not, which nothing in the words tells.
 */
function isOneForm({ words }: Ground, left: Side, word: number, right: Side, other: number): boolean {
  const before = words[left.text.forms[word - 1] ?? -1] ?? '';
  const [one, two] = [words[left.text.forms[word] ?? 0] ?? '', words[right.text.forms[other] ?? 0] ?? ''];
  if (isNameIn(left, word) && isNameIn(right, other)) return true;
  return BE.test(before) && one.slice(-2) === two.slice(-2);
}
/** A capital that opens a sentence says nothing. */
function isNameIn({ text, sentence }: Side, word: number): boolean {
  return word > sentence.from && (text.isName[word] ?? false);
}

const BE = /^(?:am|is|are|was|were|be|been|being)$/;

function opensAlike({ words }: Ground, one: number, other: number): boolean {
  return words[one]?.slice(0, SAME_WORD) === words[other]?.slice(0, SAME_WORD);
}

function differenceOf(
  about: Difference['about'],
  left: Side,
  word: number,
  right: Side,
  other: number,
): Difference {
  return { about, left: spanOfWords(left.text, word), right: spanOfWords(right.text, other) };
}

/** The telling words of a sentence whose stem the other does not have, numbers aside. */
function loneWords({ bits, words }: Ground, { text, sentence }: Side, other: Side): number[] {
  return [...sentence.words].flatMap(([stem, word]) => {
    const isLone = !other.sentence.words.has(stem) && (bits[stem] ?? 0) >= TELLING;
    return isLone && !/^\d/.test(words[text.forms[word] ?? 0] ?? '') ? [word] : [];
  });
}

/** The words before and after a word; the sentence's ends are words too. */
function frameOf({ text: { forms }, sentence }: Side, word: number): string {
  const before = word > sentence.from ? forms[word - 1] : '';
  const after = word + 1 < sentence.to ? forms[word + 1] : '';
  return `${before} ${after}`;
}

/** How much of the shorter sentence's stems the other has. */
function sharedPart(one: WordedSentence, other: WordedSentence): number {
  const [few, many] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words];
  let shared = 0;
  for (const stem of few.keys()) if (many.has(stem)) shared += 1;
  return shared / few.size;
}

/** How much of both sentences' stems the two share (Dice). */
function alikeness(one: WordedSentence, other: WordedSentence): number {
  const few = Math.min(one.words.size, other.words.size);
  return (2 * few * sharedPart(one, other)) / (one.words.size + other.words.size);
}
