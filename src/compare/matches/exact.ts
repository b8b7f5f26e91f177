// Finds the same words in both texts and judges from where on they are worth showing. Knows nothing of sentences alike.

import { isBody, passageIndexAt } from '../../documents/document.ts';
import type { Stretch } from '../../documents/words.ts';
import { TELLING } from '../ground/commonness.ts';
import { type Ground, mirrored, quotationOver, type WordedText } from '../ground/ground.ts';
import { placesOf } from '../places.ts';
import { type Run, tileRuns } from './runs.ts';

/** A word or two agree by chance. */
const SHORTEST = 3;
/** From this length on words agree because one text follows the other, whatever they are about. */
const LONG = 6;
/**
 * Bits, weighed by kinship, from which a shorter run is shown, by the number of reports that quote it. Words that
 * somebody chose to quote need the least.
 */
const BARS: readonly number[] = [24, 20, 9.5];
/**
 * What a name counts in a run. Names and titles are what two reports of any two events share; a run is worth
 * showing for what is said of them. From 0 to 0.6 the false matches hardly grew; at 1 they were several times as many.
 */
const NAME_SHARE = 0.5;
/** A run is the quotation, not a phrase in it, from this share of its words on. */
export const MOST_OF = 0.5;
/**
 * Bits that the sentences of a short run share beside it, so that it is no phrase that both happen to use; where neither
 * chose its words, more, and names count there as in a run: two sentences on one person use one phrase by chance.
 */
const [AROUND, AROUND_PHRASE] = [10, 15];
/** Longer quotations that stand whole on the other side are found as runs. */
const SHORT = 8;
/** Places tried for one quotation; a word that stands more often cannot tell which of them is meant. */
const PLACES = 50;
/** What a word counts that only stands in the same sentence, against one that is quoted. */
const CONTEXT_SHARE = 0.3;
/** Stems in a sentence. A longer one is no sentence but a list, and what stands in it is not near. */
const LONGEST_CONTEXT = 200;
/** Places whose sentence is looked at for the quotations of one sentence; one full of them is a list too. */
const CONTEXTS = 200;

/** The runs of the same words that are worth showing. */
export function findExact(ground: Ground): Run[] {
  const { left, right } = ground;
  const length = left.forms.length;
  if (length === right.forms.length && left.forms.every((form, at) => form === right.forms[at]))
    return length === 0 ? [] : [{ left: 0, right: 0, length }];
  const runs = tileRuns(left.forms, right.forms)
    .filter((run) => isInReport(left, run.left) && isInReport(right, run.right))
    .flatMap((run) => cutAtSentences(ground, run));
  const short = [
    ...findQuoted(ground, runs),
    ...findQuoted(mirrored(ground), runs.map(mirrored)).map(mirrored),
  ];
  return [...runs, ...new Map(short.map((run) => [`${run.left} ${run.right} ${run.length}`, run])).values()];
}

/**
 * What of a run is worth showing. It goes on over the end of a sentence where both sides quote on, and where what is before and what is after each
 * would be worth showing alone; elsewhere the end of one sentence and the beginning of the next only happen to meet.
 */
