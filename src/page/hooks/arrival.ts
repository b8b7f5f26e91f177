// Brings the reader to what is wanted as soon as it is drawn.

import { type RefObject, useEffect } from 'react';
import type { Desk } from '../../state/desk.ts';
import type { State } from '../../state/state.ts';
import { hold } from './hold.ts';

/**
 * Scrolls to what is wanted, which may still have to be drawn, and holds it until the reader goes on or something else is
 * wanted.
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
    // Whoever is led to other documents begins at their title, with the keyboard too.
    if (wanted.id === 'title') document.getElementById(wanted.id)?.focus({ preventScroll: true });
    const bring = () => {
      const element = document.getElementById(wanted.id);
      element?.scrollIntoView({ behavior: 'instant' });
      return element !== null;
    };
    return hold([page.current], bring, arrive);
  }, [wanted, page, arrive]);
}
