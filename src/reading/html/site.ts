// Tells what of a news page is its site's: menus, what to share, other stories, comments. Knows elements by elements.ts, and
// looks only at pages that say they are an article: a specification's lists of links are its own.

import { attributeOf, CONTROLS, type Element, isHtml, type Parent, UNREAD } from './elements.ts';

/** What a site calls parts of it that may be sentences. */
const SITE = words(
  'comment comments commentlist disqus newsletter newsletters cookie cookies consent gdpr footer sidebar outbrain taboola ads advert adverts advertisement advertising adsense sponsored signup signin login register popup modal copyright',
);
/** What else it calls its parts: a standfirst may be called a teaser, and what is social may be what a report is about. */
const LINKED = words(
  'nav navbar navigation subnav menu submenu breadcrumb breadcrumbs share shares sharing sharebar sharetools social socials sociable related relatedposts recirc recirculation recommended recommendations recommendation trending popular promo promos promotion teaser teasers subscribe toolbar ticker masthead',
);
/** "has-sidebar" says what stands beside, "nav-not-found" what it is not, and "live-comments" are a report. */
const BESIDE = /^(?:no|has|with|without|live)[-_]|-not-/i;
/** What may be the site's as a whole. */
const PARTS = words('div section aside header footer form ul ol dl li p article table figure h2 h3 h4 h5 h6');
const LINES = words(
  'a abbr b bdi bdo big br cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr',
);
const HEADING = /^h[2-6]$/;
/** Letters of a sentence that is nobody's label, and of one in Han or kana (UTF-16 units). */
const SENTENCE = 80;
const DENSE_SENTENCE = 30;
/** Fewer links are no list of them. */
const FEWEST_LINKS = 3;

/** Of the sentences of a text, as a share. */
const NEARLY_ALL = 0.75;

type Found = {
  /** Of its words, headings aside (UTF-16 units), those in links that lead elsewhere, and those in sentences. */
  readonly letters: number;
  readonly linked: number;
  readonly prose: number;
  readonly links: number;
  /** First headings that are no link home. */
  readonly titles: number;
  readonly holdsTitle: boolean;
  readonly holdsText: boolean;
};
type Sums = { -readonly [Part in keyof Found]: Found[Part] };

/** The elements of a page whose words are the site's; none in a page that does not say that it is an article. */
export function findSite(page: Parent): ReadonlySet<Element> {
  const site = new Set<Element>();
  if (!saysArticle(page)) return site;
  const found = new Map<Parent, Found>();
  const whole = count(page, found);
  const text = textOf(page, found, whole);
  const core = coreOf(text ?? page, found);
  const look = (parent: Parent, isInside: boolean, isCore: boolean) => {
    let heading: Element | null = null;
    let isFolded = false;
    // A heading with nothing but what is folded below it.
    const close = (next = 'h1') => {
      if (heading !== null && isFolded && next <= heading.tagName) site.add(heading);
      heading = null;
      isFolded = false;
    };
    for (const node of parent.childNodes) {
      const own = 'tagName' in node ? found.get(node) : undefined;
      if (!('tagName' in node) || own === undefined) continue;
      const isIn = isInside || node === text;
      if (HEADING.test(node.tagName)) {
        close(node.tagName);
        heading = node;
      }
      if (
        PARTS.has(node.tagName) &&
        isSite(node, own, whole, isCore || node === core, text !== null && !isIn)
      ) {
        site.add(node);
        isFolded = true;
      } else {
        look(node, isIn, isCore || node === core);
        if (own.letters > 0 && node !== heading) heading = null;
      }
    }
    close();
  };
  look(page, text === null, core === page);
  return site;
}

function isSite(element: Element, own: Found, whole: Found, isCore: boolean, isOutside: boolean): boolean {
  if (own.holdsTitle || own.holdsText || own.prose * 2 > whole.prose) return false;
  if (isOutside) return true;
  const isLinks = own.prose === 0 && own.linked * 5 >= own.letters * 4;
  if (isLinks && own.links >= FEWEST_LINKS && !isCore) return true;
  const isMostlyLinks = own.prose === 0 && own.linked * 2 >= own.letters;
  return isNamed(element, SITE) ? own.prose === 0 || !isCore : isMostlyLinks && isNamed(element, LINKED);
}

function isNamed(element: Element, names: ReadonlySet<string>): boolean {
  // Headings are called by their words, so that links lead to them.
  if (HEADING.test(element.tagName)) return false;
  return ['class', 'id']
    .flatMap((name) => (attributeOf(element, name) ?? '').split(/\s+/))
    .some((said) => !BESIDE.test(said) && wordsOfName(said).some((word) => names.has(word)));
}

/** "shareTools-top": share, tools, top. */
function wordsOfName(name: string): string[] {
  return name
    .replace(/[a-z](?=[A-Z])/g, '$& ')
    .toLowerCase()
    .split(/[^a-z]+/);
}

/** Whether an element stands within a line, and none that begins another stands in it. */
function isLine({ tagName, childNodes }: Element): boolean {
  return LINES.has(tagName) && !childNodes.some((node) => PARTS.has(node.nodeName));
}

/** What each element holds. */
function count(parent: Parent, found: Map<Parent, Found>): Found {
  const sums: Sums = {
    letters: 0,
    linked: 0,
    prose: 0,
    links: 0,
    titles: 0,
    holdsTitle: false,
    holdsText: false,
  };
  /** Of words that no block within parts. */
  let own = { letters: 0, linked: 0, ends: false, isDense: false };
  const close = () => {
    const isLong = own.letters >= (own.isDense ? DENSE_SENTENCE : SENTENCE);
    if (isLong && own.ends && own.linked * 4 < own.letters) sums.prose += own.letters;
    own = { letters: 0, linked: 0, ends: false, isDense: false };
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
        const within = count(node, found);
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
  found.set(parent, sums);
  return sums;
}

/** The innermost main element or article that holds all titles and most of the sentences, or null. */
function textOf(page: Parent, found: ReadonlyMap<Parent, Found>, whole: Found): Element | null {
  let text: Element | null = null;
  const look = (parent: Parent) => {
    for (const node of parent.childNodes) {
      const own = 'tagName' in node ? found.get(node) : undefined;
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
function coreOf(text: Parent, found: ReadonlyMap<Parent, Found>): Parent {
  const most = (found.get(text)?.prose ?? 0) * NEARLY_ALL;
  let core = text;
  for (;;) {
    const within: Parent | undefined = core.childNodes.find(
      (node): node is Element =>
        'tagName' in node &&
        (found.get(node)?.prose ?? 0) > most &&
        node.childNodes.some((child) => 'tagName' in child && found.has(child)),
    );
    if (within === undefined) return core;
    core = within;
  }
}

function words(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

function isBody(element: Element): boolean {
  return /\barticleBody\b/i.test(attributeOf(element, 'itemprop') ?? '');
}

/** Meta elements that articles have, and the links with which a page is shared. */
const OF_ARTICLES = /^(?:article:.*|news_keywords|pub(?:lish)?[-_]?date|parsely-pub-date)$/i;
const SHARED =
  /\b(facebook|twitter|linkedin|google|weibo|reddit|vk)\.com\/(?:[\w/]{0,20}share|intent|dialog|submit|home\/?\?status)/i;
const TYPED = /"@type"\s*:\s*(?:\[\s*)?"(?:\w{0,30}Article|BlogPosting)"/;
const TYPE = /schema\.org\/(?:\w{0,30}Article|BlogPosting)\b/i;

/** Whether a page says of itself that it is an article, as search engines ask for it, or asks to be shared in two places. */
function saysArticle(page: Parent): boolean {
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
