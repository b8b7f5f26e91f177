// Cuts a run of the same words where a passage ends on either side. Knows words and passages, not how a run is found.

import { type BothSides, firstIndex, passageIndexAt, type Span } from '../../documents/document.ts';
import { type Ground, spanOfWords, type WordedText } from '../ground/ground.ts';
import type { Run } from './runs.ts';

/** A run as pairs of spans that each lie in one passage on both sides, in order; together they have the run's words. */
export function cutAtPassages({ left, right }: Ground, run: Run): BothSides<Span>[] {
  const pieces: BothSides<Span>[] = [];
  for (let step = 0; step < run.length; ) {
    const here = run.left + step;
    const there = run.right + step;
    const length = Math.min(run.length - step, wordsLeft(left, here), wordsLeft(right, there));
    pieces.push({ left: spanOfWords(left, here, length), right: spanOfWords(right, there, length) });
    step += length;
  }
  return pieces;
}

/** How many words of its passage a word and those after it are. */
function wordsLeft({ document, spans }: WordedText, word: number): number {
  const passage = document.passages[passageIndexAt(document, spans[word]?.start ?? 0)];
  return Math.max(1, firstIndex(spans, ({ start }) => start >= (passage?.end ?? 0)) - word);
}
