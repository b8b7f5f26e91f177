// The evidence in words: what speaks for a specification in a document and what against it, each fact with its places.
// Knows what was counted; what it weighs is nobody's to read off it.

import { type SourceDocument, type Span, textOf } from '../../documents/document.ts';
import { countOf, writeCount } from '../../documents/words.ts';
import { itemsOf, type TopicSection } from '../items/topics.ts';
import type { ChecklistEntry, Fact, Statement } from '../screening.ts';
import type { FormatName, FoundFormat } from '../text/formats.ts';
import { identifierAt } from '../text/identifiers.ts';
import { isTemplate } from './gate.ts';
import { isTicked, isTyped } from './otherwise.ts';
import type { Signals } from './signals.ts';

/** So many places of a fact can be gone to; its words say how many there are. */
const MOST_PLACES = 3;
/** Fewer than these are chance. */
const FEWEST = 3;
/** A share of the sentences from which on a manner of speaking is told. */
const OFTEN = 0.15;

const FORMATS: Readonly<Record<FormatName, (count: string) => string>> = {
  scenarios: (count) => `It is written in scenarios: ${count} lines of Given, When and Then.`,
  stories: (count) => `It is written in user stories: ${count} of “As a ..., I want ...”.`,
  'use-cases': (count) =>
    `It is written in use cases: ${count} labels such as actor, precondition and main flow.`,
  'interface-description': () => 'It is a description of an interface, in OpenAPI or a format like it.',
  schema: () => 'It is a JSON Schema.',
  algorithms: (count) =>
    `It is written in the steps of algorithms: ${count} instructions such as let, return and throw.`,
  proposal: (count) =>
    `${count} of its sections are those of a proposal, such as motivation, specification and rationale.`,
  'key-words': () => 'It says that its key words, such as MUST and SHOULD, bind as RFC 2119 has it.',
};

export type Known = {
  readonly document: SourceDocument;
  readonly signals: Signals;
  readonly sections: readonly TopicSection[];
  readonly formats: readonly FoundFormat[];
  readonly statements: readonly Statement[];
  readonly checklist: readonly ChecklistEntry[];
  readonly dateline: Span | null;
  /** What is to be written where it stands. */
  readonly placeholders: readonly Span[];
  /** Where it says that it is something else. */
  readonly otherwise: readonly Span[];
};

/** First what speaks for a specification, then what speaks against it. */
export function evidenceOf(known: Known): Fact[] {
  return [...factsFor(known), ...factsAgainst(known)];
}

function factsFor({ document, signals, sections, formats, statements, checklist }: Known): Fact[] {
  const { facts, add, addCounted } = collect('for');
  const required = statements.filter((one) => one.class === 'requirement').map(({ span }) => span);
  add(required, `${ofSentences(required.length, signals)} what a system must do or be.`);
  for (const { name, marks } of formats) add(marks, FORMATS[name](writeCount(marks.length)));
  const covered = checklist.filter(({ found }) => found.length > 0).map(({ item }) => item);
  const told = sections.filter(({ hasText, topics }) => hasText && covered.some((item) => topics.has(item)));
  const items = itemsOf(told);
  const names = covered.filter((item) => items.has(item)).map((item) => item.replace('-', ' and '));
  add(told, `Sections with text are on ${listWords(names)}.`);
  const { numbered, defining, heads, bits } = signals;
  const { keyWord } = signals.sentences;
  const tables = countOf(heads.length, 'table has a column', 'tables have a column');
  const [first] = numbered;
  const identifier = first ? identifierAt(textOf(document, first)) : '';
  addCounted(numbered, `passages begin with an identifier, such as ${identifier}.`);
  add(heads, `${tables} for fields, types, descriptions or the like.`);
  addCounted(keyWord, 'sentences have a key word in capitals.');
  addCounted(bits, 'sentences tell of bits and bytes, how many and in which order.');
  addCounted(defining, 'sentences define or tell what a word means.');
  return facts;
}

function factsAgainst(known: Known): Fact[] {
  const { signals, placeholders, statements, formats, dateline, otherwise } = known;
  // The “I” of a story or of a scenario is one who uses the system.
  const isStoried =
    formats.some(({ name }) => name === 'stories' || name === 'scenarios') ||
    statements.filter(({ rule }) => rule === 'story').length >= FEWEST;
  const { facts, add, addCounted } = collect('against');
  const { sentences, titles, passages, counts } = signals;
  add(dateline === null ? [] : [dateline], 'It opens with a dateline, as news does.');
  add(
    otherwise,
    'Its title, headings or first sentences are those of something else, such as a guide, a report or a program’s own page.',
  );
  const often: readonly (readonly [Span[], string, string])[] = [
    [sentences.told, 'tell', 'what somebody said, or quote it'],
    [sentences.past, 'tell', 'what was or what happened'],
    [isStoried ? [] : sentences.i, 'speak', 'of “I” or “me”'],
    [sentences.we, 'speak', 'of “we” or “us”'],
    [sentences.you, 'speak', 'to the reader, as “you”'],
    [sentences.legal, 'speak', 'of rights, duties and parties'],
    [sentences.process, 'speak', 'of how a project is run, such as reviews, votes and releases'],
    [sentences.they, 'speak', 'of “he” or “she”'],
  ];
  for (const [places, verb, words] of often) {
    if (places.length < FEWEST || places.length < OFTEN * counts.sentences) continue;
    add(places, `${ofSentences(places.length, signals, verb)} ${words}.`);
  }
  const empty = `of ${writeCount(counts.headings)} headings have nothing below them, as in a template or a table of contents.`;
  addCounted(isTemplate(known) ? titles.empty : [], empty);
  addCounted(placeholders, 'passages are still to be written, as in a template.');
  addCounted(isTyped(signals) ? passages.commands : [], 'blocks of code are commands to be typed.');
  addCounted(isTicked(signals) ? signals.ticked : [], 'lines are ticked off, as what is done is.');
  addCounted(titles.version, 'headings are versions, as in a history of changes.');
  return facts;
}

/** Takes facts that have a place, and those that open with how many they are where these are no chance. */
function collect(speaks: Fact['speaks']) {
  const facts: Fact[] = [];
  const add = (spans: readonly Span[], words: string) => {
    const places = spans.slice(0, MOST_PLACES).map(({ start, end }) => ({ start, end }));
    if (places.length > 0) facts.push({ speaks, words, places });
  };
  const addCounted = (spans: readonly Span[], words: string) =>
    add(spans.length < FEWEST ? [] : spans, `${writeCount(spans.length)} ${words}`);
  return { facts, add, addCounted };
}

/** "62 of 140 sentences say". */
function ofSentences(count: number, { counts }: Signals, verb = 'say'): string {
  // A statement may be a cell of three words, which is not counted as a sentence.
  const all = writeCount(Math.max(count, counts.sentences));
  return count === 1 ? `1 of ${all} sentences ${verb}s` : `${writeCount(count)} of ${all} sentences ${verb}`;
}

/** "scope, users and priority". */
function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
