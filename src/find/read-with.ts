// What a worker does to read a file: says what it is, and hands its bytes to a reader where it has one for them.

import { fail } from '../documents/outcome.ts';
import { type Detected, detect, refuseSize } from '../reading/detect.ts';
import { readAs } from '../reading/read-as.ts';
import type { Reader } from '../reading/reader.ts';
import type { Work } from './messages.ts';

/** The work of a worker with these readers: a document, or the format of a file that another one reads. */
export function readWith(readers: { readonly [One in Detected]?: Reader }): Required<Work>['read'] {
  return async ({ size, bytes, name, encoding }) => {
    const allowed = refuseSize(size, name);
    if (!allowed.ok) return allowed;
    if (bytes === null)
      return fail(`“${name}” cannot be read: it may be a folder, or have been moved since it was chosen.`);
    const all = new Uint8Array(bytes);
    const format = detect(all, name);
    const reader = format.ok ? readers[format.value] : undefined;
    return format.ok && reader !== undefined ? readAs(reader, format.value, all, name, encoding) : format;
  };
}
