// Brings the figures and dates of both documents together: those of the same value, and a rounded with an exact one.

import {
  across,
  type BothSides,
  forBoth,
  isBody,
  type PassageRole,
  type SourceDocument,
  type Span,
  sides,
  textOf,
} from '../../documents/document.ts';
import { groupBy } from '../../documents/groups.ts';
import type { Figure } from '../comparison.ts';
import { bitsOf, TELLING } from '../ground/commonness.ts';
import { placesByKey } from '../places.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

const MAY_BE_NUMBERED: ReadonlySet<PassageRole> = new Set(['heading', 'list-item']);
/** What numbers a heading or an item is no figure: "3. Report"; what may number it: "4.2 Alarms". */
const NUMBERING = /^\d+(?:\.\d+)*[.)]\s/u;
const MAY_NUMBER = /^\d+(?:\.\d+)*\s+(?=\p{Lu})/u;
/** How far a rounded number may be from an exact one, as a part of it; where the text says "about", further. */
const [ROUNDED, ROUGHLY] = [0.03, 0.1];
/** Numbers of one unit tried with each other; a text of more is a table, whose cells are no roundings of each other. */
const MOST_TRIED = 30;

/** Below it a bare number stands in any two texts, and says the same only where it counts the same. */
const SMALL = 100;

/** A number and its places, with what it counts in the first of them. */
type Gathered = Quantity & BothSides<Span[]>;

/** The numbers and dates of what a document says, in order, at their places in its text. */
export function quantitiesOf(document: SourceDocument): Quantity[] {
  return document.passages.flatMap((passage) => {
    if (!isBody(passage.role) || passage.role === 'code') return [];
    const text = textOf(document, passage);
    const mayBe = MAY_BE_NUMBERED.has(passage.role);
    const found = quantitiesIn(text);
    const isNumbered = mayBe && found[0]?.start === 0 && NUMBERING.test(text);
    return found.slice(isNumbered ? 1 : 0).map((quantity) => ({
      ...quantity,
      isNumbering: mayBe && quantity.start === 0 && MAY_NUMBER.test(text),
      start: passage.start + quantity.start,
      end: passage.start + quantity.end,
    }));
  });
}

/** The figures and dates of both documents: equal ones, near ones, then those of one alone. */
export function findFigures(quantities: BothSides<readonly Quantity[]>): Figure[] {
  const told = forBoth((side) => quantities[side].filter(({ isNumbering }) => !isNumbering));
  const isInBoth = forBoth((side) => {
    const there = groupBy(told[across[side]], ({ value }) => value);
    const countedThere = new Map([...there].map(([value, all]) => [value, countedIn(all)] as const));
    return (one: Quantity): boolean => {
      const others = countedThere.get(one.value);
      if (others === undefined) return false;
      const isSmall = one.amount !== null && one.unit === '' && one.amount < SMALL;
      return !isSmall || mayCountOne(one.counted, others);
    };
  });
  const gather = (some: BothSides<readonly Quantity[]>): Gathered[] => {
    const gathered = new Map<string, Gathered>();
    for (const side of sides) {
      for (const quantity of some[side]) {
        const known = gathered.get(quantity.value) ?? { ...quantity, left: [], right: [] };
        gathered.set(quantity.value, known);
        known[side].push({ start: quantity.start, end: quantity.end });
      }
    }
    return [...gathered.values()];
  };
  const both = gather(forBoth((side) => told[side].filter(isInBoth[side])));
  const lone = forBoth((side) => told[side].filter((one) => !isInBoth[side](one)));
  const [here, there] = [gather({ ...lone, right: [] }), gather({ ...lone, left: [] })];
  const near = nearOnes(here, there);
  const taken = new Set(near.flatMap(({ one, other }) => [one, other]));
  const alone = [...here, ...there].filter((quantity) => !taken.has(quantity));
  return [
    ...both.map((one) => figureOf(one, one, false)),
    ...near.map(({ one, other }) => figureOf(one, other, true)),
    ...alone.map((one) => figureOf(one, one, false)),
  ];
}

