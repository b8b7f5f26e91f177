// Matches as the page addresses them: each end's passage, a number, an address that names both ends.

import {
  type BothSides,
  type Passage,
  passageIndexAt,
  type Side,
  type SourceDocument,
  sides,
  textOf,
} from '../documents/document.ts';
import type { Comparison, Match, MatchKind, QuotationExtent } from './comparison.ts';

export const KIND_NAMES: Readonly<Record<MatchKind, string>> = {
  verbatim: 'Same words',
  quotation: 'Quotation',
  reworded: 'Other words',
};

/** How much of a quotation the other document has, ahead of where. */
export const EXTENT_NAMES: Readonly<Record<QuotationExtent, string>> = {
  whole: 'the same words in',
  'cut-here': 'more of these words in',
  'cut-there': 'a part of these words in',
  none: 'no match found',
};

export type PlacedMatch = {
  /** A match within one passage of either side: one over several is shown passage by passage. */
  readonly match: Match;
  /** Of the match in the comparison's `matches`. */
  readonly position: number;
  /** From 1, in the order of the left. */
  readonly number: number;
  readonly passage: BothSides<Passage>;
  /** The fragment that names both ends, the one that the reader came from first: `tass-9~interfax-3`. */
  readonly address: BothSides<string>;
};

/** Which match an address names, and at which end its reader stands. */
export type ChosenMatch = { readonly placed: PlacedMatch; readonly anchor: Side };

/** A comparison's matches with their passages and addresses. Matches between the same two passages are counted: `~2`. */
export function placeMatches(comparison: Comparison, documents: BothSides<SourceDocument>): PlacedMatch[] {
  const seen = new Map<string, number>();
  const pieces = comparison.matches.flatMap((match, position) => {
    if (match.kind === 'reworded') return [{ match, position }];
    return match.reasons.map((pair) => ({ match: { ...match, ...pair, reasons: [pair] }, position }));
  });
  return pieces.flatMap(({ match, position }, index) => {
    const left = passageOf(documents.left, match.left.start);
    const right = passageOf(documents.right, match.right.start);
    if (left === undefined || right === undefined) return [];
    const pair = `${left.id}~${right.id}`;
    const count = (seen.get(pair) ?? 0) + 1;
    seen.set(pair, count);
    const suffix = count === 1 ? '' : `~${count}`;
    const address = { left: `${pair}${suffix}`, right: `${right.id}~${left.id}${suffix}` };
    return [{ match, position, number: index + 1, passage: { left, right }, address }];
  });
}

/** The match that a fragment names; undefined where it names none. */
export function chosenMatch(matches: readonly PlacedMatch[], fragment: string): ChosenMatch | undefined {
  if (!fragment.includes('~')) return undefined;
  for (const placed of matches) {
    for (const anchor of sides) if (placed.address[anchor] === fragment) return { placed, anchor };
  }
  return undefined;
}

/** The matches that touch each passage of one side, by the passage's id; a match may run over a passage's end. */
export function matchesByPassage(
  matches: readonly PlacedMatch[],
  side: Side,
  document: SourceDocument,
): ReadonlyMap<string, readonly PlacedMatch[]> {
  const found = new Map<string, PlacedMatch[]>();
  for (const placed of matches) {
    const { start, end } = placed.match[side];
    const from = passageIndexAt(document, start);
    const to = passageIndexAt(document, end - 1);
    for (const passage of from < 0 ? [] : document.passages.slice(from, Math.max(from, to) + 1)) {
      const others = found.get(passage.id);
      if (others === undefined) found.set(passage.id, [placed]);
      else others.push(placed);
    }
  }
  return found;
}

function passageOf(document: SourceDocument, offset: number): Passage | undefined {
  return document.passages[passageIndexAt(document, offset)];
}

/** The words that both ends share; where they are written differently, both: “meet”, “Sergey” / “Sergei”. */
export function sharedWords(documents: BothSides<SourceDocument>, { match }: PlacedMatch): string {
  const words = match.reasons.map((reason) => {
    const [left, right] = sides.map((side) => textOf(documents[side], reason[side]));
    return left?.toLowerCase() === right?.toLowerCase() ? `“${left}”` : `“${left}” / “${right}”`;
  });
  return [...new Set(words)].join(', ');
}
