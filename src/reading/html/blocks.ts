// Reads a parsed page into blocks: what a reader would read, with its roles. Knows elements, no bytes.

import type { DefaultTreeAdapterTypes } from 'parse5';
import type { PassageRole } from '../../documents/document.ts';
import type { Block } from '../blocks.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Never read: not text, not shown, or a control whose words are not the document's. */
const UNREAD = new Set(
  'head script noscript noframes style template iframe object svg audio video select textarea button'.split(
    ' ',
  ),
);
const LISTS = new Set(['ul', 'ol', 'dl']);
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
      ['furniture', 'nav footer menu'],
      [
        null,
        'p div section article main header aside address blockquote figure table td th hr details summary center form fieldset legend ul ol dl',
      ],
    ] satisfies [PassageRole | null, string][]
  ).flatMap(([role, names]) => names.split(' ').map((name) => [name, role] as const)),
);

/** The blocks of a page, in order. It calls itself once a level of the tree, whose depth `parseHtml` limits. */
export function readBlocks(page: DefaultTreeAdapterTypes.ParentNode): Block[] {
  const blocks: Block[] = [];
  let text = '';
  /** A list item's mark, until its first words. */
  let mark = '';
  /** How many lists are open. */
  let lists = 0;
  /** Of the row that is open: whether all its cells are heads, so far; null before the first. */
  let head: boolean | null = null;
  /** Ends the block that is open. @param own the level of the heading or list item that ends with it */
  const close = (role: PassageRole, own?: number) => {
    const words = role === 'code' ? text : tidy(text);
    text = '';
    if (words.trim() === '') return;
    // Only an item's first block carries its mark; what follows in it is text of the item.
    const level = role === 'list-item' ? (own ?? Math.max(1, lists)) : role === 'heading' ? own : undefined;
    blocks.push({
      role,
      text: role === 'list-item' ? mark + words : words,
      ...(level === undefined ? {} : { level }),
      ...(role === 'table-row' && head === true ? { head } : {}),
    });
    mark = '';
  };
  const read = (parent: DefaultTreeAdapterTypes.ParentNode, role: PassageRole) => {
    let number = firstNumber(parent);
    let isFirst = true;
    for (const node of parent.childNodes) {
      if ('value' in node) text += role === 'code' ? node.value : node.value.replace(/[ \t\r\n\f]+/g, ' ');
      if (!('tagName' in node)) continue;
      const { tagName } = node;
      const own = ROLES.get(tagName);
      if (isUnread(node)) {
        // Nothing of it.
      } else if (tagName === 'br') {
        text += '\n';
      } else if (own === undefined) {
        read(node, role);
      } else if (role === 'table-row' && own !== role) {
        // Cells, and paragraphs and lists within them, are words of their row.
        const isCell = tagName === 'td' || tagName === 'th';
        text += isCell && !isFirst ? '\t' : ' ';
        if (isCell) head = (head ?? true) && (tagName === 'th' || isInHead(parent));
        read(node, role);
      } else {
        close(role);
        const next = role === 'furniture' ? role : (own ?? role);
        const level = levelOf(node);
        const isList = LISTS.has(tagName);
        if (isList) lists += 1;
        if (tagName === 'tr') head = null;
        if (tagName === 'li') mark = number === null ? '• ' : `${number++}. `;
        read(node, next);
        close(next, level);
        if (isList) lists -= 1;
      }
      isFirst = false;
    }
  };
  read(page, 'paragraph');
  close('paragraph');
  return blocks;
}

/** White space as a browser shows it. */
function tidy(text: string): string {
  return text
    .replace(/ +/g, ' ')
    .replace(/ ?([\n\t]) ?/g, '$1')
    .trim();
}

/** The level that an element says it has. */
function levelOf(element: Element): number | undefined {
  const said = /^[1-9]$/.exec(attributeOf(element, 'aria-level') ?? '')?.[0];
  const level = said ?? /^h([1-6])$/.exec(element.tagName)?.[1];
  return level === undefined ? undefined : Number(level);
}

function isInHead(row: DefaultTreeAdapterTypes.ParentNode): boolean {
  return 'parentNode' in row && row.parentNode?.nodeName === 'thead';
}

function isUnread(element: Element): boolean {
  const { tagName } = element;
  return (
    UNREAD.has(tagName) ||
    attributeOf(element, 'hidden') !== null ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    /display: ?none/i.test(attributeOf(element, 'style') ?? '') ||
    (tagName === 'dialog' && attributeOf(element, 'open') === null) ||
    // The way back from a note.
    (tagName === 'a' && attributeOf(element, 'href')?.startsWith('#footnote-ref') === true)
  );
}

/** The number of an ordered list's first item; null for what is no ordered list. */
function firstNumber(parent: DefaultTreeAdapterTypes.ParentNode): number | null {
  if (!('tagName' in parent) || parent.tagName !== 'ol') return null;
  const start = Number.parseInt(attributeOf(parent, 'start') ?? '', 10);
  return Number.isNaN(start) ? 1 : start;
}

/** An attribute's value, or null where the element has none. */
function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
