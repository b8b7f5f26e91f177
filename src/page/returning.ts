// Coming back to what was open: documents, dismissed links and the place are as they were left.

import { useEffect } from 'react';
import { comeBack, keepNow, subscribe } from '../state/desk.ts';
import { fragment, goTo } from './address.ts';

/** What is on the page is kept when nothing has moved or changed for so long (ms). */
const PAUSE = 200;
/** How far below the top of the window a passage stands that was scrolled to, and a little more (rem). */
const AT_TOP = 9.1;

/** Goes back to what was open when the page was left, to its place unless the address names one, and keeps both. */
export function useReturn(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const note = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keepNow(topPassage()), PAUSE);
    };
    let unsubscribe = () => {};
    comeBack().then((place) => {
      if (left) return;
      // An address with two ends names a link, which is found later and may have been dismissed.
      const named = fragment().includes('~') ? '' : fragment();
      const target = place === null ? '' : named || place.passage;
      if (target) goTo(target);
      unsubscribe = subscribe(note);
      window.addEventListener('scroll', note, { passive: true });
    });
    return () => {
      left = true;
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener('scroll', note);
    };
  }, []);
}

/** The passage at the top of the window; null where the page is at its very top, or below the documents. */
function topPassage(): string | null {
  if (window.scrollY === 0) return null;
  const below = AT_TOP * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  // Block by block: asking a passage that is not near would lay it out.
  const atTop = (element: Element) => element.getBoundingClientRect().bottom > below;
  const block = [...document.querySelectorAll('.block')].find(atTop);
  return [...(block?.children ?? [])].find(atTop)?.id ?? null;
}
