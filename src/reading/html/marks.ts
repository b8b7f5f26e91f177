// The marks that lists show before their items: bullets, numbers, letters. Knows HTML's ordered lists.

import { writeNumber } from '../signs/numerals.ts';
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
    const mark = `${writeNumber(number, type)}. `;
    number += isReversed ? -1 : 1;
    return mark;
  };
}

function integerOf(element: Element, name: string): number | null {
  const written = attributeOf(element, name)?.trim() ?? '';
  return /^-?\d{1,9}$/.test(written) ? Number(written) : null;
}
