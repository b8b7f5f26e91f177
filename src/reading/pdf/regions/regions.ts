// Puts what stands on a page in reading order: columns, and columns in columns, between what stands across them. Knows
// places on paper, no words.

/** What is placed: a piece of text, or a whole table. Lengths in points, `y` a baseline. */
export type Placed = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** In type sizes: the white strip between columns is this wide at least, */
const STRIP = 0.7;
/** and baselines this near are one line. */
const SAME_LINE = 0.4;
/** A column has this many lines at least; fewer are more likely a table's. */
const FEWEST_LINES = 4;
/** Lines of running text fill about their column; a table's cells do not. */
const FILLED = 0.6;
/** In type sizes: half of a text's lines are at least this wide. */
const NARROWEST = 9;
/** Columns in columns. */
const DEEPEST = 3;
/** Places that are looked at for a strip (points apart). */
const STEP = 2;

/** The regions of a page in reading order, each of one column. */
export function regionsOf<One extends Placed>(placed: readonly One[], depth = 0): One[][] {
  const lines = linesIn(placed);
  const strip = depth < DEEPEST ? findStrip(lines) : null;
  if (strip === null) return placed.length === 0 ? [] : [[...placed]];
  const regions: One[][] = [];
  let left: One[] = [];
  let right: One[] = [];
  let across: One[] = [];
  const endColumns = () => {
    for (const side of [left, right]) for (const region of regionsOf(side, depth + 1)) regions.push(region);
    left = [];
    right = [];
  };
  const endAcross = () => {
    for (const region of regionsOf(across, depth + 1)) regions.push(region);
    across = [];
  };
  for (const line of lines) {
    if (crosses(line, strip)) {
      endColumns();
      for (const one of line) across.push(one);
      continue;
    }
    endAcross();
    for (const one of line) (one.x + one.width / 2 < strip ? left : right).push(one);
  }
  endColumns();
  endAcross();
  return regions;
}

/** What stands on one baseline, from its left; lines from the page's top. */
export function linesIn<One extends Placed>(placed: readonly One[]): One[][] {
  const lines: One[][] = [];
  let base = Number.NaN;
  for (const one of [...placed].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line !== undefined && one.y - base < SAME_LINE * one.size) line.push(one);
    else {
      lines.push([one]);
      base = one.y;
    }
  }
  for (const line of lines) line.sort((a, b) => a.x - b.x);
  return lines;
}

/** Whether something of a line stands at a place, or too near to both sides of it. */
function crosses(line: readonly Placed[], place: number): boolean {
  let before = Number.NEGATIVE_INFINITY;
  for (const { x, width, size } of line) {
    if (x > place) return before > Number.NEGATIVE_INFINITY && x - before < STRIP * size;
    if (x + width > place + 1) return true;
    before = Math.max(before, x + width);
  }
  return false;
}

/** The place of the white strip that parts most lines, or null where there is one column. */
function findStrip(lines: readonly (readonly Placed[])[]): number | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    let end = Number.NEGATIVE_INFINITY;
    for (const { x, width, size } of line) {
      // The strip ends where the right column begins, which is where its lines agree.
      if (x - end >= STRIP * size || end === Number.NEGATIVE_INFINITY) {
        const place = Math.floor((x - 1) / STEP) * STEP;
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      end = Math.max(end, x + width);
    }
  }
  const candidates = [...counts]
    .filter(([, count]) => count >= FEWEST_LINES)
    .sort((one, other) => other[1] - one[1]);
  let best: number | null = null;
  let most = 0;
  for (const [place] of candidates.slice(0, 12)) {
    const score = scoreOf(lines, place);
    if (score <= most) continue;
    most = score;
    best = place;
  }
  return best;
}

/** How many lines a strip parts into two columns of text; 0 where it does not. */
function scoreOf(lines: readonly (readonly Placed[])[], place: number): number {
  const left: Placed[] = [];
  const right: Placed[] = [];
  let crossing = 0;
  for (const line of lines) {
    if (crosses(line, place)) {
      crossing += 1;
      continue;
    }
    const [one, other] = [
      joinLine(line.filter(({ x }) => x < place)),
      joinLine(line.filter(({ x }) => x >= place)),
    ];
    if (one !== null) left.push(one);
    if (other !== null) right.push(other);
  }
  const fewest = Math.min(left.length, right.length);
  return fewest > crossing && fills(left) && fills(right) ? fewest - crossing : 0;
}

/** From one place to another across the page (points). */
export type Reach = { readonly start: number; readonly end: number };

/** How far things reach together; what stands beside the paper ends at its edge. */
export function reachOf(placed: readonly Pick<Placed, 'x' | 'width'>[]): Reach {
  const start = placed.reduce((least, { x }) => Math.min(least, x), Infinity);
  return { start, end: placed.reduce((most, { x, width }) => Math.max(most, x + width), 0) };
}

/** A line as one, from its first word to its last. */
export function joinLine(line: readonly Placed[]): Placed | null {
  const [first] = line;
  return first === undefined ? null : { ...first, width: reachOf(line).end - first.x };
}

/** Whether the lines of a column are running text. */
export function fills(column: readonly Placed[]): boolean {
  const { start, end } = reachOf(column);
  const filled = column.filter(({ width }) => width >= FILLED * (end - start)).length;
  const widths = column.map(({ width, size }) => width / Math.max(1, size)).sort((one, other) => one - other);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  return column.length >= FEWEST_LINES && filled * 2 > column.length && usual >= NARROWEST;
}
