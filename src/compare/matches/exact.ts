// Finds the same words in both texts, cut where sentences end. Knows nothing of sentences alike.

import { firstIndex, isBody } from '../../documents/document.ts';
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
  const runs = tileRuns(
    formsOfReport(left, length),
    formsOfReport(right, length + right.forms.length),
  ).flatMap((run) => cutAtSentences(weighed, run));
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

/**
 * The forms of a text, where each word outside of the report is a number of its own: the same menu, caption or credit is
 * no match, nor does a run go on into one.
 *
 * @param last the number of words in this text and those before it, so that no two such words are of one number
 */
function formsOfReport({ document, spans, forms }: WordedText, last: number): readonly number[] {
  const ofReport = [...forms];
  for (const passage of document.passages) {
    if (isBody(passage.role)) continue;
    const to = firstIndex(spans, ({ start }) => start >= passage.end);
    for (let at = firstIndex(spans, ({ start }) => start >= passage.start); at < to; at += 1)
      ofReport[at] = at - last;
  }
  return ofReport;
}
