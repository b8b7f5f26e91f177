// The way from one match to the next and the one before, by button and by key.

import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { type ChosenMatch, endAt, type Placed } from '../../compare/placed.ts';
import { across } from '../../documents/document.ts';
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

/**
 * Chooses it, at the end at which the reader is: among changes in the newer text, unless they went to the older one.
 *
 * @returns what is chosen then
 */
export function step(
  { choose }: Desk,
  matches: readonly Placed[],
  chosen: ChosenMatch | undefined,
  by: 1 | -1,
): ChosenMatch | undefined {
  const placed = matchAt(matches, chosen, by);
  if (placed === undefined) return undefined;
  // Where only one side has what was chosen, nobody went there.
  const wasFree = chosen?.placed.passage[across[chosen.anchor]] !== undefined;
  const anchor = endAt(placed, wasFree ? chosen.anchor : placed.what === 'Match' ? 'left' : 'right');
  choose(placed.address[anchor]);
  return { placed, anchor };
}

/** n and p, unless the reader turned them off (WCAG 2.1.4). */
export function useStepKeys(
  desk: Desk,
  { columns, bar }: Places,
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
      const next = flushSync(() => step(desk, matches, chosen, event.key === 'n' ? 1 : -1));
      // The keyboard comes along, unless it is in the bar.
      if (next !== undefined && !bar.current?.contains(document.activeElement))
        focusSign(columns.current, next);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [desk, columns, bar, matches, chosen, keys]);
}
