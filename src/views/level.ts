// Brings the two ends of a chosen link level, and keeps the end at which the reader stands where it is.

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type ChosenLink, type Side, sides } from './links.ts';

/** The part of the window's height in which a chosen end needs no scrolling to be read. */
const COMFORTABLE = { from: 0.08, to: 0.6 };
/** Where an end outside of it is scrolled to, as a part of the window's height. */
const READING_HEIGHT = 0.3;

/**
 * Side by side, the column whose end stands higher is pushed down by the difference (px); stacked, nothing moves.
 *
 * @param columns the element that holds both reports, each with its passages in a `.passages`
 */
export function useLevel(columns: RefObject<HTMLElement | null>, chosen: ChosenLink | undefined): void {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const container = columns.current;
    if (container === null) return;
    const marks = chosen === undefined ? undefined : findMarks(container, chosen.placed.number);
    const kept = (chosen === undefined ? last.current : marks?.[chosen.anchor]) ?? null;
    const before = top(kept);
    shift(container, { left: 0, right: 0 });
    if (marks !== undefined && sideBySide(container)) {
      const below = top(marks.left) - top(marks.right);
      shift(container, { left: Math.max(0, -below), right: Math.max(0, below) });
    }
    if (kept !== null) scroll(kept, before, chosen !== undefined);
    last.current = kept;
  }, [columns, chosen]);
}

/** The first mark of a link on each side, where it is drawn. */
export function findMarks(container: Element, number: number): Readonly<Record<Side, Element | null>> {
  const [left = null, right = null] = [...container.querySelectorAll('.passages')].map((passages) =>
    passages.querySelector(`[data-links~="${number}"]`),
  );
  return { left, right };
}

/** Whether the two reports stand beside each other. */
export function sideBySide(container: Element): boolean {
  const [left, right] = [...container.children].map((column) => column.getBoundingClientRect());
  return left !== undefined && right !== undefined && right.left >= left.right;
}

function shift(container: Element, by: Readonly<Record<Side, number>>): void {
  for (const [index, passages] of container.querySelectorAll<HTMLElement>('.passages').entries()) {
    const side = sides[index];
    const length = side === undefined ? '0px' : `${by[side]}px`;
    if ((passages.style.getPropertyValue('--shift') || '0px') !== length)
      passages.style.setProperty('--shift', length);
  }
}

function scroll(kept: Element, before: number, chosen: boolean): void {
  const seen =
    before >= COMFORTABLE.from * window.innerHeight && before <= COMFORTABLE.to * window.innerHeight;
  const wanted = seen || !chosen ? before : READING_HEIGHT * window.innerHeight;
  const by = top(kept) - wanted;
  if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
}

function top(element: Element | null): number {
  return element?.getClientRects()[0]?.top ?? 0;
}
