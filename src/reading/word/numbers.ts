// The numbers that Word shows before paragraphs, which no file holds: counted by the lists, levels and styles that it
// defines. Knows WordprocessingML (ISO/IEC 29500-1, 17.9).

import type { Replace } from './parse.ts';
import { runOf } from './words.ts';
import { find, findAll, valueAt, type XmlElement } from './xml.ts';

/** Numbered paragraphs that are no headings get this style, for a style map to know them by. */
export const NUMBERED = 'TwoReportsNumbered';

/** Word's own styles are based on one another two or three deep. */
const DEEPEST_STYLE = 20;
/** Of the pattern that a number is written by (UTF-16 units), which stands before every paragraph of its list. */
const LONGEST_LABEL = 60;

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
  return { lists: readLists(numbering), styles: readStyles(styles) };
}

/**
 * Counts the paragraphs of one part: in the place of what is said of a paragraph, the same with its number as the first
 * run. Bullets stay as they are.
 */
export function numberParagraphs({ lists, styles }: Numbering): Replace {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (properties) => {
    const id = valueAt(properties, 'w:pStyle');
    const { list: name, level: at } = resolve(properties, id, styles);
    const list = lists.get(name ?? '');
    // mammoth takes note of every style that is not defined, and looks through its notes at each.
    const known = id === undefined || styles.has(id) ? properties : without(properties, 'w:pStyle');
    if (name === undefined || list === undefined) return [known];
    const own = [...list.levels].find(([, { style }]) => style !== undefined && style === id)?.[0];
    const depth = at ?? own ?? 0;
    const level = list.levels.get(depth);
    if (level === undefined || level.format === 'bullet') return [known];
    const restart = begun.has(`${name} ${depth}`) ? undefined : list.restarts.get(depth);
    begun.add(`${name} ${depth}`);
    const count = countOn(counts.get(list.kind) ?? [], depth, list, restart);
    counts.set(list.kind, count);
    const label = writeLabel(level, count, list);
    const style = id !== undefined && styles.get(id)?.isHeading === true ? id : NUMBERED;
    return [withoutList(properties, style), ...runOf(label === '' ? '' : `${label} `)];
  };
}

/** The numbers of all levels down to that of the next paragraph. */
function countOn(last: readonly number[], depth: number, list: List, restart: number | undefined): number[] {
  const startOf = (level: number) => list.levels.get(level)?.start ?? 1;
  const upper = Array.from({ length: depth }, (_, level) => last[level] ?? startOf(level));
  const before = last[depth];
  return [...upper, restart ?? (before === undefined ? startOf(depth) : before + 1)];
}

function writeLabel(level: Level, count: readonly number[], list: List): string {
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const upper = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (list.levels.get(upper)?.format ?? 'decimal');
    return writeNumber(count[upper] ?? 0, format);
  });
}

function without(element: XmlElement, name: string): XmlElement {
  const children = element.children.filter((child) => typeof child === 'string' || child.name !== name);
  return { ...element, children };
}

/** What is said of a paragraph, but that it is in list 0, which is none: not that of its style either. */
function withoutList(properties: XmlElement, style: string): XmlElement {
  const say = (name: string, value: string) => ({ name, attributes: { 'w:val': value }, children: [] });
  const none = { name: 'w:numPr', attributes: {}, children: [say('w:ilvl', '0'), say('w:numId', '0')] };
  return { ...properties, children: [say('w:pStyle', style), none, ...findAll(properties, 'w:rPr')] };
}

/** The list and level of a paragraph: its own, or those of its style and what that is based on. */
function resolve(properties: XmlElement, id: string | undefined, styles: ReadonlyMap<string, Style>): Named {
  let { list, level } = readNamed(properties);
  let style = styles.get(id ?? '');
  for (let depth = 0; style !== undefined && depth < DEEPEST_STYLE; depth += 1) {
    list ??= style.list;
    level ??= style.level;
    style = styles.get(style.base ?? '');
  }
  return { list: list === '0' ? undefined : list, level };
}

function readNamed(properties: XmlElement): Named {
  const level = valueAt(properties, 'w:numPr', 'w:ilvl');
  return {
    list: valueAt(properties, 'w:numPr', 'w:numId'),
    level: level === undefined ? undefined : numberOf(level, 0),
  };
}

function readStyles(part: XmlElement): ReadonlyMap<string, Style> {
  const styles = findAll(find(part, 'w:styles') ?? part, 'w:style');
  const ofParagraphs = styles.filter(({ attributes }) => attributes['w:type'] === 'paragraph');
  return new Map(
    ofParagraphs.map((style) => {
      const isHeading = /^(?:heading \d|title|subtitle)/i.test(valueAt(style, 'w:name') ?? '');
      const named = readNamed(find(style, 'w:pPr') ?? style);
      return [
        style.attributes['w:styleId'] ?? '',
        { ...named, isHeading, base: valueAt(style, 'w:basedOn') },
      ];
    }),
  );
}

function readLists(part: XmlElement): ReadonlyMap<string, List> {
  const numbering = find(part, 'w:numbering') ?? part;
  const kinds = new Map(
    findAll(numbering, 'w:abstractNum').map((kind) => [
      kind.attributes['w:abstractNumId'] ?? '',
      readLevels(kind),
    ]),
  );
  return new Map(
    findAll(numbering, 'w:num').map((list) => {
      const kind = valueAt(list, 'w:abstractNumId') ?? '';
      const restarts = findAll(list, 'w:lvlOverride').flatMap((override) => {
        const start = valueAt(override, 'w:startOverride');
        return start === undefined
          ? []
          : [[numberOf(override.attributes['w:ilvl'], 0), numberOf(start, 1)] as const];
      });
      return [
        list.attributes['w:numId'] ?? '',
        { kind, levels: kinds.get(kind) ?? new Map(), restarts: new Map(restarts) },
      ];
    }),
  );
}

/** A list's levels, of which Word has nine. */
function readLevels(kind: XmlElement): ReadonlyMap<number, Level> {
  const levels = findAll(kind, 'w:lvl').map((level) => {
    const legal = find(level, 'w:isLgl');
    return [
      numberOf(level.attributes['w:ilvl'], 0),
      {
        start: numberOf(valueAt(level, 'w:start'), 1),
        format: valueAt(level, 'w:numFmt') ?? 'decimal',
        text: (valueAt(level, 'w:lvlText') ?? '').slice(0, LONGEST_LABEL),
        legal: legal !== undefined && !/^(?:0|false|off)$/.test(legal.attributes['w:val'] ?? ''),
        style: valueAt(level, 'w:pStyle'),
      },
    ] as const;
  });
  return new Map(levels.filter(([at]) => at < 9));
}

/** A whole number from 0 on, or another where none is written. */
function numberOf(written: string | undefined, otherwise: number): number {
  return /^\d{1,9}$/.test(written ?? '') ? Number(written) : otherwise;
}

const ROMAN = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
});

/** A number in one of Word's formats; those that are not known here are decimal. */
function writeNumber(number: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (format.startsWith('upper')) return writeNumber(number, format.replace('upper', 'lower')).toUpperCase();
  // As Word has it: after z comes aa, then bb.
  if (format === 'lowerLetter' && number > 0 && number < 1_000) {
    return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  }
  if (format !== 'lowerRoman' || number > 9_999) return String(number);
  let rest = number;
  return ROMAN.map(([sign, worth]) => {
    const times = Math.floor(rest / worth);
    rest %= worth;
    return sign.repeat(times);
  }).join('');
}
