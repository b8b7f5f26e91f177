// Brings the two ends of a chosen match level, and keeps the end at which the reader stands where it is, clear of the names
// above and the bar below.

import { type RefObject, useEffect, useRef } from 'react';
import type { ChosenMatch } from '../../compare/placed.ts';
import { type BothSides, type Side, sides } from '../../documents/document.ts';
import { hold } from '../hooks/hold.ts';

/** Between what is chosen and what stands above and below it (px at the normal text size). */
const AIR = 12;

/** The elements that the two documents stand in, and the bar that tells of the chosen match. */
export type Places = {
  readonly columns: RefObject<HTMLElement | null>;
  readonly bar: RefObject<HTMLElement | null>;
};

/**
 * Side by side, the text whose end stands higher is pushed down by the difference (px); stacked, nothing moves. Let go, the
 * texts return, and the reader's end stays; the keyboard goes back to it where it was in the bar.
 */
export function useLevel({ columns, bar }: Places, chosen: ChosenMatch | undefined): void {
  const last = useRef<ChosenMatch | undefined>(undefined);
  useEffect(() => {
    const container = columns.current;
    if (container === null) return;
    const before = last.current;
    last.current = chosen;
    if (chosen === undefined) {
      const end = before && marksOf(container, before.placed.number)[before.anchor];
      const top = topOf(end?.[0]);
      shift(container, undefined);
      scrollBy({ top: topOf(end?.[0]) - top, behavior: 'instant' });
      // What had the focus in the bar is gone with it.
      if (before !== undefined && document.activeElement === document.body) focusSign(container, before);
      return;
    }
    // Whoever crosses to the other end goes there with the keyboard too, and so does who comes from a list.
    const isListed = document.activeElement?.closest('.rows, .listed');
    /** Where the reader's end stands (px from the top of the window). */
    let top: number | null = null;
    const letGo = hold(whatGrows(), () => {
      const marks = marksOf(container, chosen.placed.number);
      const end = marks[chosen.anchor];
      top ??= topOf(end[0]);
      shift(container, marks);
      const shown = sideBySide(container) ? sides : [chosen.anchor];
      const ends = shown.map((side) => marks[side].at(-1)?.getBoundingClientRect().bottom ?? 0);
      reveal(end[0], Math.max(...ends), top, container, bar.current);
      for (const side of shown)
        if (marks[side][0]?.closest('.frame'))
          marks[side][0].scrollIntoView({ block: 'nearest', inline: 'nearest' });
      top = topOf(end[0]);
      return true;
    });
    if (isListed || before?.placed === chosen.placed) focusSign(container, chosen);
    return letGo;
  }, [columns, bar, chosen]);
}

/**
 * What the ends stand in or below. Not what holds these: that a text is pushed down changes its size, and it would be told of a
 * change of its own.
 */
function whatGrows(): Iterable<Element> {
  return document.querySelectorAll('main > :not(.reports), .report > *');
}

/** Puts the keyboard on the sign of a match at an end, where it is drawn; the page does not move. */
export function focusSign(container: HTMLElement | null, { placed, anchor }: ChosenMatch): void {
  const sign = `.report[data-side="${anchor}"] .sign[data-match="${placed.number}"]`;
  container?.querySelector<HTMLElement>(sign)?.focus({ preventScroll: true });
}

/** The elements that hold a match's words on each side, where they are drawn, and its sign behind them. */
export function marksOf(container: Element, number: number): BothSides<readonly HTMLElement[]> {
  const on = (side: Side) => [
    ...container.querySelectorAll<HTMLElement>(
      `.report[data-side="${side}"] :is(.matched[data-matches~="${number}"], .sign[data-match="${number}"])`,
    ),
  ];
  return { left: on('left'), right: on('right') };
}

/** Whether the two reports stand beside each other. */
export function sideBySide(container: Element): boolean {
  const [left, right] = [...container.children].map((column) => column.getBoundingClientRect());
  return left !== undefined && right !== undefined && right.left >= left.right;
}

function shift(container: Element, marks: BothSides<readonly HTMLElement[]> | undefined): void {
  const texts = [...container.querySelectorAll<HTMLElement>('.text')];
  for (const text of texts) text.style.removeProperty('--level');
  if (marks?.left[0] === undefined || marks.right[0] === undefined || !sideBySide(container)) return;
  const below = topOf(marks.left[0]) - topOf(marks.right[0]);
  const higher = texts[sides.indexOf(below > 0 ? 'right' : 'left')];
  if (below !== 0) higher?.style.setProperty('--level', `${Math.abs(below)}px`);
}

/**
 * Where an end is not in sight between the names and the bar, it is scrolled there: as little as needed, or to a quarter.
 *
 * @param bottom where it ends, or side by side the other end, if further down; and
 * @param before where it stood (px from the top of the window)
 */
function reveal(
  first: HTMLElement | undefined,
  bottom: number,
  before: number,
  container: HTMLElement,
  bar: HTMLElement | null,
): void {
  const name = container.querySelector('.name');
  const sticks = name !== null && getComputedStyle(name).position === 'sticky';
  const from = AIR + (sticks ? name.getBoundingClientRect().height : 0);
  const to = (bar?.getBoundingClientRect().top ?? innerHeight) - AIR;
  if (first === undefined) return;
  const lowest = Math.max(from, to - bottom + topOf(first));
  const isNear = before >= from && before <= innerHeight;
  const place = isNear ? Math.min(before, lowest) : Math.min(from + (to - from) / 4, lowest);
  const by = topOf(first) - place;
  if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' });
}

function topOf(element: Element | undefined): number {
  return element?.getClientRects()[0]?.top ?? 0;
}
