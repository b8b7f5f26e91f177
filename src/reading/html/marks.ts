// The marks that lists show before their items: bullets, numbers, letters. Knows HTML's ordered lists.

import { writeLetters, writeRoman } from '../signs/numerals.ts';
import { attributeOf, type Element, type Parent } from './elements.ts';

/** What stands before the items of one list, each asked for once, in order; '' in what is no list. */
export function marksOf(list: Parent): (item: Element) => string {
  if (!('tagName' in list) || list.tagName !== 'ol') return () => '• ';
  const isReversed = attributeOf(list, 'reversed') !== null;
  const items = list.childNodes.filter((node) => node.nodeName === 'li').length;
  let number = integerOf(list, 'start') ?? (isReversed ? items : 1);
  const type = attributeOf(list, 'type') ?? '';
  return (item) => {
    number = integerOf(item, 'value') ?? number;
    const mark = `${writeMark(number, type)}. `;
    number += isReversed ? -1 : 1;
    return mark;
  };
}

function integerOf(element: Element, name: string): number | null {
  const written = attributeOf(element, name)?.trim() ?? '';
  return /^-?\d{1,9}$/.test(written) ? Number(written) : null;
}

function writeMark(number: number, type: string): string {
  if (type === 'a') return writeLetters(number, 'counted');
  if (type === 'A') return writeLetters(number, 'counted').toUpperCase();
  if (type === 'i') return writeRoman(number);
  return type === 'I' ? writeRoman(number).toUpperCase() : String(number);
}
