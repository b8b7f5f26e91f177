// The page's one store and what can be done with it. Knows no React and no DOM: workers and storage are handed to it.

import { createStore } from 'zustand/vanilla';
import type { BothSides } from '../documents/document.ts';
import { readAddress, writeAddress } from '../documents/passage-address.ts';
import { isLong } from '../documents/shown.ts';
import type { Choices } from './choices.ts';
import { keepDocuments } from './keeping.ts';
import { editLetters } from './letters.ts';
import type { Given, Means } from './means.ts';
import { openDocuments } from './opening.ts';
import { showDocuments } from './showing.ts';
import { deliveredState, type State, type View, viewOf } from './state.ts';

export type Desk = ReturnType<typeof createDesk>;

/** The store with its actions. */
export function createDesk(given: Given) {
  const store = createStore<State>(() => deliveredState(given.delivered));
  let turn: AbortController | undefined;
  let undoLast = () => {};
  const means: Means = {
    ...given,
    store,
    sources: new WeakMap(),
    takeTurn: () => {
      turn?.abort();
      turn = new AbortController();
      return turn.signal;
    },
    hasTaken: () => turn !== undefined,
    offerUndo: (words, undo) => {
      undoLast = undo;
      store.setState({ notice: { kind: 'undoable', words } });
    },
  };
  const showing = showDocuments(means);
  const keeping = keepDocuments(means, showing);
  const opening = openDocuments(means, showing);
  const letters = editLetters(means);
  const { setState: set, getState: get } = store;
  return {
    store,
    keeps: given.keeper.keeps,
    opens: given.opens,
    ...showing,
    ...keeping,
    ...opening,
    ...letters,
    /** Chooses the passage or match that a fragment names; none with an empty one. Who does so has gone on. */
    choose: (address: string) => {
      if (address !== '' || get().address !== '')
        set(({ view, times }) => ({
          address,
          view: viewOf(address) ?? view,
          wanted: null,
          times: times + 1,
        }));
      if (address === '') set({ lastDismissed: null });
    },
    /**
     * The same for an address that was opened or gone back to. In long documents the browser goes by estimated heights, and
     * to an address that carries a sum of its words it does not go at all.
     */
    visit: (fragment: string) =>
      set(({ shown, view }) => {
        const { address, said } = readAddress(shown, fragment);
        const isOurs = address !== '' && (isLong(shown) || address !== fragment);
        return {
          address,
          view: viewOf(address) ?? view,
          wanted: isOurs ? { id: address } : null,
          notice: said === null ? null : { kind: 'done', words: said },
        };
      }),
    /** Notes that the reader is where they wanted, or has gone on by themselves. */
    arrive: () => set({ wanted: null }),
    /** Sets a match aside, and goes on to what another address names. */
    dismiss: (number: number, { left }: BothSides<string>, next: string) =>
      set(({ dismissed, address }) => ({
        dismissed: new Set([...dismissed, left]),
        lastDismissed: { address: left, number, next, from: address },
        address: next,
      })),
    /** Brings back what was set aside last, and chooses it. */
    undoDismiss: () =>
      set(({ dismissed, lastDismissed }) =>
        lastDismissed === null
          ? {}
          : {
              dismissed: new Set([...dismissed].filter((one) => one !== lastDismissed.address)),
              lastDismissed: null,
              address: lastDismissed.from,
            },
      ),
    /** Turns from what matches to what changed, or back. */
    turnRound: (view: View) => set({ view, filter: '', address: '', lastDismissed: null }),
    filter: (filter: string) => set({ filter, address: '' }),
    restoreDismissed: () => set({ dismissed: new Set(), lastDismissed: null }),
    /** Undoes what was said to have been done, where that can be. */
    undo: () => {
      const undo = undoLast;
      undoLast = () => {};
      set({ notice: null });
      undo();
    },
    /** Puts a choice into force, and keeps it. */
    prefer: (change: Partial<Choices>) => {
      set(({ choices }) => ({ choices: { ...choices, ...change } }));
      given.keepChoices(get().choices);
    },
    /** A passage's address as it can be given to somebody else. */
    addressOf: (id: string) => writeAddress(get().shown, id),
    write: (draft: string) => set({ draft }),
    /** Lets go of a draft that was opened, unless something else has been written meanwhile. */
    discard: (opened: string) => set(({ draft }) => (draft === opened ? { draft: '' } : {})),
  };
}