function cutAtSentences(ground: Ground, run: Run): Run[] {
  const groups: { parts: Run[]; isSolid: boolean }[] = [];
  for (const part of partsOf(ground, run)) {
    const isSolid = isTelling(ground, part);
    const group = groups.at(-1);
    if (group !== undefined && ((group.isSolid && isSolid) || isQuotedOn(ground, part)))
      group.parts.push(part);
    else groups.push({ parts: [part], isSolid });
    const last = groups.at(-1);
    if (last !== undefined) last.isSolid = isSolid;
  }
  return groups.flatMap(({ parts }) => {
    const [first] = parts;
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    if (first === undefined || length < SHORTEST) return [];
    const whole = { ...first, length };
    return isTelling(ground, whole) ? [whole] : [];
  });
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

function isTelling(ground: Ground, run: Run): boolean {
  if (run.length >= LONG) return true;
  if (isNamesAlone(ground, run)) return false;
  const quoted = quotationsOver(ground, run);
  // A few words within two long quotations were not chosen by anybody.
  const isChosen = quoted.some(({ from, to }) => run.length >= MOST_OF * (to - from));
  const isPhrase = quoted.length === 0;
  const around = sharedAround(ground, run, isPhrase ? NAME_SHARE : 1);
  if (!isChosen && around < (isPhrase ? AROUND_PHRASE : AROUND)) return false;
  return evidenceOf(ground, run) * ground.kinship >= barFor(isChosen ? quoted : []);
}

/** Whether a run names somebody and tells nothing else. */
export function isNamesAlone(ground: Ground, run: Run): boolean {
  const { left, right, bits } = ground;
  let hasName = false;
  for (let step = 0; step < run.length; step += 1) {
    const isName = left.isName[run.left + step] || right.isName[run.right + step];
    if (isName) hasName = true;
    else if ((bits[left.stems[run.left + step] ?? 0] ?? 0) >= TELLING) return false;
  }
  return hasName;
}

/** The quotations that hold a run wholly, on either side. */
export function quotationsOver({ left, right }: Ground, run: Run): Stretch[] {
  const over = [quotationOver(left, run.left, run.length), quotationOver(right, run.right, run.length)];
  return over.filter((quotation) => quotation !== null);
}

function barFor(quoted: readonly Stretch[]): number {
  return BARS[quoted.length] ?? 0;
}

/** How telling the words of a run are (bits), names at their share. */
export function evidenceOf({ left, right, bits }: Ground, run: Run): number {
  let sum = 0;
  for (let step = 0; step < run.length; step += 1) {
    const isName = left.isName[run.left + step] || right.isName[run.right + step];
    sum += (bits[left.stems[run.left + step] ?? 0] ?? 0) * (isName ? NAME_SHARE : 1);
  }
  return sum;
}

/** Whether a word stands in the report: the same photographer's credit is no match. */
function isInReport({ document, spans }: WordedText, word: number): boolean {
  return isBody(document.passages[passageIndexAt(document, spans[word]?.start ?? 0)]?.role);
}

/**
 * The left's short quotations that stand whole on the right and that no run shows, each with its first likely place
 * there. What stands in both sentences counts too: "chance" alone is nothing, "chance" near "stop" on both sides
 * is a quotation.
 */
function findQuoted(ground: Ground, runs: readonly Run[]): Run[] {
  const { left, right, kinship } = ground;
  const places = placesOf(right.forms, ground.words.length);
  const covered = new Uint8Array(left.forms.length);
  for (const run of runs) covered.fill(1, run.left, run.left + run.length);
  /** By sentence of the left, the places whose sentence was looked at. */
  const tried = new Uint8Array(left.sentences.length);
  return left.quotations.flatMap(({ from, to, isTitle }) => {
    if (isTitle) return [];
    const length = to - from;
    if (length > SHORT || !covered.subarray(from, to).includes(0)) return [];
    const words = left.forms.slice(from, to);
    const [rarest] = words
      .map((form, step) => ({ step, at: places(form) }))
      .sort((one, other) => one.at.length - other.at.length);
    if (rarest === undefined || rarest.at.length > PLACES) return [];
    const sentence = left.sentenceAt[from] ?? -1;
    const run = Array.from(
      rarest.at,
      (place): Run => ({ left: from, right: place - rarest.step, length }),
    ).find((run) => {
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

/** The bits of the stems that the sentences around a run share, those in the run left out, names at a share. */
function sharedAround({ left, right, bits }: Ground, run: Run, nameShare = 1): number {
  const here = left.sentences[left.sentenceAt[run.left] ?? -1]?.words;
  const there = right.sentences[right.sentenceAt[run.right] ?? -1]?.words;
  if (here === undefined || there === undefined || Math.max(here.size, there.size) > LONGEST_CONTEXT)
    return 0;
  const inRun = left.stems.slice(run.left, run.left + run.length);
  let sum = 0;
  for (const [stem, word] of here)
    if (there.has(stem) && !inRun.includes(stem))
      sum += (bits[stem] ?? 0) * (left.isName[word] ? nameShare : 1);
  return sum;
}
