// Finds the items of a specification in a document: by heading, by phrase, and two of them by their statements.

import { type SourceDocument, type Span, textOf } from '../documents/document.ts';
import { countWords } from '../documents/words.ts';
import { type ChecklistItem, checklistItems } from './checklist-items.ts';
import type { Convention } from './judge.ts';
import type { ChecklistEntry, Statement } from './screening.ts';

/** Words that stand around the core of a heading without changing what it is on. */
const AROUND =
  'the|a|an|of|and|or|for|to|in|on|with|this|its|other|general|specific|overall|detailed|main|key|high level|introduction|intended|project|product|system|software|document|business|user|external|design|quality|requirements?|specifications?|descriptions?|overview|characteristics|considerations?|analysis|statements?|section|appendix|reading|suggestions|criteria';
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
  /\b\d[\d.,]*\s*(?:%|percent|ms|milliseconds?|seconds?|secs?|minutes?|hours?|[kmgt]b|[kmgt]bps|hz|users?|requests?|transactions?|records?|messages?|connections?|per\s+(?:second|minute|hour|day))(?![\p{L}])/iu;

const headings = checklistItems.map(
  ({ heading }) => new RegExp(`^(?:(?:${AROUND}) )*(?:${heading})(?: (?:${AROUND}|${heading}))*$`),
);

/** The fourteen entries by heading and phrase, in the order of `checklistItems`, each in the order of the text. */
export function sectionsOf(document: SourceDocument, convention: Convention): ChecklistEntry[] {
  const titles = titlesOf(document);
  return checklistItems.map((item, index) => {
    const found: Span[] = titles.filter((title) => headings[index]?.test(title.words));
    // News full of speech has no phrases of a specification, only the same words about other things.
    if (!convention.isReport) found.push(...phrasesOf(document, item));
    return { item: item.name, found: inOrder(found) };
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
  const measured = required.filter((span) => FIGURE.test(textOf(document, span)));
  return sections.map(({ item, found }) => {
    if (item === 'functions' && required.length >= FEWEST_FUNCTIONS)
      return { item, found: inOrder([...found, ...required]) };
    return item === 'performance' ? { item, found: inOrder([...found, ...measured]) } : { item, found };
  });
}

type Title = Span & { readonly words: string };

function titlesOf(document: SourceDocument): Title[] {
  return document.passages.flatMap((passage): Title[] => {
    if (passage.role === 'code') return [];
    const head = document.text.slice(passage.start, Math.min(passage.end, passage.start + 120));
    const runIn = RUN_IN.exec(head.replace(BEFORE_HEADING, ''));
    const isShort =
      passage.end - passage.start <= 120 &&
      !/[.?!;,]["”’)]?\s*$/.test(head.replace(/[\s.…]+\d{0,3}\s*$/, ''));
    const line = runIn === null ? (isShort ? head : '') : runIn[0];
    const words = titleWords(line);
    if (words === '' || countWords(words) > LONGEST_HEADING) return [];
    const start = passage.start + (runIn === null ? 0 : head.indexOf(runIn[0]));
    return [{ start, end: runIn === null ? passage.end : start + runIn[0].length - 1, words }];
  });
}

function titleWords(line: string): string {
  return line
    .replace(BEFORE_HEADING, '')
    .replace(AFTER_HEADING, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function phrasesOf(document: SourceDocument, { phrase }: ChecklistItem): Span[] {
  return [...document.text.matchAll(phrase)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Sorted, and what lies in or runs into an earlier one left out. */
function inOrder(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push({ start: span.start, end: span.end });
  }
  return kept;
}
