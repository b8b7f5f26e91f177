// Titles that somebody typed as bold paragraphs, in pages that have hardly any other. Knows elements by elements.ts.

import { countWords } from '../../documents/words.ts';
import { type Element, isHtml, LISTS, type Parent, roleOf, UNREAD, wordsIn } from './elements.ts';

const BOLD = new Set(['b', 'strong']);
const HEADING = /^h[1-6]$/;
/** UTF-16 units, and words. */
const LONGEST = 120;
const MOST_WORDS = 12;
/** With fewer of them bold words are words that matter. */
const FEWEST = 3;
const NUMBER = /^\(?(\d{1,3}(?:\.\d{1,3})*|[A-Z](?=[.\d]))\)?\.?\s*\S/;
/** What ends a sentence or a label, and what names a figure. */
const NO_TITLE = /[.;,:!?]["'”’)\]]*$|^(?:Table|Figure|Fig\.|Listing|Note)\b/i;

/** The levels of the paragraphs of a page that are titles. It looks at each element a few times. */
export function findBoldTitles(page: Parent): ReadonlyMap<Element, number> {
  const paragraphs: { readonly element: Element; readonly words: string; readonly isTitle: boolean }[] = [];
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
      if (words !== '') paragraphs.push({ element: node, words, isTitle: isTitle(node, words) });
    }
  };
  look(page);
  const titles = paragraphs.filter(({ words, isTitle: isOne }, at) => {
    const next = paragraphs[at + 1];
    // A bold line above another is one of a title page, of an address.
    return isOne && next !== undefined && (!next.isTitle || NUMBER.test(words));
  });
  if (titles.length < FEWEST || headings * 2 > titles.length || titles.length * 2 > paragraphs.length)
    return new Map();
  return new Map(titles.map(({ element, words }) => [element, levelOf(words) + (headings > 0 ? 1 : 0)]));
}

function levelOf(words: string): number {
  return NUMBER.exec(words)?.[1]?.split('.').length ?? 1;
}

function isTitle(paragraph: Element, words: string): boolean {
  if (words.length > LONGEST || NO_TITLE.test(words) || !/\p{L}{2}/u.test(words)) return false;
  return countWords(words) <= MOST_WORDS && isBold(paragraph);
}

/** Whether no word of an element is other than bold, and none begins another line. */
function isBold(parent: Parent): boolean {
  return parent.childNodes.every((node) => {
    if ('value' in node) return node.value.trim() === '';
    if (!('tagName' in node)) return true;
    return isHtml(node) && node.tagName !== 'br' && (BOLD.has(node.tagName) || isBold(node));
  });
}
