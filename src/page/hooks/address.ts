// The address's fragment and the state, each told of the other's changes. The only place that writes history.

import { type MouseEvent, useEffect } from 'react';
import type { Desk } from '../../state/desk.ts';

/** Follows the address into the state, and the state into the address. */
export function useAddress({ store, choose, visit }: Desk): void {
  useEffect(() => {
    const follow = () => visit(fragment());
    // The browser has gone there already.
    choose(fragment());
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    const unsubscribe = store.subscribe(({ address }, before) => {
      if (address === before.address || address === fragment()) return;
      pushAddress(address);
    });
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
      unsubscribe();
    };
  }, [store, choose, visit]);
}

/** So that a step back leads somewhere else. */
function pushAddress(fragment: string): void {
  try {
    window.history.pushState(null, '', addressOf(fragment));
  } catch {
    // WebKit takes a hundred in half a minute: whoever steps on faster than that is shown the rest without an address.
  }
}

/** For links to what is already in view: chooses it, and leaves the page where it is. */
export function chooseInstead(event: MouseEvent, choose: () => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  choose();
}

/** This page's address with another fragment, as it can be sent to somebody. */
export function addressOf(fragment: string): string {
  const { href } = window.location;
  const page = href.split('#')[0] ?? href;
  return fragment === '' ? page : `${page}#${fragment}`;
}

/** The address's fragment, decoded. Somebody may have typed a percent sign that decodes to nothing: it stays as it is. */
export function fragment(): string {
  const raw = window.location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
