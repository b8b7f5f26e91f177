// Which lines of a text its marks set apart as code or as a comment, whatever they look like: fences of Markdown and
// AsciiDoc, what follows reStructuredText's double colon. Knows lines, no blocks.

import type { PassageRole } from '../../documents/document.ts';
import type { Line } from './lines.ts';

/** Lines that are one passage, up to the last of them. */
export type Fenced = { readonly to: number; readonly role: PassageRole };

/** Lines that open and close; those of tildes underline titles too, and of dashes and dots are code what AsciiDoc says to be. */
const FENCE = /^(?:(`{3}|~{3,})[\w{}. -]{0,30}|(-{4,}|\.{4,})|(\/{4}))$/;
const ATTRIBUTES = /^\[(?:source|listing|literal|,)|^\.[^\s.]/;
/** At the end of the line above what is taken word for word, and the directives that stand for it. */
const LITERAL =
  /^(?!\.\. |:).*[^:\s]\s?::$|^::$|^\.\. (?:(?:source)?code(?:-block)?|parsed-literal|digraph|graphviz|math|prompt|doctest|testcode)::/;
/** What opens a block is as short as it may be; what stands below a title is as wide. */
const SHORTEST_RULE = 4;
const OPTION = /^:[\w-]+:/;

/** By the position of their first line, fences included. Linear: what a search has passed is passed for good. */
export function findFenced(lines: readonly Line[]): ReadonlyMap<number, Fenced> {
  const found = new Map<number, Fenced>();
  /** The last line with these words. */
  const last = new Map(lines.map(({ words }, index) => [words, index]));
  for (let from = 0; from < lines.length; from += 1) {
    const { words = '' } = lines[from] ?? {};
    const [, marks, rule, slashes] = FENCE.exec(words) ?? [];
    const above = lines[from - 1]?.words ?? '';
    const isApart = above === '' || marks?.startsWith('`');
    const close = slashes ?? (isApart ? marks : ATTRIBUTES.test(above) ? rule : undefined);
    if (close !== undefined && isRuled(lines, from)) continue;
    if (close !== undefined && (last.get(close) ?? 0) > from) {
      let to = from + 1;
      while (lines[to]?.words !== close) to += 1;
      found.set(from, { to, role: slashes === undefined ? 'code' : 'furniture' });
      from = to;
    } else if (LITERAL.test(words)) {
      const literal = literalBelow(lines, from);
      if (literal === null) continue;
      found.set(literal.from, { to: literal.to, role: 'code' });
      from = literal.to;
    }
  }
  return found;
}

/** Whether a line of signs belongs to a title: one of two around it, as wide, or the one below. */
function isRuled(lines: readonly Line[], index: number): boolean {
  const [above, rule, title, below] = [-1, 0, 1, 2].map((by) => lines[index + by]);
  if (rule === undefined || rule.width <= SHORTEST_RULE) return false;
  const isAround = title?.words !== '' && below?.words === rule.words && (title?.width ?? 0) <= rule.width;
  return isAround || Math.abs((above?.width ?? 0) - rule.width) <= 1;
}

/** The lines below a blank one that stand further in, and the blank ones between them. */
function literalBelow(lines: readonly Line[], index: number): { from: number; to: number } | null {
  const { indent: own = 0 } = lines[index] ?? {};
  // Options of a directive come before the blank line.
  let from = index + 1;
  while (OPTION.test(lines[from]?.words ?? '')) from += 1;
  if (lines[from]?.words !== '') return null;
  let to = index;
  for (let at = from; at < lines.length; at += 1) {
    const { words = '', indent = 0 } = lines[at] ?? {};
    if (words === '') continue;
    if (indent <= own) break;
    if (to === index) from = at;
    to = at;
  }
  return to === index ? null : { from, to };
}
