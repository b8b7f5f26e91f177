// The words of one end of a match, with what both ends share set off. Knows no element.

import type { Placed } from '../../compare/placed.ts';
import type { Side, SourceDocument, Span } from '../../documents/document.ts';

/** About so much stands before and behind what is set off (UTF-16 units); in text without spaces twice as much. */
const BEFORE = 24;
const BEHIND = 70;

export type Part = { readonly text: string; readonly isShared: boolean };

/**
 * What is set off, and a little before and after it: of a run that both have from its passage, of every other kind from its
 * sentence or cell. Empty where there is no end.
 */
export function excerptOf(document: SourceDocument, { match, passage, bold }: Placed, side: Side): Part[] {
  const { text } = document;
  const shared = [...bold[side]].sort((one, other) => one.start - other.start);
  const isRun = match.kind === 'verbatim' || match.kind === 'quotation';
  const within = isRun ? passage[side] : match[side];
  if (within === undefined || passage[side] === undefined) return [];
  const { start, end } = around(text, shared, within);
  const parts: Part[] = [];
  const add = (words: string, isShared: boolean) => {
    if (words !== '') parts.push({ text: words, isShared });
  };
  // With the words beside it, whoever cuts those further finds that they are cut.
  const ahead = start > within.start ? '… ' : '';
  let at = start;
  for (const [index, reason] of shared.entries()) {
    const from = Math.max(at, reason.start);
    add((index === 0 ? ahead : '') + text.slice(at, from), false);
    add(text.slice(from, reason.end), true);
    at = Math.max(at, reason.end);
  }
  add(text.slice(at, end) + (end < within.end ? ' …' : ''), false);
  return parts;
}

function around(text: string, shared: readonly Span[], within: Span): Span {
  const from = shared[0]?.start ?? within.start;
  const to = shared.at(-1)?.end ?? within.end;
  const space = text.indexOf(' ', to + BEHIND);
  return {
    start: Math.max(within.start, from - 2 * BEFORE, text.lastIndexOf(' ', Math.max(0, from - BEFORE)) + 1),
    end: Math.min(within.end, to + 2 * BEHIND, space < 0 ? Infinity : space),
  };
}
