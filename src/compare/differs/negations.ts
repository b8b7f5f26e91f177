// Where one sentence denies what the other says. Knows what stands near a negation, not which words are one.

import type { Difference } from '../comparison.ts';
import { TELLING } from '../ground/commonness.ts';
import type { Ground } from '../ground/ground.ts';
import { isCounting, isNegation, withholds } from './opposites.ts';
import { ALIKE, alikeness, differenceOf, type SentenceInText, wordAt } from './sentence.ts';

/** A negation is of one of so many words after it, else of the two before it. */
const [REACH, BACK] = [4, 2];

/** A negation on one side of what the other says without one. */
export function negationsApart(ground: Ground, left: SentenceInText, right: SentenceInText): Difference[] {
  const [here, there] = [negationIn(ground, left), negationIn(ground, right)];
  if ((here === null) === (there === null) || alikeness(left.sentence, right.sentence) < ALIKE) return [];
  const [side, other, at] = here === null ? [right, left, there] : [left, right, here];
  const twin = at === null ? null : negatedBy(ground, side, other, at);
  if (at === null || twin === null) return [];
  if (side === left) return [differenceOf('negation', left, at, right, twin, 'left')];
  return [differenceOf('negation', left, twin, right, at, 'right')];
}

function negationIn(ground: Ground, side: SentenceInText): number | null {
  for (let at = side.sentence.from; at < side.sentence.to; at += 1) if (denies(ground, side, at)) return at;
  return null;
}

/** "Not only" denies nothing, and neither do "No. 4" and "gate No 4". */
function denies(ground: Ground, side: SentenceInText, at: number): boolean {
  const { text, sentence } = side;
  const [word, next] = [wordAt(ground, side, at), wordAt(ground, side, at + 1)];
  if (word === 'not') return next !== 'only' || at + 1 === sentence.to;
  if (word !== 'no') return isNegation(word);
  const isName = text.isCapital[at] && at > sentence.from && /^\d/.test(next);
  return !isName && !isCounting(text.document.text, text.spans[at]?.end ?? 0);
}

/** The other side's word for what a negation denies; none where it denies that in its own words: "was unable to attend". */
function negatedBy(
  { bits, words }: Ground,
  { text, sentence }: SentenceInText,
  other: SentenceInText,
  at: number,
): number | null {
  const near = [
    ...Array.from({ length: REACH }, (_, step) => at + step + 1),
    ...Array.from({ length: BACK }, (_, step) => at - step - 1),
  ];
  for (const word of near) {
    const stem = text.stems[word] ?? -1;
    if (word < sentence.from || word >= sentence.to || (bits[stem] ?? 0) < TELLING) continue;
    const twin = other.sentence.words.get(stem);
    if (twin === undefined) continue;
    const ahead = other.text.forms.slice(Math.max(other.sentence.from, twin - REACH), twin);
    return ahead.some((form) => withholds(words[form] ?? '')) ? null : twin;
  }
  return null;
}
