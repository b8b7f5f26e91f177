// Brings the reader to what is wanted as soon as it is drawn.

import { type RefObject, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Desk } from '../../state/desk.ts';

/** With any of these the reader goes on by themselves. */
const GOES_ON = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls to what is wanted, and again whenever the page's height changes: it may still have to be drawn, and what stands
 * above it in a long document has its true height only once it is near. Until the reader goes on, or something else is wanted.
 *
 * @param page the element that grows while documents are drawn
 */
export function useArrival({ store, arrive }: Desk, page: RefObject<HTMLElement | null>): void {
  const wanted = useStore(store, (state) => state.wanted);
  useEffect(() => {
    if (wanted === null || page.current === null) return;
    const bring = () => document.getElementById(wanted)?.scrollIntoView({ behavior: 'instant' });
    // Whoever is led to other documents begins at their title, with the keyboard too.
    if (wanted === 'title') document.getElementById(wanted)?.focus({ preventScroll: true });
    const observer = new ResizeObserver(bring);
    observer.observe(page.current);
    bring();
    for (const name of GOES_ON) window.addEventListener(name, arrive, { passive: true });
    return () => {
      observer.disconnect();
      for (const name of GOES_ON) window.removeEventListener(name, arrive);
    };
  }, [wanted, page, arrive]);
}
