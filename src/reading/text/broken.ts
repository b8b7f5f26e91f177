// Lines and paragraphs of documents that are no plain text: what of them is one paragraph, broken by hand or pasted from a
// text that was wrapped, and what is more than one. Knows words, by lines.ts, and no format.

import { columnOf, hasListMark, type Line, NEAR_WRAP, WIDEST_WRAP, wrapsInto } from './lines/lines.ts';
import { firstWords, isOpen, isProse, isStatement } from './lines/prose.ts';

/** Behind it a line need not go on: most of those that were broken within sentences end in none. */
const PAUSE = /[.!?:;,]["'”’)]*$/;
const MOST_PAUSES = 1 / 3;
/** An entry of its own, though it begins with a small letter. */
const ADDRESS = /^[a-z]+:\/\//;

/** What goes on with a sentence. */
const SMALL = /^\p{Ll}/u;
/** A sentence that began within its line and has not ended there. */
const BEGUN = /[.!?]["'”’)]? \p{Lu}[^.!?]*$/u;

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
    const alike = entriesOf(block);
    const goesOn = block.filter(({ words }, at) => at > 0 && SMALL.test(words)).length * 2 > block.length - 1;
    for (const [at, line] of block.entries()) {
      const above = block[at - 1];
      if (above === undefined || hasListMark(line.words) || !wrapsInto(above, line, width)) continue;
      if (SMALL.test(line.words))
        broken[from + at] = isOpen(above.words) || alike.size === 0 || !isStatement(line.words);
      else {
        const areStatements = isStatement(above.words) && isStatement(line.words);
        const isWithin = isOpen(above.words) || BEGUN.test(above.words);
        broken[from + at] = !alike.has(at) && (isWithin || (goesOn && !areStatements));
      }
    }
    from = to;
  }
  return broken;
}

/** Whether lines begin as a paragraph does and go on as one, not as entries or verses. */
function areBroken(block: readonly Line[]): boolean {
  const inner = block.slice(0, -1);
  const pauses = inner.filter(({ words }) => PAUSE.test(words));
  return !SMALL.test(block[0]?.words ?? '') && pauses.length <= MOST_PAUSES * inner.length;
}

/** Which lines of a block begin as others do, as entries of a list: by their first two words. */
function entriesOf(block: readonly Line[]): Set<number> {
  const begins = block.map(({ words }) => (/^\p{Lu}/u.test(words) ? firstWords(words, 2) : ''));
  const counts = new Map<string, number>();
  for (const begin of begins) counts.set(begin, (counts.get(begin) ?? 0) + 1);
  const isAlike = (begin: string) => begin !== '' && (counts.get(begin) ?? 0) > 1;
  return new Set(begins.flatMap((begin, at) => (isAlike(begin) ? [at] : [])));
}

/** Two line ends are what writers of a page, and of a document, part paragraphs with. */
const PARTED = /(\n{2,})/;
/** Behind it another sentence begins. */
const ENDED = /[.!?:;。！？：；]["'”’)]?$/;
/** A line that is longer may have been wrapped (UTF-16 units). */
const SHORT = 55;

/** The paragraphs of a text, and where they begin in it. @param isDocument whether lines may be paragraphs */
export function paragraphsIn(text: string, isDocument: boolean): readonly { at: number; text: string }[] {
  const parts: { at: number; text: string }[] = [];
  let at = 0;
  for (const part of isDocument ? partLines(joinBroken(text)) : text.split(PARTED)) {
    if (part.trim() !== '') parts.push({ at: parts.length === 0 ? 0 : at, text: part });
    at += part.length;
  }
  return parts;
}

/** A document's text parted behind what ends there, and the line ends between; together they are the text. */
function partLines(text: string): string[] {
  const [first = '', ...rest] = text.split(/(\n+)/);
  const parts = [first];
  const lines = [first, ...rest.filter((_, at) => at % 2 === 1)];
  const isColumn = fillColumn(lines);
  const isEntry = (line: string) => !isStatement(line) && !(isColumn && line.trim().length > SHORT);
  // Of the part so far: whether its lines are titles or entries.
  let isBrief = isEntry(first);
  let above = first;
  for (let at = 0; at < rest.length; at += 2) {
    const [ends = '', line = ''] = rest.slice(at, at + 2);
    if (isParted(above, line, isBrief, ends.length > 1)) {
      parts.push(ends, line);
      isBrief = isEntry(line);
    } else {
      parts.push(`${parts.pop() ?? ''}${ends}${line}`);
      isBrief &&= isEntry(line);
    }
    above = line;
  }
  return parts;
}

/** Whether a line end, or a blank line, parts two lines. @param isBrief whether what is above may be a title or an entry */
function isParted(above: string, line: string, isBrief: boolean, isBlank: boolean): boolean {
  const [ending, begin] = [above.trimEnd(), line.trimStart()];
  if (ENDED.test(ending) || (hasListMark(begin) && !SMALL.test(begin))) return true;
  if (SMALL.test(begin)) return false;
  if (isBlank) return true;
  if (/^\p{Lo}/u.test(begin) || isOpen(ending)) return false;
  return isBrief || firstWords(ending, 2) === firstWords(begin, 2);
}

/** Whether lines may have been wrapped at a column: all but the last come near the longest. */
function fillColumn(lines: readonly string[]): boolean {
  const longest = lines.reduce((most, line) => Math.max(most, line.trim().length), 0);
  return (
    longest <= WIDEST_WRAP && lines.slice(0, -1).every((line) => line.trim().length >= NEAR_WRAP * longest)
  );
}

/** A text with blanks for the line ends that its lines go on behind; it is as long as before. */
function joinBroken(text: string): string {
  const lines = text.split('\n');
  const broken = findBroken(lines);
  return lines.map((line, at) => (at === 0 ? line : `${broken[at] === true ? ' ' : '\n'}${line}`)).join('');
}
