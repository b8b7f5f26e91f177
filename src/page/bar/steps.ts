// The way from one match to the next and the one before, by button and by key.

import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { type ChosenMatch, endAt, type Placed } from '../../compare/placed.ts';
import type { Desk } from '../../state/desk.ts';
import { isWriting } from '../hooks/writing.ts';
import { focusSign, type Places } from '../reports/level.ts';

/** The match `by` places further on, round and round; without one chosen, the first or the last. */
export function matchAt(
  matches: readonly Placed[],
  chosen: ChosenMatch | undefined,
  by: 1 | -1,
): Placed | undefined {
  const at = chosen === undefined ? (by === 1 ? -1 : 0) : matches.indexOf(chosen.placed);
  return matches[(at + by + matches.length) % matches.length];
}

type Way = readonly [matches: readonly Placed[], chosen: ChosenMatch | undefined, by: 1 | -1];

/** Chooses it, at the end at which the reader is. */
export function step({ choose }: Desk, ...[matches, chosen, by]: Way): void {
  const next = matchAt(matches, chosen, by);
  if (next !== undefined) choose(next.address[endAt(next, chosen?.anchor ?? 'left')]);
}

/** The same by a key: the keyboard comes along, unless it is in the bar. */
function stepBy(desk: Desk, { columns, bar }: Places, ...way: Way): void {
  flushSync(() => step(desk, ...way));
  const [matches, chosen, by] = way;
  const placed = matchAt(matches, chosen, by);
  if (placed !== undefined && !bar.current?.contains(document.activeElement))
    focusSign(columns.current, { placed, anchor: endAt(placed, chosen?.anchor ?? 'left') });
}

/** n and p, unless the reader turned them off (WCAG 2.1.4). */
export function useStepKeys(
  desk: Desk,
  places: Places,
  matches: readonly Placed[],
  chosen: ChosenMatch | undefined,
): void {
  const keys = useStore(desk.store, (state) => state.choices.keys);
  useEffect(() => {
    if (keys === 'off') return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'n' && event.key !== 'p') return;
      if (isWriting(event) || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey)
        return;
      stepBy(desk, places, matches, chosen, event.key === 'n' ? 1 : -1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [desk, places, matches, chosen, keys]);
}
