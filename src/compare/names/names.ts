// Finds names that the two documents write differently. Knows capitals, spelling and words for offices, no names.

import { type BothSides, isBodyAt, type SourceDocument, type Span } from '../../documents/document.ts';
import { groupBy } from '../../documents/groups.ts';
import type { NameVariant } from '../comparison.ts';
import { TELLING } from '../ground/commonness.ts';
import { type Ground, spanOfWords, type WordedText } from '../ground/ground.ts';
import { CAPITALISED } from '../quotations/speech.ts';
import { findShortened } from './shortened.ts';

/** Shorter names differ from others by a letter too often. */
const SHORTEST_NAME = 4;
/** A name this long may differ by two letters, as transliterations do; a shorter one by one ... */
const LONG_NAME = 8;
/** ... or by two vowels, where it has so many consonants: "Kasymov", "Kasimav". */
const FEWEST_CONSONANTS = 4;
/**
 * A word that more names than this stand beside ("President") does not bring two of them together, and a name like
 * more names than this is like none.
 */
const COMPANY = 20;
/** What makes another word of the same name: "Russia", "Russian". */
const ENDING = /^(?:'?s|a?n|es)$/;

/** Names spelled two ways, then people under two titles, then shortened names; each group in the order of the left. */
export function findNames(both: Ground): NameVariant[] {
  const titles = findTitles(both.left.document, both.right.document);
  return [...findSpellings(both), ...titles, ...findShortened(both)];
}

/** By form, the places of a name (word positions). */
type Names = ReadonlyMap<number, readonly number[]>;

function findSpellings(ground: Ground): NameVariant[] {
  const { left, right, words } = ground;
  const ours = namesIn(left, ground);
  const theirs = namesIn(right, ground);
  const beside = new Map<number, Set<number>>();
  for (const [name, places] of theirs) {
    if (ours.has(name)) continue;
    for (const key of neighbours(right, places)) beside.set(key, (beside.get(key) ?? new Set()).add(name));
  }
  const pairs = [...ours].flatMap(([name, places]): BothSides<number>[] => {
    if (theirs.has(name)) return [];
    const company = neighbours(left, places).map((key) => beside.get(key) ?? new Set<number>());
    const others = new Set(company.filter(({ size }) => size <= COMPANY).flatMap((near) => [...near]));
    return [...others]
      .filter((other) => isSpelling(words[name] ?? '', words[other] ?? ''))
      .map((other) => ({ left: name, right: other }));
  });
  const ways = new Map<number, number>();
  for (const name of pairs.flatMap((pair) => [pair.left, pair.right]))
    ways.set(name, (ways.get(name) ?? 0) + 1);
  return pairs
    .filter((pair) => Math.max(ways.get(pair.left) ?? 0, ways.get(pair.right) ?? 0) <= COMPANY)
    .map((pair) => ({
      kind: 'spelling',
      left: spansAt(left, ours.get(pair.left) ?? []),
      right: spansAt(right, theirs.get(pair.right) ?? []),
    }));
}

/** The capitalised uncommon words of the report, and where they stand. */
function namesIn({ document, spans, forms, stems, isCapital }: WordedText, { words, bits }: Ground): Names {
  return groupBy(forms.keys(), (at) => {
    const form = forms[at] ?? 0;
    const isUncommon = (bits[stems[at] ?? 0] ?? 0) >= TELLING;
    if (!isCapital[at] || !isUncommon || (words[form] ?? '').length < SHORTEST_NAME) return null;
    return isBodyAt(document, spans[at]?.start ?? 0) ? form : null;
  });
}

/** A number for each capitalised word before or after: "Sergey" and "Sergei" both stand before "Shoigu". */
function neighbours({ forms, isCapital }: WordedText, places: readonly number[]): number[] {
  const around = places.flatMap((place) => [
    { at: place - 1, after: 0 },
    { at: place + 1, after: 1 },
  ]);
  return around.flatMap(({ at, after }) => (isCapital[at] ? [2 * (forms[at] ?? 0) + after] : []));
}

/** Whether two words are one name spelled differently: some letters apart, and not by an ending. */
function isSpelling(written: string, there: string): boolean {
  const bare = (one: string) => one.replace(/'?s$/, '');
  const [name, other] = [bare(written), bare(there)] as const;
  // Of things that are numbered each is another: "A320", "A330".
  if (name === other || /\d/.test(name + other)) return false;
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  if (long.startsWith(short) && ENDING.test(long.slice(short.length))) return false;
  const consonants = consonantsOf(short);
  const areSame = consonants.length >= FEWEST_CONSONANTS && consonants === consonantsOf(long);
  return isNear(name, other, short.length >= LONG_NAME || areSame ? 2 : 1);
}

function consonantsOf(name: string): string {
  return name.replace(/[aeiouy]/g, '');
}

/** Whether at most `apart` letters are to be put in, taken out or changed. */
function isNear(name: string, other: string, apart: number): boolean {
  if (name === other || apart === 0) return name === other;
  let same = 0;
  while (name[same] === other[same]) same += 1;
  const [here, there] = [name.slice(same), other.slice(same)];
  return [
    [here.slice(1), there.slice(1)] as const,
    [here, there.slice(1)] as const,
    [here.slice(1), there] as const,
  ].some(([one, two]) => isNear(one, two, apart - 1));
}

function spansAt(text: WordedText, places: readonly number[]): Span[] {
  return places.map((at) => spanOfWords(text, at));
}

const OFFICE =
  '(?:Minister|Secretary|President|(?:Sen|Rep|Gov)\\.|Senator|Representative|(?:Congress|Spokes|Chair)(?:wo)?man|Governor|Mayor|Chief|Leader|Director|General|Judge|Justice|Speaker)';
/** "Secretary of State for Defense Wallace": what an office is for belongs to the title. */
const TITLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<title>(?:${CAPITALISED} ){0,4}${OFFICE}(?: (?:of|for) ${CAPITALISED}){0,2}) (?<name>(?:${CAPITALISED} (?:\\p{Lu}\\. )?){0,2}${CAPITALISED})`,
  'gu',
);

/** By title, in the order of the text, the first place of title and name together. */
type Person = { readonly titles: Map<string, Span>; readonly firstNames: Set<string> };

function findTitles(left: SourceDocument, right: SourceDocument): NameVariant[] {
  const theirs = titledPeople(right);
  return [...titledPeople(left)].flatMap(([surname, person]): NameVariant[] => {
    const other = theirs.get(surname);
    // Two first names are two people, as far as the texts show.
    if (other === undefined || new Set([...person.firstNames, ...other.firstNames]).size > 1) return [];
    const here = [...person.titles].filter(([title]) => !other.titles.has(title)).map(([, span]) => span);
    const there = [...other.titles].filter(([title]) => !person.titles.has(title)).map(([, span]) => span);
    return here.length > 0 && there.length > 0 ? [{ kind: 'title', left: here, right: there }] : [];
  });
}

/** By surname, who stands there with a title. */
function titledPeople(document: SourceDocument): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  for (const match of document.text.matchAll(TITLED)) {
    if (!isBodyAt(document, match.index)) continue;
    const { title = '', name = '' } = match.groups ?? {};
    const [surname = '', first] = name
      .toLowerCase()
      .replace(/['’]s$/, '')
      .split(' ')
      .reverse();
    const person: Person = people.get(surname) ?? { titles: new Map(), firstNames: new Set() };
    const span = { start: match.index, end: match.index + match[0].length };
    if (!person.titles.has(title.toLowerCase())) person.titles.set(title.toLowerCase(), span);
    if (first !== undefined) person.firstNames.add(name.split(' ')[0] ?? '');
    people.set(surname, person);
  }
  return people;
}
