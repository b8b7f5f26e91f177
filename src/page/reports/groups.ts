// How a document's passages stand together: tables, lists, site text that is folded away; and how many are drawn at once.

import type { Passage, PassageRole, SourceDocument } from '../../documents/document.ts';

/** Passages that are drawn, and in long documents laid out, together ... */
const BLOCK = 25;
/** ... or more, where a table or a list goes on. */
const LONGEST_BLOCK = 100;
/** ... or site text, all of which is one fold. */
const LONGEST_SITE = 1000;
/** ... or fewer, where they are as long as this (UTF-16 units). */
const LONG_BLOCK = 20_000;

/** Positions in a document's `passages`, from the first on and up to the second. */
export type Range = readonly [from: number, to: number];
export type Group = { readonly kind: 'table' | 'list' | 'site' | 'one'; readonly range: Range };

const RUNS: Partial<Record<PassageRole, 'table' | 'list' | 'site'>> = {
  'table-row': 'table',
  'list-item': 'list',
  furniture: 'site',
};

/** What a passage stands in: pictures' words are the site's in a news report only, elsewhere they are the document's. */
function kindOf({ dateline }: SourceDocument, { role }: Passage): Group['kind'] {
  if (dateline !== null && (role === 'caption' || role === 'credit')) return 'site';
  return RUNS[role] ?? 'one';
}

/** A document's passages in blocks, in order and without gaps. */
export function blocksOf(document: SourceDocument): Range[] {
  const { passages } = document;
  const blocks: Range[] = [];
  let from = 0;
  for (let to = 1; to <= passages.length; to += 1) {
    const size = to - from;
    const [last, next] = [passages[to - 1], passages[to]];
    const goesOn = last !== undefined && next !== undefined && isOneRun(document, last, next);
    const isLong = last !== undefined && last.end - (passages[from]?.start ?? 0) >= LONG_BLOCK;
    const longest = next !== undefined && kindOf(document, next) === 'site' ? LONGEST_SITE : LONGEST_BLOCK;
    if (next !== undefined && (goesOn ? size < longest : size < BLOCK && !isLong)) continue;
    blocks.push([from, to]);
    from = to;
  }
  return blocks;
}

/** The groups of a block, in order and without gaps. A table's head and a new page begin another. */
export function groupsOf(document: SourceDocument, [from, to]: Range): Group[] {
  const groups: Group[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    const [passage, next] = [document.passages[at], document.passages[at + 1]];
    if (passage === undefined) break;
    if (at + 1 < to && next !== undefined && isOneRun(document, passage, next)) continue;
    groups.push({ kind: kindOf(document, passage), range: [start, at + 1] });
    start = at + 1;
  }
  return groups;
}

function isOneRun(document: SourceDocument, one: Passage, next: Passage): boolean {
  const kind = kindOf(document, one);
  if (kind === 'one' || kind !== kindOf(document, next) || one.page !== next.page) return false;
  return kind !== 'table' || next.head !== true || one.head === true;
}

const ROLE_WORDS: Partial<Record<PassageRole, readonly [one: string, more: string]>> = {
  furniture: ['a line', 'lines'],
  caption: ['a caption', 'captions'],
  credit: ['a picture credit', 'picture credits'],
};

/** What a fold of site text holds, as in "2 captions and a picture credit (4–6)"; in a document with pages, running heads. */
export function siteWords({ passages }: SourceDocument, [from, to]: Range): string {
  const counts = new Map<PassageRole, number>();
  for (const { role } of passages.slice(from, to)) counts.set(role, (counts.get(role) ?? 0) + 1);
  const page = passages[from]?.page;
  const words = [...counts].map(([role, count]) => {
    const [one, more] = ROLE_WORDS[role] ?? ['', ''];
    return count === 1 ? one : `${count} ${more}`;
  });
  const range = to - from === 1 ? `${to}` : `${from + 1}–${to}`;
  return `${page === undefined ? `Site text: ${words.join(' and ')}` : 'Running head or foot'} (${range})`;
}
