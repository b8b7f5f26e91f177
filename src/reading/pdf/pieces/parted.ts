// Parts what PDF.js hands over as one run though a line is drawn in a gap of its words: the ends of narrow cells. Knows places
// on paper and widths of characters, no PDF.

import { firstIndex } from '../../../documents/document.ts';
import type { Rule } from './shapes.ts';
import type { Widths } from './widths.ts';

/** Words of one line, upright. Lengths in points, `y` the baseline counted from the page's top. */
export type Run = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** A line this near to a gap stands in it (points). */
const NEAR = 1;
/** Lines over one run that are looked at: more are a pattern. */
const MOST_OVER = 50;

/** A space of a run: where it is in the text, and where the words around it end and begin. */
type Gap = { readonly at: number; readonly from: number; readonly to: number };

/** How a page's runs are parted at the lines that are drawn down it; lines that are drawn through words part nothing. */
export function partedBy(
  rules: readonly Rule[],
  runs: readonly { readonly run: Run; readonly widths: Widths }[],
): (run: Run) => readonly Run[] {
  const down = rules.filter(({ isAcross }) => !isAcross).sort((one, other) => one.at - other.at);
  const places = down.map(({ at }) => at);
  const through = new Set<Rule>();
  const gaps = new Map<Run, readonly (readonly [Rule, Gap])[]>();
  for (const { run, widths } of runs) {
    const { text, x, y, width, size } = run;
    const first = firstIndex(places, (place) => place > x + NEAR);
    const over = down
      .slice(first, first + MOST_OVER)
      .filter(({ at, start, end }) => at < x + width - NEAR && start < y - size / 3 && end > y - size / 3);
    if (over.length === 0 || text.trim() === '') continue;
    const own = gapsOf(run, widths);
    const found = over.map((rule) => [rule, own.find((gap) => isIn(rule, gap))] as const);
    for (const [rule, gap] of found) if (gap === undefined) through.add(rule);
    gaps.set(
      run,
      found.flatMap(([rule, gap]) => (gap === undefined ? [] : [[rule, gap] as const])),
    );
  }
  return (run) => {
    const own = (gaps.get(run) ?? []).flatMap(([rule, gap]) => (through.has(rule) ? [] : [gap]));
    return own.length === 0 ? [run] : part(run, [...new Set(own)]);
  };
}

function isIn({ at }: Rule, { from, to }: Gap): boolean {
  return at > from - NEAR && at < to + NEAR;
}

function part(run: Run, gaps: readonly Gap[]): Run[] {
  const { text, x, width } = run;
  const starts = [{ at: -1, to: x }, ...gaps];
  return starts.map(({ at, to }, index) => {
    const next = gaps[index];
    return { ...run, text: text.slice(at + 1, next?.at), x: to, width: (next?.from ?? x + width) - to };
  });
}

/** In type sizes: a gap with a line in it is wider than others by this at least. */
const WIDER = 0.1;

/** The spaces between a run's words; none where its font does not say how wide all of it is, or one of them may be wider. */
function gapsOf({ text, x, width, size }: Run, widths: Widths): Gap[] {
  const ends: number[] = [];
  let sum = 0;
  for (const character of text) {
    const own = widths.get(character);
    if (own === undefined) return [];
    sum += (own / 1_000) * size;
    for (let unit = 0; unit < character.length; unit += 1) ends.push(sum);
  }
  if (width - sum < WIDER * size) return [];
  // What is before the wider one is known from the left, what is behind it from the right.
  return [...text.matchAll(/ /g)].flatMap(({ index }) => {
    const [from, to] = [x + (ends[index - 1] ?? 0), x + width - sum + (ends[index] ?? 0)];
    return index === 0 || index === text.length - 1 || to < from ? [] : [{ at: index, from, to }];
  });
}
