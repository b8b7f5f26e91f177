// The numbers that Word shows before paragraphs, which no file holds: counted by what numbering.ts has read. Knows
// WordprocessingML (ISO/IEC 29500-1, 17.9).

import { writeLetters, writeRoman } from '../signs/numerals.ts';
import type { Replace } from '../xml/parse.ts';
import { findAll, type XmlElement } from '../xml/tree.ts';
import { type List, type Named, type Numbering, readNamed, type Style } from './numbering.ts';
import { valueAt } from './tree.ts';
import { runOf } from './words.ts';

/** Numbered paragraphs that are no headings get this style and their level, for a style map to know them by. */
export const NUMBERED = 'TwoReportsNumbered';
/** The same of figures and tables that a list counts. */
export const CAPTION = 'TwoReportsCaption';

/** Word's own styles are based on one another two or three deep. */
const DEEPEST_STYLE = 20;
/** What a number begins with that counts figures, not items. */
const CAPTIONED = /^(?:figure|table|listing)\b/i;

/**
 * Counts the paragraphs of one part: in the place of what is said of a paragraph stand the same and, as a first run, its
 * number or bullet.
 */
export function numberParagraphs({ lists, styles }: Numbering): Replace {
  const counts = new Map<string, readonly number[]>();
  const begun = new Set<string>();
  return (properties) => {
    const id = valueAt(properties, 'w:pStyle') ?? '';
    const style = styles.get(id);
    const { list: name = '', level: at } = resolve(properties, style, styles);
    const list = lists.get(name);
    const depth = at ?? [...(list?.levels ?? [])].find(([, level]) => level.style === id)?.[0] ?? 0;
    const level = list?.levels.get(depth);
    const isBullet = level?.format === 'bullet';
    // A bullet of a heading's style is an ornament; one that a paragraph was given itself makes an item of it.
    const isOrnament = isBullet && style?.isHeading === true && readNamed(properties).list === undefined;
    if (list === undefined || level === undefined || isOrnament) {
      // mammoth takes note of every style that is not defined, and looks through its notes at each.
      return [style === undefined ? restyle(properties, findAll(properties, 'w:numPr')) : properties];
    }
    const again = begun.has(`${name} ${depth}`) ? undefined : list.restarts.get(depth);
    begun.add(`${name} ${depth}`);
    const count = countOn(counts.get(list.kind) ?? [], depth, list, again);
    counts.set(list.kind, count);
    const label = isBullet
      ? bulletOf(level.text)
      : level.text.replace(/%(\d)/g, (_, digit: string) => {
          const upper = Number(digit) - 1;
          return writeNumber(count[upper] ?? 0, level.legal ? 'decimal' : list.levels.get(upper)?.format);
        });
    // List 0 is none: not that of the style either.
    const none = { ...say('w:numPr', ''), children: [say('w:ilvl', '0'), say('w:numId', '0')] };
    const named = CAPTIONED.test(label) ? CAPTION : `${NUMBERED}${depth + 1}`;
    const known = say('w:pStyle', style?.isHeading === true && !isBullet ? id : named);
    return [restyle(properties, [known, none]), ...runOf(label === '' ? '' : `${label} `)];
  };
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

function restyle(properties: XmlElement, others: readonly XmlElement[]): XmlElement {
  return { ...properties, children: [...others, ...findAll(properties, 'w:rPr')] };
}

function say(name: string, value: string): XmlElement {
  return { name, attributes: { 'w:val': value }, children: [] };
}

/** The list and level of a paragraph: its own, or those of its style and what that is based on. */
function resolve(properties: XmlElement, own: Style | undefined, styles: Numbering['styles']): Named {
  let { list, level } = readNamed(properties);
  let style = own;
  for (let depth = 0; style !== undefined && depth < DEEPEST_STYLE; depth += 1) {
    list ??= style.list;
    level ??= style.level;
    style = styles.get(style.base ?? '');
  }
  return { list, level };
}

/** A number in one of Word's formats; those that are not known here are decimal. */
function writeNumber(number: number, format = 'decimal'): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (format.startsWith('upper')) return writeNumber(number, format.replace('upper', 'lower')).toUpperCase();
  if (format === 'lowerLetter') return writeLetters(number, 'doubled');
  return format === 'lowerRoman' ? writeRoman(number) : String(number);
}
