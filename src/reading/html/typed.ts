// Lists, contents and titles that somebody typed as paragraphs, in pages and in documents that are read as pages. Knows what
// their marks look like beside those above and below, no tags.

import { countWords } from '../../documents/words.ts';
import type { Block } from '../blocks/blocks.ts';
import { entryOf } from '../signs/leaders.ts';
import { goesOn, type Mark, markOf } from '../signs/marks.ts';

/** Those that are one in any form, as in lists that no hand has typed. */
const ROUND = /^[●■▪◦○➢➤►❖◆](?=\s+\S)/;
/** Those that are read as bullets wherever they stand; a dash may be somebody's who speaks. */
const SURE = /[^–*]/;
/** A title that is numbered within another's: short, and no sentence. */
const TITLE = /^\d{1,3}(?:\.\d{1,3})+\.?\s+(?!\p{Ll})\p{L}.{0,110}[^.!?;:,\s\d]$/u;
const LONGEST_TITLE = 12;
/** A heading of more words, as white space parts them, is text that was given its style; */
const MOST_WORDS = 30;
/** so is one of more that ends as a sentence does, and as no abbreviation. */
const LONGEST_SENTENCE = 12;
/** With fewer of them, a number at the start of a paragraph is a number. */
const FEWEST_TITLES = 3;

/** The same blocks, the paragraphs among them that are items of a list, entries of contents or titles said to be so. */
export function nameTyped(typed: readonly Block[]): Block[] {
  const opening = new Set(typed.map(({ text }) => text.slice(0, 1)));
  // Where full signs and empty ones stand, they may say which is which.
  const areBullets = !(opening.has('●') && opening.has('○'));
  const blocks = (areBullets ? typed.map(withBullet) : typed).map(nameText).map(nameEntry);
  const marks = blocks.map(({ role, text }) => (role === 'paragraph' ? markOf(text) : null));
  const named = [...blocks];
  for (let from = 0; from < marks.length; from += 1) {
    let to = from;
    while (marks[to + 1] && marks[to + 1]?.kind === marks[from]?.kind) to += 1;
    const run = marks.slice(from, to + 1).filter((mark) => mark !== null);
    const isBelowColon = /[:：]\s*$/.test(blocks[from - 1]?.text ?? '');
    if (isList(run, isBelowColon))
      for (const [at, { depth }] of run.entries()) name(named, from + at, 'list-item', depth);
    from = to;
  }
  const titles = named.flatMap(({ role, text }, at) => (role === 'paragraph' && isTitle(text) ? [at] : []));
  if (titles.length >= FEWEST_TITLES)
    for (const at of titles) name(named, at, 'heading', marks[at]?.depth ?? 1);
  return levelByNumbers(named);
}

/** Titles that all have one level, though their numbers say that some are within others, each at the level of its number. */
function levelByNumbers(blocks: readonly Block[]): Block[] {
  const depths = blocks.map(({ role, text }) => (role === 'heading' ? (markOf(text)?.depth ?? 0) : 0));
  const levels = new Set(blocks.filter((_, at) => depths[at] !== 0).map(({ level }) => level));
  const known = new Set(depths);
  // Versions, 1.2.0 below 1, are no numbers of titles.
  const isNested = [1, ...depths.filter((depth) => depth > 1).map((depth) => depth - 1)].every((one) =>
    known.has(one),
  );
  if (levels.size !== 1 || !isNested) return [...blocks];
  return blocks.map((block, at) =>
    depths[at] === 0 ? block : { ...block, level: (block.level ?? 1) + (depths[at] ?? 1) - 1 },
  );
}

function withBullet(block: Block): Block {
  const { role, text } = block;
  const mayBeItem = role === 'paragraph' || role === 'list-item';
  return mayBeItem ? { ...block, text: text.replace(ROUND, '•') } : block;
}

function nameText(block: Block): Block {
  const { level: _, ...rest } = block;
  const words = block.role === 'heading' ? block.text.split(/\s+/).length : 0;
  const isText = words > (/\p{L}{4}[.;]["”’)]?$/u.test(block.text) ? LONGEST_SENTENCE : MOST_WORDS);
  return isText ? { ...rest, role: 'paragraph' } : block;
}

/** An entry of contents as an item, whose level its number says where nothing else does. */
function nameEntry(block: Block): Block {
  const { role, text, level } = block;
  const entry = role === 'paragraph' || role === 'heading' || role === 'list-item' ? entryOf(text) : null;
  if (entry === null) return block;
  const depth = (role === 'list-item' ? level : undefined) ?? markOf(entry)?.depth ?? 1;
  return { ...block, role: 'list-item', level: depth, text: entry };
}

function name(blocks: Block[], at: number, role: 'list-item' | 'heading', level: number): void {
  const block = blocks[at];
  if (block !== undefined) blocks[at] = { ...block, role, level };
}

/** Whether marks that follow on each other are those of a list: some of its numbers go on. */
function isList(run: readonly Mark[], isBelowColon: boolean): boolean {
  const [first] = run;
  if (first === undefined) return false;
  if (first.kind !== 'number') return SURE.test(first.kind) || run.length > 1 || isBelowColon;
  return run.some((mark, at) => goesOn(mark, run[at + 1])) || (isBelowColon && first.value === 1);
}

function isTitle(text: string): boolean {
  return TITLE.test(text) && countWords(text) <= LONGEST_TITLE;
}
