// Matches as the page addresses them: each end's passage, a number, an address that names both ends.

import {
  across,
  type BothSides,
  forBoth,
  type Passage,
  passageIndexAt,
  type Side,
  type SourceDocument,
  type Span,
  sides,
  textOf,
} from '../documents/document.ts';
import { shortName } from '../documents/naming.ts';
import type {
  Change,
  ChangeAbout,
  Comparison,
  Difference,
  Match,
  MatchKind,
  Quotation,
  QuotationExtent,
} from './comparison.ts';

/** What a change touches as it is shown: also whether that is required, and binds less than it did, or now. */
export type ShownAbout = ChangeAbout | 'requirement' | 'less binding' | 'now binding';

/** In the order in which they can be chosen: kinds, then what changes are about. */
export const KIND_NAMES: Readonly<Record<MatchKind | Change['kind'] | ShownAbout, string>> = {
  verbatim: 'Same words',
  quotation: 'Quotation',
  reworded: 'Other words',
  words: 'Changed',
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  requirement: 'Requirement',
  'less binding': 'Less binding',
  'now binding': 'Now binding',
  obligation: 'Obligation',
  negation: 'Negation',
  number: 'Number',
};

/** How much of a quotation the other document has, ahead of where. */
export const EXTENT_NAMES: Readonly<Record<QuotationExtent, string>> = {
  whole: 'the same words in',
  'cut-here': 'more of these words in',
  'cut-there': 'a part of these words in',
  none: 'no match found',
};

/** A match or a change as it is shown and gone to. */
export type Placed = {
  readonly what: 'Match' | 'Change';
  /** Its ends lie within one passage each. An end that is not there (what was added or removed) is nowhere: -1 to -1. */
  readonly match: BothSides<Span> & { readonly kind: MatchKind | Change['kind'] };
  /** Of a match in the comparison's `matches`. */
  readonly position: number;
  /** From 1, in the order in which the left ends: that of the signs, which stand behind what is matched. */
  readonly number: number;
  readonly passage: BothSides<Passage | undefined>;
  /** What is marked in the text, and what is set off where its words are told. */
  readonly marked: BothSides<readonly Span[]>;
  readonly bold: BothSides<readonly Span[]>;
  /** What a change is about; of a match nothing. */
  readonly about: readonly ShownAbout[];
  readonly moved: boolean;
  /** What the cell of a change is called; else empty. */
  readonly cell: string;
  /** The words of the heading that a change stands under, in short; else empty. */
  readonly under: string;
  /** A name of changes of the same words into the same others; empty where a change is told by itself. */
  readonly alike: string;
  /** Where the ends of a match do not say the same, as in "They differ: “12” in TASS, “20” in Interfax."; else empty. */
  readonly told: string;
  /** The fragment that names both ends, the one that the reader came from first: `tass-9~interfax-3`. */
  readonly address: BothSides<string>;
};
export type PlacedMatch = Placed & {
  readonly what: 'Match';
  readonly match: Match;
  readonly passage: BothSides<Passage>;
};

/** Which match an address names, and at which end its reader stands. */
export type ChosenMatch = { readonly placed: Placed; readonly anchor: Side };

/** A comparison's matches with their passages and addresses. Matches between the same two passages are counted: `~2`. */
export function placeMatches(comparison: Comparison, documents: BothSides<SourceDocument>): PlacedMatch[] {
  const seen = new Map<string, number>();
  const pieces = comparison.matches.flatMap((match, position) => {
    if (match.kind === 'reworded') return [{ match, position }];
    // What differs stands in the passages of one part: the next ones may be the same.
    return match.reasons.map((pair) => {
      const isBeside = (differing: Difference) =>
        sides.every((side) => {
          const [one, other] = [differing, pair].map((of) => passageOf(documents[side], of[side].start));
          return one === other;
        });
      return {
        match: { ...match, ...pair, reasons: [pair], differs: match.differs.filter(isBeside) },
        position,
      };
    });
  });
  // The same order from either side: an address names one match, also when the sides are swapped.
  const endsOf = ({ left, right }: Match) => left.end + right.end;
  const [side] = documents.left.id < documents.right.id ? sides : sides.toReversed();
  pieces.sort(
    ({ match: one }, { match: other }) => endsOf(one) - endsOf(other) || one[side].end - other[side].end,
  );
  const placed = pieces.flatMap(({ match, position }) => {
    const left = passageOf(documents.left, match.left.start);
    const right = passageOf(documents.right, match.right.start);
    if (left === undefined || right === undefined) return [];
    const pair = `${left.id}~${right.id}`;
    const suffix = nextSuffix(seen, pair);
    const address = { left: `${pair}${suffix}`, right: `${right.id}~${left.id}${suffix}` };
    const bold = forBoth((side) => match.reasons.map((reason) => reason[side]));
    const marked = { left: [match.left], right: [match.right] };
    const told = { moved: false, cell: '', under: '', alike: '', told: tellDifferences(documents, match) };
    const place = { position, passage: { left, right }, marked, bold, address, about: [] };
    return [{ what: 'Match' as const, match, ...place, ...told }];
  });
  return placed
    .sort(({ match: one }, { match: other }) => one.left.end - other.left.end)
    .map((one, index) => ({ ...one, number: index + 1 }));
}

