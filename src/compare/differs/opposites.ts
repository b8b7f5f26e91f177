// Words by which one sentence says the opposite of another: negations and directions. Knows words and stems, and no sentence.

import { listed } from '../../documents/words.ts';
import { stemOf } from '../ground/commonness.ts';

const NEGATIONS = listed('no not never none nobody nothing neither nor without cannot');

/** Pairs of directions; a word of one stem on either side is one of them. */
const DIRECTIONS: readonly (readonly [string, string])[] = [
  [
    'rise rises rose risen rising gain gained up higher increase increased climb climbed jump jumped soar soared surge surged grow grew grown rally rallied advance advanced improve improved upward above',
    'fall falls fell fallen falling lose lost down lower decrease decreased drop dropped decline declined slip slipped slide slid tumble tumbled ease eased sink sank shrink shrank plunge plunged dip dipped slump slumped downward below',
  ],
  [
    'open opened opens opening begin began begun start started',
    'close closed closes closing end ended stop stopped finish finished',
  ],
  ['open opened opens reopen reopened unsealed unlocked', 'close closed shut sealed locked'],
  ['win wins won victory', 'lose loses lost defeat'],
  [
    'accept accepted approve approved back backed support supported allow allowed pass passed admit admitted confirm confirmed agree agreed',
    'reject rejected oppose opposed refuse refused deny denied block blocked veto vetoed ban banned dismiss dismissed',
  ],
  ['impose imposed extend extended continue continued keep kept', 'lift lifted end ended drop dropped'],
  ['convict convicted guilty', 'acquit acquitted innocent cleared'],
  ['before', 'after'],
  ['more most', 'less fewer least'],
  ['buy bought', 'sell sold'],
  ['build built create created found', 'destroy destroyed demolish demolished tear tore'],
  ['hire hired appoint appointed', 'fire fired sack sacked dismiss dismissed'],
  ['arrest arrested jailed detained', 'release released freed'],
  ['survive survived', 'die died killed'],
  ['arrive arrived enter entered join joined', 'leave left quit'],
  ['north northern', 'south southern'],
  ['east eastern', 'west western'],
];

/** Whether a folded word says no. */
export function isNegation(folded: string): boolean {
  return NEGATIONS.has(folded) || folded.endsWith("n't");
}

/** Whether "no" counts, and says nothing of the kind: "No. 4", "Publication No. S-129". @param text what it stands in */
export function isCounting(text: string, end: number): boolean {
  return COUNTED.test(text.slice(end, end + LONGEST_NAME));
}

const COUNTED = /^\.\s?[^\s\d]*\d/;
/** Of a counted thing, in UTF-16 code units. */
const LONGEST_NAME = 40;

/** Whether a folded word says of what follows that it was not done, or not to be done. */
export function withholds(folded: string): boolean {
  return /^(?:unable|incapable|unwilling|impossible|fail(?:ed|s|ing|ure)?|refus(?:e|ed|es|al|ing)|declin(?:e|ed|es|ing)|avoid(?:ed|s|ing)?|prevent(?:ed|s|ing)?|stop(?:ped|s)?|den(?:y|ied|ies|ying))$/.test(
    folded,
  );
}

/** The directions that a stem tells: the position of a pair as it is for the first of it, as its complement for the second. */
export function directionsOf(stem: string): readonly number[] {
  return ways.get(stem) ?? NO_WAY;
}

const NO_WAY: readonly number[] = [];
const ways = new Map<string, number[]>();
for (const [at, pair] of DIRECTIONS.entries()) {
  for (const [side, way] of [at, ~at].entries()) {
    const stems = new Set(pair[side]?.split(' ').map(stemOf));
    for (const stem of stems) ways.set(stem, [...(ways.get(stem) ?? []), way]);
  }
}
