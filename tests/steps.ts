// Counts the steps of code under src in place of the time they take: how often each of its blocks runs, and how far its
// patterns go, back and forth. Asks V8 for both, and needs no word in the code itself.

import { type Profiler, Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { afterAll, vi } from 'vitest';

/** By block (file, function, offset) or pattern, how many steps it took. */
export type Steps = ReadonlyMap<string, number>;

const session = new Session();

/**
 * Loads modules so that their blocks are counted, to the end of the tests of this file: V8 does so for what it compiles
 * from then on.
 */
export async function loadCounted<Modules>(load: () => Promise<Modules>): Promise<Modules> {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  afterAll(() => session.disconnect());
  vi.resetModules();
  return await load();
}

type Search = { readonly pattern: RegExp; readonly text: string; readonly from: number; readonly to: number };

/** The steps of a call of what was loaded so. */
export function stepsOf(work: () => void): Steps {
  const searches: Search[] = [];
  const { exec } = RegExp.prototype;
  takeBlocks();
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    searches.push({ pattern: this, text, from, to: match === null ? text.length : match.index + match[0].length });
    return match;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  const steps = new Map<string, number>();
  const add = (place: string, count: number) => steps.set(place, (steps.get(place) ?? 0) + count);
  for (const { url, functions } of takeBlocks()) {
    const file = /\/src\/(.+)$/.exec(url)?.[1];
    if (file === undefined) continue;
    for (const { functionName, ranges } of functions)
      for (const { startOffset, count } of ranges) add(`${file} ${functionName} ${startOffset}`, count);
  }
  for (const search of searches) add(String(search.pattern), patternSteps(search));
  return steps;
}

/** The least power of four times the units gone over within which the pattern comes to an end. */
function patternSteps({ pattern, text, from, to }: Search): number {
  // As bits, because V8 wants the limit as a small integer and takes no other number for one.
  for (let bits = Math.ceil(Math.log2(Math.max(to - from, 0) + 16)); ; bits += 2) {
    const twin = twinOf(pattern, 1 << bits);
    twin.lastIndex = from;
    if (twin.test(text)) return 1 << bits;
  }
}

/** The places whose steps grow more than half as much again as they may between a text and one four times as long. */
export function outOfProportion(once: Steps, fourfold: Steps): string[] {
  return [...fourfold].flatMap(([place, steps]) => {
    const before = once.get(place) ?? 0;
    return steps > 6 * before + 2_000 ? [`${place}: ${before}, then ${steps}`] : [];
  });
}

function takeBlocks(): Profiler.ScriptCoverage[] {
  let taken: Profiler.ScriptCoverage[] = [];
  // Answered before it returns, as the session is this thread's own.
  session.post('Profiler.takePreciseCoverage', (_, answer) => {
    taken = answer.result;
  });
  return taken;
}

setFlagsFromString('--allow-natives-syntax');
/** V8's own test of its patterns: one that gives up, and matches nothing, after so many steps back. */
const limited = new Function('source', 'flags', 'limit', 'return %NewRegExpWithBacktrackLimit(source, flags, limit)');

const twins = new Map<string, RegExp>();

/** The same pattern with a limit. At the end it matches anyway, so that only at the limit it matches nothing. */
function twinOf({ source, flags, sticky }: RegExp, limit: number): RegExp {
  const key = `${limit} ${flags} ${source}`;
  const twin: RegExp = twins.get(key) ?? limited(`(?:${counted(source)})|${sticky ? '' : '(?![^])'}`, flags, limit);
  twins.set(key, twin);
  return twin;
}

/** V8 does not count the steps back out of a loop over one sign; with an empty look ahead in it, it does. */
function counted(source: string): string {
  const parts = /(\[(?:\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\k<\w+>|\\.|[^])([*+]|\{\d)?/gu;
  return source.replace(parts, (whole, part: string, repeat: string | undefined) => {
    if (repeat === undefined || '(|'.includes(part)) return whole;
    return part === ')' ? `(?=))${repeat}` : `(?:${part}(?=))${repeat}`;
  });
}
