// The address's fragment as state: which passage is chosen. A core that knows no React, and its binding.

import { type MouseEvent, useEffect, useSyncExternalStore } from 'react';
import { afterPaint } from './paint.ts';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The fragment without its `#`; empty in the prerendered page and in the first render. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, fragment, () => '');
}

/** Whether the page answers: false in the prerendered page and in the first render, true afterwards. */
export function useLive(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}

/** Changes the fragment without scrolling. An empty one is taken off the address. */
export function setAddress(fragment: string): void {
  const address = addressOf(fragment);
  // A step back should lead somewhere else.
  if (address !== window.location.href) window.history.pushState(null, '', address);
  for (const listener of listeners) listener();
}

/** For links to what is already in view: changes the fragment and leaves the page where it is. */
export function follow(event: MouseEvent, fragment: string): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  setAddress(fragment);
}

/** This page's address with another fragment, as it can be sent to somebody. */
export function addressOf(fragment: string): string {
  const { href } = window.location;
  const page = href.split('#')[0] ?? href;
  return fragment === '' ? page : `${page}#${fragment}`;
}

/** What is drawn in a later frame is waited for this many frames. */
const PATIENCE = 300;
/** What stands above it in a long document gets its true height within this many frames. */
const SETTLING = 12;

/** Goes to an element, as soon as it is there, and stays with it until the heights around it are true. */
export function goTo(id: string): void {
  let waited = 0;
  let settled = 0;
  const look = () => {
    const element = document.getElementById(id);
    element?.scrollIntoView({ behavior: 'instant' });
    if (element === null) waited += 1;
    else settled += 1;
    if (waited < PATIENCE && settled < SETTLING) afterPaint(look);
  };
  look();
}

/** Follows links within long documents to their end, where the browser would go by estimated heights. */
export function useJumps(): void {
  useEffect(() => {
    const jump = () => {
      if (fragment() !== '' && document.querySelector('[data-long]') !== null) goTo(fragment());
    };
    window.addEventListener('hashchange', jump);
    return () => window.removeEventListener('hashchange', jump);
  }, []);
}

/** What Escape lets go of, the last first. */
const held: (() => void)[] = [];

function press(event: KeyboardEvent): void {
  // Who is writing keeps what is written.
  if (event.key === 'Escape' && !(event.target instanceof HTMLTextAreaElement)) held.at(-1)?.();
}

/** Lets go on Escape, while `active`; what became active last, first. */
export function useEscape(active: boolean, letGo: () => void): void {
  useEffect(() => {
    if (!active) return;
    held.push(letGo);
    window.addEventListener('keydown', press);
    return () => {
      held.splice(held.indexOf(letGo), 1);
    };
  }, [active, letGo]);
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
