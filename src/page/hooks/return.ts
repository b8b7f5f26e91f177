// Coming back to what was open: documents, dismissed matches and the place are as they were left.

import { useEffect } from 'react';
import type { Desk } from '../../state/desk.ts';
import { isIds } from './address.ts';

/** How far below the top of the window a passage stands that was scrolled to, and a little more (rem). */
const AT_TOP = 4;

/** Goes back to what was open when the page was left, and keeps what is open and its place from then on. */
export function useReturn({ store, comeBack, keepPlace, readLettersAgain }: Desk): void {
  useEffect(() => {
    let unsubscribe = () => {};
    const left = new AbortController();
    const { signal } = left;
    const keep = () => keepPlace(topPassage());
    // Some browsers do not say when scrolling ends: there, the place is kept when the page is hidden or left.
    const hide = () => document.visibilityState === 'hidden' && keep();
    const { state: ids } = history;
    comeBack(isIds(ids) ? ids : null).then(() => {
      if (signal.aborted) return;
      unsubscribe = store.subscribe((state, before) => {
        if (
          state.shown !== before.shown ||
          state.dismissed !== before.dismissed ||
          state.kept !== before.kept
        )
          keep();
      });
      document.addEventListener('scrollend', keep, { signal });
      document.addEventListener('visibilitychange', hide, { signal });
    });
    return () => {
      left.abort();
      unsubscribe();
    };
  }, [store, comeBack, keepPlace]);
  useEffect(() => {
    addEventListener('focus', readLettersAgain);
    return () => removeEventListener('focus', readLettersAgain);
  }, [readLettersAgain]);
}

/** The passage at the top of the window; null where the page is at its very top, or below the documents. */
function topPassage(): string | null {
  if (scrollY === 0) return null;
  const below = AT_TOP * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  // Block by block: asking a passage that is not near would lay it out.
  const atTop = (element: Element) => element.getBoundingClientRect().bottom > below;
  const block = [...document.querySelectorAll('.block')].find(atTop);
  return [...(block?.querySelectorAll('.passage') ?? [])].find(atTop)?.id ?? null;
}
