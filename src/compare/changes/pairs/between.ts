// Pairs what stands between the same neighbours and is too short, or too much rewritten, to be alike. Knows units, and how words
// are written.

import { type BothSides, textOf } from '../../../documents/document.ts';
import { type Pairing, pair } from '../units/same.ts';
import type { TokenText, Unit } from '../units/units.ts';

/** So few words are too few to be alike by pairs of words (tokens): "Version 1", "2025Q4". */
export const FEW = 8;

/**
 * Pairs what stands between the same neighbours: headings though no word stayed, a few words where half of them did, and
 * sentences of which the beginning did; behind the same neighbour headings that differ by accents alone.
 */
export function pairBetween(texts: BothSides<TokenText>, pairing: Pairing): void {
  const { left, right } = texts;
  /** Both texts begin and end alike. */
  const partnerOf = (here: number) =>
    here === -1 ? -1 : here === left.units.length ? right.units.length : (pairing.left[here] ?? -1);
  for (const [here, unit] of left.units.entries()) {
    const there = partnerOf(here - 1) + 1;
    const other = right.units[there];
    if (other?.role !== unit.role || unit.role === 'table-row') continue;
    if (pairing.left[here] !== -1 || pairing.right[there] !== -1) continue;
    const isHeading = unit.role === 'heading';
    const isBetween = partnerOf(here + 1) === there + 1;
    if (
      isBetween
        ? isHeading || haveInCommon(texts, here, there)
        : isHeading && areSpelledAlike(texts, unit, other)
    )
      pair(pairing, here, there);
  }
}

/** "Généralités", "Generalites". */
function areSpelledAlike({ left, right }: BothSides<TokenText>, unit: Unit, other: Unit): boolean {
  const [one, another] = [textOf(left.document, unit), textOf(right.document, other)].map((words) =>
    words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  );
  return one === another;
}

/** Whether two units begin alike, or of a few words half stayed. */
export function haveInCommon({ left, right }: BothSides<TokenText>, here: number, there: number): boolean {
  const [unit, other] = [left.units[here], right.units[there]];
  if (!unit || !other) return false;
  const isShort = Math.max(unit.to - unit.from, other.to - other.from) <= FEW;
  return isShort
    ? haveStayed(formsOf(left, unit), formsOf(right, other))
    : beginAlike({ left, right }, unit, other);
}

/** From so many of the same words on, two beginnings are of one sentence (tokens). */
const BEGINNING = 7;

/** Whether two sentences begin with the same words: "The time shall be given to its readers as ...". */
function beginAlike({ left, right }: BothSides<TokenText>, unit: Unit, other: Unit): boolean {
  const shorter = Math.min(unit.to - unit.from, other.to - other.from);
  const beginning = left.tokens.slice(unit.from, unit.from + BEGINNING);
  return shorter >= BEGINNING && beginning.every((token, at) => token === right.tokens[other.from + at]);
}

/** Whether half of some words are others; of numbers alone, whether they are written alike: "2025Q1", "2025Q4". */
function haveStayed(forms: readonly string[], otherForms: readonly string[]): boolean {
  const isWord = (form: string) => !/\d/.test(form);
  const [words, others] = [forms.filter(isWord), otherForms.filter(isWord)];
  const longer = Math.max(words.length, others.length);
  if (longer === 0) return forms.join(' ') === otherForms.join(' ');
  const gone = [...others];
  for (const word of words) if (gone.includes(word)) gone.splice(gone.indexOf(word), 1);
  return 2 * (others.length - gone.length) >= longer;
}

/** Words as they are compared, every number the same. */
function formsOf({ document, spans }: TokenText, { from, to }: Unit): string[] {
  return spans.slice(from, to).map((span) =>
    textOf(document, span)
      .toLowerCase()
      .replace(/\p{Nd}+/gu, '0'),
  );
}
