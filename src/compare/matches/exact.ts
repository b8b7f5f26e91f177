// Finds the same words in both texts, cut where sentences end. Knows nothing of sentences alike.

import { isBody, passageIndexAt } from '../../documents/document.ts';
import type { Ground, WordedText } from '../ground/ground.ts';
import type { Weighed } from './likeness.ts';
import { findQuoted } from './quoted.ts';
import { type Run, tileRuns } from './runs.ts';
import { isTelling } from './telling.ts';

/** The runs of the same words that are worth showing. */
export function findExact(weighed: Weighed): Run[] {
  const { ground } = weighed;
  const { left, right } = ground;
  const length = left.forms.length;
  if (length === right.forms.length && left.forms.every((form, at) => form === right.forms[at]))
    return length === 0 ? [] : [{ left: 0, right: 0, length }];
  const runs = tileRuns(left.forms, right.forms)
    .filter((run) => isInReport(left, run.left) && isInReport(right, run.right))
    .flatMap((run) => cutAtSentences(weighed, run));
  return [...runs, ...findQuoted(ground, runs)];
}

/**
 * What of a run is worth showing. It goes on over the end of a sentence where both sides quote on, and where what is before
 * and what is after each would be worth showing alone; elsewhere the end of one sentence and the beginning of the next only
 * happen to meet.
 */
function cutAtSentences(weighed: Weighed, run: Run): Run[] {
  const { ground } = weighed;
  /** Parts that go on, as one, and whether the last of them would be worth showing alone. */
  const groups: { whole: Run; isSolid: boolean }[] = [];
  for (const part of partsOf(ground, run)) {
    const isSolid = isTelling(weighed, part);
    const group = groups.at(-1);
    if (group !== undefined && ((group.isSolid && isSolid) || isQuotedOn(ground, part))) {
      group.whole = { ...group.whole, length: group.whole.length + part.length };
      group.isSolid = isSolid;
    } else groups.push({ whole: part, isSolid });
  }
  return groups.map(({ whole }) => whole).filter((whole) => isTelling(weighed, whole));
}

/** A run in parts, each of one sentence of either side. */
export function partsOf({ left, right }: Ground, run: Run): Run[] {
  const parts: Run[] = [];
  let start = 0;
  for (let step = 1; step <= run.length; step += 1) {
    const goesOn =
      step < run.length &&
      left.sentenceAt[run.left + step] === left.sentenceAt[run.left + start] &&
      right.sentenceAt[run.right + step] === right.sentenceAt[run.right + start];
    if (goesOn) continue;
    parts.push({ left: run.left + start, right: run.right + start, length: step - start });
    start = step;
  }
  return parts;
}

/** Whether both sides quote the first word of a run and the word before: what somebody said goes on. */
function isQuotedOn({ left, right }: Ground, run: Run): boolean {
  return [[left, run.left] as const, [right, run.right] as const].every(
    ([text, at]) => (text.quotationAt[at] ?? -1) >= 0 && (text.quotationAt[at - 1] ?? -1) >= 0,
  );
}

/** Whether a word stands in the report: the same photographer's credit is no match. */
function isInReport({ document, spans }: WordedText, word: number): boolean {
  return isBody(document.passages[passageIndexAt(document, spans[word]?.start ?? 0)]?.role);
}
