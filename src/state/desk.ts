// The page's one store and what can be done with it. Knows no React and no DOM: workers and storage are handed to it.

import { createStore } from 'zustand/vanilla';
import { isLong } from '../documents/shown.ts';
import type { Choices } from './choices.ts';
import { keepDocuments } from './keeping.ts';
import type { Given, Means } from './means.ts';
import { openDocuments } from './opening.ts';
import { showDocuments } from './showing.ts';
import { deliveredState, type State } from './state.ts';

export type Desk = ReturnType<typeof createDesk>;

/** The store with its actions. */
export function createDesk(given: Given) {
  const store = createStore<State>(() => deliveredState(given.delivered));
  let turn: AbortController | undefined;
  const means: Means = {
    ...given,
    store,
    takeTurn: () => {
      turn?.abort();
      turn = new AbortController();
      return turn.signal;
    },
    hasTaken: () => turn !== undefined,
  };
  const showing = showDocuments(means);
  const keeping = keepDocuments(means, showing);
  const opening = openDocuments(means, showing);
  const { setState: set, getState: get } = store;
  return {
    store,
    keeps: given.keeper.keeps,
    opens: given.opens,
    ...showing,
    ...keeping,
    ...opening,
    /** Chooses the passage or match that a fragment names; none with an empty one. */
    choose: (address: string) => set({ address }),
    /** The same for an address that was opened or gone back to. In long documents the browser goes by estimated heights. */
    visit: (address: string) =>
      set(({ shown }) => ({ address, wanted: address !== '' && isLong(shown) ? { id: address } : null })),
    /** Notes that the reader is where they wanted, or has gone on by themselves. */
    arrive: () => set({ wanted: null }),
    dismiss: (address: string) => set(({ dismissed }) => ({ dismissed: new Set([...dismissed, address]) })),
    restoreDismissed: () => set({ dismissed: new Set() }),
    /** Puts a choice into force, and keeps it. */
    prefer: (change: Partial<Choices>) => {
      set(({ choices }) => ({ choices: { ...choices, ...change } }));
      given.keepChoices(get().choices);
    },
    write: (draft: string) => set({ draft }),
    /** Lets go of a draft that was opened, unless something else has been written meanwhile. */
    discard: (opened: string) => set(({ draft }) => (draft === opened ? { draft: '' } : {})),
  };
}
