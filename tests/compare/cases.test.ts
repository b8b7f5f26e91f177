// Two texts a file in cases/, and what must hold of their comparison: words that a match joins, that none joins, that
// differ, that are not held against each other, figures of both, near ones, and who spoke.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Comparison } from '../../src/compare/comparison.ts';
import type { BothSides, Side, Span } from '../../src/documents/document.ts';
import { compareTexts, wordsAt } from './reports.ts';

type Words = readonly [left: string, right: string];
type Case = BothSides<string> & {
  readonly id: string;
  readonly expect: {
    readonly links?: readonly Words[];
    readonly none?: readonly Words[];
    readonly differ?: readonly Words[];
    readonly agree?: readonly Words[];
    readonly figures?: { readonly both?: readonly string[] };
    readonly near?: readonly Words[];
    readonly speakers?: Partial<BothSides<readonly Words[]>>;
    readonly noSpeaker?: Partial<BothSides<readonly string[]>>;
  };
};

const folder = new URL('./cases/', import.meta.url);
const cases = readdirSync(folder).map(
  // The files' shape is that of this folder.
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case,
);

test.each(cases.map((one) => [one.id, one] as const))('%s', (_, { left, right, expect: expected }) => {
  const texts = { left, right };
  const found = compareTexts(left, right);
  const joined = (pairs: readonly BothSides<Span>[], [here, there]: Words) =>
    pairs.some((pair) => overlaps(texts.left, here, pair.left) && overlaps(texts.right, there, pair.right));
  for (const words of expected.links ?? [])
    expect([words, joined(found.matches, words)]).toEqual([words, true]);
  for (const words of expected.none ?? [])
    expect([words, joined(found.matches, words)]).toEqual([words, false]);
  const differs = found.matches.flatMap((match) => match.differs);
  for (const words of expected.differ ?? []) expect([words, joined(differs, words)]).toEqual([words, true]);
  const apart = differs.filter(({ lone }) => lone === null);
  for (const words of expected.agree ?? []) expect([words, joined(apart, words)]).toEqual([words, false]);
  const both = found.figures.filter((figure) => figure.left.length > 0 && figure.right.length > 0);
  const numbers = both.map(({ value }) => value.replace(/[^\d.,-]/g, ''));
  for (const number of expected.figures?.both ?? []) expect(numbers).toContain(number);
  const near = both.filter((figure) => figure.near);
  const places = near.flatMap((one) =>
    one.left.flatMap((here) => one.right.map((there) => ({ left: here, right: there }))),
  );
  for (const words of expected.near ?? []) expect([words, joined(places, words)]).toEqual([words, true]);
  for (const side of ['left', 'right'] as const) {
    for (const [words, speaker] of expected.speakers?.[side] ?? [])
      expect(speakersOf(texts[side], found, side, words)).toEqual([expect.stringContaining(speaker)]);
    for (const words of expected.noSpeaker?.[side] ?? [])
      expect(speakersOf(texts[side], found, side, words)).toEqual([]);
  }
});

function overlaps(text: string, words: string, { start, end }: Span): boolean {
  const at = text.indexOf(words);
  expect(at, `“${words}” is in the text`).toBeGreaterThanOrEqual(0);
  return start < at + words.length && at < end;
}

function speakersOf(text: string, found: Comparison, side: Side, words: string): (string | null)[] {
  return found.quotations[side]
    .filter((one) => overlaps(text, words, one) && one.speaker)
    .map((one) => wordsAt(text, one.speaker));
}
