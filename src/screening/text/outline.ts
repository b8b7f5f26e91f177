// The headings of a document and what stands below each. Knows how headings look and how they are numbered,
// and nothing of what they say.

import type { Contents } from '../../documents/contents.ts';
import type { Passage, SourceDocument, Span } from '../../documents/document.ts';
import { isPlaceholder } from './placeholders.ts';

/** A heading's words, and what it heads. */
export type Section = Span & {
  /** The passages that it heads, those of the headings further in among them: positions in `document.passages`. */
  readonly from: number;
  readonly to: number;
  /** Lower case, without its number and marks. */
  readonly title: string;
  /** Its number as written, "3.2 ", or an empty string. */
  readonly number: string;
  /** From 1; null where nothing tells. */
  readonly level: number | null;
  /** Whether its text goes on in the same passage: "Purpose: to measure the tide." */
  readonly runsIn: boolean;
  /** Whether anything is said below it: an empty template's heading and an entry of a table of contents have nothing. */
  readonly hasText: boolean;
};

type Heading = Omit<Section, 'from' | 'to' | 'hasText'>;

/** Headings are this short (UTF-16 units), and those that the document itself marks and gives a level this. */
const LONGEST = 90;
const LONGEST_MARKED = 180;
/** A line of its own that no mark makes a heading is one where it has no more words than these, */
const FEW_WORDS = 7;
/** and where it may have been meant as text, one with fewer than these. */
const FEWER_WORDS = 4;
/** "3.2 ", "A. ", "IV) ", "Appendix B: ", "Section 4 - ": what stands before a title. */
const NUMBER =
  /^(?:(?:appendix|annex|section|chapter|part)\s+(?:[a-z]|[ivx]{1,5}|\d{1,3}(?:\.\d{1,3}){0,5})\s*[.:)–—-]*|\(?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[a-z]|[ivx]{1,5})[.)]+|\d{1,3}(?:\.\d{1,3}){0,5})\s+(?=\S)/i;
