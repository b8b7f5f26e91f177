// Two documents to one comparison, step by step.

import type { SourceDocument } from '../documents/document.ts';
import type { Comparison } from './comparison.ts';

/** Compares two documents. Pure, deterministic, total: any two strings read as documents can be compared. */
export function compare(_left: SourceDocument, _right: SourceDocument): Comparison {
  return {
    links: [],
    names: [],
    figures: [],
    quotations: { left: [], right: [] },
    withoutCounterpart: { left: [], right: [] },
  };
}
