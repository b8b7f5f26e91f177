// Finds the items of a specification in a document: by heading, by phrase, and two of them by their statements.

import { type SourceDocument, type Span, textOf } from '../documents/document.ts';
import { checklistItems } from './checklist-items.ts';
import { listed, listedForm } from './nouns.ts';
import type { ChecklistEntry, Statement } from './screening.ts';
import { topicWords } from './topics.ts';

/** Words that stand around the telling word of a heading without changing what it is on. */
const AROUND = listed(
  'the of for to in on with other general specific introduction intended operating use project product system software document business external design requirement specification description overview characteristic criteria format structure class',
);
/** Headings are this short (UTF-16 units): no more of a line is looked at. */
const LONGEST_HEADING = 90;
/** What runs into its text as a heading, "Purpose: ...", or a line that ends as no sentence does. */
const HEADING = /^.{3,40}(?=:\s)|^.*[^.?!;,\s]\s*$/;
/** Fewer statements than these are no set of functions. */
const FEWEST_FUNCTIONS = 3;
/** A number, of so many signs at most, with a unit of time, rate, amount or share. */
const FIGURE =
  /\b\d[\d.,]{0,20} ?(?:%|percent|ms|(?:milli)?seconds?|minutes?|hours?|[kmgt]b(?:ps)?|users|requests)(?!\p{L})/iu;

/** What each telling word is on. */
const topics = new Map(
  checklistItems.flatMap(({ name }) => (topicWords[name] ?? '').split(' ').map((word) => [word, name])),
);
/** "security requirements", "the scope of the system": a telling word that running text ties to a system. */
const PHRASE = new RegExp(
  `\\b(${[...topics.keys()].join('|')})s?(?: requirements?| criteria| of th(?:e|is) (?:system|software|product|document))\\b`,
  'gi',
);

/** The fourteen entries in the order of `checklistItems`, each in the order of the text. */
export function checklistOf(
  document: SourceDocument,
  statements: readonly Statement[],
  isReport: boolean,
): ChecklistEntry[] {
  const found = new Map<string | undefined, Span[]>(checklistItems.map(({ name }) => [name, []]));
  const required = statements.filter((statement) => statement.class === 'requirement');
  for (const { span } of required) {
    if (required.length >= FEWEST_FUNCTIONS) found.get('functions')?.push(span);
    if (FIGURE.test(textOf(document, span))) found.get('performance')?.push(span);
  }
  for (const { start, end, role } of document.passages) {
    const line = document.text.slice(start, Math.min(end, start + LONGEST_HEADING));
    const heading = (role !== 'code' && HEADING.exec(line)?.[0]) || '';
    for (const item of itemsOf(heading)) found.get(item)?.push({ start, end: start + heading.length });
  }
  // News full of speech has no phrases of a specification, only the same words about other things.
  for (const phrase of isReport ? [] : document.text.matchAll(PHRASE)) {
    const span = { start: phrase.index, end: phrase.index + phrase[0].length };
    found.get(topics.get(phrase[1]?.toLowerCase() ?? ''))?.push(span);
  }
  return checklistItems.map(({ name }) => ({ item: name, found: inOrder(found.get(name) ?? []) }));
}

/** A heading of known words alone, numbers and letters aside, is on what the last telling word of each of its parts names. */
function itemsOf(heading: string): Set<string> {
  const items = new Set<string>();
  const words = heading.toLowerCase().replace(/non\W/, 'non');
  for (const part of words.split(/ and | or |[,/&]/)) {
    let last: string | undefined;
    for (const word of part.match(/\p{L}{2,}/gu) ?? []) {
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
  let end = 0;
  return spans
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((span) => {
      const isFree = span.start >= end;
      if (isFree) end = span.end;
      return isFree;
    });
}
