// What a screening comes to: the gate that a specification must pass, and what the counted features weigh together.
// Knows the weights; where they come from is told in README.md.

import { itemsOf, type TopicSection } from '../items/topics.ts';
import { calledBy, headedOtherwise, isTyped, saysNamed, type Told, titledOtherwise } from './otherwise.ts';
import type { Signals } from './signals.ts';
import { bias, thresholds, weights } from './weights.ts';

/**
 * What a document is taken for before its plainer forms are read: `barely` is a specification by little weight alone,
 * and `nearly` is none for want of little.
 */
export type Standing = 'specification' | 'barely' | 'nearly' | 'unclear' | 'other';

/** Formats that nothing but a specification is in, once their marks go through a document. */
const SURE = new Set(['scenarios', 'stories', 'interface-description', 'schema', 'algorithms']);
/** Files that are in such a format are in nothing else, as are those in scenarios, where these are so many of all sentences. */
const WRITTEN_AS = new Set(['interface-description', 'schema']);
const WHOLE = 0.5;
/** A specification by less weight than this above the threshold has to earn its plainer forms: some are none. */
const BARELY = 0.8;
/**
 * What lacks no more than this may earn them too: such are lists of requirements without a heading; and more is no hindrance
 * where so many requirements stand throughout it.
 */
const NEARLY = { lacks: 0.3, throughout: { lacks: 1, count: 8, share: 0.05 } };
/** What a title weighs beside what was learned, from documents of which few have one: a protocol or a format; a specification. */
const TITLED = { what: 1.5, named: 2.5 };
/** What key words in capitals weigh besides, once there are so many and they are in this share of the sentences: they bind as in no other text. */
const BOUND = { count: 4, share: 1 / 8, weight: 1 };
/** Without so many pieces of evidence, and sentences to weigh, no weight makes a specification; fewer items than these are an empty template's. */
const FEWEST = { pieces: 4, items: 3, sentences: 3 };
/**
 * So many requirements on systems, if they are this share of the sentences, are a specification without a heading; or of
 * any thing, if they are that share.
 */
const LIST = { count: 8, share: 0.4, shareOfAny: 0.6 };
const NUMBERED = { count: 3, share: 0.5 };
/** Sections on so many items, if they are this share of all, are the outline of one; or if so much is required in them. */
const OUTLINE = { items: 6, share: 0.5, requirements: 20, shareRequired: 0.2 };
/** So many items are enough below a title that says so. */
const FEWEST_NAMED = 5;
/** Where so large a share of the headings has nothing below it, it is a template or a table of contents. */
const EMPTY = { share: 0.5, count: 4 };
/**
 * The largest shares of sentences on rights and duties, to a reader, of a reader and a writer, and with an exclamation
 * mark: in 236 specifications they are at most 0.30, 0.22, 0.36 and 0.03.
 */
