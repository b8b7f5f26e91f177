// Finds headings that no style names: by their outline level, or by how they look beside the body of the same file. Knows
// paragraphs by what a reader says of them, no format.

import { findBroken } from '../text/broken.ts';
import { hasListMark } from '../text/lines/lines.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { ParagraphLook } from './looks.ts';
import { usualOf } from './usual.ts';

/** Type this much larger than the body's is a heading's. */
const LARGER = 1.15;
/** Words and UTF-16 units. */
const LONGEST_WORDS = 14;
const LONGEST_HEADING = 120;
/** A paragraph with an outline level that is longer than this is text that was given one by mistake. */
const LONGEST_OUTLINED = 400;
const NUMBER =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,5}\.?|[A-Z]\.\d{1,3}(?:\.\d{1,3}){0,4}|(?:Appendix|Annex|Chapter|Part|Section)\s+\w{1,4}[.:]?)\s+\p{L}/iu;
const CAPTION = /^(?:Table|Figure|Fig\.|Listing|Note)\b/i;
const SENTENCE_END = /[.;,]["'”’)\]]*$/;
/** The outline level of what is no heading. */
const TEXT = 9;
/** As deep as HTML's. */
const DEEPEST = 6;

/**
 * The paragraphs that are lines of one, broken by hand; whether each goes on with the one above. What is bold, typed, listed
 * or named is a line of its own.
 */
export function findLines(paragraphs: ReadonlyMap<XmlElement, ParagraphLook>): Map<XmlElement, boolean> {
  const runs: { readonly size: number; readonly all: [XmlElement, string][] }[] = [];
  for (const [element, { words, bold, mono, size, outline = TEXT, isStyled, isListed }] of paragraphs) {
    const isText = !bold && !mono && !isStyled && !isListed && outline === TEXT;
    if (runs.at(-1)?.size !== size) runs.push({ size, all: [] });
    runs.at(-1)?.all.push([element, isText ? words : '']);
  }
  const lines = new Map<XmlElement, boolean>();
  for (const { all } of runs) {
    const broken = findBroken(all.map(([, words]) => words));
    for (const [at, [element]] of all.entries())
      if (broken[at] === true || broken[at + 1] === true) lines.set(element, broken[at] === true);
  }
  return lines;
}

/**
 * The levels of paragraphs that are headings, from 1.
 *
 * @param paragraphs those of the text, in order, tables aside
 * @param lines those that are lines of others
 */
export function findHeadings<One>(
  paragraphs: ReadonlyMap<One, ParagraphLook>,
  lines: ReadonlyMap<One, boolean>,
): Map<One, number> {
  const all = [...paragraphs.values()];
  const body = usualOf(all, ({ size, words }) => [size, words.length]);
  const isBodyBold = share(all, ({ bold }) => bold) > 0.5;
  const isLookLike = (look: ParagraphLook) => {
    const { words, bold, size } = look;
    const isShort = words.length <= LONGEST_HEADING && words.split(/\s+/).length <= LONGEST_WORDS;
    if (!isShort || look.isStyled || look.mono || CAPTION.test(words) || !/\p{L}{2}/u.test(words))
      return false;
    const stands = size >= LARGER * body || (bold && !isBodyBold);
    if (NUMBER.test(words)) return stands && !/[;,]$/.test(words);
    if (look.isListed || hasListMark(words) || SENTENCE_END.test(words)) return false;
    return stands && (size >= body || bold);
  };
  const looking = [...paragraphs].filter(
    ([element, look]) => look.outline === undefined && !lines.has(element) && isLookLike(look),
  );
  const ranks = [...new Set(looking.map(([, look]) => rankOf(look)))].sort((one, other) => other - one);
  const levels = new Map<One, number>();
  for (const [element, look] of paragraphs) {
    const { outline, words } = look;
    if (lines.has(element) || words === '') continue;
    if (outline !== undefined && outline < TEXT && words.length <= LONGEST_OUTLINED && !look.isStyled)
      levels.set(element, Math.min(outline + 1, DEEPEST));
    else if (outline === undefined && isLookLike(look)) levels.set(element, levelOf(look, ranks));
  }
  return levels;
}

/** More of a document's characters are typed throughout: a PDF's text is what as much of it as the rest looks like. */
const TYPED = 0.7;

/** The paragraphs that are code by their font; in a document that is typed throughout it says nothing. */
export function findCode(paragraphs: ReadonlyMap<XmlElement, ParagraphLook>): readonly XmlElement[] {
  if (share([...paragraphs.values()], ({ mono }) => mono) > TYPED) return [];
  return [...paragraphs].filter(([, { mono, isListed }]) => mono && !isListed).map(([element]) => element);
}

/** A number says the level; else the larger type is the higher. */
function levelOf(look: ParagraphLook, ranks: readonly number[]): number {
  const number = /^\w{1,3}(?:\.\d{1,3})*/.exec(NUMBER.test(look.words) ? look.words : '')?.[0];
  const level = number === undefined ? ranks.indexOf(rankOf(look)) + 1 : number.split('.').length;
  return Math.min(level, DEEPEST);
}

function rankOf({ size, bold }: ParagraphLook): number {
  return 2 * size + (bold ? 1 : 0);
}

function share(all: readonly ParagraphLook[], has: (look: ParagraphLook) => boolean): number {
  const count = (some: readonly ParagraphLook[]) => some.reduce((sum, { words }) => sum + words.length, 0);
  return count(all.filter(has)) / Math.max(1, count(all));
}
