// The address and the browser's history on one hand, the state on the other, each told of the other's changes. The only
// place that writes history.

import { type MouseEvent, useEffect } from 'react';
import { writeAddress } from '../../documents/passage-address.ts';
import { type Ids, idsOf } from '../../documents/shown.ts';
import type { Desk } from '../../state/desk.ts';

/**
 * Turning to other documents, choosing a passage and following a list are steps that the browser goes back; stepping through
 * matches is none. Each step of the history has the ids of its documents.
 */
export function useAddress({ store, choose, visit, returnTo }: Desk): void {
  useEffect(() => {
    let { turns } = store.getState();
    const write = (how: 'pushState' | 'replaceState') => {
      const { shown, address } = store.getState();
      put(how, idsOf(shown), addressOf(writeAddress(shown, address)));
    };
    const follow = () => {
      const { state } = history;
      if (!isIds(state) || !returnTo(state, fragment())) visit(fragment());
      if (!isIds(state)) write('replaceState');
    };
    // The browser has gone there already.
    choose(fragment());
    if (!isIds(history.state)) write('replaceState');
    addEventListener('popstate', follow);
    const unsubscribe = store.subscribe((state, before) => {
      const isPassage = state.address !== '' && !state.address.includes('~');
      if (state.shown !== before.shown) {
        write(state.turns === turns ? 'replaceState' : 'pushState');
        turns = state.turns;
      } else if (
        state.address !== before.address &&
        writeAddress(state.shown, state.address) !== fragment()
      ) {
        write(isPassage && fragment() !== state.address ? 'pushState' : 'replaceState');
      }
    });
    return () => {
      removeEventListener('popstate', follow);
      unsubscribe();
    };
  }, [store, choose, visit, returnTo]);
}

/** The history may hold what another page of this address put there. */
export function isIds(state: unknown): state is Ids {
  return typeof state === 'object' && state !== null && 'left' in state && 'right' in state;
}

/** For links to what is already in view: chooses it, and leaves the page where it is. */
export function chooseInstead(event: MouseEvent, choose: () => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  choose();
}

/** For links of a list, which lead away from it: Back leads to it again. What is chosen already is no further step. */
export function leaveFor(event: MouseEvent, { store, choose }: Desk, address: string): void {
  chooseInstead(event, () => {
    if (store.getState().address !== address) put('pushState', history.state, location.href);
    choose(address);
  });
}

function put(how: 'pushState' | 'replaceState', ids: Ids, address: string): void {
  try {
    history[how](ids, '', address);
  } catch {
    // WebKit takes a hundred in half a minute: whoever goes on faster is shown the rest without an address.
  }
}

/** This page's address with another fragment, as it can be sent to somebody. */
export function addressOf(fragment: string): string {
  const { href } = location;
  const page = href.split('#')[0] ?? href;
  return fragment === '' ? page : `${page}#${fragment}`;
}

/** The address's fragment, decoded. Somebody may have typed a percent sign that decodes to nothing: it stays as it is. */
export function fragment(): string {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
