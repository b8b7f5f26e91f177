// The numbers that Word shows before paragraphs, which no file holds: counted by what numbering.ts has read. Knows
// WordprocessingML (ISO/IEC 29500-1, 17.9).

import { writeNumber } from '../signs/numerals.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { List } from './numbering.ts';
import { readNamed, type Styles } from './styles.ts';
import { valueAt } from './tree.ts';

/** What stands before a paragraph, and its level in a list, from 1. */
export type Numbered = { readonly label: string; readonly level: number; readonly isBullet: boolean };

/** By Word's names; those that are not known here are decimal. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['lowerLetter', 'a'],
  ['upperLetter', 'A'],
  ['lowerRoman', 'i'],
  ['upperRoman', 'I'],
]);

/** Counts the paragraphs of one part, each by what is said of it, in their order; null for one without a number or bullet. */
export function createNumbers(
  lists: ReadonlyMap<string, List>,
  styles: Styles,
): (properties: XmlElement) => Numbered | null {
  const counts = new Map<string, readonly number[]>();
  const begun = new Set<string>();
  return (properties) => {
    const id = valueAt(properties, 'w:pStyle');
    const [own, style] = [readNamed(properties), styles(id)];
    const name = own.list ?? style.list ?? '';
    const list = lists.get(name);
    const ofStyle = [...(list?.levels ?? [])].find(
      ([, level]) => id !== undefined && level.style === id,
    )?.[0];
    const depth = own.level ?? style.level ?? ofStyle ?? 0;
    const level = list?.levels.get(depth);
    const isBullet = level?.format === 'bullet';
    // A bullet of a heading's style is an ornament; one that a paragraph was given itself makes an item of it.
    const isOrnament = isBullet && isHeading(style.name) && own.list === undefined;
    if (list === undefined || level === undefined || isOrnament) return null;
    const again = begun.has(`${name} ${depth}`) ? undefined : list.restarts.get(depth);
    begun.add(`${name} ${depth}`);
    const count = countOn(counts.get(list.kind) ?? [], depth, list, again);
    counts.set(list.kind, count);
    const label = isBullet
      ? bulletOf(level.text)
      : level.text.replace(/%(\d)/g, (_, digit: string) => {
          const upper = Number(digit) - 1;
          return writeAs(count[upper] ?? 0, level.legal ? 'decimal' : list.levels.get(upper)?.format);
        });
    return { label: label === '' ? '' : `${label} `, level: depth + 1, isBullet };
  };
}

/** Whether a style that is called so numbers headings. */
export function isHeading(style: string): boolean {
  return /^(?:heading \d|title|subtitle)/.test(style);
}

/** A dash as it is; every other bullet is one, since most are signs of fonts that have no name elsewhere. */
function bulletOf(text: string): string {
  return /^[-–—]$/.test(text) ? text : '•';
}

/** The numbers of all levels down to that of the next paragraph. */
function countOn(last: readonly number[], depth: number, list: List, again: number | undefined): number[] {
  const startOf = (level: number) => list.levels.get(level)?.start ?? 1;
  const upper = Array.from({ length: depth }, (_, level) => last[level] ?? startOf(level));
  const before = last[depth];
  return [...upper, again ?? (before === undefined ? startOf(depth) : before + 1)];
}

function writeAs(number: number, format = 'decimal'): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  return writeNumber(number, FORMATS.get(format) ?? '1', 'doubled');
}
