// Tells whether a page says of itself that it is an article. Knows elements by elements.ts, nothing of what it says.

import { attributeOf, type Element, type Parent } from '../elements.ts';

/** Meta elements that articles have, the links with which a page is shared, and types, of which one is for manuals. */
const OF_ARTICLES = /^(?:article:.*|news_keywords|pub(?:lish)?[-_]?date|parsely-pub-date)$/i;
const SHARED =
  /\b(facebook|twitter|linkedin|google|weibo|reddit|vk)\.com\/(?:[\w/]{0,20}share|intent|dialog|submit|home\/?\?status)/i;
const TYPED = /"@type"\s*:\s*(?:\[\s*)?"(?!Tech)(?:\w{0,30}Article|BlogPosting)"/;
const TYPE = /schema\.org\/(?!Tech)(?:\w{0,30}Article|BlogPosting)\b/i;

/** Whether a page says of itself that it is an article, as search engines ask for it, or asks to be shared in two places. */
export function saysArticle(page: Parent): boolean {
  const places = new Set<string>();
  const look = (parent: Parent): boolean =>
    parent.childNodes.some((node) => {
      if (!('tagName' in node)) return false;
      const said = (name: string) => attributeOf(node, name) ?? '';
      if (node.tagName === 'meta') {
        const name = said('property') || said('name');
        return (
          OF_ARTICLES.test(name) ||
          (/^og:type$/i.test(name) && /article/i.test(said('content') || said('value')))
        );
      }
      if (node.tagName === 'script')
        return node.childNodes.some((text) => 'value' in text && isOfArticle(said('type'), text.value));
      const [, place] = SHARED.exec(said('href')) ?? SHARED.exec(said('onclick')) ?? [];
      if (place !== undefined) places.add(place.toLowerCase());
      return places.size > 1 || isBody(node) || TYPE.test(said('itemtype')) || look(node);
    });
  return look(page);
}

function isOfArticle(type: string, script: string): boolean {
  return type.toLowerCase() === 'application/ld+json' && TYPED.test(script);
}

/** Whether an element says that it is the text of an article. */
export function isBody(element: Element): boolean {
  return /\barticleBody\b/i.test(attributeOf(element, 'itemprop') ?? '');
}
