// The gate before the weights: what is a specification whatever it weighs, what is none, and what may be one. Knows no weight.

import type { Span } from '../../documents/document.ts';
import { itemsOf } from '../items/topics.ts';
import { headedOtherwise, saysNamed, type Told, titledOtherwise } from './otherwise.ts';

/** Formats that nothing but a specification is in, once their marks go through a document. */
const SURE = new Set(['scenarios', 'stories', 'interface-description', 'schema', 'algorithms']);
/** Files that are in such a format are in nothing else, as are those with so many steps or stories, and this share of sentences. */
const WRITTEN_AS = new Set(['interface-description', 'schema']);
const WHOLE: Readonly<Record<string, number>> = { scenarios: 0.5, stories: 0.2 };
const FEWEST_MARKS = 8;
/** Without so many pieces of evidence, and sentences to weigh, no weight makes a specification; fewer items than these are an empty template's. */
const FEWEST = { pieces: 4, items: 3, sentences: 3 };
/**
 * So many requirements on systems, if they are this share of the sentences, are a specification without a heading; or of
 * any thing, if they are that share.
 */
const LIST = { count: 8, share: 0.4, shareOfAny: 0.6 };
const NUMBERED = { count: 3, share: 0.5 };
/** Where so large a share of the headings has nothing below it, it is a template or a table of contents. */
const EMPTY = { share: 0.5, count: 4 };
/** So many passages that are still to be written, for each sentence; of 290 specifications none has more than 0.23. */
const UNWRITTEN = { share: 0.35, count: 4 };
/**
 * The largest shares of sentences on how a project is run, on rights and duties, and to a reader: in 236 specifications they
 * are at most 0.22, 0.30 and 0.22.
 */
