// AsciiDoc: which lines of a text are no words but say what stands below them, open and close it, or stand for a picture.

import type { Block } from '../../blocks.ts';
import { hasTypedMark, type Line } from '../lines.ts';
import { type Found, remarkOf } from './apart.ts';

/** Attributes of a block and of the document, anchors, page breaks, files to be put in. */
const MARKUP =
  /^(?:\[(?:[\p{L}\p{N}_.#%{,"'].*|\[.*\])?\]|:!?\w[\w-]*!?:(?:\s.*)?|<{3,}|(?:include|toc)::\S*\[.*\])$/u;
const SURE =
  /^(?:\[(?:\[[\w.:-]+(?:,.*)?\]|[.#%][\w-].*|(?:source|cols|options)(?=[,=\]%]).*|(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION))\]|:!?\w[\w-]*!?:(?:\s.*)?|\|={3,}|(?:image|include)::\S+\[.*\])$/;
/** An attribute of the document, whose value may go on. */
const SETTING = /^:!?\w[\w-]*!?:(?:\s|$)/;
const CONTINUED = /\s\\$/;
/** Which of the lines around, or which attribute, are in some edition of the document. */
const CONDITION = /^(?:(?:ifn?def|endif)::\S*\[(?::.*)?\]|ifeval::\[.*\])$/;
/** What opens and closes a block of prose, or goes on with an item of a list. */
const DELIMITER = /^(?:={4,}|\*{4,}|_{4,}|--|\+)$/;
const COMMENT = /^\/\/(?!\/)/;
const PICTURE = /^image::[^\s[]+\[(.*)\]$/;
const DESCRIPTION = /\balt="([^"]*)"|^"([^"]*)"|^([^,=]*)(?=,|$)/;

/** Whether a line is of no other text that has titles as AsciiDoc has. */
export function isOfAsciiDoc({ words }: Line): boolean {
  return SURE.test(words);
}

/** Whether a line is the attributes of the block below. */
export function isAttributes(words: string): boolean {
  return words.startsWith('[') && MARKUP.test(words);
}

/** Whether a line is the title of the block below. */
export function isBlockTitle(words: string): boolean {
  return /^\.[^\s.]/.test(words);
}

/** What stands between the words of a table in the place of a line that is none of them; null for one that is. */
export function asideOf(line: string): Block[] | null {
  if (COMMENT.test(line)) return remarkOf('comment', line.slice(2));
  return CONDITION.test(line) || /^include::\S*\[/.test(line) ? [{ role: 'furniture', text: line }] : null;
}

/** What is said of a block above it, its title aside. */
export function attributesAbove(lines: readonly Line[], index: number): string {
  const found: string[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const { words = '' } = lines[at] ?? {};
    if (isAttributes(words)) found.push(words);
    else if (!isBlockTitle(words)) break;
  }
  return found.join('\n');
}

/**
 * @param text what the lines are of
 * @param isOpen whether the line above is words, which go on
 */
export function asciiDocAt(
  text: string,
  lines: readonly Line[],
  from: number,
  isOpen: boolean,
): Found | null {
  const line = lines[from];
  if (line === undefined || line.indent > 0) return null;
  const { words } = line;
  const picture = PICTURE.exec(words);
  if (picture !== null) {
    const description = DESCRIPTION.exec(picture[1] ?? '')?.find((part, at) => at > 0 && part !== undefined);
    return { to: from, apart: [{ from, to: from, blocks: remarkOf('picture', description) }] };
  }
  if (COMMENT.test(words)) {
    let to = from;
    while (COMMENT.test(lines[to + 1]?.words ?? '')) to += 1;
    const said = text.slice(line.start, lines[to]?.end).replace(/^\s*\/\//gm, '');
    return { to, apart: [{ from, to, blocks: remarkOf('comment', said) }] };
  }
  if (DELIMITER.test(words)) return { to: from, apart: [{ from, to: from, blocks: [] }] };
  if (!isOpen && isBlockTitle(words)) return { to: from, apart: [{ from, to: from, role: 'paragraph' }] };
  let to = from;
  let areConditions = true;
  let isContinued = false;
  for (let next = lines[to]; next?.indent === 0 || (isContinued && next?.words); next = lines[to]) {
    const isSetting: boolean = isContinued || SETTING.test(next.words);
    isContinued = isSetting && CONTINUED.test(next.words);
    if (isSetting || MARKUP.test(next.words)) areConditions = false;
    else if (!CONDITION.test(next.words)) break;
    to += 1;
  }
  if (to === from) return null;
  const next = lines[to];
  to -= 1;
  // Conditions within a sentence stay there, so that it is one.
  const isWithin = areConditions && isOpen && next !== undefined && next.words !== '' && !hasTypedMark(next);
  return { to, apart: isWithin ? [] : [{ from, to, role: 'furniture' }] };
}
