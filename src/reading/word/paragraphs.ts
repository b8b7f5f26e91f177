// What each paragraph of a Word file is: a heading, an item, a caption, code, a line of the one above; and what stands before
// its words. Knows styles by their names, and looks.

import { CAPTION, CODE, headingOf, itemOf, PARAGRAPH, type Tags, tagsByLook } from '../html/written.ts';
import { lookOfAll, mergeLooks, type ParagraphLook } from '../signs/looks.ts';
import { find, findAll, isElement, NOTHING, textOf, type XmlElement } from '../xml/tree.ts';
import type { List } from './numbering.ts';
import { createNumbers, isHeading, type Numbered } from './numbers.ts';
import { lookOfRun, outlineOf, type Style, type Styles } from './styles.ts';
import { valueAt } from './tree.ts';

/** How a paragraph is written. */
export type Paragraph = { readonly tags: Tags; readonly numbered: Numbered | null };

/** Styles whose paragraphs are what they are called. */
const STYLED =
  /^(?:heading \d|title|subtitle|caption|toc |table of|(?:header|footer)$|html pre|preformatted|source code)/;
const TYPED = /^(?:html preformatted|preformatted text|source code)$/;
/** What a number begins with that counts figures, not items. */
const CAPTIONED = /^(?:figure|table|listing)\b/i;

/** The paragraphs of one part. @param isText whether some of them may look like headings, which those of notes do not */
export function readParagraphs(
  tree: XmlElement,
  lists: ReadonlyMap<string, List>,
  styles: Styles,
  isText: boolean,
): ReadonlyMap<XmlElement, Paragraph> {
  const numberOf = createNumbers(lists, styles);
  const paragraphs = new Map<XmlElement, Paragraph>();
  const looks = new Map<XmlElement, ParagraphLook>();
  /** @param isApart whether what is around stands in no line of the text */
  const collect = (parent: XmlElement, isApart: boolean): void => {
    for (const child of parent.children.filter(isElement)) {
      if (child.name !== 'w:p') {
        collect(child, isApart || child.name === 'w:tbl');
        continue;
      }
      const properties = find(child, 'w:pPr') ?? NOTHING;
      const id = valueAt(properties, 'w:pStyle');
      // One whose end was deleted begins the next, which has a number of its own.
      const numbered = find(properties, 'w:rPr', 'w:del') === undefined ? numberOf(properties) : null;
      paragraphs.set(child, { tags: tagsOf(id, styles(id).name, numbered), numbered });
      if (!isApart) looks.set(child, lookOf(child, properties, numbered, styles));
      collect(child, true);
    }
  };
  collect(tree, !isText);
  for (const [element, tags] of tagsByLook(looks))
    paragraphs.set(element, { numbered: null, ...paragraphs.get(element), tags });
  return paragraphs;
}

function lookOf(
  paragraph: XmlElement,
  properties: XmlElement,
  numbered: Numbered | null,
  styles: Styles,
): ParagraphLook {
  const whole: Style = styles(valueAt(properties, 'w:pStyle'));
  const seen = findAll(paragraph, 'w:r').map((run) => {
    const said = find(run, 'w:rPr') ?? NOTHING;
    const style = valueAt(said, 'w:rStyle');
    const own = lookOfRun(said);
    const named = style === undefined ? own : mergeLooks(own, styles(style).look);
    return { ...mergeLooks(named, whole.look), letters: textOf(run).trim().length };
  });
  return {
    ...lookOfAll((numbered?.label ?? '') + textOf(paragraph), seen, whole.look.size ?? 0),
    // Which a bulleted paragraph was given along with those around it.
    outline: (numbered?.isBullet ? undefined : outlineOf(properties)) ?? whole.outline,
    isStyled: STYLED.test(whole.name),
    isListed: numbered !== null || find(properties, 'w:numPr') !== undefined,
  };
}

function tagsOf(id = '', style: string, numbered: Numbered | null): Tags {
  if (numbered !== null && (numbered.isBullet || !isHeading(style)))
    return CAPTIONED.test(numbered.label) ? CAPTION : itemOf(numbered.level);
  const level = /^heading ?([1-9])$/.exec(style)?.[1] ?? /^Heading([1-9])$/.exec(id)?.[1];
  if (level !== undefined) return headingOf(Number(level));
  if (style === 'title' || style === 'heading' || id === 'Heading') return headingOf(1);
  const entry = /^toc ([1-9])$/.exec(style)?.[1];
  if (entry !== undefined) return itemOf(Number(entry));
  if (style === 'caption') return CAPTION;
  return TYPED.test(style) ? CODE : PARAGRAPH;
}
