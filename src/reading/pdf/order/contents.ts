// Finds the entries of contents, of whatever look: a title and the number of the page that it is on. Knows rows and pages, no
// blocks.

import { entryOf } from '../../signs/leaders.ts';
import { hasListMark } from '../../text/lines/lines.ts';
import { type Gathered, gatherRows } from '../lines/rows.ts';
import type { LinePart, Piece, Row, TextLine } from '../pieces/shapes.ts';
import { regionsOf } from '../regions/regions.ts';
import { areMany, type Body, drawnIn, type Entry, type Line, SAME_SIZE } from './many.ts';

/** Fewer entries are not known to be any, and so many rows without a number part contents. */
const FEWEST = 3;
const MOST_BETWEEN = 6;
/** Of the entries, those that dots lead from, or whose title stands on the page that they lead to. */
const KNOWN = 0.5;
const NUMBER = /^(?:\d{1,4}|[ivxlc]{1,6})$/i;
/** In type sizes: the lines of a title that was broken are no further apart. */
const BROKEN = 1.5;
/** Letters of a title that are looked at: a longer one may be broken elsewhere. */
const TITLE = 20;
const FEWEST_LETTERS = 3;
/** Pages with one title that are looked at. */
const MOST_PAGES = 12;

/** A page's entries, and the pieces of what else is on it. */
export type Contents = { readonly entries: readonly TextLine[]; readonly rest: readonly Piece[] };

/** The contents on each page; null where it has none. Linear in the pieces. */
export function findContents(bodies: readonly Body[], last: number): (Contents | null)[] {
  const lines = bodies.map((body) => linesOf(body, last));
  const pagesOf = titlesOf(bodies);
  const known = new Map<Line, readonly Line[]>();
  const isDrawn = drawnIn();
  for (const run of runsOf(lines.flat())) {
    const entries = run.filter(({ entry }) => entry !== null);
    const led = entries.filter(({ entry }) => entry?.isLed).length;
    const most = Math.max(led, countLeading(entries, pagesOf));
    if (entries.length < FEWEST) continue;
    if (most < KNOWN * entries.length && !areMany(run, entries, bodies.length === 1 ? null : last, isDrawn))
      continue;
    const right = run.reduce((most, line) => Math.max(most, endOf(line)), 0);
    for (const [at, line] of run.entries()) if (line.entry !== null) known.set(line, aboveOf(run, at, right));
  }
  return lines.map((own) => contentsOf(own, known));
}

/** The rows of a page that may have entries, region by region. */
function linesOf(body: Body, last: number): Line[] {
  const read = (rows: readonly Gathered[]) =>
    rows.map((row) => ({ body, row, entry: entryIn(row.parts, last) }));
  const mayEnd = ({ text }: Piece) => NUMBER.test(text.trim()) || entryOf(text.trim(), last) !== null;
  if (!body.rows.some(({ parts }) => parts.some(mayEnd))) return [];
  return regionsOf(body.rows.flatMap(({ pieces }) => pieces)).flatMap((region) => read(gatherRows(region)));
}

/** A row as an entry. @param last the number of the file's last page, beyond which no dots lead */
function entryIn(parts: Row, last: number): Entry | null {
  const texts = parts.map(({ text }) => text.trim());
  const led = entryOf(texts.join(' '), last);
  const end = led?.lastIndexOf('\t') ?? 0;
  const number = led === null ? (texts.at(-1) ?? '') : led.slice(end + 1);
  const title = led === null ? texts.slice(0, -1).join(' ') : led.slice(0, end);
  if (!NUMBER.test(number) || !/\p{L}/u.test(title)) return null;
  return { title, number, isLed: led !== null };
}

