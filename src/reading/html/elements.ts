// What elements are to a reader of the page: which have a role, which are not read. Knows the HTML Standard and ARIA's roles.

import { type DefaultTreeAdapterTypes, html } from 'parse5';
import type { PassageRole } from '../../documents/document.ts';
import { listed } from '../../documents/words.ts';
import { oneLine } from '../blocks/blocks.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Never read, and no loss: not text, or not shown by any browser that runs scripts. */
export const UNREAD = listed('head script noscript noframes style template rp rt rtc canvas');
/** Not read, and said: another document in this one, or a control whose words are its user's. */
export const EMBEDDED = listed('iframe object embed audio video');
export const CONTROLS = listed('select textarea button input');
export const LISTS = listed('ul ol dl');
/** What is numbered by how it is nested: each has its title at the first level. */
export const CLAUSES = listed('emu-clause emu-annex');
/**
 * Elements that begin and end a block, by the role that it has; without one, that of what is around it. OASIS's titles are
 * "h1big".
 */
const ROLES = new Map(
  (
    [
      ['heading', 'h1 h1big h2 h3 h4 h5 h6'],
      ['list-item', 'li dt dd'],
      ['table-row', 'tr'],
      ['code', 'pre emu-alg emu-grammar'],
      ['caption', 'caption figcaption emu-caption'],
      ['furniture', 'nav footer menu'],
      [
        null,
        'p div section article main header address blockquote figure table td th hr details summary center form fieldset legend ul ol dl search emu-intro emu-clause emu-annex emu-note emu-table emu-figure emu-example',
      ],
    ] satisfies [PassageRole | null, string][]
  ).flatMap(([role, names]) => names.split(' ').map((name) => [name, role] as const)),
);
/** Landmarks of what is no text of the document. */
const FURNITURE = listed('navigation banner contentinfo complementary search menu menubar toolbar tablist');
/** What a page calls its menus, and old Javadoc the cells of one, where no element says it. */
const MENU =
  /(?:^|\s)(?:(?:top|bottom|sub|main|site|page|global|primary|secondary|left|right|side)?[-_]?nav(?:bar|igation|list|links?|menu)?(?:cell\d(?:rev)?)?|bread-?crumbs?)(?:\s|$)/i;
/** What a menu is made as. */
const MENUS = listed('div ul ol table tr');
/** A header within one of these is theirs, not the page's. */
const SECTIONS = listed('article main section aside blockquote figure');
/** One letter in as many may be a link's in what is a text of its own. */
const MOST_LINKED = 4;
/** What is not counted in what is around it. */
const NESTED = listed('nav menu aside header footer');

/** Styles of pages that Word saved, whose contents have their level behind their name. */
const WORD_STYLE = /^Mso(Title|Caption|Header|Footer|Toc|Tof)(\d?)$/;
const WORD_ROLES: Readonly<Record<string, PassageRole>> = {
  Title: 'heading',
  Caption: 'caption',
  Header: 'furniture',
  Footer: 'furniture',
  Toc: 'list-item',
  Tof: 'list-item',
};

/** Undefined for what stands within a line; null for a block with the role of what is around it. */
export function roleOf(element: Element): PassageRole | null | undefined {
  const { tagName } = element;
  const said = attributeOf(element, 'role')?.trim().toLowerCase() ?? '';
  if ((said === 'contentinfo' || said === 'tablist') && holdsText(element)) return null;
  if (FURNITURE.has(said)) return 'furniture';
  if (said === 'heading') return 'heading';
  if (MENUS.has(tagName) && isMenu(element) && !isOwn(element)) return 'furniture';
  if (tagName === 'aside' || (tagName === 'header' && isOfPage(element)))
    return isOwn(element) ? null : 'furniture';
  const [, style] = WORD_STYLE.exec(attributeOf(element, 'class') ?? '') ?? [];
  if (tagName === 'p' && style !== undefined) return WORD_ROLES[style];
  // A page's layout, or a list of Word's.
  if (tagName === 'p' && listLevelOf(element) !== undefined) return 'list-item';
  // Within a line a grammar is words of it.
  const hasLines = element.childNodes.some((node) => 'value' in node && node.value.includes('\n'));
  if (tagName === 'emu-grammar' && !hasLines) return undefined;
  return ROLES.get(tagName);
}

/** Whether it is the front matter of a standard, title included, or holds what its tabs show, as what Bootstrap unfolds does. */
function holdsText({ childNodes }: Element): boolean {
  const boxes = childNodes.flatMap((node) => ('tagName' in node ? [node, ...node.childNodes] : []));
  return boxes.some(
    (node) => node.nodeName === 'h1' || ('tagName' in node && attributeOf(node, 'role') === 'tabpanel'),
  );
}

