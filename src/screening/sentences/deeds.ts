// Lists of what a system does. Knows how many of its lines make one.

import type { ProseSentence } from '../text/prose.ts';
import { deedIn } from './forms.ts';

/** So many lines that open with what a system does are a list of it; fewer are chance. */
const FEWEST_DEEDS = 3;

/** Whether a document has a list of what a system does. */
export function hasDeeds(sentences: readonly ProseSentence[]): boolean {
  return sentences.filter((sentence) => deedIn(sentence) !== null).length >= FEWEST_DEEDS;
}
