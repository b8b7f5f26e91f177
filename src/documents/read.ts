// Reads decoded text into a document: lines to passages, passages to roles. Total: any string is a document.

import { findDateline } from './dateline.ts';
import type { Dateline, Passage, PassageRole, SourceDocument, Span } from './document.ts';
import { hasListMark, joinLines } from './lines.ts';
import { countWords } from './words.ts';

/** A dateline further down than this many passages is a quotation, not the report's own. */
const FRONT_MATTER = 12;
/** Titles run to about this many words; longer lines are text. */
const LONGEST_HEADING = 14;
/** A headline has at least this many words; shorter lines above it are site furniture ("All news"). */
const SHORTEST_HEADLINE = 4;
/** A standfirst tells the story in a sentence; a caption names what is to be seen. */
const SHORTEST_STANDFIRST = 12;

const CREDIT = /^\s*(?:©|\(c\)|(?:photo|image|picture)(?:s|graph)?(?: by| credit)?\s*[:/]|credit\s*:)/iu;
const NUMBERED = /^\s*\d{1,3}(?:\.\d{1,3})*\.?\s+\p{Lu}/u;
const SENTENCE_END = /[.!?;,:]["'”’)]*\s*$/u;

/**
 * Reads text that is already a string. Passages cover every character but line ends and blank lines.
 *
 * @param text any string, lone surrogates and mixed line ends included
 * @param about `id` begins every passage's address; `name` is what the page calls the document
 */
export function readDocument(
  text: string,
  about: {
    readonly id: string;
    readonly name: string;
    readonly format?: 'text' | 'markdown';
  },
): SourceDocument {
  const spans = joinLines(text);
  const lines = spans.map((span) => text.slice(span.start, span.end));
  const dateline = firstDateline(spans, lines);
  const report = dateline === null ? 0 : spans.findIndex((span) => span.start === dateline.start);
  const front = frontMatterRoles(lines.slice(0, report));
  const passages = spans.map((span, index): Passage => {
    const line = lines[index] ?? '';
    const role = front[index] ?? bodyRole(line, index === report && dateline !== null);
    return { ...span, id: `${about.id}-${index + 1}`, role };
  });
  return { id: about.id, name: about.name, text, passages, dateline };
}

function firstDateline(spans: readonly Span[], lines: readonly string[]): Dateline | null {
  for (const [index, span] of spans.slice(0, FRONT_MATTER).entries()) {
    const dateline = findDateline(lines[index] ?? '', span.start);
    if (dateline !== null) return dateline;
  }
  return null;
}

/** What stands above a dateline: furniture, headline, standfirst, then what belongs to pictures. */
function frontMatterRoles(lines: readonly string[]): PassageRole[] {
  let before: PassageRole = 'furniture';
  return lines.map((line) => {
    const words = countWords(line);
    if (CREDIT.test(line)) return 'credit';
    if (before === 'furniture' && words >= SHORTEST_HEADLINE) before = 'headline';
    else if (before === 'headline' && words >= SHORTEST_STANDFIRST) before = 'standfirst';
    else if (before !== 'furniture') before = 'caption';
    return before;
  });
}

function bodyRole(line: string, opensReport: boolean): PassageRole {
  if (opensReport) return 'paragraph';
  if (CREDIT.test(line)) return 'credit';
  const title = countWords(line) <= LONGEST_HEADING && !SENTENCE_END.test(line) && !/[\r\n]/.test(line);
  if (title && NUMBERED.test(line)) return 'heading';
  if (hasListMark(line)) return 'list-item';
  return title && /^\s*\p{Lu}/u.test(line) ? 'heading' : 'paragraph';
}
