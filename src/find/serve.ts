// The worker's end of lazy.ts: announces a reader, and answers with what it reads.

import type { Answer } from './lazy.ts';

type Port = {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  postMessage(message: unknown): void;
};

/** Serves one reader in a worker. A reader rejects what is damaged. */
export function serve(read: (bytes: Uint8Array) => Promise<Answer>): void {
  // In a worker the global object is its port; the DOM library that TypeScript knows here is a window's.
  const port = globalThis as unknown as Port;
  port.onmessage = async ({ data }) => {
    if (!(data instanceof Uint8Array)) return;
    try {
      port.postMessage(await read(data));
    } catch {
      const damaged: Answer = {
        kind: 'reason',
        reason: 'is damaged and cannot be read.',
      };
      port.postMessage(damaged);
    }
  };
  port.postMessage('ready');
}