/** A figure where the left and the right have it, which may be one and the same. */
function figureOf(one: Gathered, other: Gathered, near: boolean): Figure {
  const { kind, value } = exactOf(one, other);
  return { kind, value, near, left: one.left, right: other.right };
}

/** What some numbers count; null where one of them does not say it, which may be anything. */
function countedIn(all: readonly Quantity[]): ReadonlySet<string> | null {
  if (all.some(({ counted }) => counted.length === 0)) return null;
  return new Set(all.flatMap(({ counted }) => counted));
}

/** Whether a number may count what others do. */
function mayCountOne(counted: readonly string[], others: ReadonlySet<string> | null): boolean {
  return counted.length === 0 || others === null || counted.some((stem) => others.has(stem));
}

/** Pairs of a rounded and an exact number, the nearest first, each number once. */
function nearOnes(
  here: readonly Gathered[],
  there: readonly Gathered[],
): { one: Gathered; other: Gathered }[] {
  const [ours, theirs] = [here, there].map((all) => placesByKey(all.map(({ unit }) => unit)));
  const pairs = here.flatMap((one) => {
    const others = theirs?.get(one.unit) ?? [];
    if (Math.max(ours?.get(one.unit)?.length ?? 0, others.length) > MOST_TRIED) return [];
    return others.flatMap((at) => {
      const other = there[at];
      return other && isNear(one, other) && isOfOne(one, other)
        ? [{ one, other, apart: apartOf(one, other) }]
        : [];
    });
  });
  const values = ({ one, other }: { one: Gathered; other: Gathered }) =>
    [one.value, other.value].sort().join(' ');
  const taken = new Set<Gathered>();
  return pairs
    .sort((one, other) => one.apart - other.apart || (values(one) < values(other) ? -1 : 1))
    .filter(({ one, other }) => {
      if (taken.has(one) || taken.has(other)) return false;
      taken.add(one).add(other);
      return true;
    });
}

/**
 * Whether a bare number may count what the other does; a small one must: 20 people who were hurt are not 22 people who
 * were held.
 */
function isOfOne(one: Quantity, other: Quantity): boolean {
  if (one.unit !== '') return true;
  const isSmall = Math.max(one.amount ?? 0, other.amount ?? 0) < SMALL;
  if (!isSmall) return mayCountOne(one.counted, countedIn([other]));
  return one.counted.some((stem) => bitsOf(stem) >= TELLING && other.counted.includes(stem));
}

/** Whether one number is the other one, rounded: "about 1,700" and "1,698"; equal ones are not near but equal. */
export function isNear(one: Quantity, other: Quantity): boolean {
  if (one.amount === null || other.amount === null || one.unit !== other.unit) return false;
  const [round, exact] = exactOf(one, other) === one ? [other, one] : [one, other];
  const apart = apartOf(one, other);
  if (apart === 0 || digitsOf(round) >= digitsOf(exact))
    return apart > 0 && apart <= ROUNDED && (one.isRough || other.isRough);
  if (round.isRough || exact.isRough) return apart <= ROUGHLY;
  // Of small numbers of things each is exact: 19 crews are not 20.
  return apart <= ROUNDED && Math.max(one.amount, other.amount) >= 100;
}

function apartOf(one: Quantity, other: Quantity): number {
  const [here, there] = [one.amount ?? 0, other.amount ?? 0];
  return Math.abs(here - there) / Math.max(Math.abs(here), Math.abs(there), Number.MIN_VALUE);
}

/** How many digits of a number are no zeros at its end. */
function digitsOf({ amount }: Quantity): number {
  return String(amount ?? 0)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/0+$/, '').length;
}

/** Of two numbers that with more digits; of two with as many, one that does not depend on which is left. */
function exactOf(one: Quantity, other: Quantity): Quantity {
  const more = digitsOf(one) - digitsOf(other);
  return more > 0 || (more === 0 && one.value < other.value) ? one : other;
}
