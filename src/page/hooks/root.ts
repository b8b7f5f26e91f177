// What the style sheet is told on the root element: that the page answers, the reader's choices, the page's title.

import { useEffect } from 'react';
import type { Desk } from '../../state/desk.ts';
import type { State } from '../../state/state.ts';

/** @param title of the documents on the page */
export function useRoot({ store }: Desk, title: string): void {
  useEffect(() => {
    const tell = ({ choices }: State) =>
      Object.assign(document.documentElement.dataset, choices, { live: '' });
    tell(store.getState());
    return store.subscribe(tell);
  }, [store]);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
