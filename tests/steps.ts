// Counts the steps of code under src in place of the time they take: how often each of its blocks runs, how far its patterns
// go, back and forth, and what is taken out of lists, by a copy too. Asks V8, so that the code itself holds no word of it.

import { type Profiler, Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { afterAll, vi } from 'vitest';

/** By block (file, function, offset: a branch, a loop) or pattern, the steps it takes for each UTF-16 unit of a text. */
export type Steps = ReadonlyMap<string, number>;

/** The place of what all lists give: for all of the code, not for one block. */
const LISTS = 'lists';

/** More than so many steps a unit are one too many for a megabyte on a phone. */
const MOST = 200;

/** A text of a word or two (UTF-16 units): no pattern can do much with it, but it may be asked often. */
const WORD = 16;

const session = new Session();

/** Loads modules so that `stepsOf` counts their blocks, to the end of this file: V8 does so for what it compiles anew. */
export async function loadCounted<Modules>(load: () => Promise<Modules>): Promise<Modules> {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  afterAll(() => session.disconnect());
  vi.resetModules();
  return await load();
}

type Search = { readonly text: string; readonly from: number; readonly to: number };

/** The steps of what was loaded so. */
export function stepsOf({ units, run }: Work): Steps {
  takeBlocks();
  const { searches, end } = noteSearches();
  const taken = noteTaken();
  try {
    run();
  } finally {
    end();
    taken.end();
  }
  const steps = new Map<string, number>();
  const add = (place: string, count: number) => steps.set(place, (steps.get(place) ?? 0) + count / units);
  for (const { url, functions } of takeBlocks()) {
    const [, file] = url.split('/src/');
    if (file === undefined) continue;
    for (const { functionName, ranges } of functions)
      for (const { startOffset, count } of ranges)
        if (count > 0) add(`${file} ${functionName} ${startOffset}`, count);
  }
  add(LISTS, taken.count());
  if (steps.size === 1) throw new Error('No block was counted: load the code with loadCounted.');
  for (const [pattern, { short, long }] of searches) {
    const twins = twinsOf(pattern);
    add(
      String(pattern),
      long.reduce((sum, search) => sum + patternSteps(twins, search), short * WORD),
    );
  }
  return steps;
}

/** What one pattern was asked from now on: how often in texts of a word or two, and each longer one. */
type Searches = Map<RegExp, { short: number; readonly long: Search[] }>;

function noteSearches(): { readonly searches: Searches; readonly end: () => void } {
  const searches: Searches = new Map();
  const { exec } = RegExp.prototype;
  // Every method of strings and patterns calls it, once it is not V8's own.
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    let noted = searches.get(this);
    if (noted === undefined) {
      noted = { short: 0, long: [] };
      searches.set(this, noted);
    }
    if (text.length <= WORD) noted.short += 1;
    else noted.long.push({ text, from, to: match === null ? text.length : match.index + match[0].length });
    return match;
  };
  const end = () => {
    RegExp.prototype.exec = exec;
  };
  return { searches, end };
}

/** How many items are taken out of lists from now on. No block says that a list is copied, `[...list]`. */
function noteTaken(): { readonly count: () => number; readonly end: () => void } {
  let count = 0;
  const iterators = Object.getPrototypeOf([][Symbol.iterator]());
  const { next } = iterators;
  iterators.next = function () {
    count += 1;
    return next.call(this);
  };
  const end = () => {
    iterators.next = next;
  };
  return { count: () => count, end };
}

/** What is to be counted, and of how many UTF-16 units its texts are. */
type Work = { readonly units: number; readonly run: () => void };

/** The places that take too many steps, or in texts four times as long far more for each unit. */
export function outOfProportion(size: number, prepare: (size: number) => Work): readonly string[] {
  const short = prepare(size);
  const long = prepare(4 * size);
  const before = stepsOf(short);
  return [...stepsOf(long)].flatMap(([place, steps]) => {
    const once = before.get(place) ?? 0;
    // Of patterns only powers of two are known.
    const growth = place.startsWith('/') ? 2.5 : 1.5;
    const isLinear = (steps <= MOST || place === LISTS) && steps <= growth * once + 0.2;
    return isLinear ? [] : [`${place}: ${once.toFixed(1)}, then ${steps.toFixed(1)} steps a unit`];
  });
}

function takeBlocks(): readonly Profiler.ScriptCoverage[] {
  let taken: readonly Profiler.ScriptCoverage[] = [];
  // Answered before it returns, as the session is with this thread.
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    taken = result;
  });
  return taken;
}

/** The least power of two, of the units gone over at least, within which the pattern comes to an end. */
function patternSteps(twins: Twins, { text, from, to }: Search): number {
  // As bits, because V8 wants the limit as a small integer and misreads any other number.
  for (let bits = Math.ceil(Math.log2(Math.max(to - from, WORD))); ; bits += 1) {
    const twin = twins(bits);
    twin.lastIndex = from;
    if (twin.test(text)) return 1 << bits;
  }
}

// Optimised code leaves calls out of the count, and a pattern may count otherwise once it is compiled.
for (const flag of ['--no-opt', '--no-maglev', '--no-regexp-tier-up', '--allow-natives-syntax'])
  setFlagsFromString(flag);

/** What V8 tests its own patterns with: one that matches nothing once it has gone so many steps back. */
const limited = new Function(
  'source',
  'flags',
  'limit',
  'return %NewRegExpWithBacktrackLimit(source, flags, limit)',
);

/** A pattern's twins, each by the bits of its limit. */
type Twins = (bits: number) => RegExp;
const known = new Map<string, Twins>();

/** The same pattern with a limit. Where it would match nothing it matches the end, so that only the limit says no. */
function twinsOf({ source, flags, sticky }: RegExp): Twins {
  const key = `${flags} ${source}`;
  const otherwise = sticky ? '' : '(?![^])';
  const twins: RegExp[] = [];
  const twinOf = (bits: number) => {
    const twin: RegExp = twins[bits] ?? limited(`(?:${counted(source)})|${otherwise}`, flags, 1 << bits);
    twins[bits] = twin;
    return twin;
  };
  const found = known.get(key) ?? twinOf;
  known.set(key, found);
  return found;
}

/** V8 counts no steps back out of a loop over single signs; with an empty look ahead in it, it does. */
function counted(source: string): string {
  const parts = /(\[(?:\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\k<\w+>|\\.|[\s\S])([*+]|\{\d)?/gu;
  return source.replace(parts, (whole, part: string, repeat: string | undefined) => {
    if (repeat === undefined || '(|'.includes(part)) return whole;
    return part === ')' ? `(?=))${repeat}` : `(?:${part}(?=))${repeat}`;
  });
}