/** Rows with entries whose numbers never fall, Roman ones apart, and what stands between these. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  let between: Line[] = [];
  let reached = 0;
  for (const line of lines) {
    const value = Number(line.entry?.number ?? Number.NaN);
    if (line.entry === null) between.push(line);
    else {
      if (value < reached || between.length > MOST_BETWEEN) {
        runs.push(run);
        run = [];
      }
      for (const one of [...between.slice(-MOST_BETWEEN), line]) run.push(one);
      between = [];
      reached = Number.isNaN(value) ? reached : value;
    }
  }
  return [...runs, run];
}

/** The lines above an entry's last that its title was broken into: none of these had room for the next word. */
function aboveOf(run: readonly Line[], at: number, right: number): readonly Line[] {
  const above: Line[] = [];
  let below = run[at];
  for (let next = at - 1; next >= 0; next -= 1) {
    const line = run[next];
    const [first] = below?.row.parts ?? [];
    if (line === undefined || line.entry !== null || first === undefined) break;
    const { parts } = line.row;
    const down = first.y - (parts[0]?.y ?? 0);
    const isAlike = Math.abs((parts[0]?.size ?? 0) - first.size) < SAME_SIZE * first.size;
    const isNear = line.body === below?.body && down > 0 && down < BROKEN * first.size;
    if (!isNear || !isAlike || endOf(line) + first.needs <= right || hasListMark(first.text.trim())) break;
    above.unshift(line);
    below = line;
  }
  return above;
}

/** Where a row's title ends, about so where dots are one piece with it. */
function endOf({ row: { parts }, entry }: Line): number {
  const last = entry === null || entry.isLed ? parts.at(-1) : parts.at(-2);
  if (last === undefined) return 0;
  const start = parts[0]?.x ?? 0;
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  return entry?.isLed === true ? start + (last.end - start) * (entry.title.length / length) : last.end;
}

function contentsOf(lines: readonly Line[], known: ReadonlyMap<Line, readonly Line[]>): Contents | null {
  const own = lines.filter((line) => known.has(line));
  if (own.length === 0) return null;
  const taken = new Set(own.flatMap((line) => [line, ...(known.get(line) ?? [])]));
  const rest = lines.filter((line) => !taken.has(line)).flatMap(({ row: { pieces } }) => pieces);
  return { entries: own.flatMap((line) => lineOf(line, known.get(line) ?? [])), rest };
}

/** An entry as one line of one part. */
function lineOf({ body: { page }, row, entry }: Line, above: readonly Line[]): TextLine[] {
  const [first] = (above[0]?.row ?? row).parts;
  const end = row.parts.at(-1)?.end ?? 0;
  if (first === undefined || entry === null) return [];
  const titles = above.map((line) => line.row.parts.map(({ text }) => text.trim()).join(' '));
  const text = `${[...titles, entry.title].join(' ')}\t${entry.number}`;
  const part: LinePart = { ...first, text, end, width: end - first.x };
  const { number } = page;
  return [
    {
      page: number,
      furniture: false,
      right: end,
      column: `${number}.contents`,
      parts: [part],
      y: first.y,
      isEntry: true,
    },
  ];
}

/** The pages that what looks like a title is on, the first of them. */
function titlesOf(bodies: readonly Body[]): ReadonlyMap<string, readonly number[]> {
  const pages = new Map<string, number[]>();
  for (const { page, rows } of bodies)
    for (const { parts } of rows) {
      const key = keyOf(parts.map(({ text }) => text).join(' '));
      if (key.length < FEWEST_LETTERS) continue;
      const own = pages.get(key) ?? [];
      if (own.length < MOST_PAGES && own.at(-1) !== page.number) own.push(page.number);
      pages.set(key, own);
    }
  return pages;
}

/**
 * How many entries have a title that is on another page, as many pages from the one with its number as the others, or one
 * more: the numbers may be those of the same text in other type.
 */
function countLeading(entries: readonly Line[], pagesOf: ReadonlyMap<string, readonly number[]>): number {
  /** By that many pages, how many, and whether all have one number. */
  const found = new Map<number, { count: number; readonly number: string; areOne: boolean }>();
  for (const { entry, body } of entries) {
    if (entry === null) continue;
    const pages = (pagesOf.get(keyOf(entry.title)) ?? []).filter((page) => page !== body.page.number);
    const apart = pages.map((page) => page - Number(entry.number)).filter((from) => !Number.isNaN(from));
    for (const from of new Set(apart.flatMap((one) => [one, one - 1]))) {
      const own = found.get(from) ?? { count: 0, number: entry.number, areOne: true };
      own.count += 1;
      own.areOne &&= own.number === entry.number;
      found.set(from, own);
    }
  }
  return [...found.values()].reduce((most, { count, areOne }) => (areOne ? most : Math.max(most, count)), 0);
}

function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .slice(0, TITLE);
}
