// Words by which one sentence says the opposite of another: negations and directions. Knows stems, and no text.

import { stemOf } from '../ground/commonness.ts';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));

const NEGATIONS: ReadonlySet<string> = new Set(
  'no not never none nobody nothing neither nor without cannot'.split(' '),
);

/** Pairs of directions; a word of one stem on either side is one of them. */
const DIRECTIONS: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [
    stems(
      'rise rises rose risen rising gain gained up higher increase increased climb climbed jump jumped soar soared surge surged grow grew grown rally rallied advance advanced improve improved upward above',
    ),
    stems(
      'fall falls fell fallen falling lose lost down lower decrease decreased drop dropped decline declined slip slipped slide slid tumble tumbled ease eased sink sank shrink shrank plunge plunged dip dipped slump slumped downward below',
    ),
  ],
  [
    stems('open opened opens opening begin began begun start started'),
    stems('close closed closes closing end ended stop stopped finish finished'),
  ],
  [stems('open opened opens reopen reopened unsealed unlocked'), stems('close closed shut sealed locked')],
  [stems('win wins won victory'), stems('lose loses lost defeat')],
  [
    stems(
      'accept accepted approve approved back backed support supported allow allowed pass passed admit admitted confirm confirmed agree agreed',
    ),
    stems(
      'reject rejected oppose opposed refuse refused deny denied block blocked veto vetoed ban banned dismiss dismissed',
    ),
  ],
  [
    stems('impose imposed extend extended continue continued keep kept'),
    stems('lift lifted end ended drop dropped'),
  ],
  [stems('convict convicted guilty'), stems('acquit acquitted innocent cleared')],
  [stems('before'), stems('after')],
  [stems('more most'), stems('less fewer least')],
  [stems('buy bought'), stems('sell sold')],
  [stems('build built create created found'), stems('destroy destroyed demolish demolished tear tore')],
  [stems('hire hired appoint appointed'), stems('fire fired sack sacked dismiss dismissed')],
  [stems('arrest arrested jailed detained'), stems('release released freed')],
  [stems('survive survived'), stems('die died killed')],
  [stems('arrive arrived enter entered join joined'), stems('leave left quit')],
  [stems('north northern'), stems('south southern')],
  [stems('east eastern'), stems('west western')],
];

/** Whether a folded word says no. */
export function isNegation(folded: string): boolean {
  return NEGATIONS.has(folded) || folded.endsWith("n't");
}

/** The directions that a stem tells: the position of a pair as it is for the first of it, as its complement for the second. */
export function directionsOf(stem: string): readonly number[] {
  return ways.get(stem) ?? NO_WAY;
}

const NO_WAY: readonly number[] = [];
const ways = new Map<string, number[]>();
for (const [at, pair] of DIRECTIONS.entries()) {
  for (const [side, way] of [at, ~at].entries()) {
    for (const stem of pair[side] ?? []) ways.set(stem, [...(ways.get(stem) ?? []), way]);
  }
}
