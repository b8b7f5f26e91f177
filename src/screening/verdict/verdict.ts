// What a screening comes to: the gate that a specification must pass, and what the counted features weigh together.
// Knows the weights; where they come from is told in README.md.

import type { Span } from '../../documents/document.ts';
import { itemsOf, type TopicSection } from '../items/topics.ts';
import type { FoundFormat } from '../text/formats.ts';
import type { Signals } from './signals.ts';
import { bias, thresholds, weights } from './weights.ts';

/** What a document is taken for before its plainer forms are read: `barely` is a specification by little weight alone. */
export type Standing = 'specification' | 'barely' | 'unclear' | 'other';

/** Formats that nothing but a specification is in, once their marks go through a document. */
const SURE = new Set(['scenarios', 'stories', 'interface-description', 'schema', 'algorithms']);
/** What is taken wrongly weighs no more than this above the threshold, as a rule. */
const BARELY = 2;
/** Without so many pieces of evidence, and sentences to weigh, no weight makes a specification; fewer items than these are an empty template's. */
const FEWEST = { pieces: 4, items: 3, sentences: 3 };
/**
 * So many requirements on systems, if they are this share of the sentences, are a specification without a heading; or of
 * any thing, if they are that share.
 */
const LIST = { count: 8, share: 0.4, shareOfAny: 0.6 };
const NUMBERED = { count: 3, share: 0.5 };
/** Sections on so many items, if they are this share of all, are the outline of one. */
const OUTLINE = { items: 6, share: 0.5 };
/** A title that says so, and how many items are enough below it. A "standard" may be one of conduct. */
const NAMED = /\b(?:specification|srs|prd|requirements (?:document|definition|specification))\b/;
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
  /^(?:change ?-?log|release notes|(?:version |revision )?history|history of changes|what[’']s new)\b/;
/** What labels a file, "title: Release notes", stands among its first lines. */
const LABELS = 6;
const LABEL = /^title: ['"]?(.+)/i;
/** What a title calls its document, at its head or as the last word before what it is of: "Gauge: style guide for pilots". */
const OTHERWISE =
  /^(?:contributing|how to|getting started|frequently asked|agents\.md|claude\.md)\b|\b(?:guide|manual|handbook|faq|tutorial|cookbook|runbook|playbook|roadmap|check-?list|newsletter|explainer|cheat ?sheet|post-?mortem|minutes|agenda|charter|plan(?!s? to\b)|template|notes|review|rationale|explained|(?:test|testing|audit|progress|status|implementation|incident|annual) report|best practices|code of conduct)s?(?=$| (?:for|to|of|on|v?\d)| ?[:–—(,-](?!.*\b(?:specification|requirements|srs|prd)\b))/;
/** Headings that stand together in a page on a command or a class, in a paper, and at the door of a program's source. */
const TOGETHER: readonly (readonly [RegExp, RegExp])[] = [
  [/^name$/, /^synopsis$/],
  [/^constructor summary$/, /^method summary$/],
  [/^abstract/, /^conclusions?\b/],
  [/^(?:install|getting started|quick ?start)/, /^(?:licen[cs]e$|contribut)/],
];
/** A title stands no further down (passages). */
const FIRST = 3;
/** Fewer sentences than these speak neither for nor against. */
export const FEW_SENTENCES = 8;

export type Weighed = {
  readonly signals: Signals;
  readonly sections: readonly TopicSection[];
  readonly formats: readonly FoundFormat[];
  /** How many requirements the first pass found, and how many of them are on what is surely a system. */
  readonly requirements: number;
  readonly ofSystems: number;
  readonly isReport: boolean;
  readonly sentences: readonly (Span & { readonly prose: string })[];
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
  if (gate === 'open' && score > thresholds.specification)
    return score > thresholds.specification + BARELY ? 'specification' : 'barely';
  const isLong = weighed.signals.counts.sentences >= FEW_SENTENCES;
  return score < thresholds.other && isLong ? 'other' : 'unclear';
}

/** Whether the weights are asked at all: `closed` and `shut` let them only speak against the document. */
export type Gate = 'sure' | 'open' | 'closed' | 'shut' | 'other';

export function gateOf(weighed: Weighed): Gate {
  if (weighed.formats.some(({ name }) => SURE.has(name))) return 'sure';
  if (isShut(weighed)) return 'shut';
  if (titledOtherwise(weighed).length > 0) return 'other';
  if (isList(weighed) || isOutlined(weighed) || isNamed(weighed)) return 'sure';
  if (headedOtherwise(weighed).length > 0) return 'other';
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

/** Whether its sections are those of a specification, all but a few, and something is required in them. */
function isOutlined({ sections, requirements, formats, signals: { counts } }: Weighed): boolean {
  const told = sections.filter(({ hasText, topics }) => hasText && topics.size > 0).length;
  const isMost = itemsOf(sections).size >= OUTLINE.items && told >= OUTLINE.share * counts.headings;
  return isMost && requirements + formats.length > 0;
}

/** Whether its title says that it is one, its sections tell of enough items, and some of it is numbered, required or in columns. */
function isNamed({ sections, requirements, signals: { passages } }: Weighed): boolean {
  const pieces = requirements + passages.identified.length + passages.columns.length;
  const isSaid = NAMED.test(sections[0]?.title ?? '');
  return isSaid && itemsOf(sections).size >= FEWEST_NAMED && pieces >= FEWEST.pieces;
}

/**
 * What keeps a document out whatever it weighs: it reports, it is a history of versions, it has headings and no text,
 * it is on rights and duties, or it talks with its reader.
 */
function isShut({ signals, sections, isReport, sentences: opening }: Weighed): boolean {
  const { titles, sentences, counts } = signals;
  const isHistory =
    sections.slice(0, 2).some(({ title }) => HISTORY.test(title)) ||
    opening.slice(0, LABELS).some(({ prose }) => HISTORY.test(labelIn(prose)));
  const isOften = (places: readonly unknown[], share: number) =>
    places.length > share * Math.max(counts.sentences, FEW_SENTENCES);
  return (
    isReport ||
    isHistory ||
    titles.version.length > VERSIONS * counts.headings ||
    isTemplate(signals, sections) ||
    isOften(sentences.legal, MOST.legal) ||
    isOften(sentences.you, MOST.you) ||
    isOften(sentences.talking, MOST.talking) ||
    isOften(sentences.exclamation, MOST.exclamation)
  );
}

/** The title or label that calls it something else: a guide, a report, a list of what is to be done. */
function titledOtherwise({ sections, sentences }: Weighed): Span[] {
  const title = sections.slice(0, 1).filter(({ from, title }) => from < FIRST && OTHERWISE.test(title));
  return [...title, ...sentences.slice(0, LABELS).filter(({ prose }) => OTHERWISE.test(labelIn(prose)))];
}

/** The headings by which it is something else. */
function headedOtherwise({ sections }: Weighed): Span[] {
  const found = (headings: readonly RegExp[]) =>
    headings.flatMap((heading) => sections.find(({ title, runsIn }) => !runsIn && heading.test(title)) ?? []);
  return TOGETHER.map(found).find(({ length }) => length > 1) ?? [];
}

/** Where it says by title or headings that it is something else than a specification. */
export function otherwiseIn(weighed: Weighed): Span[] {
  return [...titledOtherwise(weighed), ...headedOtherwise(weighed)];
}

function labelIn(prose: string): string {
  return LABEL.exec(prose)?.[1]?.toLowerCase() ?? '';
}

/** Whether the headings of a specification are there and their text is not. */
export function isTemplate({ titles, counts }: Signals, sections: readonly TopicSection[]): boolean {
  const { length } = titles.empty;
  return (
    length >= EMPTY.count && length > EMPTY.share * counts.headings && itemsOf(sections).size < FEWEST.items
  );
}

/** What lets a document in, if it weighs enough: pieces of evidence that can be counted, whatever they are. */
function isOpen({ signals, sections, formats, requirements }: Weighed): boolean {
  const { sentences, passages, titles } = signals;
  const items = itemsOf(sections).size;
  const pieces =
    requirements + items + sentences.keyWord.length + passages.columns.length + passages.identified.length;
  // What things receive, return and reject is evidence beside others, and alone what any essay tells.
  const hasParts = pieces + passages.code.length + passages.row.length > 0;
  const further =
    (hasParts ? sentences.act.length : 0) +
    sentences.itself.length +
    titles.named.filter((section) => section.from === sections[0]?.from).length;
  const isWeighty = signals.counts.sentences >= FEWEST.sentences;
  return formats.length > 0 || (isWeighty && pieces + further >= FEWEST.pieces);
}
