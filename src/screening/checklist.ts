// Finds the items of a specification in a document: by heading, by phrase, and two of them by their statements.

import { type SourceDocument, type Span, textOf } from '../documents/document.ts';
import { countWords } from '../documents/words.ts';
import { checklistItems } from './checklist-items.ts';
import type { Convention } from './judge.ts';
import { listed, listedForm } from './nouns.ts';
import type { ChecklistEntry, ItemName, Statement } from './screening.ts';

/** Words that stand around the telling word of a heading without changing what it is on. */
const AROUND = listed(
  'the a an of for to in on with this its other general specific overall detailed main key introduction intended operating project product system software document business user external design quality logical requirement specification description overview characteristic consideration analysis statement section appendix criteria model flow format structure type class group level method plan time',
);
/** Headings are this short (words); longer lines are sentences. */
const LONGEST_HEADING = 9;
/** "3.2.1 ", "A. ", "## ", "** ": what stands before the words of a heading. */
const BEFORE_HEADING =
  /^[\s#*_|>-]*(?:(?:section|chapter|appendix)\s+)?(?:(?:\d{1,3}|[A-Z])(?:\.\d{1,3})*[.):]?\s+)?/i;
/** The dots and page number of a table of contents, and the marks that close a heading. */
const AFTER_HEADING = /[\s.…_*|:#-]*\d{0,3}[\s*_|]*$/;
/** A heading that runs into its text: "Purpose: ...". */
const RUN_IN = /^[^:.?!\n]{3,40}:(?=\s)/;
/** Fewer statements than these are no set of functions. */
const FEWEST_FUNCTIONS = 3;
/** A number with a unit of time, rate, amount or share. */
const FIGURE =
  /\b\d[\d.,]* ?(?:%|percent|ms|(?:milli)?seconds?|minutes?|hours?|[kmgt]b|[kmgt]bps|hz|(?:user|request|transaction|record|message|connection)s|per (?:second|minute|hour|day))(?!\p{L})/iu;

/** What each telling word of a heading is on. */
const topics = new Map(
  checklistItems.flatMap(({ name, heading }) => heading.split(' ').map((word) => [word, name])),
);
const phrases = checklistItems.map((item) => new RegExp(`\\b(?:${item.phrases})`, 'gi'));

/** The fourteen entries by heading and phrase, in the order of `checklistItems`, each in the order of the text. */
export function sectionsOf(document: SourceDocument, convention: Convention): ChecklistEntry[] {
  const titles = titlesOf(document);
  return checklistItems.map(({ name }, index) => {
    const found: Span[] = titles.filter((title) => title.items.has(name));
    const pattern = phrases[index];
    // News full of speech has no phrases of a specification, only the same words about other things.
    if (pattern !== undefined && !convention.isReport) {
      for (const { 0: phrase, index: start } of document.text.matchAll(pattern)) {
        found.push({ start, end: start + phrase.length });
      }
    }
    return { item: name, found: inOrder(found) };
  });
}

/** The entries with what the statements themselves show: functions, and performance with figures. */
export function withStatements(
  sections: readonly ChecklistEntry[],
  statements: readonly Statement[],
  document: SourceDocument,
): ChecklistEntry[] {
  const required = statements
    .filter((statement) => statement.class === 'requirement')
    .map(({ span }) => span);
  const shown: Partial<Record<ItemName, Span[]>> = {
    functions: required.length < FEWEST_FUNCTIONS ? [] : required,
    performance: required.filter((span) => FIGURE.test(textOf(document, span))),
  };
  return sections.map(({ item, found }) => ({ item, found: inOrder([...found, ...(shown[item] ?? [])]) }));
}

type Title = Span & { readonly items: ReadonlySet<string> };

function titlesOf(document: SourceDocument): Title[] {
  return document.passages.flatMap(({ start, end, role }): Title[] => {
    if (role === 'code') return [];
    const head = document.text.slice(start, Math.min(end, start + 120));
    const runIn = RUN_IN.exec(head.replace(BEFORE_HEADING, ''))?.[0];
    if (runIn !== undefined) {
      const from = start + head.indexOf(runIn);
      return [{ start: from, end: from + runIn.length - 1, items: itemsOf(runIn) }];
    }
    const isSentence = end - start > 120 || /[.?!;,]["”’)]?\s*$/.test(head.replace(/[\s.…]+\d{0,3}\s*$/, ''));
    return isSentence ? [] : [{ start, end, items: itemsOf(head) }];
  });
}

/** A heading of known words alone is on what the last telling word of each of its parts names. */
function itemsOf(heading: string): Set<ItemName> {
  const items = new Set<ItemName>();
  const words = heading
    .replace(BEFORE_HEADING, '')
    .replace(AFTER_HEADING, '')
    .toLowerCase()
    .replace(/non\W/, 'non');
  if (countWords(words) > LONGEST_HEADING) return items;
  for (const part of words.split(/ and | or |[,/&]/)) {
    let last: ItemName | undefined;
    for (const word of part.match(/[\p{L}\p{N}]+/gu) ?? []) {
      const item = topics.get(listedForm(topics, word) ?? '');
      if (item === undefined && listedForm(AROUND, word) === undefined) return new Set();
      last = item ?? last;
    }
    if (last !== undefined) items.add(last);
  }
  return items;
}

/** Sorted, and what lies in or runs into an earlier one left out. */
function inOrder(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push({ start: span.start, end: span.end });
  }
  return kept;
}
