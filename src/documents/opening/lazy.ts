// Runs a reader that is a file beside the page, in a worker. Knows that file's address, and no format.

import type { Block } from '../blocks.ts';
import { startWorker } from './trusted.ts';

/** What a reader of a file answers. A reason is a sentence without the file's name: "is damaged." */
export type Answer =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'reason'; readonly reason: string };
/** Our own readers send nothing else; a library in the worker may send messages of its own. */
type Message = 'ready' | Answer | { readonly kind?: undefined } | null;

/** A PDF of twenty pages takes half a second; what takes as long as this is taken not to end (milliseconds). */
const LONGEST_READING = 60_000;

/**
 * Hands a file's bytes to a reader and waits for its answer; a reader that fails or does not end is a reason.
 *
 * The worker starts from a blob: address that imports the reader: such a worker inherits the page's
 * Content-Security-Policy, so that a reader's library can neither fetch nor evaluate anything. A worker started
 * from the file's own address would have no policy at all.
 */
export async function askReader(address: string, bytes: Uint8Array): Promise<Answer> {
  if (globalThis.location?.protocol === 'file:') {
    return refuse(
      'cannot be read by a page opened from a folder. Serve the folder (npm start), or paste the text.',
    );
  }
  const url = new URL(address, document.baseURI).href;
  const start = URL.createObjectURL(new Blob([`import ${JSON.stringify(url)}`], { type: 'text/javascript' }));
  giveUp();
  const answer = await new Promise<Answer>((resolve) => {
    const unloaded = refuse('cannot be read: its reader could not be loaded.');
    try {
      const worker = startWorker(start, 'module');
      const end = (answer: Answer) => {
        worker.terminate();
        clearTimeout(timer);
        resolve(answer);
      };
      const timer = setTimeout(end, LONGEST_READING, refuse('took more than a minute to read.'));
      giveUp = () => end(unloaded);
      worker.onerror = giveUp;
      worker.onmessage = ({ data }: MessageEvent<Message>) => {
        if (data === 'ready') worker.postMessage(bytes);
        else if (data?.kind !== undefined) end(data);
      };
    } catch {
      resolve(unloaded);
    }
  });
  URL.revokeObjectURL(start);
  return answer;
}

/** Ends the last reading: files are read one after the other, and who opens another wants no more of the last. */
let giveUp = () => {};

function refuse(reason: string): Answer {
  return { kind: 'reason', reason };
}
