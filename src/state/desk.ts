// What lies on the page: one document or two, what was found in them, which matches were dismissed, what is kept.
// A core that knows no React, and its binding.

import { useSyncExternalStore } from 'react';
import { across, type Side } from '../documents/document.ts';
import { add, type Findings, start, stepHere, stepsOf, type Task } from '../find/work.ts';
import { setAddress } from '../page/address.ts';
import { keepPlace, keptPlace, keptSources, type Place, remove, removeAll } from './keeping.ts';
import { isSupplied, type Shown, type Source, sourcesOf, suppliedPair } from './source.ts';

export type Desk = {
  readonly shown: Shown;
  readonly findings: Findings;
  /** How much of what is to be found has been, up to 1; null where a reader stopped it. */
  readonly share: number | null;
  /** The left addresses of the matches that a reader called no match. */
  readonly dismissed: ReadonlySet<string>;
  /** What came of the last opening, in a sentence; empty where there is nothing to say. */
  readonly said: string;
  /** Whether files are being read. */
  readonly reading: boolean;
  readonly kept: readonly Source[];
  /** Whether the ways to open documents are shown. */
  readonly opening: boolean;
};

const NOTHING_FOUND: Findings = { screenings: { left: null, right: null }, comparison: null };

const DELIVERED: Task = {
  kind: 'find',
  left: suppliedPair.left.document,
  right: suppliedPair.right.document,
};

/** Finds what the delivered page shows, each step a task of its own, so that a click has its turn in between. */
export function deliver(ready: () => void): void {
  let found = NOTHING_FOUND;
  stepHere(DELIVERED, (step) => {
    found = add(found, step);
    if (step.share < 1) return;
    first = deliveredWith(found);
    ready();
  });
}

/** The page as it is delivered. Found when first asked for: a worker has no use for it. */
function delivered(): Desk {
  first ??= deliveredWith([...stepsOf(DELIVERED)].reduce(add, NOTHING_FOUND));
  return first;
}

function deliveredWith(findings: Findings): Desk {
  return {
    shown: suppliedPair,
    findings,
    share: 1,
    dismissed: new Set(),
    said: '',
    reading: false,
    kept: [],
    opening: false,
  };
}

let first: Desk | undefined;
let desk: Desk | undefined;
let stop = () => {};
/** What a reader asked for last; what is still being opened when something else is asked for comes to nothing. */
let turn: AbortController | undefined;
/** Whether what was open when the page was left has been put back, where anything was. */
let isBack = false;
const listeners = new Set<() => void>();

export function useDesk(): Desk {
  return useSyncExternalStore(subscribe, current, delivered);
}

/** Calls `listener` after each change; what it returns ends that. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function current(): Desk {
  return desk ?? delivered();
}

export function put(change: Partial<Desk>): void {
  desk = { ...current(), ...change };
  for (const listener of listeners) listener();
}

/** @returns a signal that aborts when something else is asked for */
export function takeTurn(): AbortSignal {
  turn?.abort();
  turn = new AbortController();
  return turn.signal;
}

/** Lets go of what is being opened. */
export function stopOpening(): void {
  takeTurn();
  put({ reading: false, said: 'Stopped: nothing was opened.' });
  // Not to be lost with the button.
  document.querySelector<HTMLElement>('[aria-expanded]')?.focus({ preventScroll: true });
}

/** Puts documents on the page and looks for what there is in them. */
function show(shown: Shown, dismissed: Iterable<string> = []): void {
  stop();
  const begun = isSupplied(shown) && shown.left === suppliedPair.left;
  put({
    ...(begun ? delivered() : { findings: NOTHING_FOUND, share: 0 }),
    shown,
    said: '',
    reading: false,
    kept: current().kept,
  });
  put({ dismissed: new Set(dismissed), opening: false });
  if (!begun) find();
}

