// Reads HTML into blocks: what a reader would read, with its roles. Needs a browser's parser, shows nothing.

import type { Block } from '../blocks.ts';
import type { PassageRole } from '../document.ts';
import { parseInert } from './trusted.ts';

/** Never read: not text, not shown, or a control whose words are not the document's. */
const UNREAD =
  'script,noscript,noframes,template,iframe,object,canvas,svg,audio,video,select,datalist,textarea,button,progress,meter,math,rp,[hidden],[aria-hidden=true],dialog:not([open]),[data-style*="display:none"i],[data-style*="display: none"i],[data-style*="visibility:hidden"i],[data-style*="visibility: hidden"i]';
/** Elements that begin and end a block, by the role that it has; without one, that of what is around it. */
const ROLES = new Map(
  (
    [
      ['heading', 'h1 h2 h3 h4 h5 h6'],
      ['list-item', 'li dt dd'],
      ['table-row', 'tr'],
      ['code', 'pre'],
      ['caption', 'caption figcaption'],
      // Words of the site, not of the document.
      ['furniture', 'nav footer form menu'],
      [
        null,
        'p div section article main header aside address blockquote body ul ol dl figure table thead tbody tfoot td th hr details summary fieldset legend dialog center',
      ],
    ] satisfies [PassageRole | null, string][]
  ).flatMap(([role, names]) => names.split(' ').map((name) => [name, role] as const)),
);
/**
 * What the page's policy blocks does nothing in an inert document either, but each fills the console with a line.
 * Attributes are set aside; elements get the name of one that is parsed alike and does nothing.
 */
const TAG = /<[a-z][^<>=]*=[^<>]*>/gi;
const BLOCKED_ATTRIBUTE = /([\s/"'])(on\w+|style)(?=\s*=)/gi;
const BLOCKED_ELEMENT = /(<\/?)(?:(style)|base|meta)(?=[\s/>])/gi;

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

/** An HTML page or fragment as elements. Total; nothing in it is executed, fetched or shown. */
export function parseHtml(html: string): Element {
  return parseInert(
    html
      .replace(BLOCKED_ELEMENT, (_, start, style) => start + (style === undefined ? 'basefont' : 'noframes'))
      .replace(TAG, (tag) => tag.replace(BLOCKED_ATTRIBUTE, '$1data-$2')),
  ).body;
}

/** The blocks of a parsed page, from which what is not read is taken out. */
export function readHtml(body: Element): Block[] {
  const reading: Reading = { blocks: [], role: 'paragraph', text: '', mark: '', numbers: new Map() };
  for (const element of body.querySelectorAll(UNREAD)) element.remove();
  readChildren(reading, body, 'paragraph');
  close(reading);
  return reading.blocks;
}

function readChildren(reading: Reading, parent: Element, role: PassageRole): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Element) {
      readElement(reading, node, role);
    } else if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      reading.text += role === 'code' ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    }
  }
}

function readElement(reading: Reading, element: Element, role: PassageRole): void {
  const name = element.localName;
  const own = element.getAttribute('role') === 'navigation' ? 'furniture' : ROLES.get(name);
  if (name === 'br') {
    reading.text += '\n';
  } else if (own === undefined) {
    readChildren(reading, element, role);
  } else if (role === 'table-row' && own !== role) {
    // Cells, and paragraphs and lists within them, are words of their row.
    if (/^t[dh]$/.test(name)) reading.text += element.previousElementSibling === null ? '' : '\t';
    else if (!/\s$/.test(reading.text)) reading.text += ' ';
    readChildren(reading, element, role);
  } else {
    close(reading);
    const next = role === 'furniture' ? role : (own ?? role);
    reading.role = next;
    if (name === 'li') reading.mark = markOf(reading, element);
    readChildren(reading, element, next);
    close(reading);
    reading.role = role;
  }
}

function close(reading: Reading): void {
  const { role, mark } = reading;
  const text = role === 'code' ? reading.text : reading.text.replace(/ *\n */g, '\n').replace(/ +/g, ' ');
  reading.text = '';
  if (text.trim() === '') return;
  // Only an item's first block carries its mark; what follows in it is text of the item.
  reading.blocks.push({ role, text: role === 'list-item' ? mark + text.trimStart() : text, page: null });
  reading.mark = '';
}

function markOf(reading: Reading, item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '• ';
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  const number = (reading.numbers.get(list) ?? start - 1) + 1;
  reading.numbers.set(list, number);
  return `${number}. `;
}