const MOST = { legal: 0.4, you: 0.35, talking: 0.42, exclamation: 0.08 };
/** Where so large a share of the headings are versions, it is a history. */
const VERSIONS = 0.3;
const HISTORY =
  /^(?:change ?-?log|release notes|releases$|(?:version |revision )?history|history of changes|what[’']s new)\b/;
/** Fewer sentences than these speak neither for nor against. */
export const FEW_SENTENCES = 8;

export type Weighed = Told & {
  /** How many requirements the first pass found, and how many of them are on what is surely a system. */
  readonly requirements: number;
  readonly ofSystems: number;
  readonly isReport: boolean;
};

/** The sum of the features by their weights: above `thresholds.specification` a specification, below `.other` none. */
function scoreOf(features: ReadonlyMap<string, number>): number {
  let score = bias;
  for (const [name, value] of features) score += value * (weights[name] ?? 0);
  return score;
}

export function standingOf(features: ReadonlyMap<string, number>, weighed: Weighed): Standing {
  const gate = gateOf(weighed);
  if (gate === 'sure') return 'specification';
  if (gate === 'other') return 'other';
  const score = scoreOf(features);
  const over = score - thresholds.specification;
  // Plainer forms need more than a title.
  const withAdded = over + addedOf(weighed);
  if (gate === 'open' && withAdded > -lackOf(weighed))
    return over > BARELY ? 'specification' : withAdded > 0 ? 'barely' : 'nearly';
  const isLong = weighed.signals.counts.sentences >= FEW_SENTENCES;
  return score < thresholds.other && isLong ? 'other' : 'unclear';
}

/** How much weight may lack for what is nearly a specification. */
function lackOf({ requirements, signals: { counts } }: Weighed): number {
  const { lacks, throughout } = NEARLY;
  const stand = requirements >= throughout.count && requirements >= throughout.share * counts.sentences;
  return stand ? throughout.lacks : lacks;
}

/** What its title and its key words add to the sum. */
export function addedOf(told: Told): number {
  const called = calledBy(told);
  const { sentences, counts } = told.signals;
  const { length } = sentences.keyWord;
  const isBound = length >= BOUND.count && length >= BOUND.share * counts.sentences;
  return (called === null ? 0 : TITLED[called]) + (isBound ? BOUND.weight : 0);
}

/** Whether the weights are asked at all: `closed` and `shut` let them only speak against the document. */
export type Gate = 'sure' | 'open' | 'closed' | 'shut' | 'other';

export function gateOf(weighed: Weighed): Gate {
  const { formats, signals } = weighed;
  const sure = formats.filter(({ name }) => SURE.has(name));
  // A description of an interface may be titled "documentation", a feature "Write reviews"; a guide has stories in it.
  const isWhole = sure.some(
    ({ name, marks }) =>
      WRITTEN_AS.has(name) || (name === 'scenarios' && marks.length >= WHOLE * signals.counts.sentences),
  );
  if (!isWhole && titledOtherwise(weighed).length > 0) return 'other';
  if (sure.length > 0) return 'sure';
  if (isShut(weighed)) return 'shut';
  if (isList(weighed) || isOutlined(weighed) || isNamed(weighed)) return 'sure';
  if (headedOtherwise(weighed).length > 0 || isTyped(weighed.signals)) return 'other';
  return isOpen(weighed) ? 'open' : 'closed';
}

/** Whether a document is little else than requirements on systems, or requirements with identifiers. */
function isList({ ofSystems, requirements, signals: { counts, passages } }: Weighed): boolean {
  const isNumbered =
    passages.identified.length >= NUMBERED.count &&
    requirements >= NUMBERED.count &&
    requirements >= NUMBERED.share * counts.sentences;
  const isOf = (count: number, share: number) => count >= LIST.count && count >= share * counts.sentences;
  return isNumbered || isOf(ofSystems, LIST.share) || isOf(requirements, LIST.shareOfAny);
}

/** Whether its sections are those of a specification, all but a few, and something is required in them; or much is. */
function isOutlined({ sections, requirements, formats, signals: { counts } }: Weighed): boolean {
  if (itemsOf(sections).size < OUTLINE.items) return false;
  const told = sections.filter(({ hasText, topics }) => hasText && topics.size > 0).length;
  const isMost = told >= OUTLINE.share * counts.headings && (formats.length > 0 || requirements > 1);
  const areMany =
    requirements >= OUTLINE.requirements && requirements >= OUTLINE.shareRequired * counts.sentences;
  return isMost || areMany;
}

/** Whether its title says that it is one, its sections tell of enough items, and some of it is numbered, required or in columns. */
function isNamed({ sections, label, requirements, signals: { passages } }: Weighed): boolean {
  const pieces = requirements + passages.identified.length + passages.columns.length;
  return saysNamed(sections, label) && itemsOf(sections).size >= FEWEST_NAMED && pieces >= FEWEST.pieces;
}

/**
 * What keeps a document out whatever it weighs: it reports, it is a history of versions, it has headings and no text,
 * it is on rights and duties, or it talks with its reader.
 */
function isShut({ signals, sections, isReport, label, requirements }: Weighed): boolean {
  const { titles, sentences, counts } = signals;
  const isHistory =
    sections.slice(0, 2).some(({ title }) => HISTORY.test(title)) ||
    (label !== null && HISTORY.test(label.title));
  const isOften = (places: readonly unknown[], share: number) =>
    places.length > share * Math.max(counts.sentences, FEW_SENTENCES);
  return (
    isReport ||
    isHistory ||
    titles.version.length > VERSIONS * counts.headings ||
    isTemplate(signals, sections) ||
    (isOften(sentences.legal, MOST.legal) && requirements < sentences.legal.length / 2) ||
    isOften(sentences.you, MOST.you) ||
    isOften(sentences.talking, MOST.talking) ||
    isOften(sentences.exclamation, MOST.exclamation)
  );
}

/** Whether the headings of a specification are there and their text is not. */
export function isTemplate({ titles, counts }: Signals, sections: readonly TopicSection[]): boolean {
  const { length } = titles.empty;
  return (
    length >= EMPTY.count && length > EMPTY.share * counts.headings && itemsOf(sections).size < FEWEST.items
  );
}

/** What lets a document in, if it weighs enough: pieces of evidence that can be counted, whatever they are. */
function isOpen({ signals, sections, label, formats, requirements }: Weighed): boolean {
  const { sentences, passages, titles } = signals;
  const items = itemsOf(sections).size;
  const pieces =
    requirements + items + sentences.keyWord.length + passages.columns.length + passages.identified.length;
  // What things receive, return and reject is evidence beside others, and alone what any essay tells.
  const hasParts = pieces + passages.code.length + passages.row.length > 0;
  const further = (hasParts ? sentences.act.length : 0) + sentences.itself.length + titles.named.length;
  const isWeighty = signals.counts.sentences >= FEWEST.sentences;
  return (
    formats.length > 0 || (isWeighty && (saysNamed(sections, label) || pieces + further >= FEWEST.pieces))
  );
}
