// Whether lines that stand further in than the text are prose all the same. Knows words, the column and terms, no neighbours.

import { countWords } from '../../../documents/words.ts';
import { type Line, NO_LINE } from './lines.ts';

export const FULL_STOP = /[.!?:]["'”’)]*$/;
/** A word of prose, with the signs that may stand around it. */
const PLAIN_WORD = /^["“'‘([*_]*\p{L}[\p{L}\p{M}\p{N}'’/-]*["”'’)\].,;:!?*_]*$/u;
/** With fewer a block is no sentence; a term has no more (words). */
const FEWEST_WORDS = 6;
const LONGEST_TERM = 6;
/** What opens a remark in code. */
const REMARK = /^(?:[;#%"]+|--|\/[/*]+|\*)(?:\s|$)/;
/** Of a column, which writers fill only so nearly. */
const NEARLY_FULL = 0.9;
/** In front of what it means. */
const TERM = /^(\S+(?: \S+){0,3}\s{3,})(\S.*)$/;

/**
 * Whether a block is a text of plain words that ends as a sentence does, or fills its column as far as a page goes; a
 * term may stand above it, or in front of its first line.
 */
export function isProse(block: readonly Line[], width: number): boolean {
  const [first = NO_LINE, second] = block;
  const [, term = '', start = ''] = TERM.exec(first.words) ?? [];
  const hangs = second !== undefined && second.indent > first.indent;
  const isBehind = term !== '' && (!hangs || second.indent === first.indent + term.length);
  const isAbove = hangs && term === '' && countWords(first.words) <= LONGEST_TERM;
  const text = isAbove ? block.slice(1) : block;
  const indent = (hangs ? second : first).indent;
  if (text.some((line) => line.indent !== indent && !(isBehind && line === first))) return false;
  if (text.some((line) => REMARK.test(line.words))) return false;
  const words = text.flatMap((line) => (isBehind && line === first ? start : line.words).split(/\s+/));
  const plain = words.filter((word) => PLAIN_WORD.test(word)).length;
  if (words.length < FEWEST_WORDS || plain * 5 < words.length * 4) return false;
  const isFilled = text.every((line, index) => {
    const next = text[index + 1]?.words.split(/\s/, 1)[0] ?? '';
    return next === '' ? text.length > 1 : line.width + 1 + next.length > NEARLY_FULL * width;
  });
  return FULL_STOP.test(text.at(-1)?.words ?? '') || (isFilled && !isAbove);
}
