// The words of one end of a match, with what both ends share set off. Knows no element.

import type { Placed } from '../../compare/placed.ts';
import type { Side, SourceDocument, Span } from '../../documents/document.ts';

/** Of the passage around a run of the same words (words) ... */
const AROUND = 12;
/** ... looked for within so much of it (UTF-16 units). */
const NEAR = 200;

export type Part = { readonly text: string; readonly isShared: boolean };

/** The run that both have, and a little before and after it; of every other kind the sentence. Empty where there is no end. */
export function excerptOf({ text }: SourceDocument, { match, passage, bold }: Placed, side: Side): Part[] {
  const shared = [...bold[side]].sort((one, other) => one.start - other.start);
  const isRun = match.kind === 'verbatim' || match.kind === 'quotation';
  const within = passage[side];
  if (within === undefined) return [];
  const { start, end } = isRun ? around(text, match[side], within) : match[side];
  const parts: Part[] = [];
  const add = (from: number, to: number, isShared: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), isShared });
  };
  let at = start;
  for (const reason of shared) {
    add(at, Math.max(at, reason.start), false);
    add(Math.max(at, reason.start), reason.end, true);
    at = Math.max(at, reason.end);
  }
  add(at, end, false);
  const cut = (is: boolean, words: string): Part[] => (is ? [{ text: words, isShared: false }] : []);
  return [...cut(isRun && start > within.start, '… '), ...parts, ...cut(isRun && end < within.end, ' …')];
}

function around(text: string, run: Span, passage: Span): Span {
  const before = text.slice(Math.max(passage.start, run.start - NEAR), run.start).split(/(?<=\s)(?=\S)/);
  const after = text.slice(run.end, Math.min(passage.end, run.end + NEAR)).split(/(?<=\S)(?=\s)/);
  return {
    start: run.start - before.slice(-AROUND).join('').length,
    end: run.end + after.slice(0, AROUND).join('').length,
  };
}
