// Lines between the columns that join matched passages. Drawn only where the reports stand side by side.

import { type RefObject, useEffect, useState } from 'react';
import type { ChosenMatch, Placed } from '../../compare/placed.ts';
import { marksOf, sideBySide } from './level.ts';

/** Between a line and what it joins (px). */
const AIR = 4;

/** More lines than these show nothing any more: only the chosen match then has one. */
const MOST_LINES = 60;

type Connector = { readonly path: string; readonly number: number; readonly kind: Placed['match']['kind'] };

export function Connectors({
  columns,
  matches,
  chosen,
}: {
  columns: RefObject<HTMLElement | null>;
  matches: readonly Placed[];
  chosen: ChosenMatch | undefined;
}) {
  const [lines, setLines] = useState<readonly Connector[]>([]);
  useEffect(() => {
    const container = columns.current;
    if (container === null) return;
    const draw = () => setLines(drawLines(container, matches, chosen));
    const observer = new ResizeObserver(draw);
    observer.observe(container);
    // A text is pushed down by what is around its content.
    for (const text of container.querySelectorAll('.text')) observer.observe(text, { box: 'border-box' });
    return () => observer.disconnect();
  }, [columns, matches, chosen]);
  return (
    <svg className="lines" aria-hidden="true">
      {lines.map(({ path, number, kind }) => (
        <path
          key={number}
          d={path}
          data-kind={kind}
          data-chosen={number === chosen?.placed.number || undefined}
        />
      ))}
    </svg>
  );
}

/** From each match's first line to its other end's, the chosen match's own last and on top. */
function drawLines(
  container: Element,
  matches: readonly Placed[],
  chosen: ChosenMatch | undefined,
): Connector[] {
  const [left, right] = [...container.children].map((column) => column.getBoundingClientRect());
  if (left === undefined || right === undefined || !sideBySide(container)) return [];
  const frame = container.getBoundingClientRect();
  const shown = matches.length > MOST_LINES ? [] : matches.filter((placed) => placed !== chosen?.placed);
  const ordered = chosen === undefined ? shown : [...shown, chosen.placed];
  return ordered.flatMap(({ number, match: { kind } }) => {
    const marks = marksOf(container, number);
    const [from, to] = [marks.left[0]?.getClientRects()[0], marks.right[0]?.getClientRects()[0]];
    if (from === undefined || to === undefined) return [];
    const [high, low] = [from, to].map((box) => Math.round((box.top + box.bottom) / 2 - frame.top));
    const [start, end] = [left.right - frame.left + AIR, right.left - frame.left - AIR].map(Math.round);
    const middle = Math.round(((start ?? 0) + (end ?? 0)) / 2);
    return [{ path: `M${start} ${high}C${middle} ${high} ${middle} ${low} ${end} ${low}`, number, kind }];
  });
}
