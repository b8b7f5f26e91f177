// Finds the characters that change the direction in which text is shown. They stay in a document's text.

import type { Span } from '../document.ts';

/** Marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Where direction controls stand: each can make a line read otherwise than it is written. */
export function findDirectionControls(text: string): Span[] {
  return [...text.matchAll(CONTROLS)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
}
