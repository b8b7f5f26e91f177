// Finds the items of a specification in a document: by sections that have text, by columns of tables, by formats,
// and by sentences, of which one or two only touch on an item.

import type { Contents } from '../../documents/contents.ts';
import { cellsOf, type SourceDocument, type Span, textOf } from '../../documents/document.ts';
import { checklistItems } from '../checklist-items.ts';
import type { ChecklistEntry, Statement } from '../screening.ts';
import type { FoundFormat } from '../text/formats.ts';
import { isIdentified, numberedOn } from '../text/identifiers.ts';
import type { ProseSentence } from '../text/prose.ts';
import { hasFigure, mentionsIn } from './mentions.ts';
import { itemsOf, type TopicSection, topicsOf } from './topics.ts';

/** Fewer statements than these are no set of functions. */
const FEWEST_FUNCTIONS = 3;
/** So many sentences on an item answer for it without a section. */
const FEWEST_MENTIONS = 3;
/** Fewer sections on items than these, in what is something else and requires nothing, are on other things: "Related", "Perspective". */
const FEWEST_OF_OTHERS = 3;
/** Where so many items have a section, a telling sentence answers for another. */
const FEWEST_SECTIONS = 2;
/** A column's title is this short (UTF-16 units). */
export const LONGEST_COLUMN = 40;
/** What opens a part of a scenario, whatever the word means elsewhere. */
const LABEL = /^(?:feature|background|scenario|examples|rule)\b/;
const FIELD = /^\W{1,3}(?:an?|the)\s/i;
/** It is looked for no further (UTF-16 units). */
const FAR = 8;
/** Which of a use case's labels tells who uses a system. */
const ACTOR = /^\W{0,4}(?:primary |secondary |main )?actors?\s*[:\t]\s*\S/i;
/** The items that a format answers for. */
const ANSWERED: Readonly<Record<string, readonly string[]>> = {
  scenarios: ['functions', 'verification'],
  stories: ['functions'],
  'use-cases': ['functions'],
  'interface-description': ['interfaces', 'inputs-outputs', 'functions'],
  schema: ['inputs-outputs'],
};

type Read = {
  readonly document: SourceDocument;
  /** Its lines of contents, by position in its passages. */
  readonly contents: Contents;
  readonly sentences: readonly ProseSentence[];
  readonly sections: readonly TopicSection[];
  readonly statements: readonly Statement[];
  readonly formats: readonly FoundFormat[];
  readonly isReport: boolean;
  /** Whether it weighs like something else or tells what was said. */
  readonly isOther: boolean;
};

/** The fourteen entries in the order of `checklistItems`, each in the order of the text. */
export function checklistOf(read: Read): ChecklistEntry[] {
  const found = new Map<string, Span[]>(checklistItems.map(({ name }) => [name, []]));
  const touched = new Map<string, Span[]>(checklistItems.map(({ name }) => [name, []]));
  const required = read.statements.filter((statement) => statement.class === 'requirement');
  if (!read.isOther || required.length > 0 || itemsOf(read.sections).size >= FEWEST_OF_OTHERS)
    addSections(read, found, touched);
  addColumns(read, found, touched);
  for (const { name, marks } of read.formats) {
    for (const item of ANSWERED[name] ?? []) addTo(found, item, marks);
  }
  const functions = required.map(({ span }) => span);
  addTo(required.length >= FEWEST_FUNCTIONS ? found : touched, 'functions', functions);
  const labels = read.formats.filter(({ name }) => name === 'use-cases').flatMap(({ marks }) => marks);
  const actors = labels.filter((label) => ACTOR.test(textOf(read.document, label)));
  addTo(found, 'users', actors);
  const outcomes = required.filter(({ rule }) => rule === 'scenario').map(({ span }) => span);
  addTo(found, 'verification', outcomes);
  addMentions(read, functions, found, touched);
  return checklistItems.map(({ name }) => {
    const places = inOrder(found.get(name) ?? []);
    return { item: name, found: places, touched: places.length > 0 ? [] : inOrder(touched.get(name) ?? []) };
  });
}

type Places = ReadonlyMap<string, Span[]>;

/** One after another: a call has no room for a hundred thousand. */
function addTo(places: Places, item: string, spans: readonly Span[]): void {
  for (const span of spans) places.get(item)?.push(span);
}

