// What a saved account of the documents is made of, and how it is called. Knows no format of it.

import type { Comparison } from '../compare/comparison.ts';
import type { PlacedMatch } from '../compare/placed.ts';
import type { BothSides } from '../documents/document.ts';
import { documentsOf, type Shown } from '../documents/shown.ts';
import type { Screening } from '../screening/screening.ts';
import type { Changed } from './changes.ts';

export type Account = {
  readonly shown: Shown;
  readonly screenings: BothSides<Screening | null>;
  readonly comparison: Comparison | null;
  readonly changed: Changed | null;
  /** Without those that a reader set aside as no match. */
  readonly matches: readonly PlacedMatch[];
  readonly aside: readonly PlacedMatch[];
};

/** A name for what is saved, made of the documents' names. */
export function fileName(shown: Shown, ending: string): string {
  const ids = documentsOf(shown).map(({ id }) => id);
  return `${ids.join('-and-')}.${ending}`;
}
