// How long a document is, as its reader would count. Comparisons count words of their own (words.ts).

import type { SourceDocument } from './document.ts';
import { countWords } from './words.ts';

/** "U.S.", "e.g.", "N.J.": letters that periods part are one word, as whoever counts words by the blanks has it. */
const INITIALS = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;

/** How many words a document says; of a web page those of the site around it are not its own. */
export function countOwnWords({ text, passages, file }: SourceDocument): number {
  return passages
    .filter(({ role }) => role !== 'furniture' || file?.format !== 'html')
    .reduce((sum, { start, end }) => sum + countWords(text.slice(start, end).replace(INITIALS, 'U')), 0);
}