/** Looks (again) for what there is in the documents on the page. */
export function find(): void {
  const { left, right } = current().shown;
  put({ share: 0 });
  let found = NOTHING_FOUND;
  stop = start({ kind: 'find', left: left.document, right: right?.document ?? null }, (step) => {
    found = add(found, step);
    if (step.kind === 'screening' || step.share === 1) put({ findings: found, share: step.share });
  });
}

export function stopFinding(): void {
  stop();
  put({ share: null });
}

/** The other way round, with its dismissed matches: their addresses name the left end first. */
export function swap(): void {
  const { shown, dismissed } = current();
  if (shown.right === null) return;
  const turned = [...dismissed].map((address) => address.replace(/^([^~]*)~([^~]*)/, '$2~$1'));
  turnTo({ left: shown.right, right: shown.left }, turned);
}

/** Puts documents on the page for a reader who asked for it: from the top, with nothing chosen. */
export function turnTo(shown: Shown, dismissed: readonly string[] = []): void {
  takeTurn();
  show(shown, dismissed);
  keepNow(null);
  setAddress('');
  const top = document.getElementById('title');
  top?.focus({ preventScroll: true });
  top?.scrollIntoView({ behavior: 'instant' });
}

/** Shows the ways to open documents, or hides them. The keyboard does not stay in what is hidden. */
export function toggleOpening(): void {
  const panel = document.querySelector('.opening');
  if (panel?.contains(document.activeElement))
    document.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  const { opening, reading, said } = current();
  put({ opening: !opening, said: reading ? said : '' });
}

/** Takes what was said off the page. */
export function hush(): void {
  if (current().reading) stopOpening();
  else put({ said: '' });
}

export function dismiss(address: string): void {
  put({ dismissed: new Set([...current().dismissed, address]) });
}

export function restoreDismissed(): void {
  put({ dismissed: new Set() });
}

/** Puts one document in a side's place; with no side, alone on the page. */
export function place(source: Source, side: Side | null): void {
  const other = side === null ? null : current().shown[across[side]];
  if (other?.document.id === source.document.id) {
    takeTurn();
    put({ said: 'It is on the page already.', reading: false });
  } else turnTo(side === null ? { left: source, right: null } : { ...current().shown, [side]: source });
}

/** Takes documents out of what is kept; what is on the page stays there until it is left. */
export async function forget(id: string | null): Promise<void> {
  put({
    kept: id === null ? [] : current().kept.filter(({ document }) => document.id !== id),
    said: 'Removed. What is on the page stays until you leave it.',
  });
  const done = await (id === null ? removeAll() : remove(id));
  if (!done) put({ said: 'This browser refused to remove it.', kept: await keptSources() });
}

/** Keeps what is on the page and where its reader is; nothing of documents that are not kept themselves. */
export function keepNow(passage: string | null): void {
  // A reader who came by an address of the two reports has not let go of what was open before.
  if (turn === undefined && !isBack) return;
  const { shown, dismissed, kept } = current();
  const on = sourcesOf(shown);
  const [left = '', right = null] = on.map(({ document }) => document.id);
  const all = on.every((source) => source.provenance !== null || kept.includes(source));
  keepPlace(all ? { left, right, dismissed: [...dismissed], passage } : null);
}

/**
 * Puts on the page what was there when it was left, unless the address names a passage of what is there now.
 *
 * @returns where its reader was, null where there is nothing to go back to
 */
export async function comeBack(): Promise<Place | null> {
  const [kept, last] = await Promise.all([keptSources(), keptPlace()]);
  if (kept.length > 0) put({ kept });
  isBack = last === null;
  if (last === null || turn !== undefined || document.querySelector('.passage:target') !== null) return null;
  isBack = true;
  const named = (id: string | null) =>
    [...kept, suppliedPair.left, suppliedPair.right].find(({ document }) => document.id === id) ?? null;
  const [left, right] = [named(last.left), named(last.right)];
  if (left === null || (right === null && last.right !== null)) return null;
  show({ left, right }, last.dismissed);
  return last;
}
