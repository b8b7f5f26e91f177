// What changed between two versions of one document, and whether two documents are that. Knows the steps, and no step itself.

import { across, type BothSides, forBoth, type Span, sides } from '../../documents/document.ts';
import type { Stretch } from '../../documents/words.ts';
import type { Change, ChangeAbout, Comparison } from '../comparison.ts';
import type { Ground } from '../ground/ground.ts';
import { placesByKey } from '../places.ts';
import { aboutOf } from './about.ts';
import { inOrder } from './order.ts';
import { pairUnits } from './pairs/pairs.ts';
import { findParted } from './parted.ts';
import { followNumbers } from './references.ts';
import type { Pairing } from './units/same.ts';
import { SIGN_COUNT } from './units/tokens.ts';
import { readUnits, type TokenText, type Unit } from './units/units.ts';
import { versionsOf } from './versions.ts';
import { alignWords } from './word-changes.ts';

/** A word or two that stand in several places tell nobody that one of them moved: so many words do. */
const TOLD_AS_MOVED = 3;

/**
 * The changes, and what the two have in common. Every unit of either side is in one change or stayed the same.
 *
 * @param turned gives both sides of anything as the documents were given
 */
export function findChanges(
  ground: Ground,
  turned: <Both extends BothSides<unknown>>(both: Both) => Both,
): Pick<Comparison, 'changes' | 'versions'> & { readonly changes: readonly Change[] } {
  const read = forBoth((side) => readUnits(ground[side], ground[across[side]].document));
  const { pairing, isSame, moved } = pairUnits(read, SIGN_COUNT + ground.words.length);
  const { texts, isPart } = findParted(read, pairing, isSame);
  const follow = followNumbers(texts, pairing);
  for (const [here, there] of pairing.left.entries()) {
    if (there === -1 || isSame[here]) continue;
    const units = { left: texts.left.units[here] ?? null, right: texts.right.units[there] ?? null };
    if (follow(here, there) || replacedWords(texts, units).length === 0) isSame[here] = 1;
  }
  const repeated = repeatedShort(texts.left);
  const isChange = (at: number) =>
    !isSame[at] || (moved[at] === 1 && (!repeated[at] || movesAlong(pairing, moved, at)));
  const differing = [
    ...Array.from(pairing.left, (right, left) => ({ left, right })).filter(
      ({ left }) => isChange(left) && !isPart.left[left],
    ),
    ...Array.from(pairing.right, (left, right) => ({ left, right })).filter(
      ({ left, right }) => left === -1 && !isPart.right[right],
    ),
  ];
  const found = differing.map((places): Found => {
    const units = forBoth((side) => texts[side].units[places[side]] ?? null);
    const whole = forBoth((side) => read[side].units[places[side]] ?? null);
    const asItWas = isSame[places.left] === 1;
    // What obliges or denies now, or no longer, in a sentence of its own is told of the one that had it; that no number changed, too.
    const isAbout = (kind: ChangeAbout) =>
      kind !== 'number' || aboutOf(texts, units, ground.words).includes(kind);
    const { left, right } = turned(forBoth((side) => units[side] && spanOf(units[side])));
    const replaced = replacedWords(texts, units);
    const change: Change = {
      kind: left === null ? 'added' : right === null ? 'removed' : asItWas ? 'moved' : 'words',
      moved: moved[places.left] === 1,
      about: asItWas ? [] : aboutOf(read, whole, ground.words).filter(isAbout),
      left,
      right,
      words: turned(differingSpans(texts, replaced)),
    };
    return { units: turned(places), change, replaced: lengthOf(replaced.map(({ left }) => left)) };
  });
  const paired = texts.left.units.filter((_, at) => pairing.left[at] !== -1);
  const kept = lengthOf(paired) - found.reduce((sum, { replaced }) => sum + replaced, 0);
  return {
    changes: inOrder(found, turned(texts), turned(pairing)),
    versions: versionsOf(texts, isSame, kept),
  };
}

/** A change, the positions of its units, -1 where a side has none, and how many words of a pair do not stay. */
type Found = { readonly units: BothSides<number>; readonly change: Change; readonly replaced: number };

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** By unit, whether it is of few words that stand in another unit too. */
function repeatedShort({ units, tokens }: TokenText): readonly boolean[] {
  const keys = units.map(({ from, to }) =>
    to - from < TOLD_AS_MOVED ? tokens.slice(from, to).join(' ') : null,
  );
  const places = placesByKey(keys);
  return keys.map((key) => key !== null && (places.get(key)?.length ?? 0) > 1);
}

/** Whether a neighbour moved to the same place: a few words then belong to what moved. */
function movesAlong({ left }: Pairing, moved: Uint8Array, at: number): boolean {
  const there = left[at] ?? -1;
  return [-1, 1].some((step) => moved[at + step] === 1 && left[at + step] === there + step);
}

/** None where one side has no unit. In a cell, which is narrow, a word may be parted by the end of a line. */
function replacedWords(texts: BothSides<TokenText>, units: BothSides<Unit | null>): BothSides<Stretch>[] {
  const { left, right } = units;
  if (left === null || right === null) return [];
  const replaced = alignWords(texts.left.tokens, texts.right.tokens, left, right);
  const isCell = left.column !== -1 && right.column !== -1;
  return isCell ? replaced.filter((stretches) => !isParted(texts, stretches)) : replaced;
}

/** Shorter ones are not parted by the end of a line: "1 2" is not 12 (UTF-16 units). */
const LONG = { number: 6, word: 12 };

/** Whether the words of one side are a word of the other, parted by nothing but white space. */
function isParted(texts: BothSides<TokenText>, stretches: BothSides<Stretch>): boolean {
  const written = forBoth((side) => {
    const { document, spans } = texts[side];
    const { from, to } = stretches[side];
    return document.text.slice(spans[from]?.start, spans[to - 1]?.end);
  });
  const isOne = sides.some((side) => stretches[side].to - stretches[side].from === 1);
  const joined = joinedOf(written.left);
  const isLong = joined.length >= (/\d/.test(joined) ? LONG.number : LONG.word);
  return isOne && isLong && joined === joinedOf(written.right);
}

function joinedOf(written: string): string {
  return written.replace(/\s+/g, '').toLowerCase();
}

function differingSpans(
  texts: BothSides<TokenText>,
  replaced: readonly BothSides<Stretch>[],
): Change['words'] {
  return forBoth((side) =>
    replaced.flatMap(({ [side]: { from, to } }): Span[] => {
      const [first, last] = [texts[side].spans[from], texts[side].spans[to - 1]];
      return from === to || !first || !last ? [] : [{ start: first.start, end: last.end }];
    }),
  );
}
