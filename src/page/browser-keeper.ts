// Keeps documents and the place in the browser's own database (IndexedDB). Knows what a record is only by its reader.

import { clear, createStore, delMany, entries, set, type UseStore, update } from 'idb-keyval';
import { isSameFile, type SourceDocument } from '../documents/document.ts';
import type { Keeper } from '../state/keeper.ts';
import { documentOf, placeOf, toRecord } from '../state/record.ts';

/** Where the place is kept, among the documents' ids: no document has this one. */
const PLACE = '/';

/** A keeper that keeps nothing: on a disk every local page shares one storage. */
export const keepsNothing: Keeper = {
  keeps: false,
  read: async () => ({ documents: [], place: null, unreadable: [] }),
  keep: async () => 'refused',
  keepPlace: async () => {},
  remove: async () => true,
};

/** The keeper of this page's origin. */
export function browserKeeper(): Keeper {
  let store: UseStore | undefined;
  /** Made when first needed, which can throw. */
  const opened = () => {
    store ??= createStore('two-reports-1', 'kept');
    return store;
  };
  return {
    keeps: true,
    read: () =>
      attempt(async () => {
        const all = await entries(opened());
        const records = all
          .filter(([id]) => id !== PLACE)
          .map(([id, kept]) => ({ id, document: documentOf(kept, id) }));
        return {
          documents: records.flatMap(({ document }) => document ?? []),
          place: placeOf(all.find(([id]) => id === PLACE)?.[1]),
          unreadable: records.flatMap(({ id, document }) => (document === null ? [String(id)] : [])),
        };
      }, null),
    keep: (document: SourceDocument) =>
      attempt(async () => {
        let isTaken = false;
        // One transaction: another tab cannot come between.
        await update(
          document.id,
          (there: unknown) => {
            const other = documentOf(there, document.id);
            isTaken = there !== undefined && (other === null || !isSameFile(other, document));
            return isTaken ? there : toRecord(document);
          },
          opened(),
        );
        return isTaken ? 'taken' : 'kept';
      }, 'refused'),
    keepPlace: (place) => attempt(() => set(PLACE, place && toRecord(place), opened()), undefined),
    remove: (ids) =>
      attempt(async () => {
        await (ids === 'all' ? clear(opened()) : delMany([...ids], opened()));
        return true;
      }, false),
  };
}

async function attempt<Answer>(ask: () => Promise<Answer>, otherwise: Answer): Promise<Answer> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}
