// What a letter is, and what it is about: documents with what their screening found.

import { type BothSides, type SourceDocument, sides } from '../documents/document.ts';
import type { Shown } from '../documents/shown.ts';
import type { Screening } from '../screening/screening.ts';

/** A document with its screening. */
export type Screened = { readonly document: SourceDocument; readonly screening: Screening };

/** Words of ours or of whoever edits the letter; or the name of a file, or words out of it, which are text wherever they go. */
export type Run = { readonly kind: 'words' | 'name' | 'quote'; readonly text: string };
export function say(text: string): Run {
  return { kind: 'words', text };
}
/** A paragraph is one item. */
export type Block = { readonly kind: 'paragraph' | 'list'; readonly items: readonly (readonly Run[])[] };
/** Greeting first, sign-off last. */
export type Letter = { readonly to: string; readonly subject: string; readonly body: readonly Block[] };

/** Those of the documents on the page that were screened, left first. */
export function screenedOf(shown: Shown, screenings: BothSides<Screening | null>): Screened[] {
  return sides.flatMap((side) => {
    const document = shown[side];
    const screening = screenings[side];
    return document === null || screening === null ? [] : [{ document, screening }];
  });
}

/** Neighbouring words as one run, without white space around the whole; empty where there is nothing else. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isMore = run.kind === 'words' && last?.kind === 'words';
    if (isMore) joined[joined.length - 1] = say(last.text + run.text);
    else joined.push(run);
  }
  return joined
    .map(({ kind, text }, index) => {
      const head = index === 0 ? text.trimStart() : text;
      return { kind, text: index === joined.length - 1 ? head.trimEnd() : head };
    })
    .filter(({ text }) => text !== '');
}
