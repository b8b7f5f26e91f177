// What a person opened, kept in this browser until it is removed. Every call ends well: where storage is full or
// forbidden, nothing is found and nothing is kept.

import { clear, createStore, del, get, keys, set, type UseStore, values } from 'idb-keyval';
import type { Source } from './source.ts';

/** What was on the page when it was left. */
export type Place = {
  /** The documents' ids. */
  readonly left: string;
  readonly right: string | null;
  /** The dismissed links' addresses. */
  readonly dismissed: readonly string[];
  /** The passage at the top of the window. */
  readonly passage: string | null;
};

/** Where the place is kept, among the documents' ids: no document has this one. */
const PLACE = '/';
let store: UseStore | undefined;

/** Made when first needed, which can throw. The database's number goes up when what is kept has another shape. */
function opened(): UseStore {
  store ??= createStore('two-reports-1', 'kept');
  return store;
}

/** False where the browser keeps nothing here. */
export function keep(source: Source): Promise<boolean> {
  return attempt(() => set(source.document.id, source, opened()).then(done), false);
}

export function keepPlace(place: Place | null): Promise<boolean> {
  return attempt(() => set(PLACE, place, opened()).then(done), false);
}

export function remove(id: string): Promise<boolean> {
  return attempt(() => del(id, opened()).then(done), false);
}

/** Removes every document and the place. */
export function removeAll(): Promise<boolean> {
  return attempt(() => clear(opened()).then(done), false);
}

/** All documents that are kept, as they were opened. */
export function keptSources(): Promise<readonly Source[]> {
  return attempt(async () => {
    const all = await values<Source | Place | null>(opened());
    return all.filter((kept) => kept !== null && 'document' in kept);
  }, []);
}

/** The ids of all documents that are kept, by other tabs too. */
export function keptIds(): Promise<readonly IDBValidKey[]> {
  return attempt(() => keys(opened()), []);
}

export function keptPlace(): Promise<Place | null> {
  return attempt(async () => (await get<Place>(PLACE, opened())) ?? null, null);
}

const done = () => true;

async function attempt<Answer>(ask: () => Promise<Answer>, otherwise: Answer): Promise<Answer> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}
