// Shows why two sentences are linked: the words and figures that both have. Knows stems; judges nothing.

import type { SpanPair } from './comparison.ts';
import type { Ground } from './evidence.ts';
import { type Reading, type ReadSentence, spanOfWords } from './reading.ts';

/** Words as common as "there" and "about" are shared by any two sentences and are no reason (bits). */
const TELLING = 5;

/** The first word of each telling stem that both sentences have, in the order of the left. */
export function reasonsFor(ground: Ground, left: ReadSentence, right: ReadSentence): SpanPair[] {
  const here = firstWords(ground.left, left, ground.stems);
  const there = firstWords(ground.right, right, ground.stems);
  const shared = [...here].filter(([stem]) => there.has(stem));
  const bitsAt = (word: number) => ground.bits[ground.left.forms[word] ?? 0] ?? 0;
  const telling = shared.filter(([, word]) => bitsAt(word) >= TELLING);
  return (telling.length > 0 ? telling : shared).map(([stem, word]) => {
    const other = there.get(stem) ?? right.from;
    return {
      left: spanOfWords(ground.left, word, word + 1),
      right: spanOfWords(ground.right, other, other + 1),
    };
  });
}

function firstWords(
  reading: Reading,
  { from, to }: ReadSentence,
  stems: readonly number[],
): Map<number, number> {
  const first = new Map<number, number>();
  for (let word = from; word < to; word += 1) {
    const stem = stems[reading.forms[word] ?? 0] ?? 0;
    if (!first.has(stem)) first.set(stem, word);
  }
  return first;
}
