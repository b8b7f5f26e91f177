// What changed between two versions of one document, and whether two documents are that. Knows the steps, and no step itself.

import { type BothSides, forBoth, type Side, type Span } from '../../documents/document.ts';
import type { Change, Comparison } from '../comparison.ts';
import type { Ground } from '../ground/ground.ts';
import { placesByKey } from '../places.ts';
import { aboutOf } from './about.ts';
import { pairAlike } from './alike.ts';
import { pairInPlace } from './in-place.ts';
import { movedPairs } from './moved.ts';
import { type Pairing, pairSame } from './same.ts';
import { readUnits, SIGN_COUNT, type TokenText, type Unit } from './units.ts';
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
  const texts = forBoth((side) => readUnits(ground[side]));
  const { left, right } = texts;
  const pairing = pairSame(texts);
  const isSame = pairing.left.map((there) => (there === -1 ? 0 : 1));
  pairAlike(texts, pairing, SIGN_COUNT + ground.words.length);
  pairInPlace(texts, pairing);
  const moved = movedPairs(pairing.left);
  const repeated = repeatedShort(left);
  const found = [
    ...left.units.flatMap((here, at): Found[] => {
      const place = pairing.left[at] ?? -1;
      const there = right.units[place];
      const units = { left: at, right: place };
      if (there === undefined) return [{ units, change: alone('left', left, here, ground.words) }];
      const isMoved = moved[at] === 1;
      const pair = { here, there, moved: isMoved };
      if (!isSame[at]) return [{ units, change: changedWords(texts, pair, ground.words) }];
      const isTold = isMoved && (!repeated[at] || movesAlong(pairing, moved, at));
      return isTold ? [{ units, change: movedAsItWas(pair) }] : [];
    }),
    ...right.units.flatMap((there, place): Found[] =>
      pairing.right[place] === -1
        ? [{ units: { left: -1, right: place }, change: alone('right', right, there, ground.words) }]
        : [],
    ),
  ];
  const given = found.map(({ units, change }): Found => {
    const ends = turned({ ...change, words: turned(change.words) });
    return { units: turned(units), change: { ...ends, kind: kindOf(ends) } };
  });
  return { changes: inOrder(given, turned(pairing)), versions: versionsOf(texts, isSame) };
}

/** A change, and the positions of its units; -1 where a side has none. */
type Found = { readonly units: BothSides<number>; readonly change: Change };

/** In the order of the left, what was added behind what it follows on the right and what was removed there. */
function inOrder(found: readonly Found[], { left, right }: Pairing): Change[] {
  /** By unit of the left, the first after it that has a partner. */
  const next = new Int32Array(left.length + 1).fill(left.length);
  for (let at = left.length - 1; at >= 0; at -= 1) next[at] = left[at] === -1 ? (next[at + 1] ?? at) : at;
  let before = -1;
  const follows = Float64Array.from(right, (here) => {
    if (here !== -1) before = here;
    return (next[before + 1] ?? 0) - 0.5;
  });
  const place = ({ units }: Found) => (units.left === -1 ? (follows[units.right] ?? 0) : units.left);
  return [...found]
    .sort((one, other) => place(one) - place(other) || one.units.right - other.units.right)
    .map(({ change }) => change);
}

/** What only one side has was added or removed by which side that is. */
function kindOf({ kind, left, right }: Change): Change['kind'] {
  return left === null ? 'added' : right === null ? 'removed' : kind;
}

/** What only one side has. */
function alone(side: Side, text: TokenText, unit: Unit, words: readonly string[]): Change {
  const about = aboutOf({ text, unit }, null, words);
  const ends = { left: null, right: null, [side]: spanOf(unit) };
  return { kind: side === 'left' ? 'removed' : 'added', moved: false, about, ...ends, words: NONE };
}

/** Two units that are one in both versions. */
type Pair = { readonly here: Unit; readonly there: Unit; readonly moved: boolean };

function changedWords(texts: BothSides<TokenText>, pair: Pair, words: readonly string[]): Change {
  const { here, there, moved } = pair;
  const about = aboutOf({ text: texts.left, unit: here }, { text: texts.right, unit: there }, words);
  const differing = differingWords(texts, here, there);
  return { kind: 'words', moved, about, left: spanOf(here), right: spanOf(there), words: differing };
}

function movedAsItWas({ here, there }: Pair): Change {
  return { kind: 'moved', moved: true, about: [], left: spanOf(here), right: spanOf(there), words: NONE };
}

const NONE: BothSides<readonly Span[]> = { left: [], right: [] };

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

function differingWords(texts: BothSides<TokenText>, here: Unit, there: Unit): Change['words'] {
  const replaced = alignWords(texts.left.tokens, texts.right.tokens, here, there);
  return forBoth((side) =>
    replaced.flatMap(({ [side]: { from, to } }): Span[] => {
      const [first, last] = [texts[side].spans[from], texts[side].spans[to - 1]];
      return from === to || !first || !last ? [] : [{ start: first.start, end: last.end }];
    }),
  );
}
