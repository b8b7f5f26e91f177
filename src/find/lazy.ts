// Runs a reader that is a file beside the page, in a worker. Knows that file's address, and no format.

import type { Block } from '../reading/blocks.ts';
import { startWorker } from './trusted.ts';

/** What a reader of a file answers. A reason is a sentence without the file's name: "is damaged." */
export type Answer =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'reason'; readonly reason: string };
/** Our own readers send nothing else; a library in the worker may send messages of its own. */
type Message = 'ready' | Answer | { readonly kind?: undefined } | null;

/**
 * Hands a file's bytes to a reader and waits for its answer; rejects where the signal aborts.
 *
 * The worker starts from a blob: address that imports the reader: such a worker inherits the page's
 * Content-Security-Policy, so that a reader's library can neither fetch nor evaluate anything. A worker started
 * from the file's own address would have no policy at all.
 */
export async function askReader(address: string, bytes: Uint8Array, signal: AbortSignal): Promise<Answer> {
  if (globalThis.location?.protocol === 'file:') {
    return refuse(
      'cannot be read by a page opened from a folder. Serve the folder (npm start), or paste the text.',
    );
  }
  signal.throwIfAborted();
  const url = new URL(address, document.baseURI).href;
  const start = URL.createObjectURL(new Blob([`import ${JSON.stringify(url)}`], { type: 'text/javascript' }));
  const unloaded = refuse('cannot be read: its reader could not be loaded.');
  let worker: Worker;
  try {
    worker = startWorker(start, 'module');
  } catch {
    URL.revokeObjectURL(start);
    return unloaded;
  }
  const end = () => {
    worker.terminate();
    URL.revokeObjectURL(start);
  };
  return new Promise<Answer>((resolve, reject) => {
    signal.onabort = () => reject(signal.reason);
    worker.onerror = () => resolve(unloaded);
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data === 'ready') worker.postMessage(bytes);
      else if (data?.kind !== undefined) resolve(data);
    };
  }).finally(end);
}

function refuse(reason: string): Answer {
  return { kind: 'reason', reason };
}
