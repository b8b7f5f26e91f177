import { expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison, MatchKind } from '../../src/compare/comparison.ts';
import { chosenMatch, matchesByPassage, placeMatches } from '../../src/compare/placed.ts';
import { shortName } from '../../src/documents/naming.ts';
import { segmentsOf } from '../../src/page/reports/segments.ts';
import { readDocument } from '../../src/reading/read.ts';
import { supplied } from '../../src/supplied/supplied.ts';

/** `one [two {three} four] five`: a reworded match in brackets, a quotation in braces. */
function marked(notation: string) {
  const text = notation.replace(/[[\]{}]/g, '');
  const document = readDocument(text, { id: 'a', name: 'A' });
  const span = (open: string, close: string) => {
    const before = (mark: string) => notation.slice(0, notation.indexOf(mark)).replace(/[[\]{}]/g, '').length;
    return { start: before(open), end: before(close) };
  };
  const match = (kind: MatchKind, open: string, close: string) => ({
    kind,
    left: span(open, close),
    right: span(open, close),
    score: 1,
    reasons: [{ left: span(open, close), right: span(open, close) }],
    differs: [],
  });
  const matches = [
    ...(notation.includes('[') ? [match('reworded', '[', ']')] : []),
    ...(notation.includes('{') ? [match('quotation', '{', '}')] : []),
  ];
  const comparison: Comparison = {
    matches,
    names: [],
    figures: [],
    quotations: { left: [], right: [] },
    withoutMatch: { left: [], right: [] },
    changes: [],
    versions: { same: 0, of: 0, likely: false },
  };
  const placed = placeMatches(comparison, {
    left: document,
    right: {
      ...document,
      id: 'b',
      passages: document.passages.map((passage) => ({ ...passage, id: 'b-1' })),
    },
  });
  return { text, document, placed };
}

test.each([
  ['one two three', ['one two three']],
  ['one [two] three', ['one ', 'two: reworded', ' three']],
  [
    'one [two {three} four] five',
    ['one ', 'two : reworded', 'three: quotation reworded', ' four: reworded', ' five'],
  ],
  ['[one {two] three} four', ['one : reworded', 'two: reworded quotation', ' three: quotation', ' four']],
  ['[one]', ['one: reworded']],
])('%s', (notation, expected) => {
  const { text, document, placed } = marked(notation);
  const [passage] = document.passages;
  if (passage === undefined) throw new Error('no passage');
  const segments = segmentsOf(passage, placed, 'left').map(({ start, end, matches }) =>
    [text.slice(start, end), matches.map(({ match }) => match.kind).join(' ')].filter(Boolean).join(': '),
  );
  expect(segments).toEqual(expected);
});

test('an address names both ends, from either side, and counts matches between the same passages', () => {
  const { placed } = marked('one [two {three} four] five');
  expect(placed.map(({ address }) => address)).toEqual([
    { left: 'a-1~b-1', right: 'b-1~a-1' },
    { left: 'a-1~b-1~2', right: 'b-1~a-1~2' },
  ]);
  expect(chosenMatch(placed, 'b-1~a-1~2')).toEqual({ placed: placed[1], anchor: 'right' });
  for (const fragment of ['', 'a-1', 'a-1~b-2', 'a-1~b-1~3', '~', 'toString']) {
    expect(chosenMatch(placed, fragment)).toBeUndefined();
  }
});

test('every match of the supplied reports is placed, and its segments are its words', () => {
  const placed = placeMatches(compare(supplied.left, supplied.right), supplied);
  expect(placed.length).toBeGreaterThan(0);
  for (const side of ['left', 'right'] as const) {
    for (const [id, matches] of matchesByPassage(placed, side, supplied[side])) {
      const passage = supplied[side].passages.find((one) => one.id === id);
      if (passage === undefined) throw new Error(`no passage ${id}`);
      const segments = segmentsOf(passage, matches, side);
      expect(segments.map(({ start, end }) => supplied[side].text.slice(start, end)).join('')).toBe(
        supplied[side].text.slice(passage.start, passage.end),
      );
      for (const placedMatch of matches) {
        const covered = segments.filter((segment) => segment.matches.includes(placedMatch));
        expect(covered[0]?.start).toBe(placedMatch.match[side].start);
        expect(covered.at(-1)?.end).toBe(Math.min(placedMatch.match[side].end, passage.end));
      }
    }
  }
});

test('twice as many matches in one passage are looked at about twice as often', () => {
  const [placed] = marked('one [two] three').placed;
  if (placed === undefined) throw new Error('no match');
  const looksAt = (count: number) => {
    let looks = 0;
    const matches = Array.from({ length: count }, (_, index) => {
      const [start, end] = [10 * index, 10 * index + 5];
      const span = {
        get start() {
          looks++;
          return start;
        },
        get end() {
          looks++;
          return end;
        },
      };
      return {
        ...placed,
        number: index + 1,
        match: { ...placed.match, left: span },
        marked: { ...placed.marked, left: [span] },
      };
    });
    expect(segmentsOf({ start: 0, end: 10 * count }, matches, 'left')).toHaveLength(2 * count);
    return looks;
  };
  expect(looksAt(1000)).toBeLessThan(2.5 * looksAt(500));
});

test('a match that runs over a passage’s end is marked in both passages', () => {
  const text = 'One two three four five.\n\nSix seven eight nine ten.';
  const [left, right] = ['a', 'b'].map((id) => readDocument(text, { id, name: id }));
  if (left === undefined || right === undefined) throw new Error('no documents');
  const placed = placeMatches(compare(left, right), { left, right });
  const byPassage = matchesByPassage(placed, 'right', right);
  expect([...byPassage.keys()]).toEqual(['b-1', 'b-2']);
});

test.each([
  ['Interfax', 'Interfax'],
  ['harbour-requirements-v1.pdf', 'harbour-requirements-v1.pdf'],
  ['harbour-requirements-v12.pdf', 'harbour-requi…ments-v12.pdf'],
  [`${'🛳'.repeat(30)}`, `${'🛳'.repeat(13)}…${'🛳'.repeat(13)}`],
])('the short name of %s is %s', (name, short) => {
  expect(shortName({ name })).toBe(short);
});
