// Lines between the columns that join matched passages. Drawn only where the reports stand side by side.

import { type RefObject, useEffect, useState } from 'react';
import type { ChosenMatch, PlacedMatch } from '../../compare/placed.ts';
import { findMarks, sideBySide } from './level.ts';

/** What the passages' numbers take beside the words, and a little air (px at the normal text size). */
const NUMBERS = 50;

/** More lines than these show nothing any more: only the chosen match then has one. */
const MOST_LINES = 200;

type Connector = { readonly path: string; readonly number: number };

export function Connectors({
  columns,
  matches,
  chosen,
}: {
  columns: RefObject<HTMLElement | null>;
  matches: readonly PlacedMatch[];
  chosen: ChosenMatch | undefined;
}) {
  const [lines, setLines] = useState<readonly Connector[]>([]);
  useEffect(() => {
    const container = columns.current;
    if (container === null) return;
    const draw = () => setLines(drawLines(container, matches, chosen));
    const observer = new ResizeObserver(draw);
    observer.observe(container);
    for (const passages of container.querySelectorAll('.passages')) observer.observe(passages);
    return () => observer.disconnect();
  }, [columns, matches, chosen]);
  return (
    <svg className="lines" aria-hidden="true">
      {lines.map(({ path, number }) => (
        <path key={number} d={path} data-lit={number === chosen?.placed.number || undefined} />
      ))}
    </svg>
  );
}

/** One line for each two passages that are matched, the chosen match's own last and on top. */
function drawLines(
  container: Element,
  matches: readonly PlacedMatch[],
  chosen: ChosenMatch | undefined,
): Connector[] {
  if (!sideBySide(container)) return [];
  const frame = container.getBoundingClientRect();
  const drawn = new Set<string>();
  const lines: Connector[] = [];
  const shown = matches.length > MOST_LINES ? [] : matches;
  const ordered = chosen === undefined ? shown : [chosen.placed, ...shown];
  for (const { number, address } of ordered) {
    const pair = address.left.split('~', 2).join('~');
    if (drawn.has(pair)) continue;
    drawn.add(pair);
    const { left, right } = findMarks(container, number);
    const from = left?.getClientRects()[0];
    const to = right?.getClientRects()[0];
    const edges = [left, right].map((mark) => mark?.closest('.words')?.getBoundingClientRect());
    if (from === undefined || to === undefined) continue;
    const [start, end] = [(edges[0]?.right ?? from.right) + 6, (edges[1]?.left ?? to.left) - NUMBERS];
    const [high, low] = [from, to].map((box) => Math.round((box.top + box.bottom) / 2 - frame.top));
    const [x1, x2] = [start - frame.left, end - frame.left].map(Math.round);
    const middle = Math.round(((x1 ?? 0) + (x2 ?? 0)) / 2);
    lines.push({ path: `M${x1} ${high}C${middle} ${high} ${middle} ${low} ${x2} ${low}`, number });
  }
  return lines.reverse();
}
