// The words of one end of a match, with what both ends share set off. Knows no element.

import type { Placed } from '../../compare/placed.ts';
import type { Side, SourceDocument, Span } from '../../documents/document.ts';

/** About so much of the passage stands around a run of the same words (UTF-16 units); in text without spaces twice as much. */
const AROUND = 70;

export type Part = { readonly text: string; readonly isShared: boolean };

/** The run that both have, and a little before and after it; of every other kind the sentence. Empty where there is no end. */
export function excerptOf({ text }: SourceDocument, { match, passage, bold }: Placed, side: Side): Part[] {
  const shared = [...bold[side]].sort((one, other) => one.start - other.start);
  const isRun = match.kind === 'verbatim' || match.kind === 'quotation';
  const within = passage[side];
  if (within === undefined) return [];
  const { start, end } = isRun ? around(text, match[side], within) : match[side];
  const parts: Part[] = [];
  const add = (words: string, isShared: boolean) => {
    if (words !== '') parts.push({ text: words, isShared });
  };
  if (start > within.start && isRun) add('… ', false);
  let at = start;
  for (const reason of shared) {
    const from = Math.max(at, reason.start);
    add(text.slice(at, from), false);
    add(text.slice(from, reason.end), true);
    at = Math.max(at, reason.end);
  }
  add(text.slice(at, end), false);
  if (end < within.end && isRun) add(' …', false);
  return parts;
}

function around(text: string, run: Span, passage: Span): Span {
  const space = text.indexOf(' ', run.end + AROUND);
  return {
    start: Math.max(
      passage.start,
      run.start - 2 * AROUND,
      text.lastIndexOf(' ', Math.max(0, run.start - AROUND)) + 1,
    ),
    end: Math.min(passage.end, run.end + 2 * AROUND, space < 0 ? Infinity : space),
  };
}