const MOST = { process: 0.28, legal: 0.35, you: 0.35 };
/** So many items in sections of their own are what only a specification has. */
const OUTLINED = 8;
/** Where so large a share of what key words bind is work, and so often, it is a policy. */
const WORK = { share: 0.15, count: 3 };
/** Where so large a share of the headings are versions, it is a history. */
const VERSIONS = 0.3;
const HISTORY = /^(?:releases$|(?:version |revision )?history\b)/;
/** The same whatever its sentences bind, and what is to be filled in; a history or a template of invoices may be what is built. */
const OF_OTHERS =
  /^(?:change ?-?log|release notes|history of changes|what[’']s new|template\b(?! \w+$))|\bchanges (?:introduced|made|since|between)\b|\b(?:srs|prd|specification|spec|requirements?|stor(?:y|ies)|document|rfp|proposal) templates?$/;
/** Fewer sentences than these speak neither for nor against. */
export const FEW_SENTENCES = 8;

export type Weighed = Told & {
  /** How many requirements the first pass found, how many of them on systems, and how many sentences have a normative word. */
  readonly requirements: number;
  readonly ofSystems: number;
  readonly binding: number;
  /** How many of the requirements bind what people work at, by key words. */
  readonly ofWork: number;
  readonly isReport: boolean;
  /** Passages that say what is to be written there. */
  readonly placeholders: readonly Span[];
};

/** Whether the weights are asked at all: `closed` and `shut` let them only speak against the document. */
export type Gate = 'sure' | 'open' | 'closed' | 'shut';

export function gateOf(weighed: Weighed): Gate {
  const { formats, signals } = weighed;
  const sure = formats.filter(({ name }) => SURE.has(name));
  // A description of an interface may be titled "documentation", a feature "Write reviews"; a guide has stories in it.
  const isWhole = sure.some(
    ({ name, marks: { length } }) =>
      WRITTEN_AS.has(name) ||
      (length >= FEWEST_MARKS && length >= (WHOLE[name] ?? Infinity) * signals.counts.sentences),
  );
  const { ofSystems, binding } = weighed;
  const isOn = isLittleElse(weighed) || ofSystems >= Math.max(LIST.count, binding / 2);
  const isTitled = titledOtherwise(weighed).length > 0 && !isLittleElse(weighed);
  if (isWhole || (sure.length > 0 && !isTitled)) return 'sure';
  if (weighed.isReport || isOfOthers(weighed) || (isOnOthers(weighed) && !isOn)) return 'shut';
  if (isList(weighed) && !isTitled) return 'sure';
  return isOpen(weighed) ? 'open' : 'closed';
}

/**
 * Whether it is little else than what systems are bound to, or what is required is numbered throughout. Above these a title
 * is the name of a chapter or of what is built; beside answers, exercises or steps of tests it tells what sentences are for.
 */
export function isLittleElse(weighed: Weighed): boolean {
  const { ofSystems, signals } = weighed;
  // A heading of something else, such as a question, is as much of it as a sentence below it.
  const all = signals.counts.sentences + headedOtherwise(weighed).length;
  const isMost = ofSystems >= Math.max(LIST.count, LIST.shareOfAny * all);
  return isMost || (signals.numbered.length >= LIST.count && isNumbered(weighed));
}

/** Whether a document is little else than requirements on systems, or requirements with identifiers. */
function isList(weighed: Weighed): boolean {
  const { sentences } = weighed.signals.counts;
  const isOf = (count: number, share: number) => count >= Math.max(LIST.count, share * sentences);
  const { ofSystems, requirements } = weighed;
  return isNumbered(weighed) || isOf(ofSystems, LIST.share) || isOf(requirements, LIST.shareOfAny);
}

function isNumbered({ requirements, signals: { counts, passages } }: Weighed): boolean {
  const enough = Math.max(NUMBERED.count, NUMBERED.share * counts.sentences);
  return passages.identified.length >= NUMBERED.count && requirements >= enough;
}

/**
 * What keeps a document out whatever it weighs unless it is on systems: nothing stands below its headings, it is a history, on a
 * project, on how one works, on rights and duties, or to its reader.
 */
function isOnOthers(weighed: Weighed): boolean {
  const { signals, sections, label, requirements, ofWork } = weighed;
  const { sentences, counts } = signals;
  // Whoever writes of all that a specification has, under its name, may speak to the reader.
  const isOutlined = saysNamed(sections, label) && itemsOf(sections).size >= OUTLINED;
  const isOften = (places: readonly unknown[], share: number) =>
    !isOutlined && places.length > share * Math.max(counts.sentences, FEW_SENTENCES);
  return (
    hasTitle(weighed, HISTORY) ||
    isTemplate(weighed) ||
    ofWork >= Math.max(WORK.count, WORK.share * requirements) ||
    isOften(sentences.process, MOST.process) ||
    (isOften(sentences.legal, MOST.legal) && requirements < sentences.legal.length / 2) ||
    isOften(sentences.you, MOST.you)
  );
}

/** Whether its sentences are those of others: it tells what was changed, or is to be filled in. */
function isOfOthers(weighed: Weighed): boolean {
  const { titles, counts } = weighed.signals;
  return hasTitle(weighed, OF_OTHERS) || titles.version.length > VERSIONS * counts.headings;
}

function hasTitle({ sections, label }: Weighed, title: RegExp): boolean {
  return [...sections.slice(0, 2), label].some((one) => one !== null && title.test(one.title));
}

/** Whether much is still to be written, or the headings of a specification are there and their text is not, or is to be written. */
export function isTemplate({
  signals: { titles, counts },
  sections,
  placeholders,
}: Pick<Weighed, 'signals' | 'sections' | 'placeholders'>): boolean {
  const { length } = titles.empty;
  if (placeholders.length >= Math.max(UNWRITTEN.count, UNWRITTEN.share * counts.sentences)) return true;
  const isMost = length >= EMPTY.count && length > EMPTY.share * counts.headings;
  const isToBeWritten = placeholders.length > EMPTY.share * length;
  return isMost && (isToBeWritten || itemsOf(sections).size < FEWEST.items);
}

/** What lets a document in, if it weighs enough: pieces of evidence that can be counted, whatever they are. */
function isOpen({ signals, sections, label, formats, requirements }: Weighed): boolean {
  const { sentences, passages, titles, bits } = signals;
  const items = itemsOf(sections).size;
  const pieces =
    requirements + items + sentences.keyWord.length + passages.columns.length + passages.identified.length;
  // What things receive, return and reject is evidence beside others, and alone what any essay tells.
  const hasParts = pieces + passages.code.length + passages.row.length > 0;
  const further =
    (hasParts ? sentences.act.length + sentences.must.length + bits.length : 0) +
    sentences.itself.length +
    titles.named.length;
  const isWeighty = signals.counts.sentences >= FEWEST.sentences;
  return (
    formats.length > 0 || (isWeighty && (saysNamed(sections, label) || pieces + further >= FEWEST.pieces))
  );
}
