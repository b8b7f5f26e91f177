// Lists of AsciiDoc: what opens an item, how deep it is, what is shown before it. Knows lines.

import { writeNumber } from '../signs/numerals.ts';
import { add, type Item, type Reading, tell } from './reading.ts';

/** "* a", "- a", ". a", "1. a", "a. a", "i) a", "<1> a"; each with its mark. */
const ITEM = /^(\*{1,6}|-|•|\.{1,6}|\d{1,9}\.|\p{L}\.|[ivxIVX]{1,7}\)|<[.\d]{1,4}>)\s+(\S.*)$/u;
/** A term, and what it means behind it. */
const TERM = /^(?!\/\/)(\S.*?)(:{2,4}|;;)(?:\s+(.*))?$/;
/** How a list is numbered, by how many dots it is marked with or by what its attributes say. */
const STYLES = ['arabic', 'loweralpha', 'lowerroman', 'upperalpha', 'upperroman'];
/** The same, by what each begins with; and the marks that say it themselves. */
const FORMATS = ['1', 'a', 'i', 'A', 'I'];
const BOX = /^\[([ x*])\]\s+/;

export function isItem(words: string): boolean {
  return ITEM.test(words) || TERM.test(words);
}

/** Marks that differ in nothing but their number are of one list. */
function keyOf(mark: string): string {
  if (mark.startsWith('<')) return '<';
  if (/^\d/.test(mark)) return '1.';
  if (mark.endsWith(')')) return mark.toLowerCase() === mark ? 'i)' : 'I)';
  return /^\p{L}/u.test(mark) ? (mark.toLowerCase() === mark ? 'a.' : 'A.') : mark;
}

/** How the items of a list are numbered, by the first of its numbers; empty for bullets. */
function formatOf(key: string, said: string): string {
  const own = STYLES.findIndex((style) => said.includes(style));
  const marked = key.startsWith('.') ? key.length - 1 : FORMATS.indexOf(key.charAt(0));
  return FORMATS[own === -1 ? marked : own] ?? '';
}

function markOf({ number, format, key }: Item): string {
  if (key === '<') return `${number}. `;
  return format === '' ? '• ' : `${writeNumber(number, format)}. `;
}

/** The items that are open once one of a list begins: those around it, and it. */
function enter(reading: Reading, key: string, written: string): Item {
  const { said } = reading;
  const at = reading.items.findIndex((item) => item.key === key);
  const before = reading.items[at];
  const start = /\bstart=["']?(\d{1,9})/.exec(said)?.[1] ?? /^\d+/.exec(written)?.[0] ?? '1';
  const item =
    before === undefined
      ? { key, number: Number(start), format: formatOf(key, said) }
      : { ...before, number: before.number + 1 };
  reading.items = [...(before === undefined ? reading.items : reading.items.slice(0, at)), item];
  return item;
}

/** @returns whether a line opens an item */
export function readItem(reading: Reading, words: string): boolean {
  const [, mark, text = ''] = ITEM.exec(words) ?? [];
  if (mark === undefined) return readTerm(reading, words);
  const item = enter(reading, keyOf(mark), mark);
  const { said } = reading;
  const shown = said.includes('bibliography') ? '' : markOf(item);
  const box = BOX.exec(text)?.[1];
  const told = box === undefined ? text : `${box === ' ' ? '☐' : '☑'} ${text.replace(BOX, '')}`;
  add(reading, { role: 'list-item', text: shown + tell(reading, told), level: reading.items.length });
  reading.open = 'item';
  return true;
}

/** A term is an item, and what it means another. */
function readTerm(reading: Reading, words: string): boolean {
  const [, term, mark, meaning = ''] = TERM.exec(words) ?? [];
  if (term === undefined || mark === undefined) return false;
  enter(reading, mark, '');
  const level = reading.items.length;
  add(reading, { role: 'list-item', text: tell(reading, term), level });
  if (meaning !== '') add(reading, { role: 'list-item', text: tell(reading, meaning), level });
  reading.open = meaning === '' ? 'term' : 'item';
  return true;
}