/** A section counts where it has text. */
function addSections({ document, sections, formats }: Read, found: Places, touched: Places): void {
  const areScenarios = formats.some(({ name }) => name === 'scenarios');
  for (const { topics, title, hasText, start, end, to, runsIn } of sections) {
    if (areScenarios && LABEL.test(title)) continue;
    // What a field is called is told behind it, "Priority: A number of three bits", a priority is given.
    if (runsIn && topics.has('priority') && FIELD.test(document.text.slice(end, end + FAR))) continue;
    for (const item of topics) {
      const isFound = hasText && (item !== 'performance' || hasFigure(textBelow(document, end, to)));
      (isFound ? found : touched).get(item)?.push({ start, end });
    }
  }
}

/** Of a heading that ends there, up to a passage. */
function textBelow({ text, passages }: SourceDocument, end: number, to: number): string {
  return text.slice(end, Math.max(end, passages[to - 1]?.end ?? 0));
}

/**
 * The titles of a table's columns, which its first row holds, or the second where the first says nothing above them, other
 * than in its corner, below which rows have their names; of a column that is empty below its title nothing is found.
 */
function addColumns({ document }: Read, found: Places, touched: Places): void {
  const { passages } = document;
  const isRow = (index: number) => passages[index]?.role === 'table-row';
  for (const [index, passage] of passages.entries()) {
    if (!isRow(index) || isRow(index - 1) || !isRow(index + 1)) continue;
    const filled = new Map<number, number>();
    for (let below = index + 1; isRow(below); below += 1)
      for (const [column, cell] of cellsOf(document, passages[below] ?? passage).entries())
        if (!isBlank(document, cell)) filled.set(column, below);
    const second = cellsOf(document, passages[index + 1] ?? passage);
    const first = cellsOf(document, passage);
    addTo(found, 'references', tracedTo(document, first, second));
    for (let column = 0; column < Math.max(first.length, second.length); column += 1) {
      const [one, other] = [first[column], second[column]];
      const isSecond = column > 0 && (one === undefined || isBlank(document, one));
      const cell = isSecond ? other : one;
      if (cell === undefined || cell.end - cell.start > LONGEST_COLUMN) continue;
      // Above a column it is how a requirement is verified; above a section, what of an input is checked.
      const title = textOf(document, cell)
        .toLowerCase()
        .replace(/^validation\b/, 'verification')
        .replace(/^as an?$/, 'user');
      const isFilled = (filled.get(column) ?? 0) > index + (isSecond ? 1 : 0);
      for (const item of topicsOf(title, false))
        if (item !== 'purpose' && item !== 'functions') (isFilled ? found : touched).get(item)?.push(cell);
    }
  }
}

/** The titles of columns that are numbered on, T-1 and T-2, above rows that are: what is traced to what. */
function tracedTo(document: SourceDocument, titles: readonly Span[], below: readonly Span[]): Span[] {
  const isNamed = (cell: Span) => isIdentified(`${textOf(document, cell).trim()}:`);
  if (!below.slice(0, 1).some(isNamed)) return [];
  const named = numberedOn(titles.slice(1).filter(isNamed), (cell) => textOf(document, cell));
  return named.length < FEWEST_MENTIONS ? [] : named;
}

function isBlank(document: SourceDocument, cell: Span): boolean {
  return textOf(document, cell).trim() === '';
}

/** Sentences that speak of an item: enough of them answer for it in a document that requires something. */
function addMentions(
  { contents, sentences, formats, isReport }: Read,
  required: readonly Span[],
  found: Places,
  touched: Places,
): void {
  if (isReport) return;
  const isEarned = required.length >= FEWEST_FUNCTIONS || formats.length > 0;
  const hasSections = [...found.values()].filter(({ length }) => length > 0).length >= FEWEST_SECTIONS;
  const told = sentences.filter(({ passage }) => !contents.has(passage));
  for (const [item, { spans, answers }] of mentionsIn(told, required)) {
    const isMany = isEarned && spans.length >= FEWEST_MENTIONS;
    const isBeside = answers === 'beside' && (isEarned || hasSections);
    addTo(answers === 'alone' || isMany || isBeside ? found : touched, item, spans);
  }
}

/** Sorted, and what lies in or runs into an earlier one left out. */
function inOrder(spans: readonly Span[]): Span[] {
  let end = 0;
  return spans
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((span) => {
      const isFree = span.start >= end && span.end > span.start;
      if (isFree) end = span.end;
      return isFree;
    })
    .map(({ start, end }) => ({ start, end }));
}
