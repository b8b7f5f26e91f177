// Reads HTML into blocks: what a reader would read, with its roles. Needs a browser's parser, shows nothing.

import type { Block } from '../blocks.ts';
import type { PassageRole } from '../document.ts';
import { parseInert } from './trusted.ts';

/** Never read: not text, not shown, or a control whose words are not the document's. */
const UNREAD = new Set(
  'script style noscript noframes template head iframe object embed canvas svg audio video select datalist textarea button progress meter math rp area map'.split(
    ' ',
  ),
);
/** Words of the site, not of the document. */
const FURNITURE = new Set(['nav', 'footer', 'form', 'menu']);
const ROLES: Readonly<Record<string, PassageRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  tr: 'table-row',
  pre: 'code',
  caption: 'caption',
  figcaption: 'caption',
};
/** Elements that begin and end a block without a role of their own. */
const BLOCKS = new Set(
  'p div section article main header aside address blockquote body ul ol dl figure table thead tbody tfoot hr details summary fieldset legend dialog center'.split(
    ' ',
  ),
);
/**
 * What the page's policy blocks does nothing in an inert document either, but each fills the console with a line.
 * Attributes are set aside; elements get the name of one that is parsed alike and does nothing.
 */
const TAG = /<[a-z][^<>]*>/gi;
const BLOCKED_ATTRIBUTE = /([\s/"'])(on\w+|style)(?=\s*=)/gi;
const BLOCKED_ELEMENT = /(<\/?)(?:(style)|base|meta)(?=[\s/>])/gi;
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** What is being read: the block that is open, and what its surroundings make of it. */
type Reading = {
  readonly blocks: Block[];
  role: PassageRole;
  text: string;
  /** A list item's mark, until its first words. */
  mark: string;
  /** The number of each ordered list's last item. */
  readonly numbers: Map<Element, number>;
};

/** The blocks of an HTML page or fragment. Total; nothing in it is executed, fetched or shown. */
export function readHtml(html: string): Block[] {
  const reading: Reading = { blocks: [], role: 'paragraph', text: '', mark: '', numbers: new Map() };
  const { body } = parseInert(withoutBlocked(html));
  readChildren(reading, body, 'paragraph');
  close(reading);
  return reading.blocks;
}

function withoutBlocked(html: string): string {
  return html
    .replace(BLOCKED_ELEMENT, (_, start, style) => start + (style === undefined ? 'basefont' : 'noframes'))
    .replace(TAG, (tag) => tag.replace(BLOCKED_ATTRIBUTE, '$1data-$2'));
}

function readChildren(reading: Reading, parent: Element, role: PassageRole): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      reading.text += role === 'code' ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    } else if (node instanceof Element) {
      readElement(reading, node, role);
    }
  }
}

function readElement(reading: Reading, element: Element, role: PassageRole): void {
  const name = element.localName;
  if (UNREAD.has(name) || isHidden(element)) return;
  if (name === 'br') {
    reading.text += '\n';
    return;
  }
  if ((name === 'td' || name === 'th') && role === 'table-row') {
    if (element.previousElementSibling !== null) reading.text += '\t';
    readChildren(reading, element, role);
    return;
  }
  const own =
    FURNITURE.has(name) || element.getAttribute('role') === 'navigation' ? 'furniture' : ROLES[name];
  // Paragraphs and lists within a table's cell are words of its row.
  const inside = role === 'table-row' && own !== 'table-row';
  if (inside || (own === undefined && !BLOCKS.has(name))) {
    const parts = inside && (own !== undefined || BLOCKS.has(name)) && !/\s$/.test(reading.text);
    if (parts) reading.text += ' ';
    readChildren(reading, element, role);
    return;
  }
  const next = role === 'furniture' ? role : (own ?? role);
  close(reading);
  reading.role = next;
  if (own === 'list-item' && name === 'li') reading.mark = markOf(reading, element);
  readChildren(reading, element, next);
  close(reading);
  reading.role = role;
}

function close(reading: Reading): void {
  const { role, mark } = reading;
  const text = role === 'code' ? reading.text : joinSpaces(reading.text);
  reading.text = '';
  if (text.trim() === '') return;
  // Only an item's first block carries its mark; what follows in it is text of the item.
  reading.blocks.push({ role, text: role === 'list-item' ? mark + text : text, page: null });
  reading.mark = '';
}

function joinSpaces(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/ +/g, ' ').trim());
  return lines.join('\n').trim();
}

function markOf(reading: Reading, item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '• ';
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  const number = (reading.numbers.get(list) ?? start - 1) + 1;
  reading.numbers.set(list, number);
  return `${number}. `;
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    (element.localName === 'dialog' && !element.hasAttribute('open')) ||
    HIDDEN.test(element.getAttribute('data-style') ?? '')
  );
}
