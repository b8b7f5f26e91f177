// The heavy work, apart from the page: the page's own script runs a second time in a worker and answers there.
// Where no worker starts, the steps run here, each between two frames.

import { compare } from '../compare/compare.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { BothSides, Side, SourceDocument } from '../documents/document.ts';
import { afterPaint } from '../page/paint.ts';
import { type ReadText, readText, type TextReader } from '../reading/text.ts';
import { screen } from '../screening/screen.ts';
import type { Screening } from '../screening/screening.ts';
import { startWorker } from './trusted.ts';

/** What was found in the documents on the page; null where it has not been looked for yet. */
export type Findings = {
  readonly screenings: BothSides<Screening | null>;
  readonly comparison: Comparison | null;
};

/** To read a file's text into a document, or to find what there is in one document or two. */
export type Task =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly about: Parameters<TextReader>[1] }
  | { readonly kind: 'find'; readonly left: SourceDocument; readonly right: SourceDocument | null };
/** What a task gives, in its turn; `share` is how much of the task is done with it, up to 1. */
export type Step = { readonly share: number } & (
  | { readonly kind: 'read'; readonly read: ReadText | null }
  | { readonly kind: 'screening'; readonly side: Side; readonly screening: Screening }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'matches'; readonly matches: Comparison['matches'] }
);

/** Matches that are handed over at once: receiving all of them would hold the page up. */
const TOGETHER = 1000;

/** A task's steps. The time of a step grows with the text: half a second for two documents of 1 MB. */
export function* stepsOf(task: Task): Generator<Step, void> {
  if (task.kind === 'read') {
    yield { kind: 'read', read: readText(task.bytes, task.about), share: 1 };
    return;
  }
  const { left, right } = task;
  yield { kind: 'screening', side: 'left', screening: screen(left), share: right === null ? 1 : 0.25 };
  if (right === null) return;
  yield { kind: 'screening', side: 'right', screening: screen(right), share: 0.5 };
  const comparison = compare(left, right);
  const { matches } = comparison;
  const rest = matches.length > TOGETHER ? 0.9 : 1;
  yield {
    kind: 'comparison',
    comparison: { ...comparison, matches: matches.slice(0, TOGETHER) },
    share: rest,
  };
  for (let from = TOGETHER; from < matches.length; from += TOGETHER) {
    const share = from + TOGETHER < matches.length ? rest : 1;
    yield { kind: 'matches', matches: matches.slice(from, from + TOGETHER), share };
  }
}

/** What was found, with what a step adds to it. */
export function add(found: Findings, step: Step): Findings {
  const { screenings, comparison } = found;
  if (step.kind === 'screening') {
    return { ...found, screenings: { ...screenings, [step.side]: step.screening } };
  }
  if (step.kind === 'comparison') return { ...found, comparison: step.comparison };
  if (step.kind === 'read' || comparison === null) return found;
  return { ...found, comparison: { ...comparison, matches: [...comparison.matches, ...step.matches] } };
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
    worker.onmessage = ({ data }: MessageEvent<Step>) => {
      if (data.share === 1) worker.terminate();
      take(data);
    };
    worker.onerror = () => {
      worker.terminate();
      stop = stepHere(task, take);
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
  const worker = startWorker(address, script.src === '' ? 'classic' : 'module');
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
