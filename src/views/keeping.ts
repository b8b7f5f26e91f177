// What a person opened, kept in this browser until it is removed. Every call ends well: where storage is full or
// forbidden, nothing is found and nothing is kept.

import { clear, createStore, del, get, set, type UseStore, values } from 'idb-keyval';
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

const PLACE = 'place';
let stores: { readonly documents: UseStore; readonly place: UseStore } | undefined;

/** Two databases, as the library asks for: one store each. Made when first needed. */
function opened() {
  stores ??= { documents: createStore('documents', 'opened'), place: createStore('page', 'place') };
  return stores;
}

/** False where the browser keeps nothing here. */
export function keep(source: Source): Promise<boolean> {
  return attempt(() => set(source.document.id, source, opened().documents));
}

export function remove(id: string): Promise<boolean> {
  return attempt(() => del(id, opened().documents));
}

/** Removes every document and the place. */
export function removeAll(): Promise<boolean> {
  return attempt(async () => {
    await clear(opened().documents);
    await clear(opened().place);
  });
}

/** All documents that are kept, as they were opened. */
export async function keptSources(): Promise<readonly Source[]> {
  try {
    return await values<Source>(opened().documents);
  } catch {
    return [];
  }
}

export function keepPlace(place: Place | null): Promise<boolean> {
  return attempt(() => (place === null ? del(PLACE, opened().place) : set(PLACE, place, opened().place)));
}

export async function keptPlace(): Promise<Place | null> {
  try {
    return (await get<Place>(PLACE, opened().place)) ?? null;
  } catch {
    return null;
  }
}

async function attempt(change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch {
    return false;
  }
}
