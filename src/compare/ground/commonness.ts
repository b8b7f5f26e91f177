// How telling a word is by itself, and which forms are of one word. Knows English endings, and no text.

import { listed } from '../../documents/words.ts';
import { numberWords } from '../numbers/number-words.ts';

/**
 * The most common stems of English, most common first, each written as one of the words that have it, after the
 * Google Books Ngram corpus (2012; CC BY 3.0) by way of norvig-frequencies (BSD); the last two are of reports. A table
 * of 280, and no rule for the length of a word, gave no better matches.
 */
const COMMON =
  'the of and to in a is that for it as was with be by not on he i this are or his from have at which but an her had they you were their one all we can has there other been if more will when would time who so no she its may these them what than some him said people'.split(
    ' ',
  );

/** A stem of at least this many bits tells something; "there" and "people" stand in any two sentences. */
export const TELLING = 6;
/** Bits of a long word outside the table. Rarer words are telling alike, whether one in a million or in a billion. */
const UNCOMMON = 10;
/** Words of reporting tell who reports, and nothing of what happened; no corpus of books ranks them as news does. */
const REPORTING =
  'accord report told add ask statement interview reporter spokesman spokeswoman announc comment publish news';
const REPORTING_BITS = 4;
/** Bits that a figure tells: more than a common word, less than a name; small numbers stand everywhere. */
const FIGURE = 7;

/** Words whose end is no ending, and whose rest is another word. */
const WHOLE = listed('evening news united');

const ranks: ReadonlyMap<string, number> = new Map(
  COMMON.map((word, index): [string, number] => [stemOf(word), index + 1]).reverse(),
);

const reporting: ReadonlySet<string> = new Set(REPORTING.split(' ').map(stemOf));

/**
 * How telling a stem is, in bits: 0 for "the", one more for every halving of its share (Zipf). Outside the table,
 * two for each letter: short words are common ones.
 */
export function bitsOf(stem: string): number {
  if (reporting.has(stem)) return REPORTING_BITS;
  const rank = ranks.get(stem);
  if (rank !== undefined) return Math.floor(Math.log2(rank));
  return /^\d/.test(stem) ? FIGURE : Math.min(UNCOMMON, 2 * stem.length);
}

/**
 * What the forms of one English word have in common: "confirms", "confirmed", "confirming". The most frequent
 * endings are taken off, and the rest is cut to its first letters: "confirmation".
 */
export function stemOf(folded: string): string {
  const number = numberWords.get(folded);
  if (number !== undefined) return String(number);
  if (WHOLE.has(folded)) return folded.slice(0, 7);
  const stem = folded
    .replace(/(?<=..[^aeiou])(?:y|ie[sd])$/, 'i')
    .replace(/(?<=...)(?:'s|ing|ed|ies|e?s|e|y)$/, '');
  return stem.replace(/(?<=..)(.)\1$/, '$1').slice(0, 7);
}
