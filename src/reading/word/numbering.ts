// What a Word file says of the numbers before its paragraphs: its lists and their levels. Counts nothing (ISO/IEC 29500-1,
// 17.9).

import { find, findAll, type XmlElement } from '../xml/tree.ts';
import type { Styles } from './styles.ts';
import { integerOf, isOn, numberAt, valueAt } from './tree.ts';

/** Of the pattern that a number is written by (UTF-16 units), which stands before every paragraph of its list. */
const LONGEST_LABEL = 60;
/** From 0; Word has nine. */
const DEEPEST_LEVEL = 8;

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
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
};

/** The lists of a file by their ids. @param part the part of this name, empty where a file has none */
export function readLists(part: XmlElement, styles: Styles): ReadonlyMap<string, List> {
  const numbering = find(part, 'w:numbering') ?? part;
  const lists = findAll(numbering, 'w:num');
  const kindOf = new Map(lists.map((list) => [list.attributes['w:numId'], valueAt(list, 'w:abstractNumId')]));
  const kinds = new Map(
    findAll(numbering, 'w:abstractNum').map((kind) => {
      // A kind may be that of another list, by a style that names it.
      const style = valueAt(kind, 'w:numStyleLink');
      const link = style === undefined ? undefined : kindOf.get(styles(style).list);
      const levels = new Map(findAll(kind, 'w:lvl').map((level) => [indexOf(level), readLevel(level)]));
      return [kind.attributes['w:abstractNumId'], { levels, link }];
    }),
  );
  return new Map(
    lists.map((list) => {
      const own = valueAt(list, 'w:abstractNumId') ?? '';
      const kind = kinds.get(own)?.link ?? own;
      const restarts = findAll(list, 'w:lvlOverride')
        .filter((level) => find(level, 'w:startOverride') !== undefined)
        .map((level) => [indexOf(level), numberAt(level, 'w:startOverride') ?? 1] as const);
      const levels = kinds.get(kind)?.levels ?? new Map();
      return [list.attributes['w:numId'] ?? '', { kind, levels, restarts: new Map(restarts) }];
    }),
  );
}

function indexOf(level: XmlElement): number {
  return Math.min(DEEPEST_LEVEL, integerOf(level.attributes['w:ilvl']) ?? 0);
}

function readLevel(level: XmlElement): Level {
  return {
    start: numberAt(level, 'w:start') ?? 1,
    format: valueAt(level, 'w:numFmt') ?? 'decimal',
    text: (valueAt(level, 'w:lvlText') ?? '').slice(0, LONGEST_LABEL),
    legal: isOn(level, 'w:isLgl') === true,
    style: valueAt(level, 'w:pStyle'),
  };
}
