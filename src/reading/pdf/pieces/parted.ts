// Parts what PDF.js hands over as one run though a line is drawn in a gap of its words: the ends of narrow cells. Knows places
// on paper and widths of characters, no PDF.

import { firstIndex } from '../../../documents/document.ts';
import type { Piece, Rule } from './shapes.ts';
import type { Widths } from './widths.ts';

/** Words of one line, upright. Lengths in points, `y` the baseline counted from the page's top. */
export type Run = Pick<Piece, 'text' | 'x' | 'y' | 'width' | 'size'>;

/** A line this near to a gap stands in it (points). */
const NEAR = 1;
/** Lines over one run, and lines of any height along it, that are looked at: more are a pattern. */
const MOST_OVER = 50;
const MOST_ALONG = 500;

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
    const end = firstIndex(places, (place) => place >= x + width - NEAR);
    const over = down
      .slice(first, Math.min(end, first + MOST_ALONG))
      .filter(({ start, end }) => start < y - size / 3 && end > y - size / 3)
      .slice(0, MOST_OVER);
    if (over.length === 0 || text.trim() === '') continue;
    const found = gapsAt(over, run, widths);
    for (const rule of over) if (!found.has(rule)) through.add(rule);
    gaps.set(run, [...found]);
  }
  return (run) => {
    const own = (gaps.get(run) ?? []).flatMap(([rule, gap]) => (through.has(rule) ? [] : [gap]));
    return own.length === 0 ? [run] : part(run, own);
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

/** In type sizes: gaps with lines in them are wider than others by this at least. */
const WIDER = 0.1;

/**
 * The spaces between a run's words that lines stand in, one a line; none where its font does not say how wide all of it is. What
 * the run is wider than its characters is shared by these spaces.
 *
 * @param rules from the left
 */
function gapsAt(
  rules: readonly Rule[],
  { text, x, width, size }: Run,
  widths: Widths,
): ReadonlyMap<Rule, Gap> {
  const found = new Map<Rule, Gap>();
  const ends: number[] = [];
  let sum = 0;
  for (const character of text) {
    const own = widths.get(character);
    if (own === undefined) return found;
    sum += (own / 1_000) * size;
    for (let unit = 0; unit < character.length; unit += 1) ends.push(sum);
  }
  const more = (width - sum) / rules.length;
  if (more < WIDER * size) return found;
  let next = 1;
  for (const [before, rule] of rules.entries()) {
    for (
      let at = text.indexOf(' ', next);
      at !== -1 && at < text.length - 1;
      at = text.indexOf(' ', at + 1)
    ) {
      const gap = {
        at,
        from: x + (ends[at - 1] ?? 0) + more * before,
        to: x + (ends[at] ?? 0) + more * (before + 1),
      };
      if (gap.from > rule.at + NEAR) break;
      if (!isIn(rule, gap)) continue;
      found.set(rule, gap);
      next = at + 1;
      break;
    }
  }
  return found;
}
