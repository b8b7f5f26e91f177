// Finds the short quotations of one text where they stand whole in the other. Knows what stands near them on both sides.

import type { Ground } from './ground.ts';
import type { Stretch } from './reading.ts';
import type { Run } from './runs.ts';
import { type Places, placesOf } from './seeds.ts';
import { barFor, quotationOver, type Sums, sumOf } from './telling.ts';

/** Longer quotations that stand whole on the other side are found as runs. */
const SHORT = 8;
/** Places tried for one quotation; a word that stands more often cannot tell which of them is meant. */
const PLACES = 50;
/** What a word counts that only stands in the same sentence, against one that is quoted. */
const CONTEXT_SHARE = 0.3;
/** Stems in a sentence. A longer one is no sentence but a list, and what stands in it is not near. */
const LONGEST_CONTEXT = 200;

/**
 * The left's short quotations that stand whole on the right, each with its best place there. What stands in
 * both sentences counts too: "chance" alone is nothing, "chance" near "stop" on both sides is a quotation.
 */
export function findQuoted(ground: Ground, { evidence }: Sums, shown: readonly Stretch[]): Run[] {
  const { left, right, kinship } = ground;
  const places = placesOf(right.forms, ground.words.length);
  const covered = new Uint8Array(left.forms.length);
  for (const { from, to } of shown) covered.fill(1, from, to);
  return left.quotations.flatMap(({ from, to }) => {
    const length = to - from;
    if (length < 1 || length > SHORT || !covered.subarray(from, to).includes(0)) return [];
    let best: { run: Run; sum: number } | null = null;
    for (const place of occurrences(ground, from, length, places)) {
      const run = { left: from, right: place, length };
      const quotedOn = quotationOver(right, place, length) === null ? 1 : 2;
      // Unless both reports quote it, a single word is not looked for: it stands anywhere.
      if (quotedOn + length < 3) continue;
      const sum = sumOf(evidence, run) + CONTEXT_SHARE * sharedAround(ground, run);
      if (sum * kinship >= barFor(quotedOn) && sum > (best?.sum ?? 0)) best = { run, sum };
    }
    return best === null ? [] : [best.run];
  });
}

/** Where words of the left stand on the right, by the one that is rarest there. */
function occurrences({ left, right }: Ground, from: number, length: number, { first, at }: Places): number[] {
  const words = left.forms.subarray(from, from + length);
  const placed = [...words].map((form, step) => ({
    step,
    places: at.subarray(first[form], first[form + 1]),
  }));
  const [rarest] = placed.sort((one, other) => one.places.length - other.places.length);
  if (rarest === undefined || rarest.places.length > PLACES) return [];
  return [...rarest.places]
    .map((place) => place - rarest.step)
    .filter((place) => words.every((form, step) => form === right.forms[place + step]));
}

/** The bits of the stems that the sentences around a run share, those in the run left out. */
function sharedAround({ left, right, stems, bits }: Ground, run: Run): number {
  const here = left.sentences[left.sentenceAt[run.left] ?? -1]?.stems ?? [];
  const theirs = right.sentences[right.sentenceAt[run.right] ?? -1]?.stems ?? [];
  if (Math.max(here.length, theirs.length) > LONGEST_CONTEXT) return 0;
  const there = new Set(theirs);
  for (const form of left.forms.subarray(run.left, run.left + run.length)) there.delete(stems[form] ?? 0);
  return here.reduce((sum, stem) => sum + (there.has(stem) ? (bits[stem] ?? 0) : 0), 0);
}
