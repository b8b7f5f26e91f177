// How the paragraphs of an OpenDocument text look: what tells a heading that no style names. Knows words and styles, no order
// of lists.

import { type Tags, tagsByLook } from '../html/written.ts';
import { type Look, lookOfAll, mergeLooks, type ParagraphLook, type Seen } from '../signs/looks.ts';
import { isElement, type XmlElement } from '../xml/tree.ts';
import type { Styles } from './styles.ts';
import { NAMED } from './tags.ts';

/** What stands in no line of the text, or is something else than its paragraphs. */
const APART = /^(?:table:table|text:list|text:note|text:index-body|draw:.*|office:annotation)$/;
/** Where no style says one (points). */
const USUAL_SIZE = 12;

/** What paragraphs are by their looks. */
export function findLooks(body: XmlElement, styles: Styles): ReadonlyMap<XmlElement, Tags> {
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
  return tagsByLook(looks);
}

function lookOfParagraph(paragraph: XmlElement, styles: Styles): ParagraphLook {
  const style = paragraph.attributes['text:style-name'];
  const seen: Seen[] = [];
  let words = '';
  const see = (element: XmlElement, look: Look): void => {
    for (const child of element.children) {
      if (!isElement(child)) {
        words += child;
        seen.push({ ...look, letters: child.trim().length });
      } else if (!APART.test(child.name)) {
        const own = child.attributes['text:style-name'];
        see(child, own === undefined ? look : mergeLooks(styles.lookOfWords(own), look));
      }
    }
  };
  see(paragraph, styles.lookOf(style));
  return {
    ...lookOfAll(words, seen, USUAL_SIZE),
    outline: undefined,
    isStyled: styles.chainOf(style).some((name) => NAMED.test(name)),
    isListed: false,
  };
}
