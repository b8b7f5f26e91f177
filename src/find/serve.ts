// A worker's end of the bridge: announces itself, does what it is asked and answers.

import { fail } from '../documents/outcome.ts';
import type { Message, Question, Work } from './messages.ts';

type Port = {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  onunhandledrejection: (() => void) | null;
  postMessage(message: Message): void;
};

/** Serves the work of one worker. What it throws is a fault of ours, and ends the task with a sentence. */
export function serve(work: Work): void {
  // In a worker the global object is its port; the DOM library that TypeScript knows here is a window's.
  const port = globalThis as unknown as Port;
  const giveUp = () =>
    port.postMessage({
      kind: 'answer',
      outcome: fail('This cannot be done: something in the page itself failed.'),
    });
  port.onmessage = async ({ data: { kind, ask } }) => {
    // The kind says what is asked, which TypeScript cannot follow from one union into another.
    const task = work[kind] as ((ask: unknown, tell: (part: unknown) => void) => Promise<never>) | undefined;
    // What is said to somebody else, a library in this worker for one, is none of ours.
    if (task === undefined) return;
    try {
      port.postMessage({
        kind: 'answer',
        outcome: await task(ask, (part) => port.postMessage({ kind: 'part', part } as Message)),
      });
    } catch {
      giveUp();
    }
  };
  // What failed and nobody waits for would leave the page waiting for ever.
  port.onunhandledrejection = giveUp;
  port.postMessage({ kind: 'ready' });
}
