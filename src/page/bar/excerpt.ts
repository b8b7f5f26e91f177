// The words of one end of a match, with what both ends share set off. Knows no element.

import type { PlacedMatch } from '../../compare/placed.ts';
import type { Side, SourceDocument, Span } from '../../documents/document.ts';

/** Of the passage around a run of the same words (words) ... */
const AROUND = 12;
/** ... looked for within so much of it (UTF-16 units). */
const NEAR = 200;

export type Part = { readonly text: string; readonly isShared: boolean };

/** A sentence for a match in other words; else the run that both have, and a little before and after it. */
export function excerptOf({ text }: SourceDocument, { match, passage }: PlacedMatch, side: Side): Part[] {
  const shared = match.reasons.map((reason) => reason[side]).sort((one, other) => one.start - other.start);
  const { start, end } = match.kind === 'reworded' ? match[side] : around(text, match[side], passage[side]);
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
  return [
    ...cut(start > passage[side].start && match.kind !== 'reworded', '… '),
    ...parts,
    ...cut(end < passage[side].end && match.kind !== 'reworded', ' …'),
  ];
}

function around(text: string, run: Span, passage: Span): Span {
  const before = text.slice(Math.max(passage.start, run.start - NEAR), run.start).split(/(?<=\s)(?=\S)/);
  const after = text.slice(run.end, Math.min(passage.end, run.end + NEAR)).split(/(?<=\S)(?=\s)/);
  return {
    start: run.start - before.slice(-AROUND).join('').length,
    end: run.end + after.slice(0, AROUND).join('').length,
  };
}
