// How far an AsciiDoc text is read, and what of its lines so far matters for the next. Knows no block but that it has words.

import type { Block, Growing } from '../blocks/blocks.ts';
import { countSection, writeNumber } from '../signs/numerals.ts';
import { createAttributes } from './attributes.ts';

/** An item of a list that is open: what all of its list are marked with, how these are numbered, and which it is. */
export type Item = { readonly key: string; readonly format: string; readonly number: number };
/** What goes on with the next line; a term waits for its meaning, blank lines between them. */
type Open = 'none' | 'paragraph' | 'item' | 'term';

export type Reading = ReturnType<typeof createReading>;

/** Titles that have no number among others that have. */
const UNNUMBERED =
  /^\[(?:discrete|float|preface|abstract|colophon|dedication|acknowledgments|glossary|bibliography|index)\b/m;
/** What is said of the next block: its attributes, a line each; its title; its name; what kind of advice it is. */
const NOTHING_SAID = { said: '', title: '', name: '', advice: '' };

/** Of lines: each one's last position by its words, and which is read next. */
export function beginLines(lines: readonly string[]) {
  const last: ReadonlyMap<string, number> = new Map(lines.map((line, index) => [line, index]));
  return { lines, last, next: 0 };
}

/** What is empty here is cast to what it is filled with. */
export function createReading(
  text: string,
  /** How the lines are read, and what is shown of a table's cell that is a text of its own. */
  read: { readonly readLines: () => void; readonly readCell: (lines: readonly string[]) => string },
) {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd());
  return {
    /** Those of the text, or of what belongs together in it, and how deep they stand. */
    ...beginLines(lines),
    depth: 0,
    ...read,
    blocks: [] as Growing[],
    /** Of the sections around, where these are numbered. */
    sections: [] as number[],
    /** How many there were of each kind that is numbered. */
    counts: new Map<string, number>(),
    attributes: createAttributes(text.length),
    /** What a reference to a name shows. */
    names: new Map<string, string>(),
    /** Those that are open, each with whether it is met or stands in a sentence, and how many are not met. */
    conditions: [] as ('met' | 'unmet' | 'within')[],
    unmet: 0,
    /** Whether the title of the text was read. */
    isTitled: false,
    /** Whether a quotation is around. */
    isQuoted: false,
    items: [] as readonly Item[],
    open: 'none' as Open,
    /** Whether a blank line is above; whether a plus joins what comes to the item above it; whether line ends stay. */
    isApart: true,
    isJoined: false,
    keepsLines: false,
    /** What parts the last line's words from the next. */
    gap: ' ' as ' ' | '\n',
    /** Who wrote the paragraph that is quoted above. */
    credit: '',
    ...NOTHING_SAID,
  };
}

/** What a kind of block is called, and which of its kind it is; nothing of a kind without a name, or that is not shown. */
export function labelOf({ counts, attributes, unmet }: Reading, kind: string): string {
  const name = attributes.get(`${kind}-caption`) ?? '';
  if (name === '' || unmet > 0) return '';
  const number = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  return kind === 'appendix' ? `${name} ${writeNumber(number, 'A')}: ` : `${name} ${number}. `;
}

/** The number of a section, where the text asks for one: down to the third level below its title. */
export function sectionNumber({ sections, attributes, said, unmet }: Reading, level: number): string {
  const isAsked = attributes.has('sectnums,numbered') && !UNNUMBERED.test(said);
  if (!isAsked || unmet > 0 || level < 2 || level > 4) return '';
  return `${countSection(sections, level - 1)}. `;
}

/** The title of a block stands above it, with the kind of block where these are numbered. */
export function addTitle(reading: Reading, role: 'caption' | 'paragraph', kind = ''): void {
  const { title, name, names } = reading;
  if (title === '') return;
  if (name !== '' && !names.has(name)) names.set(name, title);
  put(reading, { role, text: labelOf(reading, kind) + title });
  reading.title = '';
}

/** Adds a block, and what was said of it. */
export function add(reading: Reading, block: Block): void {
  addCredit(reading);
  const { advice } = reading;
  const { role, text } = block;
  const isPicture = text === '';
  addTitle(reading, role === 'code' || isPicture ? 'caption' : 'paragraph', isPicture ? 'figure' : '');
  const isAdvice = advice !== '' && role === 'paragraph' && !isPicture;
  if (!isAdvice) put(reading, { role: 'paragraph', text: advice });
  put(reading, isAdvice ? { ...block, text: `${advice}: ${text}` } : block);
  Object.assign(reading, { ...NOTHING_SAID, open: 'none', isJoined: false, keepsLines: false });
}

/** Who wrote what is quoted stands below it. */
export function addCredit(reading: Reading): void {
  const { credit } = reading;
  if (credit !== '') put(reading, { role: 'paragraph', text: `— ${credit}` });
  reading.credit = '';
}

/** The same, of what is no item and ends the list above it unless it is joined to that. */
export function addApart(reading: Reading, block: Block): void {
  if (!reading.isJoined) reading.items = [];
  add(reading, block);
}

/** Under a condition that is not met words are shown, and are none of the document. */
export function put(reading: Reading, block: Block): void {
  const { text, remarks = [] } = block;
  if (text === '' && remarks.length === 0) return;
  const quoted = reading.isQuoted ? { quoted: true as const } : {};
  reading.blocks.push(reading.unmet > 0 ? { role: 'furniture', text, remarks } : { ...block, ...quoted });
}

/** Words as they are shown: their attributes' values, and no plus that breaks the line behind them. */
export function tell(reading: Reading, words: string): string {
  const told = reading.attributes.put(words);
  const isBroken = told.endsWith(' +');
  reading.gap = isBroken || reading.keepsLines ? '\n' : ' ';
  return isBroken ? told.slice(0, -2) : told;
}
