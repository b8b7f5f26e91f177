// Which lines of a plain text its marks set apart as code, whatever they look like: fences of Markdown and AsciiDoc, what
// follows reStructuredText's double colon. Knows lines, no blocks.

import type { Run } from './joined.ts';
import { isUnderline } from './lines/kinds.ts';
import { type Line, NO_LINE } from './lines/lines.ts';

/** Lines that open and close; those of tildes underline titles too, and of dashes and dots are code what is said to be. */
const FENCE = /^(?:(`{3}|~{3,})[\w{}. -]{0,30}|(-{4,}|\.{4,}|\+{4,}))$/;
/** What opens any block, and code below such words. */
const OPEN = '--';
const SOURCE = /^\[(?:source|listing|literal|,)/;
const TITLE = /^\.[^\s.]/;
/** At the end of the line above what is taken word for word. */
const LITERAL = /^(?!\.\. |:).*[^:\s]\s?::$|^::$/;
/** What opens a block is as short as it may be; what stands below a title is as wide. */
const SHORTEST_RULE = 4;

/** By the position of their first line, fences included. Linear: what a search has passed is passed for good. */
export function findApart(lines: readonly Line[]): ReadonlyMap<number, Run> {
  const found = new Map<number, Run>();
  const last = new Map(lines.map(({ words }, index) => [words, index]));
  for (let from = 0; from < lines.length; from += 1) {
    const close = closeOf(lines, from);
    const apart: Run | null =
      close !== undefined && (last.get(close) ?? 0) > from
        ? { from, to: endOf(lines, from, close), role: 'code' }
        : findLiteral(lines, from);
    if (apart === null) continue;
    found.set(apart.from, apart);
    from = apart.to;
  }
  return found;
}

/** What closes the block that a line opens, if it opens one. */
function closeOf(lines: readonly Line[], from: number): string | undefined {
  const [line = NO_LINE, before = NO_LINE] = [lines[from], lines[from - 1]];
  if (isUnderline(line, before) && isRuled(lines, from)) return undefined;
  const { words: above } = before;
  const [, marks, rule] = FENCE.exec(line.words) ?? [];
  if (marks !== undefined && (above === '' || marks.startsWith('`'))) return marks;
  if (SOURCE.test(above)) return rule ?? (line.words === OPEN ? OPEN : undefined);
  return TITLE.test(above) ? rule : undefined;
}

function endOf(lines: readonly Line[], from: number, close: string): number {
  let to = from + 1;
  while (lines[to]?.words !== close) to += 1;
  return to;
}

/** What stands further in than a line with a double colon, and below a blank one. */
function findLiteral(lines: readonly Line[], above: number): Run | null {
  const { words, indent: own } = lines[above] ?? NO_LINE;
  if (!LITERAL.test(words) || lines[above + 1]?.words !== '') return null;
  let to = above;
  let from = above + 1;
  for (let at = from; at < lines.length; at += 1) {
    const { words: inner, indent } = lines[at] ?? NO_LINE;
    if (inner === '') continue;
    if (indent <= own) break;
    if (to === above) from = at;
    to = at;
  }
  return to === above ? null : { from, to, role: 'code' };
}

/** Whether a line of signs belongs to a title: one of two around it, as wide, where there are such, or the one below. */
function isRuled(lines: readonly Line[], index: number): boolean {
  const [above = NO_LINE, rule = NO_LINE] = [lines[index - 1], lines[index]];
  const [title = NO_LINE, below = NO_LINE] = lines.slice(index + 1, index + 3);
  if (rule.width <= SHORTEST_RULE) return false;
  const isAround = title.words !== '' && below.words === rule.words && title.width <= rule.width;
  return isAround || Math.abs(above.width - rule.width) <= 1;
}
