// Lines and paragraphs of documents that are no plain text: what of them is one paragraph, broken by hand or pasted from a
// text that was wrapped, and what is more than one. Knows words, by lines.ts, and no format.

import { columnOf, hasListMark, type Line, NEAR_WRAP, wrapsInto } from './lines.ts';
import { isProse } from './prose.ts';

/** Behind it a line need not go on: most of those that were broken within sentences end in none. */
const PAUSE = /[.!?:;,]["'”’)]*$/;
const MOST_PAUSES = 1 / 3;
/** An entry of its own, though it begins with a small letter. */
const ADDRESS = /^[a-z]+:\/\//;

/** Of lines that follow on each other, whether each goes on with the one above. An empty one parts those around it. */
export function findBroken(lines: readonly string[]): boolean[] {
  const all = lines.map((text): Line => {
    const whole = text.trim();
    const words = ADDRESS.test(whole) ? '' : whole;
    return { start: 0, end: text.length, words, indent: 0, width: words.length };
  });
  const broken = all.map(() => false);
  for (let from = 0; from < all.length; ) {
    let to = from + 1;
    // A line that is short of the others is their last.
    let longest = all[from]?.width ?? 0;
    for (let line = all[to]; line !== undefined && line.width > 0; line = all[to]) {
      if ((all[to - 1]?.width ?? 0) < NEAR_WRAP * longest || line.width * NEAR_WRAP > longest) break;
      longest = Math.max(longest, line.width);
      to += 1;
    }
    const block = all.slice(from, to);
    const column = columnOf(block, 0);
    const width = areBroken(block) && isProse(block, column) ? column : 0;
    for (const [at, line] of block.entries()) {
      const above = block[at - 1];
      if (above !== undefined) broken[from + at] = !hasListMark(line.words) && wrapsInto(above, line, width);
    }
    from = to;
  }
  return broken;
}

/** Whether lines begin as a paragraph does and go on as one, not as entries or verses. */
function areBroken(block: readonly Line[]): boolean {
  const inner = block.slice(0, -1);
  const pauses = inner.filter(({ words }) => PAUSE.test(words));
  return !/^\p{Ll}/u.test(block[0]?.words ?? '') && pauses.length <= MOST_PAUSES * inner.length;
}

/** Two line ends are what writers of a page, and of a document, part paragraphs with. */
const PARTED = /(\n{2,})/;
/** In a document one does, unless a sentence goes on behind it. */
const ENDED = /((?<=[.!?:;]["'”’)]?)\n+|\n+(?!\p{Ll}))/u;

/** The paragraphs of a text, and where they begin in it. @param isDocument whether lines may be paragraphs */
export function paragraphsIn(text: string, isDocument: boolean): readonly { at: number; text: string }[] {
  const parts: { at: number; text: string }[] = [];
  let at = 0;
  for (const part of isDocument ? joinBroken(text).split(ENDED) : text.split(PARTED)) {
    if (part.trim() !== '') parts.push({ at: parts.length === 0 ? 0 : at, text: part });
    at += part.length;
  }
  return parts;
}

/** A text with blanks for the line ends that its lines go on behind; it is as long as before. */
function joinBroken(text: string): string {
  const lines = text.split('\n');
  const broken = findBroken(lines);
  return lines.map((line, at) => (at === 0 ? line : `${broken[at] === true ? ' ' : '\n'}${line}`)).join('');
}
