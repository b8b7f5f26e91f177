// What workers do to read a file: say what it is; take its bytes and hand them to a reader.

import type { Format } from '../documents/document.ts';
import { fail, type Outcome, succeed } from '../documents/outcome.ts';
import { detect, FIRST_BYTES, refuseSize } from '../reading/detect.ts';
import { readAs } from '../reading/read-as.ts';
import type { Reader } from '../reading/reader.ts';
import { notReadable, type Work } from './messages.ts';

/** The encoding that a person chose for a file's text is said as the web says it, in its type: "text/plain;charset=big5". */
const CHOSEN = /;charset=([\w-]+)$/;

/** The work of a worker with these readers. */
export function readWith(readers: { readonly [One in Format]?: Reader }): Required<Work>['read'] {
  return async ({ file, name, format }) => {
    const reader = readers[format];
    if (reader === undefined) return fail(`“${name}” came to a reader of other files.`);
    const bytes = await bytesOf(file, name);
    return bytes.ok ? readAs(reader, format, bytes.value, name, CHOSEN.exec(file.type)?.[1]) : bytes;
  };
}

/** What a file is, before its reader is loaded. */
export const detectFile: Required<Work>['detect'] = async ({ file, name }) => {
  const size = refuseSize(file.size, name);
  if (!size.ok) return size;
  const head = await bytesOf(file.slice(0, FIRST_BYTES), name);
  return head.ok ? detect(head.value, name) : head;
};

async function bytesOf(file: Blob, name: string): Promise<Outcome<Uint8Array>> {
  try {
    return succeed(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail(notReadable(name));
  }
}
