// How the paragraphs of an OpenDocument text look: what tells a heading that no style names. Knows words and styles, no order
// of lists.

import { findHeadings, findLines, isMono, type ParagraphLook } from '../signs/headings.ts';
import { isElement, type XmlElement } from '../xml/tree.ts';
import type { Look, Styles } from './styles.ts';
import { NAMED } from './tags.ts';

/** What stands in no line of the text, or is something else than its paragraphs. */
const APART = /^(?:table:table|text:list|text:note|text:index-body|draw:.*|office:annotation)$/;
/** Of a paragraph's words, as many are looked at (UTF-16 units). */
const LOOKED_AT = 500;
/** Where no style says one (points). */
const USUAL_SIZE = 12;

/** The levels of paragraphs that look like headings, from 1; of those that are lines of the one above, 0. */
export function findLooks(body: XmlElement, styles: Styles): ReadonlyMap<XmlElement, number> {
  const looks = new Map<XmlElement, ParagraphLook>();
  const collect = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (!isElement(child) || APART.test(child.name)) continue;
      const look = child.name === 'text:p' ? lookOfParagraph(child, styles) : null;
      if (look === null) collect(child);
      else looks.set(child, look);
    }
  };
  collect(body);
  const lines = findLines(looks);
  const broken = [...lines].filter(([, goesOn]) => goesOn).map(([one]) => [one, 0] as const);
  return new Map([...findHeadings(looks, lines), ...broken]);
}

function lookOfParagraph(paragraph: XmlElement, styles: Styles): ParagraphLook {
  const style = paragraph.attributes['text:style-name'];
  const seen: (Look & { readonly letters: number })[] = [];
  let words = '';
  const see = (element: XmlElement, look: Look): void => {
    for (const child of element.children) {
      if (!isElement(child)) {
        const letters = child.trim().length;
        words += child;
        if (letters > 0) seen.push({ ...look, letters });
      } else if (!APART.test(child.name)) {
        const own = child.attributes['text:style-name'];
        see(child, own === undefined ? look : merge(styles.lookOfWords(own), look));
      }
    }
  };
  see(paragraph, styles.lookOf(style));
  const [most] = [...seen].sort((one, other) => other.letters - one.letters);
  return {
    words: words.trim().slice(0, LOOKED_AT),
    bold: seen.length > 0 && seen.every(({ bold }) => bold === true),
    mono: seen.length > 0 && seen.every(({ font }) => isMono(font ?? '')),
    size: most?.size ?? USUAL_SIZE,
    outline: undefined,
    isStyled: styles.chainOf(style).some((name) => NAMED.test(name)),
    isListed: false,
  };
}

function merge(one: Look, other: Look): Look {
  return { bold: one.bold ?? other.bold, size: one.size ?? other.size, font: one.font ?? other.font };
}
