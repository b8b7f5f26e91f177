// What paragraphs of an OpenDocument text are written as: by the names of their styles, by how they look where no style says
// it. Knows words and styles, no order of lists.

import { CAPTION, CODE, headingOf, itemOf, LINE, PARAGRAPH, type Tags, tagsByLook } from '../html/written.ts';
import { type Look, lookOfAll, mergeLooks, type ParagraphLook, type Seen } from '../signs/looks.ts';
import { isElement, type XmlElement } from '../xml/tree.ts';
import type { Styles } from './styles.ts';

/** LibreOffice's names, and those of Word. */
const CONTENTS = /^(?:Contents|TOC)(?:_20_| )?(\d{1,2})$/i;
const HEADING = /^Heading_20_(\d{1,2})$/;
/** Styles whose paragraphs are what they are called. */
const NAMED = /^(?:Title|Subtitle|Caption|Contents|TOC|Heading_20_\d|Preformatted|Source_20|Table_20_)/;

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

/** An entry of a table of contents, whose style tells its level: "Contents_20_2". */
export function entryOf(chain: readonly string[]): Tags {
  return itemOf(levelIn(chain, CONTENTS) ?? 1);
}

/** By the styles that a paragraph's is made of; else by its look. */
export function tagsOf(chain: readonly string[], look: Tags = PARAGRAPH): Tags {
  if (chain.includes('Title')) return headingOf(1);
  if (chain.some((name) => CONTENTS.test(name))) return entryOf(chain);
  if (look === LINE) return LINE;
  const level = levelIn(chain, HEADING);
  if (level !== undefined) return headingOf(level);
  if (look !== PARAGRAPH) return look;
  if (chain.includes('Caption')) return CAPTION;
  const isCode = chain.some((name) => /^Preformatted_20_Text$|^Source_20_(?:Code|Text)$/.test(name));
  return isCode ? CODE : PARAGRAPH;
}

function levelIn(chain: readonly string[], pattern: RegExp): number | undefined {
  const digits = chain.map((name) => pattern.exec(name)?.[1]).find((level) => level !== undefined);
  return digits === undefined ? undefined : Number(digits);
}
