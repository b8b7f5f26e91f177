// What a worker does to read a file: takes its bytes and hands them to a reader.

import type { Format } from '../documents/document.ts';
import { fail } from '../documents/outcome.ts';
import { readAs } from '../reading/read-as.ts';
import type { Reader } from '../reading/reader.ts';
import { notReadable, type Work } from './messages.ts';

/** The work of a worker with these readers. */
export function readWith(readers: { readonly [One in Format]?: Reader }): Required<Work>['read'] {
  return async ({ file, name, format }) => {
    const reader = readers[format];
    if (reader === undefined) return fail(`“${name}” came to a reader of other files.`);
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return fail(notReadable(name));
    }
    return readAs(reader, format, bytes, name);
  };
}
