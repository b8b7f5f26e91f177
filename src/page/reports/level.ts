// Brings the two ends of a chosen match level, and keeps the end at which the reader stands where it is.

import { type RefObject, useEffect, useRef } from 'react';
import type { ChosenMatch } from '../../compare/placed.ts';
import { type Side, sides } from '../../documents/document.ts';

/** A chosen end needs no scrolling between this part of what can be seen of the window ... */
const COMFORTABLE_FROM = 0.08;
/** ... and this one; the bar that tells why covers the rest. */
const COMFORTABLE_TO = 0.85;
/** Where an end outside of it is scrolled to, as a part of what can be seen. */
const READING_HEIGHT = 0.3;

/**
 * Side by side, the column whose end stands higher is pushed down by the difference (px); stacked, nothing moves.
 * The keyboard's focus goes with the reader: to the chosen end, and back to it or its passage when it is let go.
 *
 * @param columns the element that holds both reports, each with its passages in a `.passages`
 */
export function useLevel(columns: RefObject<HTMLElement | null>, chosen: ChosenMatch | undefined): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (columns.current !== null) last.current = bringLevel(columns.current, chosen, last.current);
  }, [columns, chosen]);
}

/** @returns the end at which the reader stands, to be kept in place when the match is let go */
function bringLevel(
  container: HTMLElement,
  chosen: ChosenMatch | undefined,
  last: HTMLElement | null,
): HTMLElement | null {
  const marks = chosen === undefined ? undefined : findMarks(container, chosen.placed.number);
  const end = chosen === undefined ? last : (marks?.[chosen.anchor] ?? null);
  const kept = end?.isConnected ? end : null;
  const before = top(kept);
  shift(container, { left: 0, right: 0 });
  if (marks !== undefined && sideBySide(container)) {
    const below = top(marks.left) - top(marks.right);
    shift(container, { left: Math.max(0, -below), right: Math.max(0, below) });
  }
  if (kept !== null) {
    scroll(kept, before, chosen !== undefined);
    takeFocus(container, kept);
  }
  // A mark may go when its match is dismissed; its passage stays.
  return chosen === undefined ? null : (kept?.closest<HTMLElement>('.passage') ?? null);
}

/** The first mark of a match on each side, where it is drawn. */
export function findMarks(container: Element, number: number): Readonly<Record<Side, HTMLElement | null>> {
  const [left = null, right = null] = [...container.querySelectorAll('.passages')].map((passages) =>
    passages.querySelector<HTMLElement>(`[data-matches~="${number}"]`),
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
  const bar = chosen ? document.querySelector('.match-bar')?.getBoundingClientRect() : undefined;
  const height = Math.min(window.innerHeight, bar?.top ?? window.innerHeight);
  const seen = before >= COMFORTABLE_FROM * height && before <= COMFORTABLE_TO * height;
  const by = top(kept) - (seen || !chosen ? before : READING_HEIGHT * height);
  if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
}

/** Focus stays on the bar's buttons and in the reports; from elsewhere, or from a button that is gone, it is moved. */
function takeFocus(container: Element, kept: HTMLElement): void {
  const { activeElement } = document;
  if (container.parentElement?.contains(activeElement)) return;
  const focusable = kept.matches('a') ? kept : kept.querySelector<HTMLElement>('.mark, .number');
  focusable?.focus({ preventScroll: true });
}

function top(element: Element | null): number {
  return element?.getClientRects()[0]?.top ?? 0;
}
