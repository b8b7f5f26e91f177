// Brings the reader to what is wanted as soon as it is drawn.

import { type RefObject, useEffect } from 'react';
import type { Desk } from '../../state/desk.ts';
import type { State } from '../../state/state.ts';

/**
 * Scrolls to what is wanted, and again whenever the page's height changes: it may still have to be drawn, and what stands
 * above it in a long document has its true height only once it is near. Until the reader goes on, or something else is wanted.
 *
 * @param wanted of the documents that are drawn, not of those to come
 * @param page the element that grows while documents are drawn
 */
export function useArrival(
  { arrive }: Desk,
  wanted: State['wanted'],
  page: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (wanted === null || page.current === null) return;
    /** Where the window has been scrolled to; null until what is wanted is there. */
    let at: number | null = null;
    /** At once, and not only when the state has come round: what grows in the same frame would take them back. */
    let hasGoneOn = false;
    const bring = () => {
      if (hasGoneOn) return;
      const element = document.getElementById(wanted.id);
      element?.scrollIntoView({ behavior: 'instant' });
      if (element !== null) at = window.scrollY;
    };
    // Whatever scrolls elsewhere, wheel, key, search or scroll bar, the reader goes on by it.
    const scroll = () => {
      if (at === null || Math.abs(window.scrollY - at) <= 1) return;
      hasGoneOn = true;
      arrive();
    };
    // Whoever is led to other documents begins at their title, with the keyboard too.
    if (wanted.id === 'title') document.getElementById(wanted.id)?.focus({ preventScroll: true });
    const observer = new ResizeObserver(bring);
    observer.observe(page.current);
    bring();
    window.addEventListener('scroll', scroll, { passive: true });
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', scroll);
    };
  }, [wanted, page, arrive]);
}
