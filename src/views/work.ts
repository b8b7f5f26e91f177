// The heavy work, apart from the page: the page's own script runs a second time in a worker and answers there.
// Where no worker starts, the steps run here, each between two frames.

import { compare } from '../compare/compare.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { SourceDocument } from '../documents/document.ts';
import { type ReadText, readText, type TextReader } from '../documents/opening/text.ts';
import { startWorker } from '../documents/opening/trusted.ts';
import { screen } from '../screening/screen.ts';
import type { Screening } from '../screening/screening.ts';
import type { BothSides } from './links.ts';
import { afterPaint } from './paint.ts';

/** What was found in the documents on the page; null where it has not been looked for yet. */
export type Findings = {
  readonly screenings: BothSides<Screening | null>;
  readonly comparison: Comparison | null;
};

/** To read a file's text into a document, or to find what there is in one document or two. */
export type Task =
  | { readonly kind: 'read'; readonly text: Parameters<TextReader> }
  | { readonly kind: 'find'; readonly left: SourceDocument; readonly right: SourceDocument | null };
/** What a task gives, in its turn; `share` is how much of the task is done with it, up to 1. */
export type Step = { readonly share: number } & (
  | { readonly kind: 'read'; readonly read: ReadText | null }
  | { readonly kind: 'findings'; readonly findings: Findings }
);

/** A task's steps. The time of a step grows with the text: half a second for two documents of 1 MB. */
export function* stepsOf(task: Task): Generator<Step, void> {
  if (task.kind === 'read') {
    yield { kind: 'read', read: readText(...task.text), share: 1 };
    return;
  }
  const { left, right } = task;
  const screenings = { left: screen(left), right: null as Screening | null };
  yield { kind: 'findings', findings: { screenings, comparison: null }, share: right === null ? 1 : 0.25 };
  if (right === null) return;
  const both = { ...screenings, right: screen(right) };
  yield { kind: 'findings', findings: { screenings: both, comparison: null }, share: 0.5 };
  yield { kind: 'findings', findings: { screenings: both, comparison: compare(left, right) }, share: 1 };
}

/** Answers tasks; what the page's script does where it finds itself in a worker. */
export function answer(): void {
  // In a worker the global object is its port; the DOM library that TypeScript knows here is a window's.
  const port = globalThis as unknown as Worker;
  port.onmessage = ({ data }: MessageEvent<Task>) => {
    for (const step of stepsOf(data)) port.postMessage(step);
  };
}

/** @returns a function that gives the task up at once: nothing more comes of it */
export function start(task: Task, take: (step: Step) => void): () => void {
  let stop = () => {};
  try {
    const worker = startOwn();
    stop = () => worker.terminate();
    let begun = false;
    worker.onmessage = ({ data }: MessageEvent<Step>) => {
      begun = true;
      if (data.share === 1) worker.terminate();
      take(data);
    };
    worker.onerror = () => {
      worker.terminate();
      if (!begun) stop = stepHere(task, take);
    };
    worker.postMessage(task);
  } catch {
    stop = stepHere(task, take);
  }
  return () => stop();
}

/** A worker of the page's own script: its text in the one file, its address while the page is being developed. */
function startOwn(): Worker {
  const script = document.querySelector<HTMLScriptElement>(
    'script[type=module]:is([src*=main], :not([src]))',
  );
  if (script === null) throw new Error('There is no script to start.');
  const code = script.src === '' ? script.text : `import ${JSON.stringify(script.src)};`;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = startWorker(address);
  // The worker holds what it needs of the address once it is asked for.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return worker;
}

/** Runs a task's steps here, each after another frame. @returns a function that gives the rest up */
export function stepHere(task: Task, take: (step: Step) => void): () => void {
  let current = true;
  const steps = stepsOf(task);
  const next = () => {
    if (!current) return;
    const { done, value } = steps.next();
    if (done) return;
    take(value);
    afterPaint(next);
  };
  afterPaint(next);
  return () => {
    current = false;
  };
}
