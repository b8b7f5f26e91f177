// Keeps documents, letters and the place in the browser's own database (IndexedDB), in a worker. Knows what a record is only by
// its reader.

import { clear, createStore, delMany, entries, getMany, keys, set, type UseStore, update } from 'idb-keyval';
import { isSameFile } from '../documents/document.ts';
import { isAbout } from '../documents/shown.ts';
import type { Letter } from '../letter/letter.ts';
import type { Storage } from './keeper.ts';
import { documentOf, letterOf, placeOf, sourceOf, toRecord } from './record.ts';

/** Where the place is kept, among the documents' ids: no document has this one. */
const PLACE = '/';
/** Begins what letters are kept under. */
const LETTER = '/letter/';

/** The keeper of this page's origin. */
export function openStorage(): Storage {
  let store: UseStore | undefined;
  /** Made when first needed, which can throw. */
  const opened = () => {
    store ??= createStore('two-reports-1', 'kept');
    return store;
  };
  return {
    read: () =>
      attempt(async () => {
        const all = await entries(opened());
        const records = all
          .filter(([id]) => !String(id).startsWith(PLACE))
          .map(([id, kept]) => ({ id, document: documentOf(kept, id), source: sourceOf(kept) }));
        return {
          documents: records.flatMap(({ document }) => document ?? []),
          sources: records.flatMap(({ document, source }) =>
            document && source ? [[document, source]] : [],
          ),
          place: placeOf(all.find(([id]) => id === PLACE)?.[1]),
          letters: new Map(
            lettersOf(all).flatMap(([key, letter]) => (letter === null ? [] : [[key, letter]])),
          ),
          unreadable: records.flatMap(({ id, document }) => (document === null ? [String(id)] : [])),
        };
      }, null),
    // Never the documents with them: they can be large.
    readLetters: () =>
      attempt(async () => {
        const ids = (await keys(opened())).filter(isLetter);
        const all = await getMany(ids, opened());
        return new Map(lettersOf(ids.map((id, index) => [id, all[index]])));
      }, null),
    keep: async (document, source, before = document) => {
      const keepWith = (fileOf: (there: unknown) => File | null) =>
        attempt(async () => {
          let isTaken = false;
          // One transaction: another tab cannot come between.
          await update(
            document.id,
            (there: unknown) => {
              const other = documentOf(there, document.id);
              const isOurs = other !== null && [document, before].some((one) => isSameFile(other, one));
              isTaken = there !== undefined && !isOurs;
              return isTaken ? there : toRecord(document, document.file?.encoding ? fileOf(there) : null);
            },
            opened(),
          );
          return isTaken ? 'taken' : 'kept';
        }, 'refused');
      const answer = await keepWith((there) => source ?? sourceOf(there));
      // No file is kept in Safari's private windows, nor one that has changed on its disk.
      return answer === 'refused' ? keepWith(() => null) : answer;
    },
    keepLetter: (key, letter) =>
      attempt(async () => {
        // That edits were undone is kept as well: another tab may still have them.
        await set(LETTER + key, letter && toRecord(letter), opened());
        return true;
      }, false),
    keepPlace: (place) => attempt(() => set(PLACE, place && toRecord(place), opened()), undefined),
    remove: (ids) =>
      attempt(async () => {
        if (ids === 'all') await clear(opened());
        else {
          const letters = (await keys(opened())).filter(
            (key) => isLetter(key) && isAbout(String(key).slice(LETTER.length), ids),
          );
          await delMany([...ids, ...letters], opened());
        }
        return true;
      }, false),
  };
}

const isLetter = (key: IDBValidKey) => String(key).startsWith(LETTER);

/** Null for one whose edits were undone; one that cannot be read is left out. */
function lettersOf(records: readonly (readonly [IDBValidKey, unknown])[]): [string, Letter | null][] {
  return records.flatMap(([key, kept]): [string, Letter | null][] => {
    const letter = letterOf(kept);
    const isRead = isLetter(key) && (letter !== null || kept === null);
    return isRead ? [[String(key).slice(LETTER.length), letter]] : [];
  });
}

async function attempt<Answer>(ask: () => Promise<Answer>, otherwise: Answer): Promise<Answer> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}
