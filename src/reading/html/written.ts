// How documents of other formats are written as pages, which are read as any other: the tags of their paragraphs, and what is
// said beside their words. Knows HTML, no format.

import type { Remark } from '../../documents/document.ts';
import { type Outcome, succeed } from '../../documents/outcome.ts';
import { type Block, documentFromBlocks } from '../blocks/blocks.ts';
import type { About, Read } from '../reader.ts';
import { findCode, findHeadings, findLines } from '../signs/headings.ts';
import type { ParagraphLook } from '../signs/looks.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Placed } from './blocks.ts';
import { readHtml } from './html.ts';

/** What stands before a paragraph's words and behind them, its number aside. */
export type Tags = readonly [open: string, close: string];

/** What a paragraph that is a line of the one above is called. */
const GOES_ON = 'goes-on';
const LINE_END = new RegExp(`</p>\\s*<p class="${GOES_ON}">`, 'g');
const DEEPEST_LEVEL = 9;

export const PARAGRAPH: Tags = ['<p>', '</p>'];
export const LINE: Tags = [`<p class="${GOES_ON}">`, '</p>'];
export const CAPTION: Tags = ['<figcaption>', '</figcaption>'];
export const CODE: Tags = ['<pre>', '</pre>'];

/** @param level from 1 */
export function headingOf(level: number): Tags {
  return levelled('h6', level);
}

/** An item whose number or bullet is among its words, or an entry of contents. @param level from 1 */
export function itemOf(level: number): Tags {
  return levelled('dd', level);
}

function levelled(tag: string, level: number): Tags {
  return [`<${tag} aria-level="${Math.min(DEEPEST_LEVEL, level)}">`, `</${tag}>`];
}

/** What paragraphs are by their looks alone: code, headings, lines of the one above. */
export function tagsByLook(looks: ReadonlyMap<XmlElement, ParagraphLook>): ReadonlyMap<XmlElement, Tags> {
  const lines = findLines(looks);
  const broken = [...lines].filter(([, goesOn]) => goesOn);
  return new Map<XmlElement, Tags>([
    ...findCode(looks).map((one) => [one, CODE] as const),
    ...[...findHeadings(looks, lines)].map(([one, level]) => [one, headingOf(level)] as const),
    ...broken.map(([one]) => [one, LINE] as const),
  ]);
}

export type Remarks = ReturnType<typeof createRemarks>;

/** What is said beside the words of a page that is being written. */
export function createRemarks() {
  const said: { readonly kind: Remark['kind']; words: string }[] = [];
  let isParted = true;
  return {
    /** The id of an element that keeps its place; empty for no words, and for more of what was said last. */
    say(kind: Remark['kind'], words: string): string {
      if (words.trim() === '') return '';
      const last = said.at(-1);
      // Programs cut one stretch of words into many runs.
      if (last?.kind === kind && !isParted && (kind === 'deleted' || kind === 'hidden')) {
        last.words += words;
        return '';
      }
      isParted = false;
      return `remark-${said.push({ kind, words }) - 1}`;
    },
    /** Words of the text have come: what is said next is another remark than the last, not more of it. */
    part() {
      isParted = true;
    },
    /** All that was said, by those ids. */
    placed: (): Placed =>
      new Map(said.map(({ kind, words }, at) => [`remark-${at}`, { kind, text: words.trim() }])),
  };
}

/** What a file's text is written as, and what else it holds. */
export type Written = {
  readonly html: string;
  readonly placed?: Placed;
  /** The words of heads and feet of its pages. */
  readonly heads?: readonly string[];
  readonly feet?: readonly string[];
  /** How many tracked insertions of words it has. */
  readonly inserted?: number;
};

/** The document of a page that was written; lines of one paragraph, and of code, are joined. */
export function readWritten(
  { html, placed = new Map(), heads = [], feet = [], inserted = 0 }: Written,
  about: About,
  encoding: string | null,
): Outcome<Read> {
  const joined = html.replace(LINE_END, ' ').replace(/<\/pre>\s*<pre>/g, '\n');
  const blocks = readHtml(joined, about.name, { areTablesData: true, placed });
  if (!blocks.ok) return blocks;
  // The same line may be that of many pages.
  const linesOf = (texts: readonly string[]) =>
    [...new Set(texts)].map((text): Block => ({ role: 'furniture', text }));
  const document = documentFromBlocks([...linesOf(heads), ...blocks.value, ...linesOf(feet)], about);
  return succeed({ document: inserted > 0 ? { ...document, inserted } : document, encoding });
}
