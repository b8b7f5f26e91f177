// Which words of a text name somebody: capitals that tell something, and words for offices. Knows no person.

import type { Stretch } from '../../documents/words.ts';
import { listed } from '../../documents/words.ts';

/** Words for what somebody is, as far as they stand before or after a name. */
const OFFICES = listed(
  'minister secretary president chief leader director general judge justice speaker governor mayor senator representative congressman congresswoman adviser advisor attorney counsel lawyer commissioner commander chairman chairwoman spokesman spokeswoman spokesperson officer ambassador candidate nominee deputy former vice prime acting assistant majority minority king queen prince princess pope professor captain colonel sheriff executive founder co-founder senior mr mrs ms dr sen rep gov gen',
);
/** What an office is for is said by so many words before it: "national security adviser". */
const FOR_WHAT = 3;
/** Letters from which on a headline's words have capitals, and how many and which share of them make one. */
const LONG_WORD = 4;
const [TITLE_SHARE, FEWEST] = [0.7, 4];

type Text = {
  readonly length: number;
  /** Sentences most of whose words have capitals, which tell nothing there. */
  readonly headlines: readonly Stretch[];
  readonly isCapital: readonly boolean[];
  readonly foldedAt: (word: number) => string;
  /** Whether a word is too common to tell anything. */
  readonly isCommon: (word: number) => boolean;
};

/** By word, whether it is a name or of an office. */
export function namesAmong({ length, headlines, isCapital, foldedAt, isCommon }: Text): boolean[] {
  const named = [...isCapital];
  for (const { from, to } of headlines) named.fill(false, from, to);
  for (let at = 0; at < length; at += 1) {
    if (!OFFICES.has(foldedAt(at))) continue;
    named[at] = true;
    for (let step = 1; step <= FOR_WHAT && at >= step && !isCommon(at - step); step += 1) {
      const first = at - step;
      // Only what lies between two words of an office is surely for it.
      if (named[first]) named.fill(true, first, at);
    }
  }
  return named;
}

/** Whether most of some words have capitals, as a headline's have. */
export function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter(({ length }) => length >= LONG_WORD);
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length >= FEWEST && capitals.length >= TITLE_SHARE * long.length;
}
