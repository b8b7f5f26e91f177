// How telling a word is by itself: how rare it is in English at large. Knows no text.

import { stemOf } from './stem.ts';

/**
 * The 280 most common stems of English books, most common first, each written as one of the words that have it.
 * What that corpus counts as a word is kept: "s" is parted from "it's", and "de" stands in names.
 *
 * Derived from the Google Books Ngram corpus (2012, English; Creative Commons Attribution 3.0) by way of Peter
 * Norvig's list of its words in order of frequency (2013; npm package norvig-frequencies, BSD): the shares of one
 * stem's forms were added up, a word of rank r taken as 1 / (r + 2.7), after Zipf and Mandelbrot. A table
 * of 511 stems gave hardly better links; one of 255 linked more sentences wrongly.
 */
const COMMON =
  'the of and to in a is that for it as was with be by not on he i this are or his from have at which but an her had they you were their one all we can has there other been if more will when would time who so no she its may these them what than some him state into new only do years such my work about out also two any up see first our could then make most me should after your said very made like between even through day many over those well did now people general where way part must same different case how being man because life form place before use each system much good under take s own development great right both upon called following american used number come however us world long point say three found while present know means change without just men during need order another little power group down government does hand back law history de important still against might study give country united look end considered every house things get water old too high god set university result political words school since given war process social never community think interest value example thus problem find within small fact public shall seems name large book less become line question thought children living increase act production effect second economic figure show including certain last again often go few among national control family information provide service though want person himself women terms relationship character off per far left continued possible area came company yet human particular always york individual force conditions subject side course body plan chapter land home'.split(
    ' ',
  );

/** Bits of a stem outside the table. Rarer words are telling alike, whether one in a million or in a thousand million. */
export const UNCOMMON = 10;
/** Bits that a figure tells: more than a common word, less than a name; small numbers stand everywhere. */
const FIGURE = 7;

const ranks: ReadonlyMap<string, number> = new Map(
  COMMON.map((word, index): [string, number] => [stemOf(word), index + 1]),
);

/** How telling a stem is, in bits: 0 for "the", one more for every halving of its share. */
export function bitsOf(stem: string): number {
  const rank = ranks.get(stem);
  if (rank !== undefined) return Math.floor(Math.log2(rank));
  return /^\d/.test(stem) ? FIGURE : UNCOMMON;
}
