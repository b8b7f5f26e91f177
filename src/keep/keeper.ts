// What the state needs of a storage. Knows none: the page hands one over, and tests another.

import type { SourceDocument } from '../documents/document.ts';
import type { Letter } from '../letter/letter.ts';
import type { Place } from './record.ts';

export type Kept = {
  readonly documents: readonly SourceDocument[];
  /** The files of those that can be read again, in another encoding. */
  readonly sources: readonly (readonly [SourceDocument, File])[];
  readonly place: Place | null;
  /** By their keys. */
  readonly letters: ReadonlyMap<string, Letter>;
  /** The ids of records that are damaged or of another version. */
  readonly unreadable: readonly string[];
};

/** Every call ends well: where storage is full or forbidden, nothing is found and nothing is kept. */
export type Storage = {
  /** Null where nothing can be read: it may be there all the same. */
  readonly read: () => Promise<Kept | null>;
  /** By their keys, null for one that is as the page writes it again; null where nothing can be read. */
  readonly readLetters: () => Promise<ReadonlyMap<string, Letter | null> | null>;
  /**
   * Keeps a document, unless that of another file lies under its id already, of this tab or another one.
   *
   * @param source the file that it was read from
   * @param before whose place it takes, with the letters about it
   */
  readonly keep: (
    document: SourceDocument,
    source?: File,
    before?: SourceDocument,
  ) => Promise<'kept' | 'taken' | 'refused'>;
  readonly keepPlace: (place: Place | null) => Promise<void>;
  /** @param letter null for one that is as the page writes it again. @returns whether that is kept */
  readonly keepLetter: (key: string, letter: Letter | null) => Promise<boolean>;
  /** Letters about them go too. @returns whether they are gone; `all` takes the place with them */
  readonly remove: (ids: readonly string[] | 'all') => Promise<boolean>;
};

export type Keeper = Storage & {
  /** Whether anything is kept where this page lies; false on a disk, where every local page shares one storage. */
  readonly keeps: boolean;
};
