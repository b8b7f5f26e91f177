// Counts what each element of a page holds: letters, links, sentences, titles; and finds what holds most of them. Knows
// elements by elements.ts, no names.

import { listed } from '../../../documents/words.ts';
import { attributeOf, CONTROLS, type Element, isHtml, type Parent, UNREAD } from '../elements.ts';
import { isBody } from './article.ts';

/** What may be the site's as a whole. */
export const PARTS = listed(
  'div section aside header footer form ul ol dl li p article table figure h2 h3 h4 h5 h6',
);
const LINES = listed(
  'a abbr b bdi bdo big br cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr',
);
export const HEADING = /^h[2-6]$/;
/** Letters of a sentence that is nobody's label, and of one in Han or kana (UTF-16 units). */
const SENTENCE = 80;
const DENSE_SENTENCE = 30;
/** Of the sentences of a text, as a share. */
const NEARLY_ALL = 0.75;

const NOTHING_HELD = {
  /** Of its words, headings aside (UTF-16 units), those in links that lead elsewhere, and those in sentences. */
  letters: 0,
  linked: 0,
  prose: 0,
  links: 0,
  /** First headings that are no link home. */
  titles: 0,
  holdsTitle: false,
  holdsText: false,
};
export type Held = Readonly<typeof NOTHING_HELD>;

/** Whether an element stands within a line, and none that begins another stands in it. */
function isLine({ tagName, childNodes }: Element): boolean {
  return LINES.has(tagName) && !childNodes.some((node) => PARTS.has(node.nodeName));
}

const NO_WORDS = { letters: 0, linked: 0, ends: false, isDense: false };

/** What each element holds. */
export function countHeld(parent: Parent, held: Map<Parent, Held>): Held {
  const sums = { ...NOTHING_HELD };
  /** Of words that no block within parts. */
  let own = { ...NO_WORDS };
  const close = () => {
    const isLong = own.letters >= (own.isDense ? DENSE_SENTENCE : SENTENCE);
    if (isLong && own.ends && own.linked * 4 < own.letters) sums.prose += own.letters;
    own = { ...NO_WORDS };
  };
  const isHeading = HEADING.test(parent.nodeName);
  const read = (from: Parent, isLink: boolean) => {
    for (const node of from.childNodes) {
      if ('value' in node) {
        const { length } = node.value.trim();
        own.letters += length;
        if (isLink) own.linked += length;
        if (/[.!?。！？]/.test(node.value)) own.ends = true;
        if (/[\u3041-\u9fff]{4}/.test(node.value)) own.isDense = true;
        if (isLink || !isHeading) sums.letters += length;
        if (isLink) sums.linked += length;
      } else if (
        'tagName' in node &&
        isHtml(node) &&
        !UNREAD.has(node.tagName) &&
        !CONTROLS.has(node.tagName)
      ) {
        const leads = node.tagName === 'a' && !(attributeOf(node, 'href') ?? '#').startsWith('#');
        if (leads) sums.links += 1;
        const isLinked = isLink || leads;
        if (isLine(node)) {
          read(node, isLinked);
          continue;
        }
        close();
        const within = countHeld(node, held);
        sums.letters += within.letters;
        sums.linked += isLinked ? within.letters : within.linked;
        sums.links += within.links;
        sums.prose += isLinked ? 0 : within.prose;
        const isTitle =
          node.tagName === 'h1' && within.letters > 0 && within.linked < within.letters && !isLinked;
        sums.titles += within.titles + (isTitle ? 1 : 0);
        sums.holdsTitle ||= within.holdsTitle || node.tagName === 'h1';
        sums.holdsText ||= within.holdsText || isBody(node);
      }
    }
  };
  read(parent, false);
  close();
  held.set(parent, sums);
  return sums;
}

/** The innermost main element or article that holds all titles and most of the sentences, or null. */
export function textOf(page: Parent, held: ReadonlyMap<Parent, Held>, whole: Held): Element | null {
  let text: Element | null = null;
  const look = (parent: Parent) => {
    for (const node of parent.childNodes) {
      const own = 'tagName' in node ? held.get(node) : undefined;
      if (!('tagName' in node) || own === undefined) continue;
      if (own.titles === 0 || own.titles < whole.titles || own.prose * 2 < whole.prose) continue;
      const isMarked =
        node.tagName === 'main' || node.tagName === 'article' || attributeOf(node, 'role') === 'main';
      if (isMarked) text = node;
      look(node);
    }
  };
  look(page);
  return text;
}

/** The innermost element that holds nearly all sentences, none of which it is itself. */
export function coreOf(text: Parent, held: ReadonlyMap<Parent, Held>): Parent {
  const most = (held.get(text)?.prose ?? 0) * NEARLY_ALL;
  let core = text;
  for (;;) {
    const within: Parent | undefined = core.childNodes.find(
      (node): node is Element =>
        'tagName' in node &&
        (held.get(node)?.prose ?? 0) > most &&
        node.childNodes.some((child) => 'tagName' in child && held.has(child)),
    );
    if (within === undefined) return core;
    core = within;
  }
}
