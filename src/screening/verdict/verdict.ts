// What a screening comes to: what the counted features of a document weigh together, behind the gate. Knows the weights;
// where they come from is told in README.md.

import { FEW_SENTENCES, gateOf, isLittleElse, type Weighed } from './gate.ts';
import {
  calledBy,
  headedOtherwise,
  isTicked,
  isTyped,
  saysNamed,
  type Told,
  titledOtherwise,
} from './otherwise.ts';
import type { Signals } from './signals.ts';
import { bias, thresholds, weights } from './weights.ts';

/**
 * What a document is taken for before its plainer forms are read: `barely` is a specification by little weight alone,
 * and `nearly` is none for want of little.
 */
export type Standing = 'specification' | 'barely' | 'nearly' | 'unclear' | 'other';

/** A specification by less weight than this above the threshold has to earn its plainer forms: some are none. */
const BARELY = 1;
/**
 * With fewer requirements on systems and no title or format that says what it is, it has to weigh this much more; and more
 * yet where it neither defines nor numbers, and tells of data in less than this share of its sentences: a plan, a policy.
 */
const BARE = { requirements: 2, exact: 0.55, told: 0.3, inexact: 3 };
/**
 * What lacks no more than this may earn them too: such are lists of requirements without a heading; and more is no hindrance
 * where so many requirements stand throughout it.
 */
const NEARLY = { lacks: 0.1, throughout: { lacks: 0.8, count: 8, share: 0.05 } };
/** What a title weighs beside what was learned, from documents of which few have one: a protocol or a format; a specification. */
const TITLED = { what: 1.5, named: 2.5 };
/** What it weighs against a document that its title says that it is something else, or its headings, first sentences or code do: less than a specification in full. */
const OTHERWISE = { titled: 5, headed: 3 };
/** What key words in capitals weigh besides, once there are so many and they are in this share of the sentences: they bind as in no other text. */
const BOUND = { count: 4, share: 1 / 8, weight: 1 };
/** The sum of the features by their weights: above `thresholds.specification` a specification, below `.other` none. */
function scoreOf(features: ReadonlyMap<string, number>): number {
  let score = bias;
  for (const [name, value] of features) score += value * (weights[name] ?? 0);
  return score;
}

export function standingOf(features: ReadonlyMap<string, number>, weighed: Weighed): Standing {
  const gate = gateOf(weighed);
  if (gate === 'sure') return 'specification';
  const lessens = lessenedBy(weighed);
  const score = scoreOf(features) - lessens;
  const over = score - thresholds.specification;
  // Plainer forms need more than a title.
  const withAdded = over + raisedBy(weighed);
  if (gate === 'open' && withAdded > -lackOf(weighed))
    return withAdded <= 0 ? 'nearly' : over > BARELY ? 'specification' : 'barely';
  const isLong = weighed.signals.counts.sentences >= FEW_SENTENCES;
  return lessens > 0 || (score < thresholds.other && isLong) ? 'other' : 'unclear';
}

/** How much weight may lack for what is nearly a specification. */
function lackOf({ requirements, signals: { counts } }: Weighed): number {
  const { lacks, throughout } = NEARLY;
  const stand = requirements >= throughout.count && requirements >= throughout.share * counts.sentences;
  return stand ? throughout.lacks : lacks;
}

/** What is added to the sum of the features: by its title and its key words, and taken away where it says that it is something else. */
export function addedOf(weighed: Weighed): number {
  return raisedBy(weighed) - lessenedBy(weighed);
}

function raisedBy(told: Weighed): number {
  const { formats, ofSystems, signals } = told;
  const { length } = signals.sentences.keyWord;
  const isBound = length >= Math.max(BOUND.count, BOUND.share * signals.counts.sentences);
  const bound = isBound ? BOUND.weight : 0;
  const name = calledBy(told);
  // The door of a program has the name of what it is of.
  if (name !== null && !isHeadedOtherwise(told)) return TITLED[name] + bound;
  const isBare = name === null && !isBound && ofSystems < BARE.requirements && formats.length === 0;
  return bound - (isBare ? BARE[isExact(signals) ? 'exact' : 'inexact'] : 0);
}

/** Whether it tells what is in things and what they do with it, or has anything that can be counted as such. */
function isExact({ sentences, titles, counts, bits, defining, heads, numbered }: Signals): boolean {
  const exact = [bits, defining, heads, numbered, titles.named];
  const told = sentences.data.length + sentences.act.length;
  return told >= BARE.told * counts.sentences || exact.some(({ length }) => length > 0);
}

function lessenedBy(told: Weighed): number {
  if (isLittleElse(told)) return 0;
  const titled = titledOtherwise(told).length > 0 ? OTHERWISE.titled : 0;
  return titled + (isHeadedOtherwise(told) ? OTHERWISE.headed : 0);
}

function isHeadedOtherwise(told: Told): boolean {
  // Of criteria that are met each is ticked off.
  const isDone = isTicked(told.signals) && !saysNamed(told.sections, told.label);
  return headedOtherwise(told).length > 0 || isTyped(told.signals) || isDone;
}
