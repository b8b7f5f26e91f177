// Titles that somebody typed as bold paragraphs, in pages that have hardly any other. Knows elements by elements.ts.

import { findHeadings } from '../signs/headings.ts';
import type { ParagraphLook } from '../signs/looks.ts';
import { type Element, isHtml, LISTS, type Parent, roleOf, UNREAD, wordsIn } from './elements.ts';

const BOLD = new Set(['b', 'strong']);
const HEADING = /^h[1-6]$/;
/** With fewer of them bold words are words that matter. */
const FEWEST = 3;
/** A bold line that ends so is a label, or asks. */
const LABEL = /[:!?]["'”’)\]]*$/;
const PLAIN = { mono: false, size: 1, outline: undefined, isStyled: false, isListed: false };

/** The levels of the paragraphs of a page that are titles. It looks at each element a few times. */
export function findBoldTitles(page: Parent): ReadonlyMap<Element, number> {
  const paragraphs = new Map<Element, ParagraphLook>();
  let headings = 0;
  const look = (parent: Parent) => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node) || UNREAD.has(node.tagName)) continue;
      const { tagName } = node;
      if (HEADING.test(tagName)) headings += 1;
      if (tagName === 'table' || LISTS.has(tagName) || roleOf(node) === 'furniture') continue;
      if (tagName !== 'p') {
        look(node);
        continue;
      }
      const words = wordsIn(node);
      if (words !== '') paragraphs.set(node, { ...PLAIN, words, bold: isBold(node) && !LABEL.test(words) });
    }
  };
  look(page);
  const levels = findHeadings(paragraphs, new Map());
  const all = [...paragraphs];
  const titles = all.flatMap(([element, { words }], at) => {
    const [level, next] = [levels.get(element), all[at + 1]];
    if (level === undefined || next === undefined) return [];
    // A bold line above another is one of a title page, of an address.
    const isLast = !levels.has(next[0]) || /^\(?(?:\d|[A-Z][.\d])/.test(words);
    return isLast ? [[element, level + (headings > 0 ? 1 : 0)] as const] : [];
  });
  const isRare = titles.length < FEWEST || titles.length * 2 > paragraphs.size;
  return new Map(isRare || headings * 2 > titles.length ? [] : titles);
}

/** Whether no word of an element is other than bold, and none begins another line. */
function isBold(parent: Parent): boolean {
  return parent.childNodes.every((node) => {
    if ('value' in node) return node.value.trim() === '';
    if (!('tagName' in node)) return true;
    return isHtml(node) && node.tagName !== 'br' && (BOLD.has(node.tagName) || isBold(node));
  });
}
