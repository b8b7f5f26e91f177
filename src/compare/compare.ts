// Two documents to one comparison: reads both, finds the links, and tells what is left without one.

import type { SourceDocument, Span } from '../documents/document.ts';
import { passagesWithout, quotationsWithLinks } from './beside.ts';
import type { Comparison, Link } from './comparison.ts';
import { findExact, linkOf } from './exact.ts';
import { findFigures } from './figures.ts';
import { type Ground, groundOf } from './ground.ts';
import { findNames } from './names.ts';
import { findReworded } from './reworded.ts';
import type { Run } from './runs.ts';

/** A link and, of the same words, their run. */
type Found = { readonly link: Link; readonly run: Run | null };

/**
 * Compares two documents. Pure, deterministic and total: any two strings that were read as documents can be
 * compared, and the same two the other way round give the same comparison the other way round.
 *
 * Where two findings are equally good, the order of the texts themselves decides, and not which one is left.
 */
export function compare(left: SourceDocument, right: SourceDocument): Comparison {
  const asGiven = left.text <= right.text;
  const ordered = asGiven ? groundOf(left, right) : groundOf(right, left);
  const ground = asGiven ? ordered : mirrored(ordered);
  const found = findLinks(ordered).map((one) => (asGiven ? one : turned(one)));
  found.sort(
    ({ link: one }, { link: other }) => bySpan(one.left, other.left) || bySpan(one.right, other.right),
  );
  const links = found.map(({ link }) => link);
  const runs = found.map(({ run }) => run);
  return {
    links,
    names: findNames(ground),
    figures: findFigures(left, right),
    quotations: {
      left: quotationsWithLinks(ground.left, ground.right, runs),
      right: quotationsWithLinks(
        ground.right,
        ground.left,
        runs.map((run) => run && mirrored(run)),
      ),
    },
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

function findLinks(ground: Ground): Found[] {
  const runs = findExact(ground);
  const reworded = findReworded(ground, runs);
  return [
    ...runs.map((run) => ({ link: linkOf(ground, run), run })),
    ...reworded.map((link) => ({ link, run: null })),
  ];
}

/** The same two things, the other way round. */
function mirrored<Both extends { readonly left: unknown; readonly right: unknown }>(both: Both): Both {
  return { ...both, left: both.right, right: both.left };
}

function turned({ link, run }: Found): Found {
  const reasons = link.reasons.map(mirrored).sort((one, other) => bySpan(one.left, other.left));
  return { link: { ...mirrored(link), reasons }, run: run && mirrored(run) };
}

function bySpan(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end;
}
