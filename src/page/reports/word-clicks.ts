// A click on matched words chooses their match. The words stay plain text: what ends a selection chooses nothing.

import { type RefObject, useEffect } from 'react';
import type { ChosenMatch, Placed } from '../../compare/placed.ts';
import type { Desk } from '../../state/desk.ts';
import { focusSign } from './level.ts';

/** Words of several matches: each click takes the next of them. Who has no mouse has the signs behind the words. */
export function useWordClicks(
  { choose }: Desk,
  columns: RefObject<HTMLElement | null>,
  matches: readonly Placed[],
  chosen: ChosenMatch | undefined,
): void {
  useEffect(() => {
    const container = columns.current;
    const click = (event: MouseEvent) => {
      const isPlain =
        event.detail === 1 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!isPlain || getSelection()?.isCollapsed === false || !(event.target instanceof Element)) return;
      const words = event.target.closest<HTMLElement>('.matched');
      const side = event.target.closest<HTMLElement>('.report')?.dataset.side;
      if (words === null || (side !== 'left' && side !== 'right')) return;
      const numbers = words.dataset.matches?.split(' ').map(Number) ?? [];
      const next = (numbers.indexOf(chosen?.placed.number ?? -1) + 1) % numbers.length;
      const placed = matches.find(({ number }) => number === numbers[next]);
      if (placed === undefined) return;
      choose(placed.address[side]);
      focusSign(container, { placed, anchor: side });
    };
    container?.addEventListener('click', click);
    return () => container?.removeEventListener('click', click);
  }, [choose, columns, matches, chosen]);
}
