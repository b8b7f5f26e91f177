// Finds names that the two documents write differently. Knows capitals, spelling and words for offices, no names.

import type { Span } from '../documents/document.ts';
import { bitsOf } from './commonness.ts';
import type { NameVariant } from './comparison.ts';
import { isCapitalised, type Reading, spanOfWords } from './reading.ts';
import { stemOf } from './stem.ts';

/** Shorter names differ from others by a letter too often. */
const SHORTEST_NAME = 4;
/** A name this long may differ by two letters, as transliterations do; a shorter one by one. */
const LONG_NAME = 8;
/** Longer words are no names, and comparing their letters would cost the square of their length. */
const LONGEST_NAME = 30;
/** A word that more names than this stand beside ("President") does not bring two of them together. */
const COMPANY = 20;
/** What the table of common words does not hold, in bits: names are words that it lacks. */
const UNCOMMON = 10;

const OFFICE =
  /^(?:minister|secretary|president|chief|chancellor|senator|sen|representative|rep|congressman|congresswoman|governor|gov|mayor|premier|spokesman|spokeswoman|spokesperson|leader|director|general|gen|admiral|colonel|judge|justice|king|queen|prince|princess|pope|chairman|chairwoman|speaker|ambassador|commissioner|attorney|officer|head|lawmaker|counsel|adviser|aide)$/;
const JOINING = /^(?:of|for)$/;

/** Names spelled two ways, then people under two titles; each group in the order of the left. */
export function findNames(left: Reading, right: Reading): NameVariant[] {
  return [...findSpellings(left, right), ...findTitles(left, right)];
}

type Names = ReadonlyMap<string, readonly number[]>;

function findSpellings(left: Reading, right: Reading): NameVariant[] {
  const ours = namesIn(left);
  const theirs = namesIn(right);
  const beside = byNeighbour(right, new Map([...theirs].filter(([name]) => !ours.has(name))));
  return [...ours].flatMap(([name, places]) => {
    if (theirs.has(name)) return [];
    const company = neighbourKeys(left, places).map((key) => beside.get(key) ?? new Set<string>());
    const others = new Set(company.filter(({ size }) => size <= COMPANY).flatMap((names) => [...names]));
    return [...others]
      .filter((other) => isSpelling(name, other))
      .map((other): NameVariant => {
        const opposite = theirs.get(other) ?? [];
        return { kind: 'spelling', left: places.map(spanIn(left)), right: opposite.map(spanIn(right)) };
      });
  });
}

/** The names that stand before or after each capitalised word: "Sergey" and "Sergei" both before "Shoigu". */
function byNeighbour(reading: Reading, names: Names): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>();
  for (const [name, places] of names) {
    for (const key of neighbourKeys(reading, places)) {
      const company = beside.get(key);
      if (company === undefined) beside.set(key, new Set([name]));
      else company.add(name);
    }
  }
  return beside;
}

function neighbourKeys(reading: Reading, places: readonly number[]): string[] {
  return places.flatMap((place) =>
    [-1, 1]
      .filter((step) => isCapitalised(reading, place + step))
      .map((step) => `${step} ${reading.words[place + step]?.folded}`),
  );
}

/** The capitalised uncommon words, and where they stand (word positions). */
function namesIn(reading: Reading): Names {
  const names = new Map<string, number[]>();
  for (const [at, { folded }] of reading.words.entries()) {
    if (!isCapitalised(reading, at) || isNoName(folded)) continue;
    const places = names.get(folded);
    if (places !== undefined) places.push(at);
    else if (bitsOf(stemOf(folded)) >= UNCOMMON) names.set(folded, [at]);
  }
  return names;
}

/** What makes another word of the same name: "Russia", "Russian". */
const ENDINGS: readonly string[] = ['s', 'n', 'an', 'es', "'s"];

function isNoName({ length }: string): boolean {
  return length < SHORTEST_NAME || length > LONGEST_NAME;
}

/** Whether two words are one name spelled differently: some letters apart, and not by an ending. */
function isSpelling(name: string, other: string): boolean {
  const apart = Math.min(name.length, other.length) >= LONG_NAME ? 2 : 1;
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  if (ENDINGS.some((ending) => long === short + ending)) return false;
  return lettersApart(name, other, apart) <= apart;
}

/** The least number of letters to put in, take out or change; more than `most` is told as more, early. */
function lettersApart(name: string, other: string, most: number): number {
  if (Math.abs(name.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const letter of name) {
    const above = row;
    row = [(above[0] ?? 0) + 1];
    for (const [column, opposite] of [...other].entries()) {
      const change = (above[column] ?? 0) + (letter === opposite ? 0 : 1);
      row.push(Math.min(change, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row[row.length - 1] ?? 0;
}

function findTitles(left: Reading, right: Reading): NameVariant[] {
  const ours = titledPeople(left);
  const theirs = titledPeople(right);
  return [...ours].flatMap(([surname, person]): NameVariant[] => {
    const other = theirs.get(surname);
    // Two first names are two people, as far as the texts show.
    if (other === undefined || new Set([...person.firstNames, ...other.firstNames]).size > 1) return [];
    const here = [...person.titles].filter(([title]) => !other.titles.has(title)).map(([, span]) => span);
    const there = [...other.titles].filter(([title]) => !person.titles.has(title)).map(([, span]) => span);
    return here.length > 0 && there.length > 0 ? [{ kind: 'title', left: here, right: there }] : [];
  });
}

/** By title, in the order of the text, the first place of title and name together. */
type Person = { readonly titles: Map<string, Span>; readonly firstNames: Set<string> };

/** By surname, who stands there with a title: capitalised words, an office last among them, then a name. */
function titledPeople(reading: Reading): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  let to = 0;
  for (let from = 0; from < reading.words.length; from = to) {
    to = from + 1;
    if (!isCapitalised(reading, from)) continue;
    let name = isOffice(reading, from) ? to : from;
    for (let next = to; follows(reading, next); next = to) {
      // "Secretary of State for Defense": what an office is for belongs to the title.
      if (next === name && isJoining(reading, next) && follows(reading, next + 1)) name = next + 2;
      else if (!isCapitalised(reading, next)) break;
      else if (isOffice(reading, next)) name = next + 1;
      to = Math.max(name, next + 1);
    }
    if (name > from && name < to) addPerson(people, reading, from, name, to);
  }
  return people;
}

function addPerson(
  people: Map<string, Person>,
  reading: Reading,
  from: number,
  name: number,
  to: number,
): void {
  const words = reading.words.slice(from, to).map((word) => word.folded.replace(/'s$/, ''));
  const surname = words.at(-1) ?? '';
  const person = people.get(surname) ?? { titles: new Map<string, Span>(), firstNames: new Set<string>() };
  const title = words.slice(0, name - from).join(' ');
  if (!person.titles.has(title)) person.titles.set(title, spanOfWords(reading, from, to));
  if (to - name > 1) person.firstNames.add(words[name - from] ?? '');
  people.set(surname, person);
}

function isOffice({ words }: Reading, at: number): boolean {
  return OFFICE.test(words[at]?.folded ?? '');
}

function isJoining({ words }: Reading, at: number): boolean {
  return JOINING.test(words[at]?.folded ?? '');
}

/** Whether a word stands after the one before it with a space between and nothing else. */
function follows({ document, words }: Reading, at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  return word !== undefined && before !== undefined && document.text.slice(before.end, word.start) === ' ';
}

function spanIn(reading: Reading): (at: number) => Span {
  return (at) => spanOfWords(reading, at, at + 1);
}
