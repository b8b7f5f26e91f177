// What a Word file says of the numbers before its paragraphs: its lists, their levels, the styles that name them. Counts
// nothing (ISO/IEC 29500-1, 17.9).

import { find, findAll, NOTHING, type XmlElement } from '../xml/tree.ts';
import { valueAt } from './tree.ts';

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
export type List = {
  /** Lists of one kind count on together. */
  readonly kind: string;
  /** From 0; Word has nine. */
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
};
/** The list and level that a paragraph or a style names. */
export type Named = { readonly list: string | undefined; readonly level: number | undefined };
export type Style = Named & { readonly isHeading: boolean; readonly base: string | undefined };
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

/** What a paragraph, or a style, says of its list. */
export function readNamed(properties: XmlElement): Named {
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
  const lists = findAll(numbering, 'w:num');
  const kindOf = new Map(lists.map((list) => [list.attributes['w:numId'], valueAt(list, 'w:abstractNumId')]));
  const kinds = new Map(
    findAll(numbering, 'w:abstractNum').map((kind) => {
      // A kind may be that of another list, by a style that names it.
      const linked = styles.get(valueAt(kind, 'w:numStyleLink') ?? '')?.list;
      const levels = new Map(findAll(kind, 'w:lvl').map((level) => [indexOf(level), readLevel(level)]));
      return [kind.attributes['w:abstractNumId'], { levels, link: kindOf.get(linked ?? '') }];
    }),
  );
  return new Map(
    lists.map((list) => {
      const own = valueAt(list, 'w:abstractNumId') ?? '';
      const kind = kinds.get(own)?.link ?? own;
      const restarts = findAll(list, 'w:lvlOverride')
        .filter((level) => find(level, 'w:startOverride') !== undefined)
        .map((level) => [indexOf(level), numberOf(valueAt(level, 'w:startOverride'), 1)] as const);
      const levels = kinds.get(kind)?.levels ?? new Map();
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
