import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison, Match, Quotation } from '../../src/compare/comparison.ts';
import { mirrored } from '../../src/compare/ground/ground.ts';
import { type BothSides, type SourceDocument, type Span, sides } from '../../src/documents/document.ts';
import { wordsOf } from '../../src/documents/words.ts';
import { anyText } from '../any-text.ts';
import { runs } from '../runs.ts';
import { compareTexts, documentOf } from './reports.ts';

/** Words that make runs, quotations, names, figures, datelines and sentences meet often; and what breaks readers. */
const piece = fc.constantFrom(
  ...'the ferry Aurora hit a pier in Elm on May 3 , " “ ” . .\n\n said Sergey Sergei Holm Minister 12 40% ’ ‘ … ? LONDON \ud800 \udc00 © «'.split(
    ' ',
  ),
  'PORT ELM, May 3. /HARBOUR/. ',
  'Photo: Elm',
  'İstanbul',
);
const text = fc.oneof(
  { weight: 8, arbitrary: fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')) },
  { weight: 1, arbitrary: anyText(60) },
);

describe('for any two texts', () => {
  test('every span is inside its text and not empty, and matches are in the order of the left', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const left = documentOf(one);
        const right = documentOf(other);
        const found = compare(left, right);
        for (const side of sides) {
          const document = { left, right }[side];
          for (const span of spansOn(found, side)) expectInside(span, document);
          const unknown = [
            ...found.withoutMatch[side].filter((passage) => document.passages[passage] === undefined),
            ...found.quotations[side].filter(({ matches }) =>
              matches.some((match) => found.matches[match] === undefined),
            ),
          ];
          expect(unknown).toEqual([]);
        }
        expect(found.matches).toEqual([...found.matches].sort(inOrder));
        const unsaid = ({ reasons, score }: Match) => reasons.length === 0 || !(score > 0 && score <= 1);
        expect(found.matches.filter(unsaid)).toEqual([]);
      }),
      { numRuns: runs(10_000), seed: 3 },
    );
  });

  test('the matches of the same words cover the same words', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const same = compareTexts(left, right).matches.filter(({ kind }) => kind !== 'reworded');
        expect(same.map((match) => folded(left, match.left))).toEqual(
          same.map((match) => folded(right, match.right)),
        );
      }),
      { numRuns: runs(2_000), seed: 4 },
    );
  });

  test('swapping the sides swaps the matches, and everything else that has sides', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const found = compareTexts(one, other);
        const swapped = compareTexts(other, one);
        const matches = found.matches.map(turned).sort(inOrder);
        expect(swapped.matches).toEqual(matches);
        expect(swapped.withoutMatch).toEqual(mirrored(found.withoutMatch));
        const place = found.matches.map((match) =>
          matches.findIndex((other) => isDeepStrictEqual(other, turned(match))),
        );
        expect(swapped.quotations).toEqual(
          mirrored({
            left: found.quotations.left.map((quotation) => withPlaces(quotation, place)),
            right: found.quotations.right.map((quotation) => withPlaces(quotation, place)),
          }),
        );
        expect(sorted(swapped.names)).toEqual(sorted(found.names.map(mirrored)));
        expect(sorted(swapped.figures)).toEqual(sorted(found.figures.map(mirrored)));
      }),
      { numRuns: runs(2_000), seed: 5 },
    );
  });

  test('comparing twice finds the same', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(compareTexts(left, right)).toEqual(compareTexts(left, right));
      }),
      { numRuns: runs(500), seed: 6 },
    );
  });

  test('a text against itself is wholly matched, word to the same word', () => {
    fc.assert(
      fc.property(text, (same) => {
        const { matches } = compareTexts(same, same);
        const isMatched = (word: Span) =>
          matches.some(
            ({ left, right }) =>
              left.start <= word.start && word.end <= left.end && left.start === right.start,
          );
        expect(wordsOf(same).filter((word) => !isMatched(word))).toEqual([]);
      }),
      { numRuns: runs(2_000), seed: 7 },
    );
  });
});

function spansOn(found: Comparison, side: 'left' | 'right'): Span[] {
  return [
    ...found.matches.flatMap((match) => [match[side], ...match.reasons.map((reason) => reason[side])]),
    ...found.names.flatMap((name) => name[side]),
    ...found.figures.flatMap((figure) => figure[side]),
    ...found.quotations[side],
    ...found.quotations[side].flatMap(({ speaker, outlet }) =>
      [speaker, outlet].filter((span) => span !== null),
    ),
  ];
}

function expectInside(span: Span, { text: whole }: SourceDocument): void {
  const inside = 0 <= span.start && span.start < span.end && span.end <= whole.length;
  if (!inside) throw new Error(`${span.start} to ${span.end} is not in a text of ${whole.length}`);
}

function folded(whole: string, span: Span): string[] {
  return wordsOf(whole, span).map((word) => word.folded);
}

/** A quotation that points to the matches where they now stand. */
function withPlaces(quotation: Quotation, place: readonly number[]): Quotation {
  const matches = quotation.matches.map((match) => place[match] ?? -1);
  return { ...quotation, matches: matches.sort((one, other) => one - other) };
}

/** In an order that does not depend on which text was read first. */
function sorted<Found extends BothSides<readonly Span[]>>(found: readonly Found[]): Found[] {
  const key = ({ left, right }: Found) => JSON.stringify([left, right]);
  return [...found].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function turned(match: Match): Match {
  const reasons = match.reasons.map(({ left, right }) => ({ left: right, right: left }));
  const ordered = reasons.sort(
    (one, other) => one.left.start - other.left.start || one.left.end - other.left.end,
  );
  return { ...match, left: match.right, right: match.left, reasons: ordered };
}

function inOrder(one: Match, other: Match): number {
  return (
    one.left.start - other.left.start ||
    one.left.end - other.left.end ||
    one.right.start - other.right.start ||
    one.right.end - other.right.end
  );
}
