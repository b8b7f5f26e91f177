// Finds short quotations of one text that stand in the other. Knows words and how much they tell, no run longer than that.

import { TELLING } from '../ground/commonness.ts';
import { type Ground, mirrored } from '../ground/ground.ts';
import { placesOf } from '../places.ts';
import type { Run } from './runs.ts';
import { barFor, evidenceOf, quotationsOver, sharedAround } from './telling.ts';

/** Longer quotations that stand whole on the other side are found as runs. */
const SHORT = 8;
/** Places tried for one quotation; a word that stands more often cannot tell which of them is meant. */
const PLACES = 50;
/** What a word counts that only stands in the same sentence, against one that is quoted. */
const CONTEXT_SHARE = 0.3;
/** Places whose sentence is looked at for the quotations of one sentence; one full of them is a list too. */
const CONTEXTS = 200;

/** Short quotations of either text that stand whole in the other and that no run shows. */
export function findQuoted(ground: Ground, runs: readonly Run[]): Run[] {
  const found = [
    ...quotedOnLeft(ground, runs),
    ...quotedOnLeft(mirrored(ground), runs.map(mirrored)).map(mirrored),
  ];
  return [...new Map(found.map((run) => [`${run.left} ${run.right} ${run.length}`, run])).values()];
}

/**
 * The left's short quotations that stand whole on the right and that no run shows, each with its first likely place
 * there. What stands in both sentences counts too: "chance" alone is nothing, "chance" near "stop" on both sides
 * is a quotation.
 */
function quotedOnLeft(ground: Ground, runs: readonly Run[]): Run[] {
  const { left, right, bits, kinship } = ground;
  const places = placesOf(right.forms, ground.words.length);
  const covered = new Uint8Array(left.forms.length);
  for (const run of runs) covered.fill(1, run.left, run.left + run.length);
  /** By sentence of the left, the places whose sentence was looked at. */
  const tried = new Uint8Array(left.sentences.length);
  return left.quotations.flatMap(({ from, to, isTitle }) => {
    const length = to - from;
    // One quoted word as common as "no" is quoted of anything.
    if (isTitle || (length === 1 && (bits[left.stems[from] ?? 0] ?? 0) < TELLING)) return [];
    if (length > SHORT || !covered.subarray(from, to).includes(0)) return [];
    const words = left.forms.slice(from, to);
    const [rarest] = words
      .map((form, step) => ({ step, at: places(form) }))
      .sort((one, other) => one.at.length - other.at.length);
    if (rarest === undefined || rarest.at.length > PLACES) return [];
    const sentence = left.sentenceAt[from] ?? -1;
    if (sentence < 0) return [];
    const run = Array.from(
      rarest.at,
      (place): Run => ({ left: from, right: place - rarest.step, length }),
    ).find((run) => {
      if ((right.sentenceAt[run.right] ?? -1) < 0) return false;
      if (!words.every((form, step) => form === right.forms[run.right + step])) return false;
      const quoted = quotationsOver(ground, run);
      // Unless both reports quote it, a single word is not looked for: it stands anywhere.
      if (quoted.length + length < 3) return false;
      const isNear = (tried[sentence] ?? CONTEXTS) < CONTEXTS;
      if (isNear) tried[sentence] = (tried[sentence] ?? 0) + 1;
      const sum = evidenceOf(ground, run) + (isNear ? CONTEXT_SHARE * sharedAround(ground, run) : 0);
      return sum * kinship >= barFor(quoted);
    });
    return run === undefined ? [] : [run];
  });
}
