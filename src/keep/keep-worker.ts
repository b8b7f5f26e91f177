// The worker that keeps: one question after another, answered in their order.

import { openStorage } from './storage.ts';

const storage = openStorage();
let last: Promise<unknown> = Promise.resolve();

globalThis.onmessage = ({ data: [name, ...given] }: MessageEvent<[keyof typeof storage, ...unknown[]]>) => {
  // The name says what is given, which TypeScript cannot follow.
  const task = storage[name] as (...given: readonly unknown[]) => Promise<unknown>;
  last = last.then(async () => globalThis.postMessage(await task(...given)));
};
