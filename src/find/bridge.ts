// How the page asks its workers: ordinary async functions, with progress and a signal. Knows no format and no page.

import type { SourceDocument } from '../documents/document.ts';
import { plainName } from '../documents/naming.ts';
import { fail, type Outcome, succeed } from '../documents/outcome.ts';
import type { Shown } from '../documents/shown.ts';
import type { Detected } from '../reading/detect.ts';
import { LARGEST_FILE } from '../reading/reader.ts';
import { type Findings, NOTHING_FOUND } from './findings.ts';
import type { Kind, Message, Question, Tasks } from './messages.ts';
import { type ScriptName, scripts, startWorker } from './scripts.ts';

/** Of formats whose reader is no part of `find.js`. */
const READERS: { readonly [One in Detected]?: ScriptName } = {
  html: 'reader-html.js',
  word: 'reader-word.js',
  reqif: 'reader-word.js',
  pdf: 'reader-pdf.js',
};

const STOPPED = 'Stopped.';
const NOT_STARTED = 'This did not start: a file beside this page is missing, out of reach or broken.';
const DIED = 'The browser ended this; it may have run out of memory.';

/**
 * Reads a file into a document. Always resolves; where the signal aborts, with a reason.
 *
 * @param encoding of its text, by its label in the Encoding Standard, where a person chose one
 */
export async function read(
  file: File,
  signal: AbortSignal,
  encoding?: string,
): Promise<Outcome<SourceDocument>> {
  const { size } = file;
  // Taken here: from a disk, WebKit hands no file to a worker.
  const bytes = size > LARGEST_FILE ? null : await file.arrayBuffer().catch(() => null);
  const given = { size, bytes, name: plainName(file.name), encoding };
  const first = await ask('read', 'find.js', given, signal);
  const other = first.ok && typeof first.value === 'string' ? READERS[first.value] : undefined;
  const outcome = other === undefined ? first : await ask('read', other, given, signal);
  if (!outcome.ok) return outcome;
  return typeof outcome.value === 'string' ? fail(NOT_STARTED) : succeed(outcome.value);
}

/**
 * Finds what there is in one document or two. Always resolves.
 *
 * @param tell what has been found so far, and how much of the whole is done with it, up to 1
 */
export async function find(
  shown: Shown,
  signal: AbortSignal,
  tell: (findings: Findings, share: number) => void,
): Promise<Outcome<Findings>> {
  let findings = NOTHING_FOUND;
  const outcome = await ask('find', 'find.js', shown, signal, (step) => {
    findings = { ...findings, ...step.found };
    tell(findings, step.share);
  });
  return outcome.ok ? succeed(findings) : outcome;
}

/** One worker a call, ended with it: none is left behind that hangs or has died, and the next call gets another. */
async function ask<One extends Kind>(
  kind: One,
  script: ScriptName,
  question: Tasks[One]['ask'],
  signal: AbortSignal,
  tell: (part: Tasks[One]['part']) => void = () => {},
): Promise<Outcome<Tasks[One]['answer']>> {
  if (signal.aborted) return fail(STOPPED);
  const started = startWorker(script, scripts[script]);
  if (!started.ok) return started;
  const { worker, end } = started.value;
  const outcome = await new Promise<Outcome<Tasks[One]['answer']>>((resolve) => {
    let isReady = false;
    const giveUp = () => resolve(fail(isReady ? DIED : NOT_STARTED));
    signal.addEventListener('abort', () => resolve(fail(STOPPED)), { once: true });
    worker.onerror = (event) => {
      event.preventDefault();
      giveUp();
    };
    worker.onmessageerror = giveUp;
    worker.onmessage = ({ data }: MessageEvent<Message<One> | null>) => {
      if (data?.kind === 'part') tell(data.part);
      else if (data?.kind === 'answer') resolve(data.outcome);
      else if (data?.kind === 'ready') {
        isReady = true;
        worker.postMessage({ kind, ask: question } satisfies Question<One>);
      }
    };
  });
  end();
  return outcome;
}
