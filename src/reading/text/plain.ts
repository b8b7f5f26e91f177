// Reads plain text into a document, and knows what stands above the dateline of an agency's report. Total: any string is a
// document.

import type { Passage, PassageRole, SourceDocument } from '../../documents/document.ts';
import { countWords } from '../../documents/words.ts';
import { findFirstDateline } from '../blocks/dateline.ts';
import { passageId } from '../blocks/identify.ts';
import type { About } from '../reader.ts';
import type { Run } from './joined.ts';
import { quotationDepth } from './lines/kinds.ts';
import { type Line, NO_LINE } from './lines/lines.ts';
import { joinOverPages } from './pages.ts';
import { readRuns } from './runs.ts';

/** A headline has at least this many words; shorter lines above it are site furniture ("All news"). */
const SHORTEST_HEADLINE = 4;
/** A standfirst tells the story in a sentence; a caption names what is to be seen. */
const SHORTEST_STANDFIRST = 12;
const CREDIT = /^\s*(?:©|\(c\)|(?:photo|image|picture)(?:s|graph)?(?: by| credit)?\s*[:/]|credit\s*:)/iu;

/**
 * Reads plain text. Passages cover every character but line ends, blank lines and what is markup; only the head or foot of a page
 * that parts a sentence has moved, behind it.
 */
export function readPlain(original: string, { id, name }: About): SourceDocument {
  const { text: source, lines, pages } = joinOverPages(original);
  const { text, blocks } = write(source, lines, readRuns(source, lines, pages));
  const dateline = findFirstDateline(text, blocks);
  const report = dateline === null ? 0 : blocks.findIndex((block) => block.start === dateline.start);
  const front = frontMatterRoles(blocks.slice(0, report).map(({ start, end }) => text.slice(start, end)));
  const passages = blocks.map(({ level, ...block }, index): Passage => {
    const opensReport = index === report && dateline !== null;
    const isCredit =
      block.role !== 'furniture' &&
      CREDIT.test(text.slice(block.start, Math.min(block.end, block.start + 60)));
    const role = front[index] ?? (opensReport ? 'paragraph' : isCredit ? 'credit' : block.role);
    const isLeveled = role === block.role && level !== undefined;
    return { ...block, id: passageId(id, index), role, ...(isLeveled ? { level } : {}) };
  });
  return { id, name, text, passages, remarks: [], dateline, file: null, provenance: null };
}

/** The text with blanks for its columns' line ends, as long as before, and where its passages are. */
function write(source: string, lines: readonly Line[], runs: readonly Run[]) {
  const parts: string[] = [];
  let at = 0;
  const blocks = runs.map((run): Omit<Passage, 'id'> => {
    const { from, to, ...block } = run;
    const [start = 0, end = 0] = [lines[from]?.start, lines[to]?.end];
    parts.push(source.slice(at, start), unwrap(source, lines, run));
    at = end;
    const isQuoted = quotationDepth(lines[from] ?? NO_LINE) > 0;
    return { ...block, start, end, ...(isQuoted ? { quoted: true } : {}) };
  });
  return { text: parts.join('') + source.slice(at), blocks };
}

/** Lines of a passage, of which the longest is at least so wide (columns), were broken by its writer's program. */
const NARROWEST = 50;
/** People who break lines by hand keep to a column only so nearly. */
const NEAR = 0.75;

/**
 * The text of a run with blanks for the line ends within its prose that are a column's and not its writer's: where the next
 * line's first word would not have fitted, or hardly. It is as long as before.
 */
function unwrap(text: string, lines: readonly Line[], { from, to, role }: Run): string {
  const parts: string[] = [];
  let at = lines[from]?.start ?? 0;
  const own = lines.slice(from, to + 1);
  // A column breaks lines anywhere: those that all begin with a capital may be its writer's, as steps are.
  const isKept =
    role === 'code' ||
    role === 'table-row' ||
    role === 'furniture' ||
    !own.some(({ words }, index) => index > 0 && /^\p{Ll}/u.test(words));
  const column = own.reduce((most, { width }) => Math.max(most, width), NARROWEST);
  for (let index = from; index < to && !isKept; index += 1) {
    const [line = NO_LINE, next = NO_LINE] = [lines[index], lines[index + 1]];
    if (quotationDepth(next) > 0) continue;
    const firstWord = /^\S+/.exec(next.words)?.[0].length ?? 0;
    const isShort = line.width < NEAR * column && line.width + 1 + firstWord <= column;
    if (isShort) continue;
    parts.push(text.slice(at, line.end), ' '.repeat(next.start - line.end));
    at = next.start;
  }
  return parts.join('') + text.slice(at, lines[to]?.end ?? at);
}

/**
 * What stands above a dateline: furniture, headline, standfirst, and what belongs to pictures, as the credit behind it tells.
 * Null for any other line: it is what it would be elsewhere.
 */
function frontMatterRoles(lines: readonly string[]): (PassageRole | null)[] {
  const lastCredit = lines.findLastIndex((line) => CREDIT.test(line));
  let before: PassageRole | null = 'furniture';
  return lines.map((line, at) => {
    const words = countWords(line);
    if (CREDIT.test(line)) return 'credit';
    if (before === 'furniture' && words >= SHORTEST_HEADLINE) before = 'headline';
    else if (before === 'headline' && words >= SHORTEST_STANDFIRST) before = 'standfirst';
    else if (before !== 'furniture') before = at < lastCredit ? 'caption' : null;
    return before;
  });
}
