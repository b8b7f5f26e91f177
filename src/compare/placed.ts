// Links as the page addresses them: each end's passage, a number, an address that names both ends.

import { type Passage, passageIndexAt, type SourceDocument } from '../documents/document.ts';
import type { Comparison, Link, LinkKind } from './comparison.ts';
import { cutAtPassages } from './cut.ts';

export type Side = 'left' | 'right';
export type BothSides<Kind> = { readonly left: Kind; readonly right: Kind };
export const sides = ['left', 'right'] as const;
export const across: BothSides<Side> = { left: 'right', right: 'left' };

export const KIND_NAMES: Readonly<Record<LinkKind, string>> = {
  verbatim: 'Same words',
  quotation: 'Same words, quoted',
  reworded: 'Similar sentences',
};

export type PlacedLink = {
  /** A link within one passage of either side: one over several is shown passage by passage. */
  readonly link: Link;
  /** Of the link in the comparison's `links`. */
  readonly position: number;
  /** From 1, in the order of the left. */
  readonly number: number;
  readonly passage: BothSides<Passage>;
  /** The fragment that names both ends, the one that the reader came from first: `tass-9~interfax-3`. */
  readonly address: BothSides<string>;
};

/** Which link an address names, and at which end its reader stands. */
export type ChosenLink = { readonly placed: PlacedLink; readonly anchor: Side };

/** A comparison's links with their passages and addresses. Links between the same two passages are counted: `~2`. */
export function placeLinks(comparison: Comparison, documents: BothSides<SourceDocument>): PlacedLink[] {
  const seen = new Map<string, number>();
  const pieces = comparison.links.flatMap((link, position) => {
    // The words of a reworded link are its sentences', which lie in one passage each.
    if (link.kind === 'reworded') return [{ link, position }];
    return cutAtPassages(link, documents).map((pair) => ({
      link: { ...link, ...pair, reasons: [pair] },
      position,
    }));
  });
  return pieces.flatMap(({ link, position }, index) => {
    const left = passageOf(documents.left, link.left.start);
    const right = passageOf(documents.right, link.right.start);
    if (left === undefined || right === undefined) return [];
    const pair = `${left.id}~${right.id}`;
    const count = (seen.get(pair) ?? 0) + 1;
    seen.set(pair, count);
    const suffix = count === 1 ? '' : `~${count}`;
    const address = { left: `${pair}${suffix}`, right: `${right.id}~${left.id}${suffix}` };
    return [{ link, position, number: index + 1, passage: { left, right }, address }];
  });
}

/** The link that a fragment names; undefined where it names none. */
export function chosenLink(links: readonly PlacedLink[], fragment: string): ChosenLink | undefined {
  if (!fragment.includes('~')) return undefined;
  for (const placed of links) {
    for (const anchor of sides) if (placed.address[anchor] === fragment) return { placed, anchor };
  }
  return undefined;
}

/** The links that touch each passage of one side, by the passage's id; a link may run over a passage's end. */
export function linksByPassage(
  links: readonly PlacedLink[],
  side: Side,
  document: SourceDocument,
): ReadonlyMap<string, readonly PlacedLink[]> {
  const found = new Map<string, PlacedLink[]>();
  for (const placed of links) {
    const { start, end } = placed.link[side];
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

/** What a passage is called on the page: "TASS 9". */
export function passageName(document: SourceDocument, passage: Passage): string {
  return `${shortName(document)} ${passage.id.slice(document.id.length + 1)}`;
}

/** The most of a name that stands in a list or a table (code points): more of it would hide what is said. */
const ROOM = 27;

/** A document's name where there is little room. Of a long one, versions differ at the end as often as not. */
export function shortName({ name }: Pick<SourceDocument, 'name'>): string {
  const signs = [...name];
  if (signs.length <= ROOM) return name;
  const part = (ROOM - 1) / 2;
  return `${signs.slice(0, part).join('')}…${signs.slice(-part).join('')}`;
}

function passageOf(document: SourceDocument, offset: number): Passage | undefined {
  return document.passages[passageIndexAt(document, offset)];
}
