// What every reader of a format has in common: what it takes, what it gives, how it refuses.

import type { Format, SourceDocument } from '../documents/document.ts';
import { fail, type Outcome } from '../documents/outcome.ts';

/** The largest file that is opened (bytes): room for a report full of pictures, not for a tab's whole memory. */
export const LARGEST_FILE = 50 * 1024 * 1024;
/** The most text that is laid out in one page (UTF-16 units): twenty times the megabyte that the page is made for. */
export const LONGEST_TEXT = 20_000_000;
/**
 * The most cells that are drawn in one page, with words or not: each takes some 2 kB of the browser's memory, and a document
 * is to take less than a gigabyte.
 */
export const MOST_CELLS = 400_000;
export const PROTECTED = 'is protected by a password. Save it without one and open that.';
export const TOO_LONG = 'has more text than one page can show. Open it in parts.';

/** How a document is called: `id` begins the address of each of its passages. */
export type About = { readonly id: string; readonly name: string };
/** What a reader is given: `encoding` is the one that a person chose, by its label; else the file's own is found. */
export type Source = About & { readonly encoding?: string | undefined };
export type Read = {
  readonly document: SourceDocument;
  /** By its name, "UTF-8"; null for formats that have no one encoding. */
  readonly encoding: string | null;
  /** Where only its reader knows what a file is. */
  readonly format?: Format;
};

/**
 * Reads a file of one format. A reader may throw where a library does, on a file that is not what its format says;
 * `readAs` turns that into a sentence. The bytes stay as they are.
 */
export type Reader = (bytes: Uint8Array, about: Source) => Promise<Outcome<Read>>;

/** Thrown to stop a library or a reader at a limit; its message is what `refuse` takes. */
export class Stop extends Error {}

/** @param why the rest of a sentence that begins with the file's name: "is damaged." */
export function refuse(name: string, why: string): Outcome<never> {
  return fail(`“${name}” ${why}`);
}
