// Reads plain text into a document: lines to passages, passages to roles. Total: any string is a document.

import type { Passage, PassageRole, SourceDocument } from '../documents/document.ts';
import { countWords } from '../documents/words.ts';
import { findFirstDateline } from './dateline.ts';
import { passageId } from './identify.ts';
import { hasListMark, joinLines } from './lines.ts';
import type { About } from './reader.ts';

/** Titles run to about this many words; longer lines are text. */
const LONGEST_HEADING = 14;
/** and to far fewer characters than this (UTF-16 units), so that the words of long lines need no count. */
const LONGEST_LINE = 400;
/** A headline has at least this many words; shorter lines above it are site furniture ("All news"). */
const SHORTEST_HEADLINE = 4;
/** A standfirst tells the story in a sentence; a caption names what is to be seen. */
const SHORTEST_STANDFIRST = 12;

const CREDIT = /^\s*(?:©|\(c\)|(?:photo|image|picture)(?:s|graph)?(?: by| credit)?\s*[:/]|credit\s*:)/iu;
const NUMBERED = /^\s*\d{1,3}(?:\.\d{1,3})*\.?\s+\p{Lu}/u;
const SENTENCE_END = /[.!?;,:]["'”’)]*\s*$/u;

/** Reads plain text. Passages cover every character but line ends and blank lines. */
export function readPlain(text: string, { id, name }: About): SourceDocument {
  const spans = joinLines(text);
  const lines = spans.map((span) => text.slice(span.start, span.end));
  const dateline = findFirstDateline(text, spans);
  const report = dateline === null ? 0 : spans.findIndex((span) => span.start === dateline.start);
  const front = frontMatterRoles(lines.slice(0, report));
  const passages = spans.map((span, index): Passage => {
    const opensReport = index === report && dateline !== null;
    const role = front[index] ?? (opensReport ? 'paragraph' : bodyRole(lines[index] ?? ''));
    return { ...span, id: passageId(id, index), role };
  });
  return { id, name, text, passages, remarks: [], dateline, file: null, provenance: null };
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

function bodyRole(line: string): PassageRole {
  if (CREDIT.test(line)) return 'credit';
  const short = line.length <= LONGEST_LINE && !/[\r\n]/.test(line) && !SENTENCE_END.test(line);
  const title = short && countWords(line) <= LONGEST_HEADING;
  if (title && NUMBERED.test(line)) return 'heading';
  if (hasListMark(line)) return 'list-item';
  return title && /^\s*\p{Lu}/u.test(line) ? 'heading' : 'paragraph';
}
