// The marks of lists as they are shown: counts items, writes numbers. Knows how lists go on, no text.

import { writeNumber } from '../signs/numerals.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type ListLevel, OUTLINE, type Styles } from './styles.ts';

/** A list that is open, or one in another, which counts with it. */
export type List = { readonly style: string; readonly level: number; readonly counts: number[] };
export function createLists(styles: Styles) {
  const byId = new Map<string, number[]>();
  const byStyle = new Map<string, number[]>();
  const outline: number[] = [];
  const markOf = ({ style, level, counts }: List, start?: string): string => {
    const own = styles.levelOf(style, level);
    const next = (counts[level - 1] ?? (own?.start ?? 1) - 1) + 1;
    counts.length = level;
    counts[level - 1] = start === undefined ? next : Number(start);
    if (own === undefined || own.isBullet) return own === undefined && style === OUTLINE ? '' : '• ';
    const numbers = Array.from({ length: level }, (_, at) => {
      const other = styles.levelOf(style, at + 1);
      return other?.format ? writeNumber(counts[at] ?? other.start, other.format, 'doubled') : '';
    });
    const mark = writeMark(own, numbers).trim();
    return mark === '' ? '' : `${mark} `;
  };
  return {
    begin({ attributes }: XmlElement, around: List | null): List {
      const { 'text:style-name': style = around?.style ?? '' } = attributes;
      if (around !== null) return { ...around, style, level: around.level + 1 };
      const counts =
        byId.get(attributes['text:continue-list'] ?? '') ??
        (attributes['text:continue-numbering'] === 'true' ? byStyle.get(style) : undefined) ??
        [];
      byStyle.set(style, counts);
      const id = attributes['xml:id'] ?? attributes['text:id'];
      if (id !== undefined) byId.set(id, counts);
      return { style, level: 1, counts };
    },
    /** The mark of the next item, with a space behind it; empty where none is shown. */
    markOf,
    /** Of a heading of the document's outline, from 1. */
    numberOf: (level: number) => markOf({ style: OUTLINE, level, counts: outline }),
  };
}

function writeMark(
  { format, prefix, suffix, shown, pattern }: ListLevel,
  numbers: readonly string[],
): string {
  if (format === '') return '';
  if (pattern !== undefined)
    return pattern.replace(/%(\d{1,2})%/g, (_, level: string) => numbers[Number(level) - 1] ?? '');
  return `${prefix}${numbers.slice(-Math.max(1, shown)).filter(Boolean).join('.')}${suffix}`;
}
