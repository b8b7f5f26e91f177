// What lies on the page: one document or two, what was found in them, which links were dismissed, what is kept.
// A core that knows no React, and its binding.

import { useSyncExternalStore } from 'react';
import { openFile, refuseSize } from '../documents/opening/open.ts';
import type { TextReader } from '../documents/opening/text.ts';
import { setAddress } from './address.ts';
import { keep, keepPlace, keptPlace, keptSources, type Place, remove, removeAll } from './keeping.ts';
import { across, type Side } from './links.ts';
import { isSupplied, type Shown, type Source, sourcesOf, suppliedPair } from './source.ts';
import { add, type Findings, start, stepHere, stepsOf, type Task } from './work.ts';

export type Desk = {
  readonly shown: Shown;
  readonly findings: Findings;
  /** How much of what is to be found has been, up to 1; null where a reader stopped it. */
  readonly share: number | null;
  /** The left addresses of the links that a reader called no match. */
  readonly dismissed: ReadonlySet<string>;
  /** What came of the last opening, in a sentence; empty where there is nothing to say. */
  readonly said: string;
  readonly kept: readonly Source[];
  /** Whether the ways to open documents are shown. */
  readonly opening: boolean;
};

const NOTHING_FOUND: Findings = { screenings: { left: null, right: null }, comparison: null };
const NOT_KEPT = 'This browser keeps nothing here: what you open is gone when the page is closed.';

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
    kept: [],
    opening: false,
  };
}

let first: Desk | undefined;
let desk: Desk | undefined;
let stop = () => {};
/** Counts openings: one that a later one overtook comes to nothing. */
let turn = 0;
const listeners = new Set<() => void>();

export function useDesk(): Desk {
  return useSyncExternalStore(subscribe, current, delivered);
}

/** Calls `listener` after each change; what it returns ends that. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): Desk {
  return desk ?? delivered();
}

function put(change: Partial<Desk>): void {
  desk = { ...current(), ...change };
  for (const listener of listeners) listener();
}

/** Puts documents on the page and looks for what there is in them. */
function show(shown: Shown, dismissed: Iterable<string> = []): void {
  stop();
  const begun = isSupplied(shown) && shown.left === suppliedPair.left;
  put({
    ...(begun ? delivered() : { findings: NOTHING_FOUND, share: 0 }),
    shown,
    said: '',
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

export function swap(): void {
  const { left, right } = current().shown;
  if (right !== null) turnTo({ left: right, right: left });
}

/** Puts documents on the page for a reader who asked for it: from the top, with nothing chosen. */
export function turnTo(shown: Shown): void {
  show(shown);
  keepNow(null);
  setAddress('');
  const top = document.getElementById('title');
  top?.focus({ preventScroll: true });
  top?.scrollIntoView({ behavior: 'instant' });
}

/** Shows the ways to open documents, or hides them. */
export function toggleOpening(): void {
  put({ opening: !current().opening, said: '' });
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
  if (other?.document.id === source.document.id) put({ said: 'It is on the page already.' });
  else turnTo(side === null ? { left: source, right: null } : { ...current().shown, [side]: source });
}

/** Opens one file or two. With a side, one file takes that side's place. The page stays as it is where one fails. */
export async function openFiles(files: readonly File[], side: Side | null): Promise<void> {
  turn += 1;
  const mine = turn;
  if (files.length === 0) return;
  if (files.length > 2) return put({ said: 'Open one document, or two to compare: these are more.' });
  put({ said: `Opening ${files.map((file) => `“${plainName(file)}”`).join(' and ')} …` });
  const stays = files.length === 1 && side !== null ? current().shown[across[side]] : null;
  const sources: Source[] = [];
  for (const file of files) {
    const source = await openOne(file, [...sources, ...(stays === null ? [] : [stays])]);
    if (mine !== turn) return;
    if (typeof source === 'string') return put({ said: source });
    sources.push(source);
  }
  const [first, second] = sources;
  if (first === undefined) return;
  if (second === undefined) place(first, side);
  else turnTo({ left: first, right: second });
  const known = current().kept.filter(({ document }) =>
    sources.every((source) => source.document.id !== document.id),
  );
  put({ kept: [...known, ...sources] });
  const allKept = (await Promise.all(sources.map(keep))).every(Boolean);
  if (!allKept && mine === turn) put({ said: NOT_KEPT, kept: known });
}

/** A source, or the sentence that says why there is none. */
async function openOne(file: File, beside: readonly Source[]): Promise<Source | string> {
  const name = plainName(file);
  const refused = refuseSize(file.size, name);
  if (refused !== null) return refused;
  const id = freeId(name, beside);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return `“${name}” cannot be read: it may be a folder, or have been moved since it was chosen.`;
  }
  const opened = await openFile(bytes, name, id, readApart);
  if (opened.kind === 'reason') return opened.reason;
  const { document, file: facts } = opened;
  const same = current().kept.find(
    (source) =>
      source.file.name === facts.name && facts.sha256 !== null && source.file.sha256 === facts.sha256,
  );
  return same !== undefined && !beside.includes(same) ? same : { document, file: facts, provenance: null };
}

/** A name that turns no text around, its own or what is written beside it. */
function plainName({ name }: File): string {
  return name.replace(/\p{Bidi_Control}/gu, '\ufffd');
}

const readApart: TextReader = (...text) =>
  new Promise((resolve) => {
    start({ kind: 'read', text }, (step) => step.kind === 'read' && resolve(step.read));
  });

/** The page's own addresses, which no document's may be. */
const TAKEN =
  /^(?:tass|interfax|flag|title|reports|correspondence|evidence|request|notes|sources|opening|page|)$/;

/**
 * An id for a document's addresses, made of its name: "harbour-pdf", or "2-harbour-pdf" where that is taken.
 * None ends as a passage's address does, with a hyphen and a number.
 */
function freeId(name: string, beside: readonly Source[]): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-|-$|-(?=\d+$)/g, '');
  const taken = new Set([...beside, ...current().kept].map(({ document }) => document.id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${number}-${plain || 'document'}`;
    if (!TAKEN.test(id) && !taken.has(id)) return id;
  }
}

/** Takes documents out of what is kept; what is on the page stays there until it is left. */
export async function forget(id: string | null): Promise<void> {
  put({ kept: id === null ? [] : current().kept.filter(({ document }) => document.id !== id) });
  const done = await (id === null ? removeAll() : remove(id));
  if (!done) put({ said: 'This browser refused to remove it.', kept: await keptSources() });
}

/** Keeps what is on the page and where its reader is. */
export function keepNow(passage: string | null): void {
  const { shown, dismissed } = current();
  const [left, right] = sourcesOf(shown).map(({ document }) => document.id);
  if (left === undefined) return;
  keepPlace({ left, right: right ?? null, dismissed: [...dismissed], passage });
}

/**
 * Puts on the page what was there when it was left, unless the address names a passage of what is there now.
 *
 * @returns where its reader was, null where there is nothing to go back to
 */
export async function comeBack(): Promise<Place | null> {
  const [kept, last] = await Promise.all([keptSources(), keptPlace()]);
  if (kept.length > 0) put({ kept });
  if (last === null || turn > 0 || document.querySelector('.passage:target') !== null) return null;
  const find = (id: string | null) =>
    [...kept, suppliedPair.left, suppliedPair.right].find(({ document }) => document.id === id) ?? null;
  const [left, right] = [find(last.left), find(last.right)];
  if (left === null || (right === null && last.right !== null)) return null;
  show({ left, right }, last.dismissed);
  return last;
}
