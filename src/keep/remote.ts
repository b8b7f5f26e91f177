// The page's end of what is kept: asks the worker that has the storage. One worker for all of a visit, so that what is
// kept later is kept later.

import { startWorker } from '../find/scripts.ts';
import keepScript from './keep-worker.ts?worker&url';
import type { Keeper, Storage } from './keeper.ts';

/** A keeper that keeps nothing: on a disk every local page shares one storage. */
export const keepsNothing: Keeper = {
  keeps: false,
  read: async () => ({ documents: [], sources: [], place: null, letters: new Map(), unreadable: [] }),
  readLetters: async () => null,
  keep: async () => 'refused',
  keepPlace: async () => {},
  keepLetter: async () => false,
  remove: async () => true,
};

/** Whether anything was ever kept here: whoever only reads starts no worker. */
function hasKept(): boolean {
  try {
    return localStorage.kept !== undefined;
  } catch {
    return false;
  }
}

/** Notes that something is kept from now on. */
function noted<Kept>(kept: Kept): Kept {
  try {
    if (kept !== null) localStorage.kept = '';
  } catch {
    // Where nothing can be noted, nothing is looked for at the next visit.
  }
  return kept;
}

/** Starts that fail before nothing is kept any more. */
const MOST_STARTS = 3;

export function workerKeeper(): Keeper {
  const waiting: ((answer: unknown) => void)[] = [];
  let worker: Worker | null = null;
  let starts = 0;
  let isLeft = false;
  let stop = () => {};
  const give = (answer: unknown) => waiting.shift()?.(answer);
  const start = () => {
    const started = starts < MOST_STARTS ? startWorker('keep.js', keepScript) : null;
    starts += 1;
    if (!started?.ok) return;
    const { worker: begun, end } = started.value;
    worker = begun;
    worker.onmessage = ({ data }) => give(data);
    // What was asked has then no answer: nothing is found, and nothing kept.
    stop = () => {
      end();
      worker = null;
      while (waiting.length > 0) give(null);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      stop();
    };
  };
  // WebKit puts a page that is left aside with its worker, and what that has begun holds the storage for all pages.
  window.onpagehide = window.onpageshow = ({ type }) => {
    isLeft = type === 'pagehide';
    if (isLeft) stop();
    starts = 0;
  };
  // Answers come in the order of the questions, each as the storage types it, or null.
  const ask = <Answer>(name: keyof Storage, ...given: readonly unknown[]) =>
    new Promise<Answer | null>((resolve) => {
      if (worker === null && !isLeft) start();
      if (worker === null) return resolve(null);
      waiting.push(resolve as (answer: unknown) => void);
      worker.postMessage([name, ...given]);
    });
  return {
    keeps: true,
    read: async () => (hasKept() ? ask('read') : keepsNothing.read()),
    readLetters: async () => (hasKept() ? ask('readLetters') : null),
    keep: async (document, ...more) => (await ask('keep', noted(document), ...more)) ?? 'refused',
    keepLetter: async (key, letter) => (await ask('keepLetter', key, noted(letter))) ?? false,
    keepPlace: async (place) => {
      if (place !== null || hasKept()) await ask('keepPlace', noted(place));
    },
    remove: async (ids) => (await ask('remove', ids)) ?? false,
  };
}
