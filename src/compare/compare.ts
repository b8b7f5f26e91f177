// Two documents to one comparison: reads both, finds the matches, and tells what is left without one.

import { type BothSides, forBoth, type SourceDocument, type Span } from '../documents/document.ts';
import { findChanges } from './changes/changes.ts';
import type { Comparison, Match } from './comparison.ts';
import { differencesOf } from './differs/differs.ts';
import { TELLING } from './ground/commonness.ts';
import { type Ground, mirrored, readBoth, spanOfWords } from './ground/ground.ts';
import { cutAtPassages } from './matches/cut.ts';
import { findExact } from './matches/exact.ts';
import { type Likeness, weigh } from './matches/likeness.ts';
import { findReworded } from './matches/reworded.ts';
import type { Run } from './matches/runs.ts';
import { evidenceOf, quotationsOver } from './matches/telling.ts';
import { findNames } from './names/names.ts';
import { findFigures, quantitiesOf } from './numbers/figures.ts';
import type { Quantity } from './numbers/quantities.ts';
import { quotationsWithMatches } from './quotations/extent.ts';
import { passagesWithoutMatch } from './without-match.ts';

/** Bits at which a match of the same words is as sure as one can be: a long sentence. */
const SURE = 100;
/** From this part of their stems on two sentences that a run joins are of one thing, so that the rest of them stands against each other. */
const SAME_SENTENCE = 0.5;

/**
 * Compares two documents. Pure, deterministic and total: any two strings that were read as documents can be
 * compared, and the same two the other way round give the same comparison the other way round.
 *
 * Where two findings are equally good, the order of the texts themselves decides, and not which one is left.
 */
export function compare(left: SourceDocument, right: SourceDocument): Comparison {
  const asGiven = left.text <= right.text;
  const turned = <Both extends BothSides<unknown>>(both: Both): Both => (asGiven ? both : mirrored(both));
  const ordered = asGiven ? readBoth(left, right) : readBoth(right, left);
  const weighed = weigh(ordered);
  const exact = findExact(weighed);
  const ground = turned(ordered);
  const quantities = { left: quantitiesOf(left), right: quantitiesOf(right) };
  const pairs = findReworded(weighed, exact)
    .map(turned)
    .map((pair) => ({ pair, run: runOf(ground, pair) }));
  const found = [
    ...[...exact.map(turned), ...pairs.flatMap(({ run }) => run ?? [])].map((run) => ({
      match: exactMatch(ground, quantities, run),
      run,
    })),
    ...pairs
      .flatMap(({ pair, run }) => (run === null ? rewordedMatch(ground, quantities, pair) : []))
      .map((match) => ({ match, run: null })),
  ].sort(
    ({ match: one }, { match: other }) => bySpan(one.left, other.left) || bySpan(one.right, other.right),
  );
  const matches = found.map(({ match }) => match);
  const runs = found.map(({ run }) => run);
  return {
    matches,
    names: findNames(ground),
    figures: findFigures(quantities),
    quotations: {
      left: quotationsWithMatches(ground, runs),
      right: quotationsWithMatches(
        mirrored(ground),
        runs.map((run) => run && mirrored(run)),
      ),
    },
    withoutMatch: forBoth((side) => passagesWithoutMatch({ left, right }, matches, side)),
    ...findChanges(ordered, turned),
  };
}

function bySpan(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end;
}

type Quantities = BothSides<readonly Quantity[]>;

/** The match of a run. One wholly in quotation marks on a side is a quotation. */
function exactMatch(ground: Ground, quantities: Quantities, run: Run): Match {
  const sentencesAt = (step: number) => forBoth((side) => ground[side].sentenceAt[run[side] + step] ?? -1);
  const [first, last] = [sentencesAt(0), sentencesAt(run.length - 1)];
  const differsIn = (at: BothSides<number>) => differencesOf(ground, quantities, at, SAME_SENTENCE);
  const isOne = first.left === last.left && first.right === last.right;
  return {
    ...forBoth((side) => spanOfWords(ground[side], run[side], run.length)),
    kind: quotationsOver(ground, run).length > 0 ? 'quotation' : 'verbatim',
    score: round((1 + evidenceOf(ground, run)) / SURE),
    reasons: cutAtPassages(ground, run),
    // All sentences between the first and the last are the same.
    differs: isOne ? differsIn(first) : [...differsIn(first), ...differsIn(last)],
  };
}

/** The run that two sentences are that have the same words and no others, such as two short headings; else null. */
function runOf({ left, right }: Ground, pair: Likeness): Run | null {
  const [here, there] = [left.sentences[pair.left], right.sentences[pair.right]];
  if (here === undefined || there === undefined || here.to - here.from !== there.to - there.from) return null;
  for (let step = 0; here.from + step < here.to; step += 1)
    if (left.forms[here.from + step] !== right.forms[there.from + step]) return null;
  return { left: here.from, right: there.from, length: here.to - here.from };
}

/** The match of two sentences, for the telling stems that both have. */
function rewordedMatch(ground: Ground, quantities: Quantities, pair: Likeness): Match[] {
  const { left, right, bits } = ground;
  const here = left.sentences[pair.left];
  const there = right.sentences[pair.right];
  if (here === undefined || there === undefined) return [];
  const reasons = [...here.words].flatMap(([stem, word]): BothSides<Span>[] => {
    const other = there.words.get(stem);
    if (other === undefined || (bits[stem] ?? 0) < TELLING) return [];
    return [{ left: spanOfWords(left, word), right: spanOfWords(right, other) }];
  });
  const differs = differencesOf(ground, quantities, pair);
  const ends = { left: { start: here.start, end: here.end }, right: { start: there.start, end: there.end } };
  return [{ ...ends, kind: 'reworded', score: round(pair.score), reasons, differs }];
}

/** To three digits, at most 1. */
function round(score: number): number {
  return Math.min(1, Math.round(score * 1000) / 1000);
}
