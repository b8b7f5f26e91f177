// What the style sheet is told on the root element: that the page answers, the reader's choices, the page's title, whether the two reports are on it.

import { useEffect } from 'react';
import { isSupplied, type Shown, titleOf } from '../../documents/shown.ts';
import type { Desk } from '../../state/desk.ts';
import type { State } from '../../state/state.ts';

export function useRoot({ store }: Desk, shown: Shown): void {
  useEffect(() => {
    const tell = ({ choices }: State) =>
      Object.assign(document.documentElement.dataset, choices, { live: '' });
    tell(store.getState());
    return store.subscribe(tell);
  }, [store]);
  useEffect(() => {
    document.title = titleOf(shown);
    document.documentElement.toggleAttribute('data-elsewhere', !isSupplied(shown));
  }, [shown]);
}
