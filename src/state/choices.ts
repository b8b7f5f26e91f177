// The reader's choices of theme, text size and matches. Kept where storage works, quietly not kept where it does not.

import { useSyncExternalStore } from 'react';
import { afterPaint } from '../page/paint.ts';

export const themes = ['auto', 'light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
/** Steps of the text size; the style sheet says what each is. */
export const sizes = ['1', '2', '3', '4'] as const;
export type Size = (typeof sizes)[number];
export type Choices = { readonly theme: Theme; readonly size: Size; readonly matches: 'on' | 'off' };

const KEY = 'reader';
const DEFAULTS: Choices = { theme: 'auto', size: '1', matches: 'on' };
const listeners = new Set<() => void>();
let chosen: Choices | undefined;

/** One choice in force; its default in the prerendered page and in the first render. */
export function useChoice<Name extends keyof Choices>(name: Name): Choices[Name] {
  return useSyncExternalStore(
    subscribe,
    () => current()[name],
    () => DEFAULTS[name],
  );
}

/** Puts a choice into force, and keeps it. */
export function choose(change: Partial<Choices>): void {
  chosen = { ...current(), ...change };
  // The control answers first; laying every line out anew comes a frame later.
  afterPaint(() => Object.assign(document.documentElement.dataset, chosen));
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // Storage is full or forbidden: the choice holds until the page is left.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the shell's first script found in storage and put on the root element. */
function current(): Choices {
  chosen ??= {
    theme: themes.find((theme) => theme === document.documentElement.dataset.theme) ?? DEFAULTS.theme,
    size: sizes.find((size) => size === document.documentElement.dataset.size) ?? DEFAULTS.size,
    matches: document.documentElement.dataset.matches === 'off' ? 'off' : 'on',
  };
  return chosen;
}
