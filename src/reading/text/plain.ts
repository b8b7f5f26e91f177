// Reads plain text into a document, and knows what stands above the dateline of an agency's report. Total: any string is a
// document.

import type { Passage, PassageRole, SourceDocument } from '../../documents/document.ts';
import { countWords } from '../../documents/words.ts';
import { findFirstDateline } from '../dateline.ts';
import { passageId } from '../identify.ts';
import type { About } from '../reader.ts';
import type { Run } from './joined.ts';
import { quotationDepth } from './kinds.ts';
import { type Line, splitLines } from './lines.ts';
import { findPageLines } from './pages.ts';
import { readRuns } from './runs.ts';

/** A headline has at least this many words; shorter lines above it are site furniture ("All news"). */
const SHORTEST_HEADLINE = 4;
/** A standfirst tells the story in a sentence; a caption names what is to be seen. */
const SHORTEST_STANDFIRST = 12;
const CREDIT = /^\s*(?:©|\(c\)|(?:photo|image|picture)(?:s|graph)?(?: by| credit)?\s*[:/]|credit\s*:)/iu;

/** Reads plain text. Passages cover every character but line ends and blank lines. */
export function readPlain(text: string, { id, name }: About): SourceDocument {
  const lines = splitLines(text);
  const pageLines = findPageLines(text, lines);
  const runs = readRuns(text, lines, pageLines);
  const spans = runs.map(({ from, to }) => ({ start: lines[from]?.start ?? 0, end: lines[to]?.end ?? 0 }));
  const dateline = findFirstDateline(text, spans);
  const report = dateline === null ? 0 : spans.findIndex((span) => span.start === dateline.start);
  const front = frontMatterRoles(spans.slice(0, report).map(({ start, end }) => text.slice(start, end)));
  const passages = runs.map(({ role: own, level }, index): Passage => {
    const span = spans[index] ?? { start: 0, end: 0 };
    const opensReport = index === report && dateline !== null;
    const isCredit = own !== 'furniture' && CREDIT.test(text.slice(span.start, span.start + 60));
    const role = front[index] ?? (opensReport ? 'paragraph' : isCredit ? 'credit' : own);
    const isLeveled = role === own && level !== undefined;
    return { ...span, id: passageId(id, index), role, ...(isLeveled ? { level } : {}) };
  });
  const unwrapped = unwrap(text, lines, runs);
  return { id, name, text: unwrapped, passages, remarks: [], dateline, file: null, provenance: null };
}

/** Lines of a passage, of which the longest is at least so wide (columns), were broken by its writer's program. */
const NARROWEST = 50;
/** People who break lines by hand keep to a column only so nearly. */
const NEAR = 0.75;

/**
 * The text with blanks for the line ends within its prose that are a column's and not its writer's: where the next line's
 * first word would not have fitted, or hardly. It is as long as before.
 */
function unwrap(text: string, lines: readonly Line[], runs: readonly Run[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, role } of runs) {
    if (role === 'code' || role === 'table-row' || role === 'furniture') continue;
    const own = lines.slice(from, to + 1);
    // A column breaks lines anywhere: those that all begin with a capital may be its writer's, as steps are.
    if (!own.some(({ words }, index) => index > 0 && /^\p{Ll}/u.test(words))) continue;
    const column = own.reduce((most, { width }) => Math.max(most, width), NARROWEST);
    for (let index = from; index < to; index += 1) {
      const [line, next] = [lines[index], lines[index + 1]];
      if (line === undefined || next === undefined || quotationDepth(next) > 0) continue;
      const firstWord = /^\S+/.exec(next.words)?.[0].length ?? 0;
      if (line.width < NEAR * column && line.width + 1 + firstWord <= column) continue;
      parts.push(text.slice(at, line.end), ' '.repeat(next.start - line.end));
      at = next.start;
    }
  }
  return parts.join('') + text.slice(at);
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
