// What workers do to read a file: say what it is; hand its bytes to a reader.

import type { Format } from '../documents/document.ts';
import { fail, type Outcome } from '../documents/outcome.ts';
import { detect, refuseSize } from '../reading/detect.ts';
import { readAs } from '../reading/read-as.ts';
import type { Reader } from '../reading/reader.ts';
import type { Work } from './messages.ts';

/** The work of a worker with these readers. */
export function readWith(readers: { readonly [One in Format]?: Reader }): Required<Work>['read'] {
  return async ({ bytes, name, format, encoding }) => {
    const reader = readers[format];
    if (reader === undefined) return fail(`“${name}” came to a reader of other files.`);
    if (bytes === null) return notReadable(name);
    return readAs(reader, format, new Uint8Array(bytes), name, encoding);
  };
}

/** What a file is, before its reader is loaded. */
export const detectFile: Required<Work>['detect'] = async ({ size, head, name }) => {
  const allowed = refuseSize(size, name);
  if (!allowed.ok) return allowed;
  return head === null ? notReadable(name) : detect(new Uint8Array(head), name);
};

function notReadable(name: string): Outcome<never> {
  return fail(`“${name}” cannot be read: it may be a folder, or have been moved since it was chosen.`);
}