/** "1.1.Terms", as pages have it whose numbers are parted by style alone. */
const GLUED_NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,5}\.(?=\p{Lu}\p{L})/u;
/** What few lines open with, and every number: the rest need not be looked at. */
const MAY_NUMBER = /^(?:\(?(?:\d|[a-z]{1,5}[.)])|(?:appendix|annex|section|chapter|part)\s)/i;
/** "8. Constraints" and no more. */
const ITEM_NUMBER = /^\s*(\d{1,3})\.?\s+\p{Lu}[^.?!:;]*$/u;
/** "== Scope", "## Scope": marks of AsciiDoc, wikis, and Markdown opened as text. */
const MARKS = /^\s*([=#]{1,6})\s+/;
/** "Purpose: to measure the tide." */
const RUN_IN = /^[^.?!;,:\n\t]{3,40}(?=:\s+\S)/;
/** "1. Purpose – to measure the tide", of a list. */
const DASHED = /^[^.?!;,:–—\n\t]{3,40}(?= [–—] \S)/;
/** What looks like a heading and has an address is an entry of a list of references. */
const ADDRESS = /\bhttps?:\/\//;
const BULLET = /^\s*[•*-]\s+/;
const SENTENCE_END = /[.?!;,][)"'”’\]]*\s*$/;
/** A scenario's lines are short and end with no stop, yet head nothing; nor do answers. */
const STEP = /^\s*(?:given|when|then|and|but|as an?)\s|^\W*(?:none|n\/a|yes|no)\W*$/i;

/** The headings in order. Linear in the text. */
export function outlineOf({ text, passages }: SourceDocument, contents: Contents): Section[] {
  const sections: Section[] = [];
  const runs = numberedRuns(text, passages);
  const isOneList = passages.every(({ role }) => role !== 'heading');
  // Where only its numbers rise, a list may be of anything: "Windows 11".
  const isEntry = (index: number) => (contents.get(index)?.by ?? 'row') !== 'row';
  // From the end, so that what is below a heading is known.
  let hasText = false;
  let isLine = false;
  let below: Section | null = null;
  let to = passages.length;
  for (let index = passages.length - 1; index >= 0; index -= 1) {
    const passage = passages[index];
    if (passage === undefined) continue;
    const marked = runs.has(index) ? { ...passage, role: 'heading' as const } : passage;
    const heading = headingOf(text, marked, passages[index + 1], isEntry(index), isOneList);
    const own = heading?.runsIn === true ? { ...passage, start: heading.end } : passage;
    const isSaid = !isEntry(index) && saysSomething(text, own);
    if (heading === null || heading.runsIn) hasText ||= isSaid;
    if (heading === null) continue;
    const isAbove: boolean =
      below !== null && (heading.level ?? Infinity) < (below.level ?? 0) && below.hasText;
    const section: Section = {
      ...heading,
      from: index,
      to: heading.runsIn ? index + 1 : to,
      hasText: heading.runsIn ? isSaid : hasText || isAbove || (isLine && passage.level !== undefined),
    };
    sections.push(section);
    if (heading.runsIn) continue;
    below = section;
    to = index;
    // A line that only looks like a heading may be what is said below another, and is below one that has a mark: a name, a version.
    isLine = heading.level === null && heading.number === '';
    hasText = isLine && countTitle(heading) >= FEWER_WORDS;
  }
  return includeInner(sections.reverse());
}

/**
 * Lines of a list whose numbers run on from a heading's or up to one's: "7. Security", a heading, then "8. Constraints".
 * They are headings with nothing between them, as in a template.
 */
function numberedRuns(text: string, passages: readonly Passage[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let last = Number.NaN;
  let hasHeading = false;
  const close = () => {
    if (hasHeading) for (const index of run) found.add(index);
    run = [];
    hasHeading = false;
  };
  for (const [index, { start, end, role }] of passages.entries()) {
    if (role !== 'heading' && role !== 'list-item') continue;
    const number = Number(end - start > LONGEST ? undefined : ITEM_NUMBER.exec(text.slice(start, end))?.[1]);
    if (Number.isNaN(number)) continue;
    if (number !== last + 1) close();
    last = number;
    hasHeading ||= role === 'heading';
    if (role === 'list-item') run.push(index);
  }
  close();
  return found;
}

/** Each section goes on over those further in, where its level is known, and over lines that only look like headings. */
function includeInner(sections: readonly Section[]): Section[] {
  const open: Section[] = [];
  const ends = new Map<Section, number>();
  for (const section of sections) {
    if (section.runsIn) continue;
    while (open.length > 0 && !isWithin(section, open.at(-1))) open.pop();
    for (const outer of open) ends.set(outer, section.to);
    open.push(section);
  }
  return sections.map((section) => ({ ...section, to: ends.get(section) ?? section.to }));
}

function isWithin(inner: Section, outer: Section | undefined): boolean {
  return outer?.level != null && (inner.level ?? Infinity) > outer.level;
}

function headingOf(
  text: string,
  passage: Passage,
  next: Passage | undefined,
  isEntry: boolean,
  isOneList: boolean,
): Heading | null {
  const { start, end, role } = passage;
  // That of a list item says how many lists it is in.
  const level = role === 'heading' ? passage.level : undefined;
  if (role === 'code' || role === 'table-row' || role === 'furniture') return null;
  const isMarked = role === 'heading' || role === 'headline';
  const longest = isMarked && level !== undefined ? LONGEST_MARKED : LONGEST;
  const line = text.slice(start, Math.min(end, start + longest));
  const isWhole = start + line.length === end && !line.includes('\n');
  if (isMarked && ADDRESS.test(line)) return null;
  if (isMarked && isWhole && level !== undefined) return titled(line, start, level, false);
  const number = MAY_NUMBER.test(line) ? NUMBER.exec(line)?.[0].length : undefined;
  const before = number ?? BULLET.exec(line)?.[0].length ?? 0;
  const label = line.slice(before);
  const isItem = role === 'list-item' && number !== undefined;
  const runIn = (RUN_IN.exec(label) ?? (isItem ? DASHED.exec(label) : null))?.[0].length;
  if (runIn !== undefined) return titled(line.slice(0, before + runIn), start, null, true);
  if (!isWhole || (!isMarked && SENTENCE_END.test(line))) return null;
  if (isEntry || STEP.test(line) || isPlaceholder(line) || (!isMarked && !/\p{L}{2}/u.test(line)))
    return null;
  const marks = MARKS.exec(line)?.[1]?.length;
  // Where nothing is marked as a heading, the numbered items of one list are, over its deeper items.
  const depth = passage.level ?? 1;
  const isOver = isOneList && isItem && next?.role === 'list-item' && (next.level ?? 1) > depth;
  const heading = titled(line, start, level ?? marks ?? (isOver ? depth : null), false);
  const isShort = /^[\s*_]*[\p{Lu}\d(]/u.test(line) && countTitle(heading) <= FEW_WORDS;
  const mayHead = role !== 'list-item' || isOver || (isItem && next?.role !== 'list-item');
  return isMarked || marks !== undefined || (isShort && mayHead) ? heading : null;
}

/** The words of a heading, with what is around them left out. */
function titled(line: string, start: number, level: number | null, runsIn: boolean): Heading {
  const before = (MARKS.exec(line) ?? BULLET.exec(line) ?? /^\s*/.exec(line))?.[0].length ?? 0;
  let end = line.length;
  while (end > before && /[\s=#:]/.test(line.charAt(end - 1))) end -= 1;
  const written = line.slice(before, end);
  const number = MAY_NUMBER.test(written)
    ? ((NUMBER.exec(written) ?? GLUED_NUMBER.exec(written))?.[0] ?? '')
    : '';
  const title = written.slice(number.length).toLowerCase();
  const depth = /^\d/.test(number) ? (number.match(/\d+/g)?.length ?? null) : null;
  const span = { start: start + before, end: start + end };
  return { ...span, title, number, level: level ?? depth, runsIn };
}

function countTitle({ title }: Heading): number {
  return title.match(/\S+/g)?.length ?? 0;
}

/** Words that are no placeholder: what a heading runs into may be one. */
function saysSomething(text: string, { start, end, role }: Passage): boolean {
  const words = text.slice(start, Math.min(end, start + 3 * LONGEST));
  return role !== 'furniture' && /\p{L}{2}/u.test(words) && !isPlaceholder(words);
}