/** What tells the next of one address from those before it, by address how many there were: "", then "~2". */
export function nextSuffix(seen: Map<string, number>, address: string): string {
  const count = (seen.get(address) ?? 0) + 1;
  seen.set(address, count);
  return count === 1 ? '' : `~${count}`;
}

/** The match that a fragment names; undefined where it names none. */
export function chosenMatch(matches: readonly Placed[], fragment: string): ChosenMatch | undefined {
  if (!fragment.includes('~')) return undefined;
  for (const placed of matches) {
    for (const anchor of sides) if (placed.address[anchor] === fragment) return { placed, anchor };
  }
  return undefined;
}

/** The matches that touch each passage of one side, by the passage's id; a match may run over a passage's end. */
export function matchesByPassage(
  matches: readonly Placed[],
  side: Side,
  document: SourceDocument,
): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const placed of matches) {
    // What is marked of a table's column lies in many rows.
    for (const { start, end } of [placed.match[side], ...placed.marked[side]]) {
      const from = passageIndexAt(document, start);
      const to = passageIndexAt(document, end - 1);
      for (const passage of from < 0 ? [] : document.passages.slice(from, Math.max(from, to) + 1)) {
        const others = found.get(passage.id);
        if (others === undefined) found.set(passage.id, [placed]);
        else if (others.at(-1) !== placed) others.push(placed);
      }
    }
  }
  return found;
}

/** The other side's passages that have words of a quotation, each once. @param byPosition the matches by their positions */
export function passagesQuoted(
  quotation: Quotation,
  side: Side,
  byPosition: ReadonlyMap<number, readonly PlacedMatch[]>,
): Passage[] {
  const found = quotation.matches
    .flatMap((position) => byPosition.get(position) ?? [])
    // Words that go on behind a quotation may be in another passage.
    .filter(({ match }) => match[side].start < quotation.end && match[side].end > quotation.start);
  return [...new Set(found.map(({ passage }) => passage[across[side]]))];
}

/** "changed, obligation, number". */
export function tellKind({ match, about }: Placed): string {
  return [KIND_NAMES[match.kind].toLowerCase(), ...about].join(', ');
}

/** A side, or the other one where something is not there. */
export function endAt({ passage }: Placed, side: Side): Side {
  return passage[side] === undefined ? across[side] : side;
}

export function passageOf(document: SourceDocument, offset: number): Passage | undefined {
  return document.passages[passageIndexAt(document, offset)];
}

/**
 * Where the ends do not say the same; then what one says alone, which is not held against a word that is no answer to it,
 * and need not contradict the other.
 */
function tellDifferences(documents: BothSides<SourceDocument>, { differs }: Match): string {
  const tell = (head: string, isIn: (lone: Side | null) => boolean) => {
    const told = differs
      .filter(({ lone }) => isIn(lone))
      .map((differing) =>
        (differing.lone === null ? sides : [differing.lone])
          .map((side) => `“${textOf(documents[side], differing[side])}” in ${shortName(documents[side])}`)
          .join(', '),
      );
    return told.length === 0 ? [] : [`${head}: ${told.join('; ')}.`];
  };
  return [
    ...tell('They differ', (lone) => lone === null),
    ...tell('In one of the two sentences only', (lone) => lone !== null),
  ].join(' ');
}

/** The words that both ends share; where they are written differently, both: “meet”, “Sergey” / “Sergei”. */
export function sharedWords(documents: BothSides<SourceDocument>, { match }: PlacedMatch): string {
  const words = match.reasons.map((reason) => {
    const [left, right] = sides.map((side) => textOf(documents[side], reason[side]));
    return left?.toLowerCase() === right?.toLowerCase() ? `“${left}”` : `“${left}” / “${right}”`;
  });
  return [...new Set(words)].join(', ');
}
