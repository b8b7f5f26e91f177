// What the page and its workers say to each other. Everything in it can be cloned from one thread to the other.

import type { SourceDocument } from '../documents/document.ts';
import type { Outcome } from '../documents/outcome.ts';
import type { Shown } from '../documents/shown.ts';
import type { Detected } from '../reading/detect.ts';
import type { Step } from './findings.ts';

/** By kind of task: what is asked, what is told meanwhile, and what is answered in the end. */
export type Tasks = {
  /** A file by its size and its bytes, null where it is too large or the browser does not hand them over. */
  readonly read: {
    readonly ask: {
      readonly size: number;
      readonly bytes: ArrayBuffer | null;
      readonly name: string;
      readonly encoding: string | undefined;
    };
    readonly part: never;
    /** What it is, where another worker reads it. */
    readonly answer: SourceDocument | Detected;
  };
  readonly find: { readonly ask: Shown; readonly part: Step; readonly answer: null };
};
export type Kind = keyof Tasks;

/** What a worker does, by the kinds of task that it takes. */
export type Work = {
  readonly [One in Kind]?: (
    ask: Tasks[One]['ask'],
    tell: (part: Tasks[One]['part']) => void,
  ) => Promise<Outcome<Tasks[One]['answer']>>;
};

export type Question<One extends Kind = Kind> = { readonly kind: One; readonly ask: Tasks[One]['ask'] };

/** Our own workers send nothing else; a library in one may send messages of its own. */
export type Message<One extends Kind = Kind> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'part'; readonly part: Tasks[One]['part'] }
  | { readonly kind: 'answer'; readonly outcome: Outcome<Tasks[One]['answer']> };
