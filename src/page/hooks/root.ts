// What the style sheet is told on the root element: that the page answers, the reader's choices, the page's title.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Desk } from '../../state/desk.ts';

/** @param title of the documents on the page */
export function useRoot({ store }: Desk, title: string): void {
  const choices = useStore(store, (state) => state.choices);
  useEffect(() => {
    Object.assign(document.documentElement.dataset, choices, { live: '' });
  }, [choices]);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
