// Tells what of a news page is its site's: menus, what to share, other stories, comments. Knows elements by elements.ts, and
// looks only at pages that say they are an article: a specification's lists of links are its own.

import { listed } from '../../../documents/words.ts';
import { attributeOf, type Element, type Parent } from '../elements.ts';
import { saysArticle } from './article.ts';
import { coreOf, countHeld, HEADING, type Held, PARTS, textOf } from './held.ts';

/** What a site calls parts of it that may be sentences. */
const SITE = listed(
  'comment comments commentlist disqus newsletter newsletters cookie cookies consent gdpr footer sidebar outbrain taboola ads advert adverts advertisement advertising adsense sponsored signup signin login register popup modal copyright',
);
/** What else it calls its parts: a standfirst may be called a teaser, and what is social may be what a report is about. */
const LINKED = listed(
  'nav navbar navigation subnav menu submenu breadcrumb breadcrumbs share shares sharing sharebar sharetools social socials sociable related relatedposts recirc recirculation recommended recommendations recommendation trending popular promo promos promotion teaser teasers subscribe toolbar ticker masthead',
);
/** "has-sidebar" says what stands beside, "nav-not-found" what it is not, and "live-comments" are a report. */
const BESIDE = /^(?:no|has|with|without|live)[-_]|-not-/i;
/** Fewer links are no list of them. */
const FEWEST_LINKS = 3;

/** The elements of a page whose words are the site's; none in a page that does not say that it is an article. */
export function findSite(page: Parent): ReadonlySet<Element> {
  const site = new Set<Element>();
  if (!saysArticle(page)) return site;
  const held = new Map<Parent, Held>();
  const whole = countHeld(page, held);
  const text = textOf(page, held, whole);
  const core = coreOf(text ?? page, held);
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
      const own = 'tagName' in node ? held.get(node) : undefined;
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

function isSite(element: Element, own: Held, whole: Held, isCore: boolean, isOutside: boolean): boolean {
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
  return name.split(/[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
}