/** Whether an element, or the cells of a row, are called a menu. */
function isMenu(element: Element): boolean {
  const [cell] = element.tagName === 'tr' ? element.childNodes.filter((node) => 'tagName' in node) : [];
  return [element, cell ?? element].some((one) =>
    ['class', 'id'].some((name) => MENU.test(attributeOf(one, name) ?? '')),
  );
}

/** The level that an element says it has. */
export function levelOf(element: Element): number | undefined {
  const said = /^[1-9]$/.exec(attributeOf(element, 'aria-level') ?? '')?.[0];
  const level = said ?? /^h([1-6])(?:big)?$/.exec(element.tagName)?.[1];
  return level === undefined ? listLevelOf(element) : Number(level);
}

/** Pages that Word saved have no lists but paragraphs of a list's style. */
function listLevelOf(element: Element): number | undefined {
  const style = /mso-list:[^;]{0,40}?\blevel(\d)/i.exec(attributeOf(element, 'style') ?? '')?.[1];
  const level = style ?? WORD_STYLE.exec(attributeOf(element, 'class') ?? '')?.[2];
  return level ? Number(level) : undefined;
}

/** The mark of a paragraph of Word's list, which stands in front of its words. */
export function isWordMark(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(attributeOf(element, 'style') ?? '');
}

/** An attribute's value, or null where the element has none. */
export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** All words in an element, as they stand, but those of drawings. */
export function wordsIn(parent: Parent): string {
  const parts: string[] = [];
  const read = (node: Parent) => {
    for (const child of node.childNodes) {
      if ('value' in child && !isDrawing(node)) parts.push(child.value);
      else if ('childNodes' in child && !UNREAD.has(child.nodeName)) read(child);
    }
  };
  read(parent);
  return oneLine(parts.join(''));
}

/** Whether an element is of HTML, not of a picture or formula in it. */
export function isHtml({ namespaceURI }: Element): boolean {
  return namespaceURI === html.NS.HTML;
}

/** Whether words that stand in it are a drawing's, or told of one: HTML may stand further in. */
export function isDrawing(parent: Parent): boolean {
  return 'namespaceURI' in parent && parent.namespaceURI === html.NS.SVG;
}

/** What of a drawing is shown nowhere, or is no drawing. */
const UNDRAWN = listed('defs symbol style script metadata foreignObject');

/** What a drawing is called and the words drawn in it, each once, "Flow; Pump; Valve"; empty of an ornament. */
export function wordsOfDrawing(drawing: Element): string {
  const found = [attributeOf(drawing, 'aria-label') ?? ''];
  const read = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node) || UNDRAWN.has(node.tagName)) continue;
      if (node.tagName === 'text' || (parent === drawing && /^(?:title|desc)$/.test(node.tagName)))
        found.push(drawnIn(node));
      else read(node);
    }
  };
  if (attributeOf(drawing, 'aria-hidden') === 'true') return '';
  read(drawing);
  return [...new Set(found.map(oneLine).filter(Boolean))].join('; ');
}

/** The words of a line of a drawing, which may stand in parts. */
function drawnIn(parent: Element): string {
  return parent.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? drawnIn(node) : ''))
    .join('');
}

/**
 * Whether an aside is a note of sentences, as standards have them, or a header holds the document's title, and neither is
 * made of links. What is nested in it is looked at for itself, so that each word is counted once.
 */
function isOwn(element: Element): boolean {
  const isAside = element.tagName === 'aside';
  let [letters, linked, marks] = [0, 0, 0];
  const count = (parent: Parent, isLink: boolean) => {
    for (const node of parent.childNodes) {
      if ('value' in node && !isDrawing(parent)) {
        const { length } = node.value.trim();
        letters += length;
        if (isLink) linked += length;
        else if (isAside && /[.:!?。]/.test(node.value)) marks += 1;
      } else if ('tagName' in node && !UNREAD.has(node.tagName) && !NESTED.has(node.tagName)) {
        if (!isAside && /^h[1-6]$/.test(node.tagName)) marks += 1;
        count(node, isLink || node.tagName === 'a' || CONTROLS.has(node.tagName));
      }
    }
  };
  count(element, false);
  return marks > 0 && linked * MOST_LINKED < letters;
}

function isOfPage({ parentNode }: Element): boolean {
  if (parentNode === null || !('tagName' in parentNode)) return true;
  return !SECTIONS.has(parentNode.tagName) && isOfPage(parentNode);
}
