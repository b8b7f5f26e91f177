// Two documents to one comparison: reads both, finds the links, and tells what is left without one.

import type { SourceDocument, Span } from '../documents/document.ts';
import type { BySide, Comparison, Link } from './comparison.ts';
import type { Ground } from './evidence.ts';
import { findExact } from './exact.ts';
import { quotationsWithLinks } from './extent.ts';
import { findFigures } from './figures.ts';
import { kinshipOf } from './kinship.ts';
import { findNames } from './names.ts';
import { type Quoted, quotationsOf } from './quotations.ts';
import { quotedWords } from './quoted.ts';
import { type ReadTogether, readBoth } from './reading.ts';
import { findReworded } from './reworded.ts';
import { passagesWithout } from './unmatched.ts';

/**
 * Compares two documents. Pure, deterministic and total: any two strings that were read as documents can be
 * compared, and the same two the other way round give the same comparison the other way round.
 *
 * Where two findings are equally good, the order of the texts themselves decides, and not which one is left.
 */
export function compare(left: SourceDocument, right: SourceDocument): Comparison {
  const asGiven = left.text <= right.text;
  const both = asGiven ? readBoth(left, right) : mirrored(readBoth(right, left));
  const quotations = { left: quotationsOf(left), right: quotationsOf(right) };
  const found = asGiven
    ? findLinks(both, quotations)
    : findLinks(mirrored(both), mirrored(quotations)).map(turned);
  const links = found.sort((one, other) => bySpan(one.left, other.left) || bySpan(one.right, other.right));
  return {
    links,
    names: findNames(both.left, both.right),
    figures: findFigures(left, right),
    quotations: quotationsWithLinks(both, quotations, links),
    withoutCounterpart: {
      left: passagesWithout(
        left,
        links.map((link) => link.left),
      ),
      right: passagesWithout(
        right,
        links.map((link) => link.right),
      ),
    },
  };
}

function findLinks(both: ReadTogether, quotations: BySide<Quoted>): Link[] {
  const ground: Ground = {
    ...both,
    ...both.lexicon,
    kinship: kinshipOf(both.left, both.right, both.lexicon),
  };
  const exact = findExact(ground, {
    left: quotedWords(both.left, quotations.left),
    right: quotedWords(both.right, quotations.right),
  });
  const reworded = findReworded(
    ground,
    exact.map(({ run }) => run),
  );
  return [...exact.map(({ link }) => link), ...reworded];
}

/** The same two things, the other way round. */
function mirrored<Both extends { readonly left: Side; readonly right: Side }, Side>(both: Both): Both {
  return { ...both, left: both.right, right: both.left };
}

function turned(link: Link): Link {
  const reasons = link.reasons
    .map((reason) => mirrored(reason))
    .sort((one, other) => bySpan(one.left, other.left));
  return { ...mirrored(link), reasons };
}

function bySpan(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end;
}
