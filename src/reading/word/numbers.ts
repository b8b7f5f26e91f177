// The numbers that Word shows before paragraphs, which no file holds: counted by the lists, levels and styles that it
// defines. Knows WordprocessingML (ISO/IEC 29500-1, 17.9).

import { writeLetters, writeRoman } from '../numerals.ts';
import type { Replace } from '../xml/parse.ts';
import { find, findAll, NOTHING, type XmlElement } from '../xml/tree.ts';
import { valueAt } from './tree.ts';
import { runOf } from './words.ts';

/** Numbered paragraphs that are no headings get this style and their level, for a style map to know them by. */
export const NUMBERED = 'TwoReportsNumbered';
/** The same of figures and tables that a list counts. */
export const CAPTION = 'TwoReportsCaption';

/** Word's own styles are based on one another two or three deep. */
const DEEPEST_STYLE = 20;
/** Of the pattern that a number is written by (UTF-16 units), which stands before every paragraph of its list. */
const LONGEST_LABEL = 60;
/** What a number begins with that counts figures, not items. */
const CAPTIONED = /^(?:figure|table|listing)\b/i;

type Level = {
  readonly start: number;
  /** Word's name of the number format: "decimal", "lowerLetter", "bullet". */
  readonly format: string;
  /** "%1.%2", each per cent sign followed by the level whose number stands there, from 1. */
  readonly text: string;
  /** Whether numbers of all levels are written as decimals. */
  readonly legal: boolean;
  readonly style: string | undefined;
};
type List = {
  /** Lists of one kind count on together. */
  readonly kind: string;
  /** From 0; Word has nine. */
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
};
/** The list and level that a paragraph or a style names. */
type Named = { readonly list: string | undefined; readonly level: number | undefined };
type Style = Named & { readonly isHeading: boolean; readonly base: string | undefined };
/** What a file says of its numbers. */
export type Numbering = {
  readonly lists: ReadonlyMap<string, List>;
  readonly styles: ReadonlyMap<string, Style>;
};

/** @param numbering, styles the parts of these names, empty where a file has none */
export function readNumbering(numbering: XmlElement, styles: XmlElement): Numbering {
  const known = readStyles(styles);
  return { lists: readLists(numbering, known), styles: known };
}

/**
 * Counts the paragraphs of one part: in the place of what is said of a paragraph stand the same and, as a first run, its
 * number. Bullets stay as they are.
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
    if (level?.format === 'bullet' && style?.isHeading === false) {
      // mammoth knows no list that a style alone names.
      const own = { ...say('w:numPr', ''), children: [say('w:ilvl', String(depth)), say('w:numId', name)] };
      return [restyle(properties, [...findAll(properties, 'w:pStyle'), own])];
    }
    if (list === undefined || level === undefined || level.format === 'bullet') {
      // mammoth takes note of every style that is not defined, and looks through its notes at each.
      return [style === undefined ? restyle(properties, findAll(properties, 'w:numPr')) : properties];
    }
    const again = begun.has(`${name} ${depth}`) ? undefined : list.restarts.get(depth);
    begun.add(`${name} ${depth}`);
    const count = countOn(counts.get(list.kind) ?? [], depth, list, again);
    counts.set(list.kind, count);
    const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const upper = Number(digit) - 1;
      return writeNumber(count[upper] ?? 0, level.legal ? 'decimal' : list.levels.get(upper)?.format);
    });
    // List 0 is none: not that of the style either.
    const none = { ...say('w:numPr', ''), children: [say('w:ilvl', '0'), say('w:numId', '0')] };
    const named = CAPTIONED.test(label) ? CAPTION : `${NUMBERED}${depth + 1}`;
    const known = say('w:pStyle', style?.isHeading === true ? id : named);
    return [restyle(properties, [known, none]), ...runOf(label === '' ? '' : `${label} `)];
  };
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

function readNamed(properties: XmlElement): Named {
  const level = valueAt(properties, 'w:numPr', 'w:ilvl');
  return {
    list: valueAt(properties, 'w:numPr', 'w:numId'),
    level: level === undefined ? undefined : numberOf(level, 0),
  };
}

function readStyles(part: XmlElement): Numbering['styles'] {
  const styles = findAll(find(part, 'w:styles') ?? part, 'w:style');
  const ofParagraphs = styles.filter(({ attributes }) =>
    /^(?:paragraph|numbering)$/.test(attributes['w:type'] ?? ''),
  );
  return new Map(
    ofParagraphs.map((style) => {
      const isHeading = /^(?:heading \d|title|subtitle)/i.test(valueAt(style, 'w:name') ?? '');
      const named = readNamed(find(style, 'w:pPr') ?? NOTHING);
      const base = valueAt(style, 'w:basedOn');
      return [style.attributes['w:styleId'] ?? '', { ...named, isHeading, base }];
    }),
  );
}

function readLists(part: XmlElement, styles: Numbering['styles']): Numbering['lists'] {
  const numbering = find(part, 'w:numbering') ?? part;
  const kinds = new Map(
    findAll(numbering, 'w:abstractNum').map((kind) => [
      kind.attributes['w:abstractNumId'],
      new Map(findAll(kind, 'w:lvl').map((level) => [indexOf(level), readLevel(level)])),
    ]),
  );
  const kindOf = new Map(
    findAll(numbering, 'w:num').map((list) => [list.attributes['w:numId'], valueAt(list, 'w:abstractNumId')]),
  );
  // A kind may be that of another list, by a style that names it.
  const links = new Map(
    findAll(numbering, 'w:abstractNum').map((kind) => {
      const list = styles.get(valueAt(kind, 'w:numStyleLink') ?? '')?.list;
      return [kind.attributes['w:abstractNumId'], kindOf.get(list ?? '')];
    }),
  );
  return new Map(
    findAll(numbering, 'w:num').map((list) => {
      const own = valueAt(list, 'w:abstractNumId') ?? '';
      const kind = links.get(own) ?? own;
      const restarts = findAll(list, 'w:lvlOverride')
        .filter((level) => find(level, 'w:startOverride') !== undefined)
        .map((level) => [indexOf(level), numberOf(valueAt(level, 'w:startOverride'), 1)] as const);
      const levels = kinds.get(kind) ?? new Map();
      return [list.attributes['w:numId'] ?? '', { kind, levels, restarts: new Map(restarts) }];
    }),
  );
}

function indexOf(level: XmlElement): number {
  return Math.min(8, numberOf(level.attributes['w:ilvl'], 0));
}

function readLevel(level: XmlElement): Level {
  const legal = find(level, 'w:isLgl');
  return {
    start: numberOf(valueAt(level, 'w:start'), 1),
    format: valueAt(level, 'w:numFmt') ?? 'decimal',
    text: (valueAt(level, 'w:lvlText') ?? '').slice(0, LONGEST_LABEL),
    legal: legal !== undefined && !/^(?:0|false|off)$/.test(legal.attributes['w:val'] ?? ''),
    style: valueAt(level, 'w:pStyle'),
  };
}

/** A whole number from 0 on, or another where none is written. */
function numberOf(written: string | undefined, otherwise: number): number {
  return /^\d{1,9}$/.test(written ?? '') ? Number(written) : otherwise;
}

/** A number in one of Word's formats; those that are not known here are decimal. */
function writeNumber(number: number, format = 'decimal'): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (format.startsWith('upper')) return writeNumber(number, format.replace('upper', 'lower')).toUpperCase();
  if (format === 'lowerLetter') return writeLetters(number, 'doubled');
  return format === 'lowerRoman' ? writeRoman(number) : String(number);
}
